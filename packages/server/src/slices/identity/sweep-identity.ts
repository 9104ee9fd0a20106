import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { deleteExpiredLinks } from './link-tokens.ts'
import { deleteExpiredSessions } from './session-store.ts'
import { deleteExpiredSignUps } from './sign-up-store.ts'
import { deleteOldAttempts, oldAttempts } from './sign-in-attempts.ts'

/** Deletes sessions, links and unconfirmed sign-ups that have expired, and attempts that no longer count. */
export const sweepIdentity = command({
  name: 'identity.swept',
  input: z.strictObject({}),
  who: systemOnly,
  run: async ({ db, now }): Promise<undefined> => {
    await db.rows(deleteExpiredSessions, [now])
    await db.rows(deleteExpiredLinks, [now])
    await db.rows(deleteExpiredSignUps, [now])
    await db.rows(deleteOldAttempts, oldAttempts(now))
    return undefined
  },
  audit: () => null,
})
