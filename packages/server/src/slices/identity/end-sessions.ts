import { api } from '@pitchey/contract/api'
import type { SessionId, UserId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import type { IdentityContext } from './identity-context.ts'
import { deleteSession, deleteSessions } from './session-store.ts'

type Cached = Pick<IdentityContext, 'sessions'>

/**
 * Ends every session of a person but one, in the transaction of the caller, and so that the next request of any of
 * them is a visitor's. Answers how many ended.
 */
export const endSessions = async (
  { sessions }: Cached,
  { db, afterCommit }: CommandScope,
  userId: UserId,
  except: SessionId | null = null,
): Promise<number> => {
  const ended = await db.rows(deleteSessions, [userId, except])
  afterCommit(() => sessions.forgetPerson(userId))
  return ended.length
}

/** Signs one device of the caller out. Throws `not_found` for any other session. */
export const endDevice = ({ sessions }: IdentityContext) =>
  command({
    name: 'identity.device-signed-out',
    input: inputOf(api['DELETE /api/auth/sessions/{id}']),
    who: signedIn,
    run: async ({ db, actor, afterCommit }, { id }): Promise<undefined> => {
      const [ended] = await db.rows(deleteSession, [id, actingPerson(actor)])
      if (!ended) throw new Problem('not_found')
      afterCommit(() => sessions.forget(ended.token))
      return undefined
    },
    audit: ({ id }) => ({ entityType: 'session', entityId: id }),
  })

/** Signs every other device of the caller out. */
export const endOtherDevices = (context: IdentityContext) =>
  command({
    name: 'identity.other-devices-signed-out',
    input: z.strictObject({}),
    who: signedIn,
    run: async (scope): Promise<{ userId: UserId; count: number }> => {
      const { actor } = scope
      const userId = actingPerson(actor)
      const count = await endSessions(context, scope, userId, actor.kind === 'person' ? actor.sessionId : null)
      return { userId, count }
    },
    audit: (_input, { userId, count }) => ({ entityType: 'user', entityId: userId, details: { count } }),
  })
