import type { UserId } from '@pitchey/contract/ids'
import type { PitchRole } from '@pitchey/contract/pitches/content-vocabulary'
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
  /** How the acting person stands to the pitch, read in the same transaction; null for whoever is not on its team. */
  role: PitchRole | null
}

const isModerator = (actor: Actor): boolean => actor.kind === 'person' && actor.permissions.has('pitch.moderate')

/** Whether everybody may open a pitch, and so fetch its pictures. */
export const isOpenToAll = (facts: Pick<PitchFacts, 'status' | 'visibility' | 'ownerActive'>): boolean =>
  isLive(facts.status) && facts.ownerActive && facts.visibility !== 'private'

/** [VIS1] Live pitches that are not private may be opened by everybody; any other exists only for its team and moderators. */
export const canSee: AccessPolicy<PitchFacts> = (actor, facts) => {
  if (actor.kind === 'system' || facts.role !== null || isModerator(actor)) return null
  return isOpenToAll(facts) ? null : 'not_found'
}

/** Who may, of the team; others learn that the pitch exists only where they may see it. */
const teamOnly =
  (...roles: readonly PitchRole[]): AccessPolicy<PitchFacts> =>
  (actor, facts) => {
    if (actor.kind === 'system' || (facts.role !== null && roles.includes(facts.role))) return null
    return canSee(actor, facts) ?? 'forbidden'
  }

/** [VIS2] The owner and editors edit. */
export const canEdit = teamOnly('owner', 'editor')

/** [TEAM1] The owner alone publishes, takes back, archives, deletes, and decides who works on the pitch. */
export const canDirect = teamOnly('owner')

/** [TEAM1] Everybody on the team but viewers leaves notes. */
export const canNote = teamOnly('owner', 'editor', 'commenter')

/** [VIS3] The editing view shows everything, so it exists for the team alone. */
export const canOpenEditor: AccessPolicy<PitchFacts> = (actor, facts) =>
  actor.kind === 'system' || facts.role !== null ? null : 'not_found'
