import { manualClock } from '@pitchey/server/ports/clock'
import { createManualLimiter } from '@pitchey/server/ports/manual-limiter'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryLimiter } from '../../src/adapters/limits/memory-limiter.ts'

afterEach(() => vi.useRealTimers())

const limiters = [
  {
    name: 'in memory',
    create: (limit: number, windowSeconds?: number) => {
      vi.useFakeTimers()
      return { limiter: createMemoryLimiter(limit, windowSeconds), pass: (ms: number) => vi.advanceTimersByTime(ms) }
    },
  },
  {
    name: 'by a manual clock',
    create: (limit: number, windowSeconds?: number) => {
      const clock = manualClock(new Date('2026-03-02T10:00:00.000Z'))
      return { limiter: createManualLimiter(clock, limit, windowSeconds), pass: (ms: number) => clock.advance(ms) }
    },
  },
]

describe.each(limiters)('the limiter $name', ({ create }) => {
  it('[LIMIT1] allows exactly so many, however many ask at the same time, and says how many are left', async () => {
    const { limiter } = create(20)
    const verdicts = await Promise.all(Array.from({ length: 100 }, () => limiter.take('a')))
    expect(verdicts.filter((verdict) => verdict.allowed)).toHaveLength(20)
    expect(verdicts.map((verdict) => verdict.remaining)).toEqual(
      Array.from({ length: 100 }, (_, index) => Math.max(0, 19 - index)),
    )
    expect(new Set(verdicts.map((verdict) => verdict.limit))).toEqual(new Set([20]))
  })

  it('[LIMIT2] begins afresh when the window is over, and being refused does not make it longer', async () => {
    const { limiter, pass } = create(2, 60)
    const take = async () => (await limiter.take('a')).allowed
    expect([await take(), await take(), await take()]).toEqual([true, true, false])
    pass(30_000)
    expect(await limiter.take('a')).toEqual({ allowed: false, limit: 2, remaining: 0, resetSeconds: 30 })
    pass(29_900)
    expect(await take()).toBe(false)
    pass(200)
    expect(await limiter.take('a')).toEqual({ allowed: true, limit: 2, remaining: 1, resetSeconds: 60 })
  })

  it('[LIMIT3] counts every key by itself, whatever it looks like', async () => {
    const { limiter } = create(1)
    for (const key of ['198.51.100.7', '2001:db8:0:1::/64', '', '__proto__', 'constructor', 'a:b']) {
      expect([(await limiter.take(key)).allowed, (await limiter.take(key)).allowed]).toEqual([true, false])
    }
  })

  it('[LIMIT4] a use may cost more than one', async () => {
    const { limiter } = create(5)
    expect(await limiter.take('a', 3)).toMatchObject({ allowed: true, remaining: 2 })
    expect(await limiter.take('a', 3)).toMatchObject({ allowed: false, remaining: 0 })
  })
})
