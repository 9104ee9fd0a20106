import type { RequestFacts } from '../../kernel/operation.ts'
import { addressBucket } from '../../http/client-address.ts'
import type { Account } from './account-store.ts'
import type { IdentityContext } from './identity-context.ts'
import { normalisePassword } from './password-rules.ts'
import { accountKeyOf, dropAttempt, takeAttempt } from './sign-in-attempts.ts'
import type { Attempt } from './sign-in-attempts.ts'

/** What came of giving a password: which stored hash it fits, or that it fits none, or that it was not looked at. */
export type Proof =
  | { kind: 'proven'; attempt: Attempt; passwordHash: string }
  /** It fits no account, but a sign-up whose address is not confirmed. */
  | { kind: 'unconfirmed' }
  | { kind: 'wrong' }
  | { kind: 'blocked'; retryAfterSeconds: number }

/** Where attempts come from, as far as they are counted together. */
export const originOf = (request: RequestFacts): string => addressBucket(request.address ?? 'unknown')

/**
 * Counts an attempt, then compares the password. It takes as long for an account that does not exist, and holds no
 * database connection while the password waits to be hashed. Rejects with `HasherBusy`, and counts nothing then.
 */
export const provePassword = async (
  { database, hasher }: Pick<IdentityContext, 'database' | 'hasher'>,
  given: {
    email: string
    password: string
    account: Account | null
    /** Of the newest sign-up with the address, if one waits: whoever signed up shall hear what is missing. */
    signUpHash?: string | null
    request: RequestFacts
    now: Date
  },
): Promise<Proof> => {
  const { email, account, request, now } = given
  const verdict = await takeAttempt(database, { accountKey: await accountKeyOf(email), origin: originOf(request), now })
  if (!verdict.allowed) return { kind: 'blocked', retryAfterSeconds: verdict.retryAfterSeconds }
  const { attempt } = verdict
  const password = normalisePassword(given.password)
  const passwordHash = account?.passwordHash ?? null
  try {
    const right =
      passwordHash === null ? await hasher.verifyNothing(password) : await hasher.verify(passwordHash, password)
    if (right && passwordHash !== null) return { kind: 'proven', attempt, passwordHash }
    const signUpHash = given.signUpHash ?? null
    return signUpHash !== null && (await hasher.verify(signUpHash, password))
      ? { kind: 'unconfirmed' }
      : { kind: 'wrong' }
  } catch (error) {
    await dropAttempt(database, attempt)
    throw error
  }
}
