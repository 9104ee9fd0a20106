import { clientMessages } from '@pitchey/contract/realtime/client-messages'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../ports/clock.ts'
import { createManualLimiter } from '../ports/manual-limiter.ts'
import { createSocketLimiter, limitOf } from './limits.ts'
import type { LimitName } from './limits.ts'
import { createPenalties } from './penalties.ts'

const setUp = () => {
  const clock = manualClock(new Date('2026-03-02T10:00:00.000Z'))
  const limiter = createSocketLimiter((_name, limit, windowSeconds) => createManualLimiter(clock, limit, windowSeconds))
  const taken = async (session: string, name: LimitName, times: number): Promise<number> => {
    let count = 0
    for (let at = 0; at < times; at += 1) if ((await limiter.take(session, name)) === null) count += 1
    return count
  }
  return { clock, limiter, taken }
}

describe('the limits of sockets', () => {
  it.each([
    { name: 'ping', limit: 60 },
    { name: 'presence', limit: 5 },
    { name: 'room', limit: 60 },
    { name: 'upload', limit: 60 },
    { name: 'typing', limit: 10 },
    { name: 'reading', limit: 60 },
    { name: 'resume', limit: 20 },
    { name: 'all', limit: 60 },
  ] as const)('[RT5] take $limit of $name a minute from one session, whatever others do', async ({ name, limit }) => {
    const { clock, taken } = setUp()
    expect(await taken('one', name, 110)).toBe(limit)
    expect(await taken('two', name, 110)).toBe(limit)
    clock.advance(60_000)
    expect(await taken('one', name, 110)).toBe(limit)
  })

  it('[RT5] take 30 messages a minute, and no more than 5 at once', async () => {
    const { clock, taken } = setUp()
    expect(await taken('one', 'message', 8)).toBe(5)
    let total = 5
    for (let second = 1; second < 60; second += 1) {
      clock.advance(1000)
      total += await taken('one', 'message', 1)
    }
    expect(total).toBeLessThanOrEqual(30)
    expect(total).toBeGreaterThanOrEqual(25)
  })

  it('[RT5] take 120 messages a minute of all kinds together', async () => {
    const { taken } = setUp()
    const passed = [
      await taken('one', 'ping', 60),
      await taken('one', 'room', 50),
      await taken('one', 'upload', 50),
      await taken('one', 'presence', 1),
    ]
    expect(passed).toEqual([60, 50, 10, 0])
  })

  it('[RT5] bear twenty broken ones a minute from one person', async () => {
    const { clock, limiter } = setUp()
    const strikes = async (times: number) => {
      const allowed: boolean[] = []
      for (let at = 0; at < times; at += 1) allowed.push(await limiter.strike('somebody'))
      return allowed.filter(Boolean).length
    }
    expect(await strikes(25)).toBe(20)
    clock.advance(60_000)
    expect(await strikes(1)).toBe(1)
  })

  it('[RT5] are there for every message that a client may send', () => {
    expect(Object.keys(limitOf).toSorted()).toEqual(Object.keys(clientMessages).toSorted())
  })
})

describe('penalties', () => {
  it('[RT5] grow twofold up to a minute, for each socket and kind by itself, and are forgotten after a quiet minute', () => {
    const penalties = createPenalties()
    let now = 0
    const waits = Array.from({ length: 8 }, () => {
      const wait = penalties.add('one', 'ping', now, 0)
      now += wait
      return wait
    })
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
    expect(penalties.left('one', 'ping', now - 1)).toBe(1)
    expect(penalties.left('one', 'ping', now)).toBe(0)
    expect([penalties.left('one', 'typing', 0), penalties.left('two', 'ping', 0)]).toEqual([0, 0])
    expect(penalties.add('one', 'ping', now + 60_000, 0)).toBe(1000)
    expect(penalties.add('one', 'typing', now, 30_000)).toBe(30_000)
    penalties.forget('one')
    expect(penalties.left('one', 'typing', now)).toBe(0)
  })
})
