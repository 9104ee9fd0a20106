import { api } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { inputOf } from '../../kernel/contract-input.ts'
import type { Db } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, PrepareScope } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { queueMail } from '../notifications/index.ts'
import { bindBetterAuth } from './better-auth.ts'
import { endSessions } from './end-sessions.ts'
import type { IdentityContext } from './identity-context.ts'
import { passwordChangedMail } from './identity-mails.ts'
import { consumeLink, isSignUpLink, peekLink } from './link-tokens.ts'
import type { AccountPromise, LinkPromise } from './link-tokens.ts'
import { openAccount } from './open-account.ts'
import { assertStrongPassword, normalisePassword } from './password-rules.ts'
import { originOf } from './prove-password.ts'
import { accountKeyOf, forgiveAccount } from './sign-in-attempts.ts'
import { setPassword } from './set-password.ts'
import { findSignUp } from './sign-up-store.ts'
import { accountOfLink } from './verify-email.ts'

const linkFor = async (
  use: typeof peekLink | typeof consumeLink,
  db: Db,
  token: string,
  now: Date,
): Promise<LinkPromise> => {
  // The link of a sign-up's confirmation proves the mailbox just as well.
  const link = (await use(db, 'reset-password', token, now)) ?? (await use(db, 'verify-email', token, now))
  if (!link) throw new Problem('link_expired')
  return link
}

const emailOf = async ({ database, now }: PrepareScope, link: LinkPromise): Promise<string> => {
  if (!isSignUpLink(link)) return link.email
  const [signUp] = await database.rows(findSignUp, [link.signUpId, now])
  if (!signUp) throw new Problem('link_expired')
  return signUp.email
}

const replacePassword = async (
  context: IdentityContext,
  scope: CommandScope,
  link: AccountPromise,
  passwordHash: string,
): Promise<{ userId: UserId; email: string }> => {
  const { db, now } = scope
  const account = await accountOfLink(scope, link)
  const auth = await bindBetterAuth({ db, settings: context.settings, now })
  await setPassword(auth, account, passwordHash, now)
  const { internalAdapter } = await auth.$context
  await internalAdapter.updateUser(account.userId, { emailVerified: true, updatedAt: now })
  await endSessions(context, scope, account.userId)
  await queueMail(scope, passwordChangedMail(context.settings, account))
  return account
}

/**
 * Sets a new password for whoever holds the mailbox: of an account, whose sessions and waits after failed sign-ins end,
 * or of a sign-up, which becomes an account with this password. Throws `link_expired`, or `invalid_input` for a
 * password that is easily guessed; the link stays good then.
 */
export const resetPassword = (context: IdentityContext) =>
  command({
    name: 'identity.password-reset',
    input: inputOf(api['POST /api/auth/reset-password']),
    who: anyone,
    secret: true,
    prepare: async (scope, { token, password }) => {
      const email = await emailOf(scope, await linkFor(peekLink, scope.database, token, scope.now))
      assertStrongPassword(password, email, await context.commonPasswords(), '/password')
      return context.hasher.hash(normalisePassword(password))
    },
    run: async (scope, { token }, _facts, passwordHash): Promise<UserId> => {
      const { db, now } = scope
      const link = await linkFor(consumeLink, db, token, now)
      const { userId, email } = isSignUpLink(link)
        ? await openAccount(context, scope, link.signUpId, passwordHash)
        : await replacePassword(context, scope, link, passwordHash)
      await forgiveAccount(db, await accountKeyOf(email), originOf(scope.request), now)
      return userId
    },
    audit: (_input, userId) => ({ entityType: 'user', entityId: userId }),
  })
