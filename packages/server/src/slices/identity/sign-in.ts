import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { findAccountByEmail } from './account-store.ts'
import type { Account } from './account-store.ts'
import { bindBetterAuth } from './better-auth.ts'
import type { IdentityContext } from './identity-context.ts'
import { provePassword } from './prove-password.ts'
import type { Proof } from './prove-password.ts'
import { sessionCookieName } from './session-cookie.ts'
import { deleteSession, viewSessionByToken } from './session-store.ts'
import { sessionAnswer } from './session-view.ts'
import { accountKeyOf, welcomeOrigin } from './sign-in-attempts.ts'
import { newestSignUp } from './sign-up-store.ts'

/** A refusal is an answer and no failure, so that its audit row commits; the route throws it. */
export type SignInResult =
  | { session: ApiAnswer<'POST /api/auth/sign-in'>; cookie: string; account: Account }
  | { refused: Problem; reason: string; account: Account | null; accountKey: string }

type Prepared = { proof: Proof; account: Account | null; accountKey: string }

const blocked = (retryAfterSeconds: number): Problem =>
  new Problem('too_many_attempts', { retryAfterSeconds, detail: 'Wait a while, or choose a new password by mail.' })

const refusalOf = ({ proof }: Prepared, account: Account | null): { refused: Problem; reason: string } | null => {
  if (proof.kind === 'blocked') return { refused: blocked(proof.retryAfterSeconds), reason: 'too-many-attempts' }
  if (proof.kind === 'unconfirmed') {
    return { refused: new Problem('email_not_verified'), reason: 'email-not-verified' }
  }
  if (proof.kind !== 'proven' || account?.passwordHash !== proof.passwordHash) {
    return { refused: new Problem('invalid_credentials'), reason: 'invalid-credentials' }
  }
  if (!account.emailVerified) return { refused: new Problem('email_not_verified'), reason: 'email-not-verified' }
  if (account.status === 'suspended') return { refused: new Problem('account_suspended'), reason: 'account-suspended' }
  return null
}

const openSession = async ({ settings }: IdentityContext, scope: CommandScope, account: Account, password: string) => {
  const provenHash = account.passwordHash ?? ''
  const auth = await bindBetterAuth({ db: scope.db, settings, now: scope.now, origin: scope.request, provenHash })
  const { headers, response } = await auth.api.signInEmail({
    body: { email: account.email, password },
    returnHeaders: true,
  })
  const cookie = headers.getSetCookie().find((line) => line.startsWith(`${sessionCookieName(settings)}=`))
  const [view] = await scope.db.rows(viewSessionByToken, [response.token])
  if (cookie === undefined || !view) throw new Error('the session was not made')
  return { session: sessionAnswer(view), cookie }
}

const endPresentedSession = async ({ sessions }: IdentityContext, scope: CommandScope): Promise<void> => {
  if (scope.actor.kind !== 'person') return
  for (const { token } of await scope.db.rows(deleteSession, [scope.actor.sessionId, scope.actor.userId])) {
    scope.afterCommit(() => sessions.forget(token))
  }
}

/**
 * Signs somebody in to a portal with a new session; one that came with the request ends. A wrong portal, an unknown
 * address and a wrong password are refused alike, and take as long. Every attempt leaves its audit row.
 */
export const signIn = (context: IdentityContext) =>
  command({
    name: 'identity.signed-in',
    input: inputOf(api['POST /api/auth/sign-in']),
    who: anyone,
    secret: true,
    prepare: async ({ database, request, now }, { email, password, portal }): Promise<Prepared> => {
      const [found] = await database.rows(findAccountByEmail, [email])
      const account = found?.userType === portal ? found : null
      // Sign-ups wait alike for an address that has an account and for one that has none, so neither the answer nor the
      // number of comparisons tells which it is.
      const [signUp] = await database.rows(newestSignUp, [email, now])
      const signUpHash = signUp?.userType === portal ? signUp.passwordHash : null
      const proof = await provePassword(context, { email, password, account, signUpHash, request, now })
      return { proof, account, accountKey: await accountKeyOf(email) }
    },
    run: async (scope, { email, password, portal }, _facts, prepared): Promise<SignInResult> => {
      const [found] = await scope.db.rows(findAccountByEmail, [email])
      const account = found?.userType === portal ? found : null
      const { proof, accountKey } = prepared
      if (proof.kind === 'proven') await welcomeOrigin(scope.db, proof.attempt, scope.now)
      const refusal = refusalOf(prepared, account)
      if (refusal || !account) {
        return {
          refused: new Problem('invalid_credentials'),
          reason: 'invalid-credentials',
          ...refusal,
          account: found ?? null,
          accountKey,
        }
      }
      await endPresentedSession(context, scope)
      return { ...(await openSession(context, scope, account, password)), account }
    },
    audit: ({ portal }, result) => {
      const entity = result.account ? { entityType: 'user', entityId: result.account.userId } : {}
      if (!('refused' in result)) return { ...entity, details: { portal } }
      const { reason, accountKey } = result
      return {
        action: 'identity.sign-in-failed',
        ...entity,
        details: { portal, reason, account: accountKey.slice(0, 16) },
      }
    },
  })
