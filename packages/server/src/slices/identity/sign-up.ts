import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { queueMail } from '../notifications/index.ts'
import { lockAccountByEmail } from './account-store.ts'
import type { IdentityContext } from './identity-context.ts'
import { accountExistsMail, verifyEmailMail } from './identity-mails.ts'
import { signUpLifetimeMs, verifyLinkMs } from './lifetimes.ts'
import { issueLink } from './link-tokens.ts'
import { assertStrongPassword, normalisePassword } from './password-rules.ts'
import { insertSignUp } from './sign-up-store.ts'

type SigningUp = { signUpId: UserId; ownerId: UserId | null; answer: ApiAnswer<'POST /api/auth/sign-up'> }

/**
 * Keeps a wish for an account and mails a link to confirm its address; there is no account before that. Where the
 * address has an account already, the same is written, but the link goes to nobody and the owner is told by mail: the
 * answer is the same. Throws `invalid_input` for a password that is easily guessed.
 */
export const signUp = (context: IdentityContext) =>
  command({
    name: 'identity.signed-up',
    input: inputOf(api['POST /api/auth/sign-up']),
    who: anyone,
    secret: true,
    prepare: async (_scope, { email, password }) => {
      assertStrongPassword(password, email, await context.commonPasswords(), '/password')
      return context.hasher.hash(normalisePassword(password))
    },
    run: async (scope, { email, name, userType, companyName, next }, _facts, passwordHash): Promise<SigningUp> => {
      const { db, now } = scope
      const signUpId = newId<UserId>()
      const expiresAt = new Date(now.getTime() + signUpLifetimeMs)
      const company = userType === 'production' ? (companyName ?? null) : null
      await db.rows(insertSignUp, [
        signUpId,
        email,
        name,
        userType,
        company,
        passwordHash,
        next ?? null,
        now,
        expiresAt,
      ])
      const token = await issueLink(db, 'verify-email', { signUpId }, { now, lifetimeMs: verifyLinkMs })
      const [owner] = await db.rows(lockAccountByEmail, [email])
      const mail = owner
        ? accountExistsMail(context.settings, owner)
        : verifyEmailMail(context.settings, { email, userType, signedUpAt: now }, token)
      await queueMail(scope, mail)
      return {
        signUpId,
        ownerId: owner?.userId ?? null,
        answer: { user: { id: signUpId, name, email, emailVerified: false, userType } },
      }
    },
    audit: ({ userType }, { signUpId, ownerId }) =>
      ownerId === null
        ? { entityType: 'sign-up', entityId: signUpId, details: { userType } }
        : { action: 'identity.sign-up-repeated', entityType: 'user', entityId: ownerId, details: { userType } },
  })
