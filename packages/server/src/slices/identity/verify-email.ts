import { api } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, PrepareScope } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { fieldProblem, Problem } from '../../kernel/problem.ts'
import { lockAccountById } from './account-store.ts'
import type { Account } from './account-store.ts'
import { bindBetterAuth } from './better-auth.ts'
import type { IdentityContext } from './identity-context.ts'
import { consumeLink, isSignUpLink, passwordMarkOf, peekLink } from './link-tokens.ts'
import type { AccountPromise, LinkPromise } from './link-tokens.ts'
import { openAccount } from './open-account.ts'
import { normalisePassword } from './password-rules.ts'
import { findSignUp } from './sign-up-store.ts'
import { isUniqueViolation } from './unique-violation.ts'

const expired = (): Problem => new Problem('link_expired')

/** The account of a link. Throws `link_expired` when its address or password is another one than when it was mailed. */
export const accountOfLink = async (scope: CommandScope, link: AccountPromise | null): Promise<Account> => {
  const [account] = link ? await scope.db.rows(lockAccountById, [link.userId]) : []
  if (!link || !account || account.email !== link.email) throw expired()
  if ((await passwordMarkOf(account.passwordHash)) !== link.passwordMark) throw expired()
  return account
}

type Verification = { userId: UserId; action: string }

const confirmNewAddress = async (
  { settings }: IdentityContext,
  scope: CommandScope,
  link: AccountPromise,
): Promise<Verification> => {
  const { userId } = await accountOfLink(scope, link)
  if (link.newEmail === undefined) throw expired()
  const { db, now } = scope
  const { internalAdapter } = await (await bindBetterAuth({ db, settings, now })).$context
  try {
    await internalAdapter.updateUser(userId, { email: link.newEmail, emailVerified: true, updatedAt: now })
  } catch (error) {
    if (isUniqueViolation(error)) throw expired()
    throw error
  }
  return { userId, action: 'identity.email-changed' }
}

const assertSignUpPassword = async (
  { hasher }: IdentityContext,
  { database, now }: Pick<PrepareScope, 'database' | 'now'>,
  token: string,
  password: string,
): Promise<undefined> => {
  const link = await peekLink(database, 'verify-email', token, now)
  const [signUp] = isSignUpLink(link) ? await database.rows(findSignUp, [link.signUpId, now]) : []
  if (signUp && !(await hasher.verify(signUp.passwordHash, normalisePassword(password)))) {
    throw fieldProblem('/password', 'wrong_password', 'is not the one that was chosen for this sign-up')
  }
  return undefined
}

/**
 * Confirms the address that a link was mailed to: a sign-up becomes an account, or an account moves to a new address.
 * With a password, only a sign-up made with that password is confirmed. Throws `link_expired` for a token that is
 * unknown, used, declined, too old, or overtaken by somebody who has the address by now; `invalid_input` for a password
 * that is not the sign-up's, and the link stays good then.
 */
export const verifyEmail = (context: IdentityContext) =>
  command({
    name: 'identity.email-verified',
    input: inputOf(api['POST /api/auth/verify-email']),
    who: anyone,
    secret: true,
    prepare: async (scope, { token, password }) =>
      password === undefined ? undefined : assertSignUpPassword(context, scope, token, password),
    run: async (scope, { token }): Promise<Verification> => {
      const { db, now } = scope
      const link: LinkPromise | null =
        (await consumeLink(db, 'verify-email', token, now)) ?? (await consumeLink(db, 'change-email', token, now))
      if (!link) throw expired()
      const verification = isSignUpLink(link)
        ? { userId: (await openAccount(context, scope, link.signUpId)).userId, action: 'identity.email-verified' }
        : await confirmNewAddress(context, scope, link)
      scope.emit({ type: 'identity.email-verified', entityId: verification.userId })
      return verification
    },
    audit: (_input, { userId, action }) => ({ action, entityType: 'user', entityId: userId }),
  })
