import { manualClock, systemClock } from '@pitchey/server/ports/clock'
import { describe, expect, it } from 'vitest'

const start = new Date('2026-03-02T10:00:00.000Z')
const clocks = [
  { name: 'system', create: () => systemClock },
  { name: 'manual', create: () => manualClock(start) },
]

describe.each(clocks)('the $name clock', ({ create }) => {
  it('[CLOCK1] never goes back, and what a caller does to an answer does not move it', () => {
    const clock = create()
    const first = clock.now()
    const shown = first.getTime()
    first.setFullYear(1999)
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(shown)
  })
})

it('[CLOCK2] the system clock tells the time of the machine', () => {
  const before = Date.now()
  const now = systemClock.now().getTime()
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
})

it('[CLOCK3] the manual clock stands still until it is moved, and does not share its start', () => {
  const begin = new Date(start)
  const clock = manualClock(begin)
  begin.setFullYear(1999)
  expect([clock.now(), clock.now()]).toEqual([start, start])
  clock.advance(1500)
  expect(clock.now()).toEqual(new Date('2026-03-02T10:00:01.500Z'))
})
