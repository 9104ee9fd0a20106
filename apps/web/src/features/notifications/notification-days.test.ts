import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupByDay, shortMoment } from './notification-days.ts'

const now = new Date(2026, 0, 2, 12)
const at = (...local: [number, number, number, number, number]) => ({ createdAt: new Date(...local).toISOString() })

it('[NOTIF8] names today and yesterday, the weekday within the year, and the year of older days', () => {
  const items = [
    at(2026, 0, 2, 0, 0),
    at(2026, 0, 1, 23, 59),
    at(2026, 0, 1, 0, 0),
    at(2025, 11, 31, 23, 59),
    at(2024, 1, 29, 8, 0),
  ]
  expect(groupByDay(items, now).map(({ label, items: { length } }) => [label, length])).toEqual([
    ['Today', 1],
    ['Yesterday', 2],
    ['31 December 2025', 1],
    ['29 February 2024', 1],
  ])
  expect(groupByDay([at(2026, 0, 1, 8, 0)], new Date(2026, 5, 1)).map(({ label }) => label)).toEqual([
    'Thursday, 1 January',
  ])
})

it('[NOTIF8] the day before the first of January is yesterday', () => {
  expect(groupByDay([at(2025, 11, 31, 23, 0)], new Date(2026, 0, 1, 1)).map(({ label }) => label)).toEqual([
    'Yesterday',
  ])
})

it('[NOTIF8] loses nothing, doubles nothing, and says each day once', () => {
  const moments = fc.array(fc.date({ min: new Date(2020, 0), max: now, noInvalidDate: true }))
  fc.assert(
    fc.property(moments, (dates) => {
      const items = dates
        .toSorted((a, b) => b.getTime() - a.getTime())
        .map((date) => ({ createdAt: date.toISOString() }))
      const days = groupByDay(items, now)
      expect(days.flatMap((day) => day.items)).toEqual(items)
      expect(new Set(days.map(({ key }) => key)).size).toBe(days.length)
    }),
  )
})

it('says the time of today, and the day of what is older', () => {
  expect(shortMoment(at(2026, 0, 2, 9, 5).createdAt, now)).toBe('09:05')
  expect(shortMoment(at(2026, 0, 1, 9, 5).createdAt, now)).toBe('1 Jan')
  expect(shortMoment(at(2025, 0, 2, 9, 5).createdAt, now)).toBe('2 Jan 2025')
})
