import { expect, test } from 'vitest'
import { changeOf, firstDay, periodIn, pointLabel } from './figures.ts'

test('a change is a share of the time before, and nothing when there was none', () => {
  expect(changeOf({ now: 15, before: 10 })).toBe(0.5)
  expect(changeOf({ now: 0, before: 10 })).toBe(-1)
  expect(changeOf({ now: 3, before: 0 })).toBeUndefined()
})

test('an address that asks for an unknown period gets thirty days', () => {
  expect(periodIn(new URLSearchParams('days=90'))).toBe('90')
  expect(periodIn(new URLSearchParams('days=31'))).toBe('30')
  expect(periodIn(new URLSearchParams())).toBe('30')
})

test('a range of days counts today as one of them', () => {
  expect(firstDay(1, new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-20')
  expect(firstDay(30, new Date('2026-11-20T00:30:00Z'))).toBe('2026-10-22')
})

test('a day keeps its date in every time zone', () => {
  expect(pointLabel('2026-11-01')).toBe('1 Nov')
  expect(pointLabel('2026-11-01', 'month')).toBe('Nov 2026')
})
