import { expect, test } from 'vitest'
import { announcementsRequest, instantOf } from './announcement-words.ts'

test('an address that names no known state asks for current announcements', () => {
  expect(announcementsRequest(new URLSearchParams())).toEqual({ query: { state: 'current' } })
  expect(announcementsRequest(new URLSearchParams('state=gone'))).toEqual({ query: { state: 'current' } })
  expect(announcementsRequest(new URLSearchParams('state=past'))).toEqual({ query: { state: 'past' } })
})

test('a date and time of this device becomes an instant, an empty field none', () => {
  expect(instantOf('2026-11-20T22:15')).toBe(new Date(2026, 10, 20, 22, 15).toISOString())
  expect(instantOf('')).toBeNull()
  expect(instantOf('tomorrow')).toBeNull()
})
