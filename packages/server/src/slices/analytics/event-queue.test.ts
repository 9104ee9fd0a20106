import { expect, it } from 'vitest'
import { createEventQueue } from './event-queue.ts'
import type { ReaderEvent } from './event-queue.ts'
import { furthest } from './event-store.ts'

const event = (n: number): ReaderEvent => ({
  kind: 'again',
  pitchId: `${n}`,
  day: '2026-03-02',
  viewerKey: 'reader',
  at: new Date(n),
})
const idsOf = (events: readonly ReaderEvent[]) => events.map(({ pitchId }) => Number(pitchId))
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)

const recording = () => {
  const batches: number[][] = []
  let broken = false
  return {
    batches,
    break: (now: boolean) => {
      broken = now
    },
    write: async (events: readonly ReaderEvent[]) => {
      if (broken) throw new Error('the database is away')
      batches.push(idsOf(events))
    },
  }
}

it('[ANA2] writes everything in batches, in the order it came', async () => {
  const target = recording()
  const queue = createEventQueue({ write: target.write, onError: () => undefined, batchSize: 4, waitMs: 60_000 })
  for (const n of numbers(10)) queue.offer(event(n))
  await queue.stop()
  expect(target.batches.flat()).toEqual(numbers(10))
  expect(Math.max(...target.batches.map((batch) => batch.length))).toBe(4)
})

it('[ANA2] keeps what could not be written, and writes it when the database is back', async () => {
  const target = recording()
  const errors: unknown[] = []
  const queue = createEventQueue({ write: target.write, onError: (error) => errors.push(error), waitMs: 60_000 })
  target.break(true)
  queue.offer(event(1))
  await expect(queue.flush()).rejects.toThrow('the database is away')
  queue.offer(event(2))
  target.break(false)
  await queue.flush()
  expect(target.batches.flat()).toEqual([1, 2])
  expect(errors).toHaveLength(1)
  await queue.stop()
})

it('[ANA2] holds no more than it may, drops the newest, and says how many', async () => {
  const target = recording()
  target.break(true)
  const queue = createEventQueue({
    write: target.write,
    onError: () => undefined,
    mostWaiting: 3,
    batchSize: 100,
    waitMs: 60_000,
  })
  expect(numbers(5).map((n) => queue.offer(event(n)))).toEqual([true, true, true, false, false])
  expect(queue.figures()).toEqual({ waiting: 3, dropped: 2 })
  target.break(false)
  await queue.stop()
  expect(target.batches.flat()).toEqual([0, 1, 2])
})

it('keeps the furthest reading of each reader, pitch and day', () => {
  const read = (depth: number, seconds: number, viewerKey = 'a') =>
    ({ kind: 'read', pitchId: 'p', day: '2026-03-02', viewerKey, at: new Date(0), depth, seconds }) as const
  expect(furthest([read(30, 90), read(80, 20), read(10, 5, 'b')])).toEqual([read(80, 90), read(10, 5, 'b')])
})
