import type { AuditEntry } from '@pitchey/contract/administration/endpoints'
import { expect, test } from 'vitest'
import { actionLabel, actorName, concernOf } from './audit-words.ts'

const entry = (more: Partial<AuditEntry>): AuditEntry => ({
  id: 'e1',
  at: '2026-03-02T10:00:00.000Z',
  actor: null,
  subject: null,
  actorKind: 'visitor',
  action: 'identity.signed-in',
  entityType: null,
  entityId: null,
  requestId: null,
  address: null,
  details: {},
  ...more,
})
const ada = { id: 'u1', handle: 'ada', name: 'Ada Holm' } as NonNullable<AuditEntry['subject']>

test('an action is told in words, also one that has no label of its own', () => {
  expect(actionLabel('identity.signed-in')).toBe('Signed in')
  expect(actionLabel('deal.term-sheet-signed')).toBe('Deal: term sheet signed')
  expect(actionLabel('odd')).toBe('Odd')
})

test('the audit trail names who signed in, and nobody for an attempt that failed', () => {
  expect(actorName(entry({ subject: ada, entityType: 'user' }))).toBe('Ada Holm')
  expect(actorName(entry({ subject: ada, action: 'identity.sign-in-failed' }))).toBe('A visitor')
  expect(actorName(entry({ actorKind: 'system', action: 'identity.swept' }))).toBe('The system')
  expect(actorName(entry({ actor: ada, actorKind: 'person', action: 'pitch.created' }))).toBe('Ada Holm')
})

test('an entry concerns a person by name, anything else by its kind', () => {
  expect(concernOf(entry({ subject: ada, entityType: 'user' }))).toBe('Ada Holm')
  expect(concernOf(entry({ entityType: 'sign-up' }))).toBe('Sign up')
  expect(concernOf(entry({}))).toBeUndefined()
})
