import type { Context, MiddlewareHandler } from 'hono'
import { actorId } from '../kernel/actor.ts'
import { Problem } from '../kernel/problem.ts'
import type { LimitVerdict } from '../ports/limiter.ts'
import type { HttpDependencies, HttpEnv } from './http-types.ts'
import { ClientGone, clientGoneStatus } from './client-gone.ts'
import { addressBucket, clientAddress } from './client-address.ts'
import { isFromAllowedOrigin } from './origin-check.ts'
import { toProblem } from './problem-response.ts'
import { answerHeaders } from './security-headers.ts'

const harmlessId = /^[\w-]{8,64}$/u
const signInPath = /^\/api\/auth\/(?:sign-|verify|resend|forgot|reset|change|confirm)/u
const uncounted = new Set(['/api/health'])

/** The id a caller gave its request, if it is harmless, and a new one otherwise. */
export const requestIdOf = (given: string | undefined, newId: () => string): string =>
  given !== undefined && harmlessId.test(given) ? given : newId()

const showLimit = (c: Context<HttpEnv>, verdict: LimitVerdict): void => {
  c.header('X-RateLimit-Limit', String(verdict.limit))
  c.header('X-RateLimit-Remaining', String(verdict.remaining))
  c.header('X-RateLimit-Reset', String(verdict.resetSeconds))
}

const enforceLimit = (c: Context<HttpEnv>, verdict: LimitVerdict): void => {
  showLimit(c, verdict)
  if (!verdict.allowed) {
    throw new Problem('too_many_requests', {
      retryAfterSeconds: Math.max(1, verdict.resetSeconds),
      detail: `At most ${verdict.limit} requests a minute are taken here.`,
    })
  }
}

const answerCors = (c: Context<HttpEnv>, origin: string): void => {
  c.header('Access-Control-Allow-Origin', origin)
  c.header('Access-Control-Allow-Credentials', 'true')
  c.header(
    'Access-Control-Expose-Headers',
    'X-Request-Id, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After',
  )
  c.header('Vary', 'Origin')
}

const answerPreflight = (c: Context<HttpEnv>, allowed: boolean): Response => {
  if (!allowed) throw new Problem('cross_site')
  c.header('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE')
  c.header('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key')
  c.header('Access-Control-Max-Age', '600')
  return c.body(null, 204)
}

/**
 * What every request of the API goes through, in this order: request id and trace, security headers, CORS, client
 * address, limit per address, session, limit per account. Policy, route and problem mapping follow.
 */
export const pipeline = (deps: HttpDependencies): MiddlewareHandler<HttpEnv> => {
  const headers = Object.entries(answerHeaders({ https: deps.https }))
  return async (c, next) => {
    const startedAt = performance.now()
    let refusedStatus: number | undefined
    const requestId = requestIdOf(c.req.header('x-request-id'), deps.newRequestId)
    c.set('requestId', requestId)
    c.set('log', deps.kernel.log.child({ requestId }))
    c.header('X-Request-Id', requestId)
    for (const [name, value] of headers) c.header(name, value)
    c.header('Cache-Control', 'private, no-store')
    try {
      const early = await guard(deps, c)
      if (early) {
        c.res = early
        return
      }
      await next()
    } catch (error) {
      if (error instanceof ClientGone) {
        refusedStatus = clientGoneStatus
        throw error
      }
      const refused = toProblem(error, deps.isDependencyDown, c.get('log'))
      refusedStatus = refused.status
      throw refused
    } finally {
      const durationMs = performance.now() - startedAt
      const route = c.get('route') ?? 'unknown'
      const status = refusedStatus ?? c.res.status
      deps.metrics.observe({ method: c.req.method, route, status, durationMs })
      const actor = c.get('actor')
      const fields = {
        method: c.req.method,
        route,
        status,
        durationMs: Math.round(durationMs * 10) / 10,
        userId: actor ? actorId(actor) : null,
      }
      c.get('log').info(fields, 'request')
    }
  }
}

const guard = async (deps: HttpDependencies, c: Context<HttpEnv>): Promise<Response | null> => {
  const origin = c.req.header('origin')
  const allowed = origin !== undefined && deps.allowedOrigins.has(origin)
  if (allowed) answerCors(c, origin)
  if (c.req.method === 'OPTIONS') return answerPreflight(c, allowed)

  const address = clientAddress(deps.peerAddress(c), c.req.header('x-forwarded-for'), deps.isTrustedProxy)
  c.set('address', address)
  if (!uncounted.has(c.req.path)) {
    const bucket = addressBucket(address)
    enforceLimit(c, await deps.limits.address.take(bucket))
    if (c.req.method === 'POST' && signInPath.test(c.req.path)) enforceLimit(c, await deps.limits.signIn.take(bucket))
  }
  if (!isFromAllowedOrigin(c.req.raw, deps.allowedOrigins)) {
    throw new Problem('cross_site', { detail: 'Requests that change something need the Origin header of this site.' })
  }
  const actor = await deps.authenticate(c.req.header('cookie'))
  c.set('actor', actor)
  if (actor.kind === 'person') {
    const verdict = await deps.limits.account.take(actor.userId)
    if (!verdict.allowed) enforceLimit(c, verdict)
  }
  return null
}
