import { expect, test } from 'vitest'
import { changeOf, periodIn, pointLabel } from './figures.ts'

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

test('a day keeps its date in every time zone', () => {
  expect(pointLabel('2026-11-01')).toBe('1 Nov')
  expect(pointLabel('2026-11-01', 'month')).toBe('Nov 2026')
})
