import type { UserId } from '@pitchey/contract/ids'
import type { PitchStatus, Visibility } from '@pitchey/contract/pitches/vocabulary'
import type { Actor } from '../../kernel/actor.ts'
import { every, may, verified } from '../../kernel/policy.ts'
import type { AccessPolicy, ActorPolicy } from '../../kernel/policy.ts'

/** `onTeam`: whether the acting person owns the pitch or works on it. */
export type PitchFacts = { ownerId: UserId; status: PitchStatus; visibility: Visibility; onTeam: boolean }
export type CommentFacts = { authorId: UserId; pitch: PitchFacts | null }

const live: ReadonlySet<PitchStatus> = new Set(['published', 'optioned', 'in_production', 'released'])

const isPerson = (actor: Actor, id: UserId): boolean => actor.kind === 'person' && actor.userId === id

const holds = (actor: Actor, permission: 'pitch.moderate' | 'comment.moderate'): boolean =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.permissions.has(permission))

/** [ENG1] What others did with a pitch is seen by whoever may see the pitch. */
export const canSeeReactions: AccessPolicy<PitchFacts> = (actor, pitch) => {
  if (pitch.onTeam || holds(actor, 'pitch.moderate')) return null
  return live.has(pitch.status) && pitch.visibility !== 'private' ? null : 'not_found'
}

/** [ENG2] Readers react only to what is on the market. */
export const canReact: AccessPolicy<PitchFacts> = (actor, pitch) =>
  live.has(pitch.status) ? canSeeReactions(actor, pitch) : 'not_found'

/** [ENG3] Nobody likes their own pitch. */
export const canLike: AccessPolicy<PitchFacts> = (actor, pitch) =>
  canReact(actor, pitch) ?? (isPerson(actor, pitch.ownerId) ? 'forbidden' : null)

/** [ENG4] Comments are written by people who have confirmed their e-mail address. */
export const mayComment: ActorPolicy = every(may('comment.write'), verified)

/** [ENG5] A comment is deleted by its author, at any time, by the owner of the pitch or by a moderator. */
export const canDeleteComment: AccessPolicy<CommentFacts> = (actor, { authorId, pitch }) => {
  if (isPerson(actor, authorId) || holds(actor, 'comment.moderate')) return null
  if (pitch === null) return 'not_found'
  return isPerson(actor, pitch.ownerId) ? null : (canSeeReactions(actor, pitch) ?? 'forbidden')
}

/** [ENG6] The figures of a pitch exist for its owner and for moderators alone. */
export const canSeeFigures: AccessPolicy<{ ownerId: UserId }> = (actor, { ownerId }) =>
  isPerson(actor, ownerId) || holds(actor, 'pitch.moderate') ? null : 'not_found'

/** [ENG7] Whoever has a public profile may be followed. */
export const canFollow: AccessPolicy<{ isPublic: boolean }> = (_actor, { isPublic }) => (isPublic ? null : 'not_found')

/** [ENG8] A follower may leave at any time, even somebody whose profile is gone. */
export const canUnfollow: AccessPolicy<{ isPublic: boolean; isFollowed: boolean }> = (
  _actor,
  { isPublic, isFollowed },
) => (isPublic || isFollowed ? null : 'not_found')

/** [BLK1] Whoever has a public profile may be blocked. */
export const canBlock: AccessPolicy<{ isPublic: boolean }> = (_actor, { isPublic }) => (isPublic ? null : 'not_found')

/** [BLK1] A block is taken back at any time, also of somebody whose profile is gone. */
export const canUnblock: AccessPolicy<{ isPublic: boolean; isBlocked: boolean }> = (_actor, { isPublic, isBlocked }) =>
  isPublic || isBlocked ? null : 'not_found'

/** [COM1] A comment is edited by its author, while the pitch may be commented on. */
export const canEditComment: AccessPolicy<CommentFacts> = (actor, { authorId, pitch }) => {
  if (pitch === null) return 'not_found'
  return canReact(actor, pitch) ?? (isPerson(actor, authorId) ? null : 'forbidden')
}

/** [COM2] A comment is hidden and shown again by the owner of the pitch or by a moderator. */
export const canHideComment: AccessPolicy<CommentFacts> = (actor, { pitch }) => {
  if (holds(actor, 'comment.moderate')) return null
  if (pitch === null) return 'not_found'
  return isPerson(actor, pitch.ownerId) ? null : (canSeeReactions(actor, pitch) ?? 'forbidden')
}
