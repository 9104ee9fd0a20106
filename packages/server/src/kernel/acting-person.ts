import type { UserId } from '@pitchey/contract/ids'
import type { Actor } from './actor.ts'
import { Problem } from './problem.ts'

/** Whose account an operation is about when it is about the caller's own. Throws `not_signed_in` for nobody and for the system. */
export const actingPerson = (actor: Actor): UserId => {
  if (actor.kind !== 'person') throw new Problem('not_signed_in')
  return actor.userId
}
