import { expect, test } from 'vitest'
import { expiryOf, ownWords } from './presence-words.ts'

const now = new Date(2026, 10, 20, 23, 45)
const before = { text: 'In the edit', expiresAt: '2026-11-21T08:00:00.000Z' }

test('[RT7] a line ends after the time that was chosen, today at midnight of this device, or never', () => {
  expect(expiryOf('30m', now, null)).toBe(new Date(2026, 10, 21, 0, 15).toISOString())
  expect(expiryOf('1h', now, null)).toBe(new Date(2026, 10, 21, 0, 45).toISOString())
  expect(expiryOf('today', now, null)).toBe(new Date(2026, 10, 21).toISOString())
  expect(expiryOf('keep', now, before)).toBeNull()
})

test('[RT7] a line that keeps its time ends when it would have', () => {
  expect(expiryOf('same', now, before)).toBe(before.expiresAt)
})

test('[RT7] whoever hides is told so, and not that they are offline', () => {
  expect(ownWords({ chosen: 'offline', shown: 'offline' })).toBe('Appearing offline')
  expect(ownWords({ chosen: 'online', shown: 'away' })).toBe('Away')
})
