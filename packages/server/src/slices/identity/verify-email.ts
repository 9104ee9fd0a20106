import { api } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { lockAccountById } from './account-store.ts'
import type { Account } from './account-store.ts'
import { bindBetterAuth } from './better-auth.ts'
import type { IdentityContext } from './identity-context.ts'
import { consumeLink, passwordMarkOf } from './link-tokens.ts'
import type { LinkPromise } from './link-tokens.ts'
import { isUniqueViolation } from './unique-violation.ts'

const expired = (): Problem => new Problem('link_expired')

/** The account of a link. Throws `link_expired` when its address or password is another one than when it was mailed. */
export const accountOfLink = async (scope: CommandScope, link: LinkPromise | null): Promise<Account> => {
  const [account] = link ? await scope.db.rows(lockAccountById, [link.userId]) : []
  if (!link || !account || account.email !== link.email) throw expired()
  if ((await passwordMarkOf(account.passwordHash)) !== link.passwordMark) throw expired()
  return account
}

type Verification = { userId: UserId; addressChanged: boolean }

/**
 * Confirms the address that a link was mailed to: that of a new account, or the new one of an account that changes it.
 * Throws `link_expired` for a token that is unknown, used, too old, or overtaken: by another change of the account, or
 * by somebody else who has the new address by now.
 */
export const verifyEmail = ({ settings }: IdentityContext) =>
  command({
    name: 'identity.email-verified',
    input: inputOf(api['POST /api/auth/verify-email']),
    who: anyone,
    secret: true,
    run: async (scope, { token }): Promise<Verification> => {
      const { db, now } = scope
      const link =
        (await consumeLink(db, 'verify-email', token, now)) ?? (await consumeLink(db, 'change-email', token, now))
      const { userId } = await accountOfLink(scope, link)
      const change = link?.newEmail === undefined ? {} : { email: link.newEmail }
      const { internalAdapter } = await (await bindBetterAuth({ db, settings, now })).$context
      try {
        await internalAdapter.updateUser(userId, { ...change, emailVerified: true, updatedAt: now })
      } catch (error) {
        if (isUniqueViolation(error)) throw expired()
        throw error
      }
      scope.emit({ type: 'identity.email-verified', entityId: userId })
      return { userId, addressChanged: 'email' in change }
    },
    audit: (_input, { userId, addressChanged }) => ({
      action: addressChanged ? 'identity.email-changed' : 'identity.email-verified',
      entityType: 'user',
      entityId: userId,
    }),
  })
