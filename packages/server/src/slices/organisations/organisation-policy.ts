import type { AccessPolicy, ActorPolicy } from '../../kernel/policy.ts'
import { every, may, verified } from '../../kernel/policy.ts'
import type { MemberRole } from './organisation-store.ts'

/** [ORG1] Whoever may write companies and has confirmed the e-mail address founds one. */
export const canFound: ActorPolicy = every(may('organisation.write'), verified)

/** [ORG2] Owner and administrators of a company edit it. The company is public, so others learn only that they may not. */
export const canEdit: AccessPolicy<{ role: MemberRole | null }> = (actor, { role }) => {
  if (actor.kind === 'system') return null
  return role === 'owner' || role === 'admin' ? null : 'forbidden'
}
