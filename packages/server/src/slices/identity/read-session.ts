import type { ApiAnswer } from '@pitchey/contract/api'
import { z } from 'zod'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { viewSession } from './session-store.ts'
import { sessionAnswer } from './session-view.ts'

/** Who is signed in, and until when. Throws `not_signed_in` when the session has just ended. */
export const readSession = query({
  name: 'identity.session-read',
  input: z.strictObject({}),
  who: signedIn,
  run: async ({ db, actor }): Promise<ApiAnswer<'GET /api/auth/session'>> => {
    const [view] = actor.kind === 'person' ? await db.rows(viewSession, [actor.sessionId]) : []
    if (!view) throw new Problem('not_signed_in')
    return sessionAnswer(view)
  },
})
