import { isbotNaive } from 'isbot'
import { addressBucket } from '../../http/client-address.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { RequestFacts } from '../../kernel/operation.ts'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const sign = async (secret: Uint8Array<ArrayBuffer>, text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(text)))
}

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
  const daily = await sign(bytesOf(secret), `views of ${day}`)
  const origin = request.address === null ? null : addressBucket(request.address)
  const hashOf = async (...parts: (string | null)[]) => base64url(await sign(daily, JSON.stringify(parts)))
  return { viewerKey: await hashOf(request.address, request.userAgent), originKey: await hashOf(origin) }
}

/**
 * Whether a visit is not a reader's: visitors whose browser calls itself a crawler. The looser of the library's two
 * tests, since only scripts of our own page send visits, and counting a rare machine is better than losing readers.
 */
export const isCrawler = (actor: Actor, request: RequestFacts): boolean =>
  actor.kind === 'visitor' && isbotNaive(request.userAgent)
