import { isbotNaive } from 'isbot'
import { addressBucket } from '../../http/client-address.ts'
import type { Actor } from '../../kernel/actor.ts'
import { base64url } from '../../kernel/base64url.ts'
import { hmacSha256 } from '../../kernel/digest.ts'
import type { RequestFacts } from '../../kernel/operation.ts'

/** Who reads, and for visitors where from: an address, or a network of IPv6, which is one subscriber. */
export type ViewerKeys = { viewerKey: string; originKey: string | null }

/**
 * Tells one reader from another within a UTC day (`YYYY-MM-DD`). For a person the id; for a visitor a keyed hash of
 * address and browser, and one of the address alone, whose key changes every day, so that no visitor is stored or can
 * be followed across days.
 */
export const viewerKeysOf = async (
  actor: Actor,
  request: RequestFacts,
  day: string,
  secret: string,
): Promise<ViewerKeys> => {
  if (actor.kind === 'person') return { viewerKey: actor.userId, originKey: null }
  const daily = await hmacSha256(secret, `views of ${day}`)
  const origin = request.address === null ? null : addressBucket(request.address)
  const hashOf = async (...parts: (string | null)[]) => base64url(await hmacSha256(daily, JSON.stringify(parts)))
  return { viewerKey: await hashOf(request.address, request.userAgent), originKey: await hashOf(origin) }
}

/**
 * Whether a visit is not a reader's: visitors whose browser calls itself a crawler. The looser of the library's two
 * tests, since only scripts of our own page send visits, and counting a rare machine is better than losing readers.
 */
export const isCrawler = (actor: Actor, request: RequestFacts): boolean =>
  actor.kind === 'visitor' && isbotNaive(request.userAgent)
