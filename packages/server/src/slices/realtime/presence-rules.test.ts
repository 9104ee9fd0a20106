import type { UserId } from '@pitchey/contract/ids'
import { expect, it } from 'vitest'
import { presenceOf } from './presence-rules.ts'
import type { PresenceFacts } from './presence-rules.ts'

const now = new Date('2026-03-02T10:00:00.000Z')
const facts = (changes: Partial<PresenceFacts>): PresenceFacts => ({
  userId: '01890000-0000-7000-8000-000000000001' as UserId,
  chosen: null,
  customText: null,
  customUntil: null,
  connected: true,
  away: false,
  ...changes,
})
const statusOf = (changes: Partial<PresenceFacts>) => presenceOf(facts(changes), now).status

it('[RT7] follows the devices of whoever chose nothing: online, away when nobody sits at any, offline without', () => {
  expect(statusOf({})).toBe('online')
  expect(statusOf({ chosen: 'online', away: true })).toBe('away')
  expect(statusOf({ connected: false })).toBe('offline')
})

it('[RT7] shows what was chosen while connected, and offline when that was chosen or nobody is there', () => {
  expect(statusOf({ chosen: 'do_not_disturb', away: true })).toBe('do_not_disturb')
  expect(statusOf({ chosen: 'away' })).toBe('away')
  expect(statusOf({ chosen: 'offline' })).toBe('offline')
  expect(statusOf({ chosen: 'do_not_disturb', connected: false })).toBe('offline')
})

it('[RT7] shows a custom status until its time, and none of somebody who hides', () => {
  const custom = (changes: Partial<PresenceFacts>) =>
    presenceOf(facts({ customText: 'On set', ...changes }), now).customStatus
  const soon = new Date(now.getTime() + 1)
  expect(custom({})).toEqual({ text: 'On set', expiresAt: null })
  expect(custom({ customUntil: soon })).toEqual({ text: 'On set', expiresAt: soon.toISOString() })
  expect(custom({ customUntil: now })).toBeNull()
  expect(custom({ chosen: 'offline' })).toBeNull()
})
