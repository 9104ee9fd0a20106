import type { NodeFigures, SocketStats } from '@pitchey/contract/realtime/endpoints'
import { expect, test } from 'vitest'
import { summed, trafficOf, withMoment } from './traffic-history.ts'

const stats = (...rates: [number, number][]): SocketStats => ({
  connections: 0,
  people: 0,
  talkers: [],
  blocks: [],
  nodes: rates.map(([inPerSecond, outPerSecond], at) => ({
    id: `node ${at}`,
    seenAt: '2026-11-20T10:00:00.000Z',
    figures: { inPerSecond, outPerSecond } as NodeFigures,
  })),
})

test('the traffic is that of all processes together', () => {
  expect(trafficOf(stats([1.1, 2], [0.2, 3]))).toEqual({ in: 1.3, out: 5 })
  expect(trafficOf(stats())).toEqual({ in: 0, out: 0 })
})

test('the history keeps each moment once, and the latest sixty', () => {
  let points = withMoment([], 0, stats([1, 1]))
  expect(withMoment(points, 400, stats([9, 9]))).toBe(points)
  for (let second = 1; second <= 80; second += 1) points = withMoment(points, second * 5000, stats([second, 0]))
  expect(points).toHaveLength(60)
  expect(points.at(-1)?.values).toEqual({ in: 80, out: 0 })
  expect(new Set(points.map(({ label }) => label)).size).toBe(60)
})

test('counts of several processes are summed by name, the largest first', () => {
  expect(summed([{ idle: 1, restart: 4 }, { idle: 5 }, {}])).toEqual([
    { name: 'idle', count: 6 },
    { name: 'restart', count: 4 },
  ])
})
