import type { UserId } from '@pitchey/contract/ids'
import { isLive } from '@pitchey/contract/pitches/pitch-life'
import type { PitchStatus, Visibility } from '@pitchey/contract/pitches/vocabulary'
import type { Actor } from '../../kernel/actor.ts'
import type { AccessPolicy } from '../../kernel/policy.ts'

export type PitchFacts = {
  ownerId: UserId
  status: PitchStatus
  visibility: Visibility
  version: number
  ownerActive: boolean
}

const isOwner = (actor: Actor, facts: PitchFacts): boolean => actor.kind === 'person' && actor.userId === facts.ownerId

const isModerator = (actor: Actor): boolean => actor.kind === 'person' && actor.permissions.has('pitch.moderate')

/** Whether everybody may open a pitch, and so fetch its pictures. */
export const isOpenToAll = (facts: Pick<PitchFacts, 'status' | 'visibility' | 'ownerActive'>): boolean =>
  isLive(facts.status) && facts.ownerActive && facts.visibility !== 'private'

/** [VIS1] Live pitches that are not private may be opened by everybody; any other exists only for its team and moderators. */
export const canSee: AccessPolicy<PitchFacts> = (actor, facts) => {
  if (actor.kind === 'system' || isOwner(actor, facts) || isModerator(actor)) return null
  return isOpenToAll(facts) ? null : 'not_found'
}

/** [VIS2] Only the team edits. Others learn that the pitch exists only where they may see it. */
export const canEdit: AccessPolicy<PitchFacts> = (actor, facts) => {
  if (actor.kind === 'system' || isOwner(actor, facts)) return null
  return canSee(actor, facts) ?? 'forbidden'
}

/** [VIS3] The editing view shows everything, so it exists for the team alone. */
export const canOpenEditor: AccessPolicy<PitchFacts> = (actor, facts) =>
  actor.kind === 'system' || isOwner(actor, facts) ? null : 'not_found'
