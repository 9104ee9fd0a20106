import type { Permission } from '@pitchey/contract/identity/user'
import type { ProblemCode } from '@pitchey/contract/problem'
import type { Actor } from './actor.ts'

export type Refusal = Extract<
  ProblemCode,
  'not_signed_in' | 'forbidden' | 'not_found' | 'email_not_verified' | 'fresh_sign_in_needed'
>

/** Null allows; a refusal names the problem that the caller is answered with. */
export type Decision = Refusal | null

/** Decides from the actor alone, before anything is loaded. */
export type ActorPolicy = (actor: Actor) => Decision

/** Decides from the actor and the facts of the object at hand. */
export type AccessPolicy<Facts> = (actor: Actor, facts: Facts) => Decision

/** Everybody, signed in or not. */
export const anyone: ActorPolicy = () => null

/** The system alone: jobs and the command line. */
export const systemOnly: ActorPolicy = (actor) => (actor.kind === 'system' ? null : 'forbidden')

/** Whoever is signed in, and the system. */
export const signedIn: ActorPolicy = (actor) => (actor.kind === 'visitor' ? 'not_signed_in' : null)

/** Whoever is signed in and holds the permission, and the system. */
export const may =
  (permission: Permission): ActorPolicy =>
  (actor) => {
    if (actor.kind === 'system') return null
    if (actor.kind === 'visitor') return 'not_signed_in'
    return actor.permissions.has(permission) ? null : 'forbidden'
  }

/** Whoever has confirmed the e-mail address. */
export const verified: ActorPolicy = (actor) =>
  actor.kind === 'person' && !actor.emailVerified ? 'email_not_verified' : null

/** Whoever gave the password a short while ago. */
export const fresh =
  (now: () => Date): ActorPolicy =>
  (actor) =>
    actor.kind === 'person' && actor.freshUntil <= now() ? 'fresh_sign_in_needed' : null

/** The first refusal of several policies. */
export const every =
  (...policies: readonly ActorPolicy[]): ActorPolicy =>
  (actor) => {
    for (const policy of policies) {
      const refusal = policy(actor)
      if (refusal) return refusal
    }
    return null
  }
