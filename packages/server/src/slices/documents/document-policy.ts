import type { DocumentTier } from '@pitchey/contract/documents/vocabulary'
import type { UserId } from '@pitchey/contract/ids'
import type { PitchStatus } from '@pitchey/contract/pitches/vocabulary'
import type { AccessPolicy } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'

export type TeamRole = 'owner' | 'editor' | 'commenter' | 'viewer'

/** What a policy needs to know of a pitch that the acting person may see, and of that person's part in it. */
export type FilesFacts = { ownerId: UserId; status: PitchStatus; role: TeamRole | null }

/** [DOC2] Owner and editors change documents. Others learn that the pitch exists only where they may see it. */
export const canChangeFiles: AccessPolicy<FilesFacts> = (actor, { role }) =>
  actor.kind === 'system' || role === 'owner' || role === 'editor' ? null : 'forbidden'

/** [DOC3] The list with tiers and storage exists for the team alone. */
export const canSeeAllFiles: AccessPolicy<FilesFacts> = (actor, { role }) =>
  actor.kind === 'system' || role !== null ? null : 'not_found'

/** [DOC7] Whether others than the team may know of a document. */
export const isShown = ({ tier, announced }: { tier: DocumentTier; announced: boolean }): boolean =>
  tier <= 1 || announced

/** [DOC4] Only the owner lets more people see a document, or lets anybody know of it. */
export const mayDisclose = ({ role }: FilesFacts): boolean => role === 'owner'

/** [DOC4] Throws unless the tier is the owner's choice, or hides at least as much as the kind does by itself. */
export const assertTierAllowed = (facts: FilesFacts, tier: DocumentTier, usual: DocumentTier): void => {
  if (!mayDisclose(facts) && tier < usual) {
    throw new Problem('forbidden', { detail: 'Only the owner opens a document to more readers.' })
  }
}

/** [PIT2] What is archived or removed keeps its documents as they are. */
export const assertChangeable = ({ status }: FilesFacts): void => {
  if (status === 'archived' || status === 'removed') {
    throw new Problem('illegal_transition', { detail: 'The documents of this pitch cannot be changed now.' })
  }
}
