import { api } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { every, fresh, signedIn } from '../../kernel/policy.ts'
import { fieldProblem, Problem } from '../../kernel/problem.ts'
import { queueMail } from '../notifications/index.ts'
import { findAccountById, lockAccountById } from './account-store.ts'
import { bindBetterAuth } from './better-auth.ts'
import { endSessions } from './end-sessions.ts'
import type { IdentityContext } from './identity-context.ts'
import { passwordChangedMail } from './identity-mails.ts'
import { assertStrongPassword, normalisePassword } from './password-rules.ts'
import { provePassword } from './prove-password.ts'
import { setPassword } from './set-password.ts'
import { welcomeOrigin } from './sign-in-attempts.ts'

type Change = { userId: UserId; refused: Problem | null }

const wrongPassword = (): Problem => fieldProblem('/currentPassword', 'wrong_password', 'is not your present password')

/**
 * Changes the caller's password and ends every other session. Needs a fresh sign-in and the present password, whose
 * attempts count as sign-ins.
 */
export const changePassword = (context: IdentityContext) =>
  command({
    name: 'identity.password-changed',
    input: inputOf(api['POST /api/auth/change-password']),
    who: every(
      signedIn,
      fresh(() => context.clock.now()),
    ),
    secret: true,
    prepare: async ({ database, actor, request, now }, { currentPassword, newPassword }) => {
      const [account] = await database.rows(findAccountById, [actingPerson(actor)])
      if (!account) throw new Problem('not_signed_in')
      assertStrongPassword(newPassword, account.email, await context.commonPasswords(), '/newPassword')
      const proof = await provePassword(context, {
        email: account.email,
        password: currentPassword,
        account,
        request,
        now,
      })
      return {
        proof,
        newHash: proof.kind === 'proven' ? await context.hasher.hash(normalisePassword(newPassword)) : null,
      }
    },
    run: async (scope, _input, _facts, { proof, newHash }): Promise<Change> => {
      const { db, actor, now } = scope
      const userId = actingPerson(actor)
      if (proof.kind === 'blocked') {
        return { userId, refused: new Problem('too_many_attempts', { retryAfterSeconds: proof.retryAfterSeconds }) }
      }
      const [account] = await db.rows(lockAccountById, [userId])
      if (proof.kind !== 'proven' || newHash === null || account?.passwordHash !== proof.passwordHash) {
        return { userId, refused: wrongPassword() }
      }
      await welcomeOrigin(db, proof.attempt, now)
      await setPassword(await bindBetterAuth({ db, settings: context.settings, now }), account, newHash, now)
      await endSessions(context, scope, userId, actor.kind === 'person' ? actor.sessionId : null)
      await queueMail(scope, passwordChangedMail(context.settings, account))
      return { userId, refused: null }
    },
    audit: (_input, { userId, refused }) => ({
      entityType: 'user',
      entityId: userId,
      ...(refused ? { action: 'identity.password-change-failed', details: { reason: refused.code } } : {}),
    }),
  })
