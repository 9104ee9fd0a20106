import type { SessionId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import type { IdentityContext } from './identity-context.ts'
import { deleteSession } from './session-store.ts'

/** Ends the session of the request. Without one there is nothing to do, and that is no fault. */
export const signOut = ({ sessions }: IdentityContext) =>
  command({
    name: 'identity.signed-out',
    input: z.strictObject({}),
    who: anyone,
    run: async ({ db, actor, afterCommit }): Promise<SessionId | null> => {
      if (actor.kind !== 'person') return null
      const ended = await db.rows(deleteSession, [actor.sessionId, actor.userId])
      for (const { token } of ended) afterCommit(() => sessions.forget(token))
      return ended.length > 0 ? actor.sessionId : null
    },
    audit: (_input, ended) => (ended === null ? null : { entityType: 'session', entityId: ended }),
  })
