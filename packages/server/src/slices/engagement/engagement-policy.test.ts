import type { Permission } from '@pitchey/contract/identity/user'
import type { SessionId, UserId } from '@pitchey/contract/ids'
import { pitchStatuses, visibilities } from '@pitchey/contract/pitches/vocabulary'
import { expect, it } from 'vitest'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { canDeleteComment, canLike, canReact, canSeeFigures, canSeeReactions } from './engagement-policy.ts'
import type { PitchFacts } from './engagement-policy.ts'

const person = (id: string, permissions: Permission[] = []): Person => ({
  kind: 'person',
  userId: id as UserId,
  sessionId: 'session' as SessionId,
  userType: 'viewer',
  emailVerified: true,
  permissions: new Set(permissions),
  freshUntil: new Date(0),
})
const owner = person('owner')
const reader = person('reader')
const moderator = person('moderator', ['pitch.moderate', 'comment.moderate'])
const live = new Set(['published', 'optioned', 'in_production', 'released'])
const pitches = pitchStatuses.flatMap((status) =>
  visibilities.map((visibility): PitchFacts => ({ ownerId: owner.userId, status, visibility, onTeam: false })),
)
const isOpen = (pitch: PitchFacts) => live.has(pitch.status) && pitch.visibility !== 'private'

it('[ENG1] shows reactions to readers of open pitches, and always to its team and moderators', () => {
  for (const pitch of pitches) {
    for (const actor of [visitor, reader])
      expect(canSeeReactions(actor, pitch)).toBe(isOpen(pitch) ? null : 'not_found')
    expect(canSeeReactions(moderator, pitch)).toBeNull()
    for (const actor of [owner, reader]) expect(canSeeReactions(actor, { ...pitch, onTeam: true })).toBeNull()
  }
})

it('[ENG2] lets nobody react to what is not on the market', () => {
  for (const pitch of pitches) {
    expect(canReact(reader, pitch)).toBe(isOpen(pitch) ? null : 'not_found')
    expect(canReact(reader, { ...pitch, onTeam: true })).toBe(live.has(pitch.status) ? null : 'not_found')
  }
})

it('[ENG3] lets readers like and owners not', () => {
  for (const pitch of pitches.filter(isOpen)) {
    expect(canLike(reader, pitch)).toBeNull()
    expect(canLike(owner, pitch)).toBe('forbidden')
  }
})

it('[ENG5] lets author, owner and moderator delete a comment', () => {
  for (const pitch of pitches) {
    const facts = { authorId: reader.userId, pitch }
    for (const actor of [reader, owner, moderator]) expect(canDeleteComment(actor, facts)).toBeNull()
    expect(canDeleteComment(person('other'), facts)).toBe(isOpen(pitch) ? 'forbidden' : 'not_found')
  }
  expect(canDeleteComment(person('other'), { authorId: reader.userId, pitch: null })).toBe('not_found')
  expect(canDeleteComment(reader, { authorId: reader.userId, pitch: null })).toBeNull()
})

it('[ENG6] hides figures from everybody but owner and moderators', () => {
  expect(canSeeFigures(owner, { ownerId: owner.userId })).toBeNull()
  expect(canSeeFigures(moderator, { ownerId: owner.userId })).toBeNull()
  for (const actor of [visitor, reader]) expect(canSeeFigures(actor, { ownerId: owner.userId })).toBe('not_found')
})
