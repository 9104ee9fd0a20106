import type { UserId } from '@pitchey/contract/ids'
import { emailAddress, line } from '@pitchey/contract/text'
import { newPassword } from '@pitchey/contract/identity/endpoints'
import { z } from 'zod'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { queueMail } from '../notifications/index.ts'
import { createAccount } from './create-account.ts'
import type { IdentityContext } from './identity-context.ts'
import { adminInvitationMail } from './identity-mails.ts'
import { invitationLinkMs } from './lifetimes.ts'
import { issueLink, passwordMarkOf } from './link-tokens.ts'
import { assertStrongPassword, normalisePassword } from './password-rules.ts'

export type NewAdmin = { email: string; name: string }

const taken = (): Problem =>
  new Problem('conflict', { errors: [{ pointer: '/email', code: 'taken', message: 'has an account already' }] })

const addAdmin = async (
  context: IdentityContext,
  scope: CommandScope,
  admin: NewAdmin,
  passwordHash: string | null,
) => {
  const account = { id: newId<UserId>(), ...admin, userType: 'admin', passwordHash } as const
  const userId = await createAccount(context.settings, scope, account)
  if (userId === null) throw taken()
  return userId
}

/**
 * Makes an administrator without a password and mails a link to choose one, in the transaction of the caller, who has
 * decided that this is allowed. Throws `conflict` when the address has an account.
 */
export const inviteAdmin = async (context: IdentityContext, scope: CommandScope, admin: NewAdmin): Promise<UserId> => {
  const email = admin.email.toLowerCase()
  const userId = await addAdmin(context, scope, { ...admin, email }, null)
  const content = { userId, email, passwordMark: await passwordMarkOf(null) }
  const token = await issueLink(scope.db, 'reset-password', content, { now: scope.now, lifetimeMs: invitationLinkMs })
  await queueMail(scope, adminInvitationMail(context.settings, email, token))
  return userId
}

/** Makes an administrator from the command line, with a password or by invitation. Throws `conflict`. */
export const createAdmin = (context: IdentityContext) =>
  command({
    name: 'identity.admin-created',
    input: z.strictObject({ email: emailAddress, name: line(80, 2), password: newPassword.optional() }),
    who: systemOnly,
    secret: true,
    prepare: async (_scope, { email, password }) => {
      if (password === undefined) return null
      assertStrongPassword(password, email, await context.commonPasswords(), '/password')
      return context.hasher.hash(normalisePassword(password))
    },
    run: async (scope, { email, name }, _facts, passwordHash): Promise<UserId> =>
      passwordHash === null
        ? inviteAdmin(context, scope, { email, name })
        : addAdmin(context, scope, { email, name }, passwordHash),
    audit: (_input, userId) => ({ entityType: 'user', entityId: userId }),
  })
