import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf, dayRange, daysIn, shiftDay } from './analytics-range.ts'

const now = new Date('2026-03-02T23:59:59.999Z')

it('means the last 30 days when nothing is named', () => {
  expect(dayRange({}, now)).toEqual({ from: '2026-02-01', to: '2026-03-02' })
})

it('counts 30 days back from a named end', () => {
  expect(dayRange({ to: '2024-03-01' }, now)).toEqual({ from: '2024-02-01', to: '2024-03-01' })
})

it('takes any range of 1 to 366 days and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700, max: 700 }), fc.integer({ min: -700, max: 700 }), (start, end) => {
      const range = { from: shiftDay('2026-03-02', start), to: shiftDay('2026-03-02', end) }
      const length = end - start + 1
      if (length >= 1 && length <= 366) expect(dayRange(range, now)).toEqual(range)
      else expect(() => dayRange(range, now)).toThrow('Some fields need another look')
    }),
  )
})

it('shifts days over months, leap days and years, there and back', () => {
  expect(shiftDay('2024-02-28', 1)).toBe('2024-02-29')
  expect(shiftDay('2025-12-31', 1)).toBe('2026-01-01')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 4000 }),
      (date, days) => {
        const day = dayOf(date)
        expect(shiftDay(shiftDay(day, days), -days)).toBe(day)
        expect(daysIn({ from: day, to: shiftDay(day, days) })).toBe(days + 1)
      },
    ),
  )
})
