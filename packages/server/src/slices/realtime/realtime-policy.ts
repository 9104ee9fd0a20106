import type { UserId } from '@pitchey/contract/ids'
import { may } from '../../kernel/policy.ts'
import type { AccessPolicy, ActorPolicy } from '../../kernel/policy.ts'

/** [RT9] Sockets are watched, and everybody spoken to, by whoever manages users. */
export const canOperate: ActorPolicy = may('user.manage')

/** [RT7] Presence is for oneself, for people who follow each other, and for those who share a conversation. */
export const canSeePresence: AccessPolicy<{ userId: UserId; related: boolean }> = (actor, { userId, related }) => {
  if (actor.kind === 'system' || (actor.kind === 'person' && actor.userId === userId)) return null
  return related ? null : 'not_found'
}

/** [RT2] A company's room is for its members. */
export const canJoinOrganisation: AccessPolicy<{ isMember: boolean }> = (_actor, { isMember }) =>
  isMember ? null : 'not_found'

/** [RT2] A person's room is for that person. */
export const canJoinOwn: AccessPolicy<{ userId: UserId }> = (actor, { userId }) =>
  actor.kind === 'person' && actor.userId === userId ? null : 'not_found'
