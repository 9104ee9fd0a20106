import { base64url } from '../../kernel/base64url.ts'
import { hmacSha256, sha256 } from '../../kernel/digest.ts'

/**
 * The word in the mails of a saved search that stops them: a keyed hash of its id, so that every mail can carry it and
 * the database need not hold it. 43 characters of base64url.
 */
export const unsubscribeTokenOf = async (searchId: string, secret: string): Promise<string> =>
  base64url(await hmacSha256(secret, `alerts of saved search ${searchId}`))

/** What the database holds of that word: its SHA-256 in base64url. */
export const unsubscribeHashOf = async (token: string): Promise<string> => base64url(await sha256(token))
