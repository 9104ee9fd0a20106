import type { UserId } from '@pitchey/contract/ids'
import { every, may, signedIn, verified } from '../../kernel/policy.ts'
import type { AccessPolicy, ActorPolicy } from '../../kernel/policy.ts'

/** [MOD1] Reports come from people who have confirmed their e-mail address. */
export const mayReport: ActorPolicy = every(signedIn, verified)

/** [MOD2] Nobody reports themselves or what they made. */
export const canReport: AccessPolicy<{ author: { id: UserId } }> = (actor, { author }) =>
  actor.kind === 'person' && actor.userId === author.id ? 'forbidden' : null

/** [MOD6] Cases and appeals are seen and decided by moderators. */
export const canModerate: ActorPolicy = may('pitch.moderate')

/** [MOD6] Accounts are suspended and reinstated by whoever manages users besides. */
export const canSuspend: ActorPolicy = may('user.manage')
