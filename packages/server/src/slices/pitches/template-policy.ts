import type { AccessPolicy } from '../../kernel/policy.ts'
import { canOpenEditor } from './pitch-policy.ts'
import type { PitchFacts } from './pitch-policy.ts'

/**
 * [TPL4] Copies of a pitch are the owner's to make; the team, which sees it, learns that it may not. What moderators
 * took down is not brought back by a copy.
 */
export const mayCopy: AccessPolicy<PitchFacts> = (actor, facts) =>
  canOpenEditor(actor, facts) ?? (facts.role === 'owner' && facts.status !== 'removed' ? null : 'forbidden')
