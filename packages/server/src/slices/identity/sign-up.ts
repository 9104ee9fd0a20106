import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import type { z } from 'zod'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { queueMail } from '../notifications/index.ts'
import { foundOrganisation } from '../organisations/index.ts'
import { lockAccountByEmail } from './account-store.ts'
import { createAccount } from './create-account.ts'
import type { IdentityContext } from './identity-context.ts'
import { accountExistsMail, finishSignUpMail, verifyEmailMail } from './identity-mails.ts'
import { resetLinkMs, verifyLinkMs } from './lifetimes.ts'
import { issueLink, passwordMarkOf } from './link-tokens.ts'
import { assertStrongPassword, normalisePassword } from './password-rules.ts'

const input = inputOf(api['POST /api/auth/sign-up'])
type Input = z.output<typeof input>

const inviteToConfirm = async (
  { settings }: IdentityContext,
  scope: CommandScope,
  { email, name }: Input,
  userId: UserId,
  passwordHash: string,
): Promise<void> => {
  const content = { userId, email, passwordMark: await passwordMarkOf(passwordHash) }
  const token = await issueLink(scope.db, 'verify-email', content, { now: scope.now, lifetimeMs: verifyLinkMs })
  await queueMail(scope, verifyEmailMail(settings, { email, name }, token))
}

const tellOwner = async ({ settings }: IdentityContext, scope: CommandScope, email: string): Promise<UserId | null> => {
  const [owner] = await scope.db.rows(lockAccountByEmail, [email])
  if (!owner) return null
  if (owner.emailVerified) {
    await queueMail(scope, accountExistsMail(settings, owner))
    return owner.userId
  }
  const content = { userId: owner.userId, email, passwordMark: await passwordMarkOf(owner.passwordHash) }
  const token = await issueLink(scope.db, 'reset-password', content, { now: scope.now, lifetimeMs: resetLinkMs })
  await queueMail(scope, finishSignUpMail(settings, owner, token))
  return owner.userId
}

type SignUp = { created: boolean; userId: UserId | null; answer: ApiAnswer<'POST /api/auth/sign-up'> }

/**
 * Makes an account and mails a link to confirm its address. Where the address has an account already, its owner is told
 * by mail instead, and the answer is the same. Throws `invalid_input` for a password that is easily guessed.
 */
export const signUp = (context: IdentityContext) =>
  command({
    name: 'identity.signed-up',
    input,
    who: anyone,
    secret: true,
    prepare: async (_scope, { email, password }) => {
      assertStrongPassword(password, email, await context.commonPasswords(), '/password')
      return context.hasher.hash(normalisePassword(password))
    },
    run: async (scope, given, _facts, passwordHash): Promise<SignUp> => {
      const { email, name, userType, companyName } = given
      const answer = { user: { name, email, userType } }
      const ownerId = await tellOwner(context, scope, email)
      if (ownerId !== null) return { created: false, userId: ownerId, answer }
      const account = { email, name, userType, passwordHash, emailVerified: false }
      const userId = await createAccount(context.settings, scope, account)
      if (userId === null) return { created: false, userId: await tellOwner(context, scope, email), answer }
      if (userType === 'production' && companyName !== undefined) {
        await foundOrganisation(scope, { ownerId: userId, name: companyName, kind: 'production' })
      }
      await inviteToConfirm(context, scope, given, userId, passwordHash)
      scope.emit({ type: 'identity.signed-up', entityId: userId, payload: { userType } })
      return { created: true, userId, answer }
    },
    audit: ({ userType }, { created, userId }) => ({
      action: created ? 'identity.signed-up' : 'identity.sign-up-repeated',
      entityType: 'user',
      ...(userId === null ? {} : { entityId: userId }),
      details: { userType },
    }),
  })
