import type { UserId } from '@pitchey/contract/ids'
import type { UserType } from '@pitchey/contract/identity/user'
import { actingPerson } from '../../kernel/acting-person.ts'
import { every, may, verified } from '../../kernel/policy.ts'
import type { AccessPolicy, ActorPolicy } from '../../kernel/policy.ts'
import type { Membership } from './membership-store.ts'

export type Recipient = {
  id: UserId
  status: 'active' | 'suspended'
  emailVerified: boolean
  userType: UserType
  /** Whether one of the two blocked the other. */
  blocked: boolean
}

/** [MSG1] Messages are written by people who have confirmed their e-mail address. */
export const mayWrite: ActorPolicy = every(may('message.write'), verified)

/** [MSG2] Whoever is active, verified and on the market may be written to, and nobody by themselves or across a block. */
export const canReach: AccessPolicy<Recipient> = (actor, { id, status, emailVerified, userType, blocked }) =>
  id !== actingPerson(actor) && status === 'active' && emailVerified && userType !== 'admin' && !blocked
    ? null
    : 'not_found'

/** [MSG3] Only whoever takes part changes anything in a conversation; whoever left reads. */
export const canTakePart: AccessPolicy<Membership> = (_actor, { leftSeq }) => (leftSeq === null ? null : 'forbidden')

/** [MSG4] The owner of a group leads it. */
export const canLead: AccessPolicy<Membership> = (actor, membership) => {
  const refusal = canTakePart(actor, membership)
  if (refusal !== null) return refusal
  return membership.kind === 'group' && membership.ownerId !== actingPerson(actor) ? 'forbidden' : null
}

/** [MSG5] A message is changed and deleted by its sender, as long as they take part. */
export const canChangeMessage: AccessPolicy<{ membership: Membership; senderId: UserId }> = (actor, facts) =>
  canTakePart(actor, facts.membership) ?? (facts.senderId === actingPerson(actor) ? null : 'forbidden')
