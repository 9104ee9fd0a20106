import { api } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { queueMail } from '../notifications/index.ts'
import { bindBetterAuth } from './better-auth.ts'
import { endSessions } from './end-sessions.ts'
import type { IdentityContext } from './identity-context.ts'
import { passwordChangedMail } from './identity-mails.ts'
import { consumeLink, peekLink } from './link-tokens.ts'
import { assertStrongPassword, normalisePassword } from './password-rules.ts'
import { originOf } from './prove-password.ts'
import { accountKeyOf, forgiveAccount } from './sign-in-attempts.ts'
import { setPassword } from './set-password.ts'
import { accountOfLink } from './verify-email.ts'

/**
 * Sets a new password for whoever holds the mailbox of an account: confirms the address, ends every session and every
 * wait after failed sign-ins. Throws `link_expired`, or `invalid_input` for a password that is easily guessed; the link
 * stays good then.
 */
export const resetPassword = (context: IdentityContext) =>
  command({
    name: 'identity.password-reset',
    input: inputOf(api['POST /api/auth/reset-password']),
    who: anyone,
    secret: true,
    prepare: async ({ database, now }, { token, password }) => {
      const link = await peekLink(database, 'reset-password', token, now)
      if (!link) throw new Problem('link_expired')
      assertStrongPassword(password, link.email, await context.commonPasswords(), '/password')
      return context.hasher.hash(normalisePassword(password))
    },
    run: async (scope, { token }, _facts, passwordHash): Promise<UserId> => {
      const { db, now } = scope
      const account = await accountOfLink(scope, await consumeLink(db, 'reset-password', token, now))
      const auth = await bindBetterAuth({ db, settings: context.settings, now })
      await setPassword(auth, account, passwordHash, now)
      const { internalAdapter } = await auth.$context
      await internalAdapter.updateUser(account.userId, { emailVerified: true, updatedAt: now })
      await endSessions(context, scope, account.userId)
      await forgiveAccount(db, await accountKeyOf(account.email), originOf(scope.request), now)
      await queueMail(scope, passwordChangedMail(context.settings, account))
      return account.userId
    },
    audit: (_input, userId) => ({ entityType: 'user', entityId: userId }),
  })
