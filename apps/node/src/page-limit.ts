import { addressBucket, clientAddress } from '@pitchey/server/http/client-address'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import { problemBody, problemHeaders } from '@pitchey/server/http/problem-response'
import { Problem } from '@pitchey/server/kernel/problem'
import type { Limiter } from '@pitchey/server/ports/limiter'
import type { Context, MiddlewareHandler } from 'hono'
import { isApiPath } from './read-only-pages.ts'

/** Points that one address has a minute, for each request a minute that the API allows it. */
export const pointsPerApiRequest = 12

const costs: readonly (readonly [string, number])[] = [
  ['/assets/', 0],
  ['/media/', 1],
  ['/favicon', 0],
  ['/robots.txt', 0],
  ['/sitemap.xml', 40],
  ['/og/', 4],
]
const pageCost = 4

const costOf = (path: string): number => costs.find(([prefix]) => path.startsWith(prefix))?.[1] ?? pageCost

type Options = {
  limiter: Limiter
  peerAddress: (c: Context) => string | undefined
  isTrustedProxy: (address: string) => boolean
  headers: Record<string, string>
}

/** Limits what one address may ask for outside the API: pages are rendered and read the database too. */
export const limitPages =
  ({ limiter, peerAddress, isTrustedProxy, headers }: Options): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const { path } = c.req
    const cost = isApiPath(path) ? 0 : costOf(path)
    if (cost === 0) return next()
    const address = clientAddress(peerAddress(c), c.req.header('x-forwarded-for'), isTrustedProxy)
    const verdict = await limiter.take(addressBucket(address), cost)
    if (verdict.allowed) return next()
    const problem = new Problem('too_many_requests', { retryAfterSeconds: Math.max(1, verdict.resetSeconds) })
    const body = problemBody(problem, { path, requestId: 'none' })
    return c.body(JSON.stringify(body), 429, { ...headers, ...problemHeaders(problem) })
  }
