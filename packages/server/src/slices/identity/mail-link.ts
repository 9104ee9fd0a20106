import type { UserId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { queueMail } from '../notifications/index.ts'
import type { Mail } from '../notifications/index.ts'
import { findAccountByEmail, lockAccountByEmail, lockAccountById } from './account-store.ts'
import type { Account } from './account-store.ts'
import type { IdentityContext } from './identity-context.ts'
import { confirmNewEmailMail, resetPasswordMail, verifyEmailMail } from './identity-mails.ts'
import { resetLinkMs, verifyLinkMs } from './lifetimes.ts'
import { issueLink, passwordMarkOf } from './link-tokens.ts'
import type { LinkPurpose } from './link-tokens.ts'

/** The queue of mails with a link; who asks for one does not learn whether it is sent. */
export const linkQueue = 'identity.mail-link'

const input = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('reset-password'), email: z.string() }),
  z.strictObject({ purpose: z.literal('verify-email'), email: z.string() }),
  z.strictObject({ purpose: z.literal('change-email'), userId: z.string(), newEmail: z.string() }),
])
type Input = z.output<typeof input>

const recipientOf = async ({ db }: CommandScope, wish: Input): Promise<Account | null> => {
  if (wish.purpose === 'change-email') {
    const [account] = await db.rows(lockAccountById, [wish.userId])
    const [owner] = await db.rows(findAccountByEmail, [wish.newEmail])
    return owner ? null : (account ?? null)
  }
  const [account] = await db.rows(lockAccountByEmail, [wish.email])
  return wish.purpose === 'verify-email' && account?.emailVerified ? null : (account ?? null)
}

const mailOf = ({ settings }: IdentityContext, wish: Input, account: Account, token: string): Mail => {
  switch (wish.purpose) {
    case 'reset-password':
      return resetPasswordMail(settings, account, token)
    case 'verify-email':
      return verifyEmailMail(settings, account, token)
    case 'change-email':
      return confirmNewEmailMail(settings, { name: account.name, email: wish.newEmail }, token)
  }
}

const lifetimes: Record<LinkPurpose, number> = {
  'reset-password': resetLinkMs,
  'verify-email': verifyLinkMs,
  'change-email': verifyLinkMs,
}

type Outcome = { userId: UserId | null; mailed: boolean }

/** Mails a link to those who may have it, and nothing to anybody else. Run twice, it mails twice; both links work. */
export const mailLink = (context: IdentityContext) =>
  command({
    name: 'identity.link-mailed',
    input,
    who: systemOnly,
    secret: true,
    run: async (scope, wish): Promise<Outcome> => {
      const account = await recipientOf(scope, wish)
      if (!account || account.status === 'suspended') return { userId: null, mailed: false }
      const { userId, email, passwordHash } = account
      const newEmail = wish.purpose === 'change-email' ? { newEmail: wish.newEmail } : {}
      const content = { userId, email, passwordMark: await passwordMarkOf(passwordHash), ...newEmail }
      const times = { now: scope.now, lifetimeMs: lifetimes[wish.purpose] }
      const token = await issueLink(scope.db, wish.purpose, content, times)
      return { userId, mailed: await queueMail(scope, mailOf(context, wish, account, token)) }
    },
    audit: ({ purpose }, { userId, mailed }) =>
      userId === null ? null : { entityType: 'user', entityId: userId, details: { purpose, mailed } },
  })
