import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allowance, spend } from './send-allowance.ts'

const start = new Date('2026-03-02T10:00:00.000Z').getTime()

it('[MSG6] lets nobody send more than five at once, nor more than thirty a minute after that', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 200 }), (pausesMs) => {
      let held = { available: allowance.burst as number, countedAt: new Date(start) }
      let nowMs = start
      const sentAt: number[] = []
      for (const pauseMs of pausesMs) {
        nowMs += pauseMs
        const spent = spend(held, new Date(nowMs))
        if ('retryAfterSeconds' in spent) continue
        held = { available: spent.left, countedAt: new Date(nowMs) }
        sentAt.push(nowMs)
      }
      for (const [from, first] of sentAt.entries()) {
        for (const [index, last] of sentAt.slice(from).entries()) {
          const most = allowance.burst + ((last - first) / 60_000) * allowance.perMinute
          expect(index + 1).toBeLessThanOrEqual(most + 1e-6)
        }
      }
    }),
  )
})

it('[MSG6] takes the next message after the time it names, and not a second before', () => {
  const empty = { available: 0, countedAt: new Date(start) }
  expect(spend(empty, new Date(start))).toEqual({ retryAfterSeconds: 2 })
  expect(spend(empty, new Date(start + 1000))).toEqual({ retryAfterSeconds: 1 })
  expect(spend(empty, new Date(start + 2000))).toEqual({ left: 0 })
})

it('[MSG6] gives nothing for a clock that goes back', () => {
  expect(spend({ available: 0.5, countedAt: new Date(start) }, new Date(start - 60_000))).toEqual({
    retryAfterSeconds: 1,
  })
})
