import type { AccessPolicy } from '../../kernel/policy.ts'
import { canOpenEditor } from './pitch-policy.ts'
import type { PitchFacts } from './pitch-policy.ts'

/** [TPL4] Copies of a pitch are the owner's to make; the team, which sees it, learns that it may not. */
export const ownerAlone: AccessPolicy<PitchFacts> = (actor, facts) =>
  canOpenEditor(actor, facts) ?? (facts.role === 'owner' ? null : 'forbidden')
