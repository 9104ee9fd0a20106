import { every, fresh, may } from '../../kernel/policy.ts'
import type { ActorPolicy } from '../../kernel/policy.ts'
import type { Clock } from '../../ports/clock.ts'

/** [ADM1] Accounts are seen, suspended and reinstated by whoever manages users. */
export const canManageUsers: ActorPolicy = may('user.manage')

/** [ADM2] Making another administrator needs the password given a short while ago. */
export const canInviteAdmin = (clock: Clock): ActorPolicy =>
  every(
    may('user.manage'),
    fresh(() => clock.now()),
  )

/** [ADM3] Companies are verified by whoever may verify them. */
export const canVerify: ActorPolicy = may('organisation.verify')

/** [ADM4] Pitches are taken down and given back by moderators. */
export const canModerate: ActorPolicy = may('pitch.moderate')

/** [ADM5] The audit trail is read by whoever may read it, and changed by nobody. */
export const canReadAudit: ActorPolicy = may('audit.read')
