import type { SessionId, UserId } from '@pitchey/contract/ids'
import type { Permission, UserType } from '@pitchey/contract/identity/user'

export type Person = {
  kind: 'person'
  userId: UserId
  sessionId: SessionId
  userType: UserType
  emailVerified: boolean
  permissions: ReadonlySet<Permission>
  /** Until when sensitive changes are allowed without giving the password again. */
  freshUntil: Date
}

/** Who acts: somebody signed in, somebody who is not, or the system itself. */
export type Actor = Person | { kind: 'visitor' } | { kind: 'system'; name: string }

export const visitor: Actor = { kind: 'visitor' }

export const system = (name: string): Actor => ({ kind: 'system', name })

export const actorId = (actor: Actor): UserId | null => (actor.kind === 'person' ? actor.userId : null)
