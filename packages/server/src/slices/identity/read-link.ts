import { api } from '@pitchey/contract/api'
import type { MailedLink } from '@pitchey/contract/identity/endpoints'
import { inputOf } from '../../kernel/contract-input.ts'
import type { Db } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { findAccountById } from './account-store.ts'
import { isSignUpLink, peekLink } from './link-tokens.ts'
import { findSignUp } from './sign-up-store.ts'

const linkedTo = async (db: Db, token: string, now: Date): Promise<MailedLink | null> => {
  const signUpLink = await peekLink(db, 'verify-email', token, now)
  if (isSignUpLink(signUpLink)) {
    const [row] = await db.rows(findSignUp, [signUpLink.signUpId, now])
    if (!row) return null
    const { email, name, userType, companyName, next } = row
    return { purpose: 'sign_up', email, name, userType, companyName, next, signedUpAt: row.signedUpAt.toISOString() }
  }
  const change = await peekLink(db, 'change-email', token, now)
  if (change === null || isSignUpLink(change) || change.newEmail === undefined) return null
  const [account] = await db.rows(findAccountById, [change.userId])
  if (!account || account.email !== change.email) return null
  return { purpose: 'change_email', newEmail: change.newEmail, name: account.name, userType: account.userType }
}

/**
 * What a confirmation link would confirm, for whoever holds it: so that nobody confirms what they did not ask for.
 * The link stays good. Throws `link_expired`.
 */
export const readLink = query({
  name: 'identity.link-read',
  input: inputOf(api['POST /api/auth/read-link']),
  who: anyone,
  withoutActor: true,
  run: async ({ db, now }, { token }): Promise<MailedLink> => {
    const link = await linkedTo(db, token, now)
    if (!link) throw new Problem('link_expired')
    return link
  },
})
