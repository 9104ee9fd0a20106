import type { UserId } from '@pitchey/contract/ids'
import { base64url } from '../../kernel/base64url.ts'
import { hmacSha256 } from '../../kernel/digest.ts'

const idBytes = 16
const proofBytes = 16

const proofOf = async (personId: string, secret: string): Promise<Uint8Array> =>
  (await hmacSha256(secret, `digests of ${personId}`)).slice(0, proofBytes)

const bytesOfId = (id: string): number[] =>
  (id.replaceAll('-', '').match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16))

const idOf = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')

/**
 * The word in a digest of several searches that stops all digests of its reader: who they are, and 128 bits of a keyed
 * hash of that (RFC 2104, truncated), so that nothing is kept for it. 43 characters of base64url.
 */
export const digestTokenOf = async (personId: UserId, secret: string): Promise<string> =>
  base64url(Uint8Array.from([...bytesOfId(personId), ...(await proofOf(personId, secret))]))

/** Whose digests a word stops; null for any that we did not make. */
export const digestReaderOf = async (token: string, secret: string): Promise<UserId | null> => {
  const bytes = Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
  if (bytes.length !== idBytes + proofBytes) return null
  const personId = idOf(bytes.slice(0, idBytes))
  const proof = await proofOf(personId, secret)
  let differing = 0
  for (const [index, byte] of proof.entries()) differing |= byte ^ (bytes[idBytes + index] ?? 0)
  return differing === 0 ? (personId as UserId) : null
}
