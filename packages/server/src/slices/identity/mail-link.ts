import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import type { AuditDetail, CommandScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { queueMail } from '../notifications/index.ts'
import type { Mail } from '../notifications/index.ts'
import { findAccountByEmail, lockAccountByEmail, lockAccountById } from './account-store.ts'
import type { Account } from './account-store.ts'
import type { IdentityContext } from './identity-context.ts'
import { confirmNewEmailMail, finishSignUpMail, resetPasswordMail, verifyEmailMail } from './identity-mails.ts'
import { resetLinkMs, verifyLinkMs } from './lifetimes.ts'
import { isSignUpLink, issueLink, passwordMarkOf } from './link-tokens.ts'
import type { LinkPromise, LinkPurpose } from './link-tokens.ts'
import { newestSignUp } from './sign-up-store.ts'

/** The queue of mails with a link; who asks for one does not learn whether it is sent. */
export const linkQueue = 'identity.mail-link'

const input = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('reset-password'), email: z.string() }),
  z.strictObject({ purpose: z.literal('verify-email'), email: z.string() }),
  z.strictObject({ purpose: z.literal('change-email'), userId: z.string(), newEmail: z.string() }),
])
type Input = z.output<typeof input>

/** What a link would stand for, and its mail; null for whoever may not have one. */
type Wanted = { content: LinkPromise; mail: (token: string) => Mail }

const signUpLink = async (
  { settings }: IdentityContext,
  { db, now }: CommandScope,
  wish: { purpose: 'reset-password' | 'verify-email'; email: string },
): Promise<Wanted | null> => {
  const [signUp] = await db.rows(newestSignUp, [wish.email, now])
  if (!signUp) return null
  const mailOf = wish.purpose === 'verify-email' ? verifyEmailMail : finishSignUpMail
  return { content: { signUpId: signUp.signUpId }, mail: (token) => mailOf(settings, signUp, token) }
}

const accountLink = async (account: Account, newEmail?: string): Promise<LinkPromise> => ({
  userId: account.userId,
  email: account.email,
  passwordMark: await passwordMarkOf(account.passwordHash),
  ...(newEmail === undefined ? {} : { newEmail }),
})

const wantedBy = async (context: IdentityContext, scope: CommandScope, wish: Input): Promise<Wanted | null> => {
  const { settings } = context
  if (wish.purpose === 'change-email') {
    const { newEmail } = wish
    const [account] = await scope.db.rows(lockAccountById, [wish.userId])
    const [owner] = await scope.db.rows(findAccountByEmail, [newEmail])
    if (owner || !account || account.status === 'suspended') return null
    const content = await accountLink(account, newEmail)
    return { content, mail: (token) => confirmNewEmailMail(settings, newEmail, token) }
  }
  const [account] = await scope.db.rows(lockAccountByEmail, [wish.email])
  if (!account) return signUpLink(context, scope, wish)
  if (wish.purpose === 'verify-email' || account.status === 'suspended') return null
  const content = await accountLink(account)
  return { content, mail: (token) => resetPasswordMail(settings, account, token) }
}

const lifetimes: Record<LinkPurpose, number> = {
  'reset-password': resetLinkMs,
  'verify-email': verifyLinkMs,
  'change-email': verifyLinkMs,
}

/** Mails a link to those who may have it, and nothing to anybody else. Run twice, it mails twice; both links work. */
export const mailLink = (context: IdentityContext) =>
  command({
    name: 'identity.link-mailed',
    input,
    who: systemOnly,
    secret: true,
    run: async (scope, wish): Promise<AuditDetail | null> => {
      const wanted = await wantedBy(context, scope, wish)
      if (!wanted) return null
      const { content } = wanted
      const times = { now: scope.now, lifetimeMs: lifetimes[wish.purpose] }
      const token = await issueLink(scope.db, wish.purpose, content, times)
      const mailed = (await queueMail(scope, wanted.mail(token))) !== null
      return {
        ...(isSignUpLink(content)
          ? { entityType: 'sign-up', entityId: content.signUpId }
          : { entityType: 'user', entityId: content.userId }),
        details: { purpose: wish.purpose, mailed },
      }
    },
    audit: (_input, entry) => entry,
  })
