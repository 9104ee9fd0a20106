import { api } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { findAccountById } from './account-store.ts'
import type { IdentityContext } from './identity-context.ts'
import { provePassword } from './prove-password.ts'
import { confirmSession } from './session-store.ts'
import { welcomeOrigin } from './sign-in-attempts.ts'

type Confirmation = { userId: UserId; refused: Problem | null }

/** Takes the password once more, so that sensitive changes are allowed for ten minutes. Attempts count as sign-ins. */
export const confirmSignIn = (context: IdentityContext) =>
  command({
    name: 'identity.sign-in-confirmed',
    input: inputOf(api['POST /api/auth/confirm-sign-in']),
    who: signedIn,
    secret: true,
    prepare: async ({ database, actor, request, now }, { password }) => {
      const [account] = await database.rows(findAccountById, [actingPerson(actor)])
      if (!account) throw new Problem('not_signed_in')
      return provePassword(context, { email: account.email, password, account, request, now })
    },
    run: async ({ db, actor, now, afterCommit }, _input, _facts, proof): Promise<Confirmation> => {
      const userId = actingPerson(actor)
      if (proof.kind === 'blocked') {
        return { userId, refused: new Problem('too_many_attempts', { retryAfterSeconds: proof.retryAfterSeconds }) }
      }
      if (proof.kind !== 'proven' || actor.kind !== 'person') {
        return { userId, refused: new Problem('invalid_credentials') }
      }
      await welcomeOrigin(db, proof.attempt, now)
      const [confirmed] = await db.rows(confirmSession, [actor.sessionId, userId, now])
      if (!confirmed) throw new Problem('not_signed_in')
      afterCommit(() => context.sessions.forget(confirmed.token))
      return { userId, refused: null }
    },
    audit: (_input, { userId, refused }) => ({
      entityType: 'user',
      entityId: userId,
      ...(refused ? { action: 'identity.sign-in-confirmation-failed', details: { reason: refused.code } } : {}),
    }),
  })
