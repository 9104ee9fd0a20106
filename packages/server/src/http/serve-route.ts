import type { Context, Handler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { fieldProblem, Problem } from '../kernel/problem.ts'
import { actorOf } from './http-types.ts'
import type { HttpDependencies, HttpEnv } from './http-types.ts'
import { readInput } from './request-input.ts'
import { FileText, JsonText } from './route.ts'
import type { Answer, Route } from './route.ts'
import { sendFinished } from './send-finished.ts'

const idempotencyKeyShape = /^[\x21-\x7E]{1,200}$/u

const idempotencyKeyOf = (c: Context<HttpEnv>, route: Route): string | undefined => {
  if (route.method !== 'POST') return undefined
  const key = c.req.header('idempotency-key')
  if (key === undefined) {
    if (route.endpoint.idempotency === 'required') throw new Problem('idempotency_key_required')
    return undefined
  }
  if (!idempotencyKeyShape.test(key)) {
    throw fieldProblem('#/header/Idempotency-Key', 'invalid', 'must be 1 to 200 visible ASCII characters')
  }
  return key
}

const textOf = (deps: HttpDependencies, route: Route, answer: Answer<unknown>): string => {
  const { value } = answer
  if (deps.checkAnswers && route.endpoint.answer) {
    const checked = route.endpoint.answer.safeParse(value instanceof JsonText ? JSON.parse(value.text) : value)
    if (!checked.success) throw new Error(`${route.key} answers outside its contract: ${checked.error.message}`)
  }
  return value instanceof JsonText ? value.text : JSON.stringify(value)
}

const keptHeaders = {
  'Content-Type': 'application/json',
  'Cache-Control': 'public, max-age=0, must-revalidate',
  Vary: 'Accept-Encoding, Origin',
}

const canonical = (url: URL): string => {
  const sorted = new URLSearchParams(url.searchParams)
  sorted.sort()
  return `${url.pathname}?${sorted.toString()}`
}

/** The handler of one route: input, operation, answer. */
export const serveRoute =
  (deps: HttpDependencies, route: Route): Handler<HttpEnv> =>
  async (c) => {
    c.set('route', route.key)
    // Before a byte of the body is read: nobody makes us hold 15 MB for a request that is refused anyway.
    const refusal = route.who(actorOf(c))
    if (refusal) throw new Problem(refusal)
    const url = new URL(c.req.url)
    const { input, locate } = await readInput(c.req.raw, url, c.req.param() as Record<string, string>, route.endpoint)
    const idempotencyKey = idempotencyKeyOf(c, route)
    const caller = {
      actor: actorOf(c),
      request: {
        id: c.get('requestId'),
        address: c.get('address') ?? null,
        userAgent: c.req.header('user-agent')?.slice(0, 300) ?? null,
      },
      log: c.get('log'),
      locate,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    }
    if (route.cacheTopic !== undefined && deps.cache !== null) {
      const make = async () => textOf(deps, route, await route.handle(deps.kernel, input, caller))
      const cached = await deps.cache.get(route.cacheTopic, canonical(url), make)
      deps.cache.remember(`${url.pathname}${url.search}`, route.key, cached)
      return sendFinished(c, cached, keptHeaders)
    }
    const answer = await route.handle(deps.kernel, input, caller)
    for (const [name, value] of answer.headers ?? [])
      c.header(name, value, { append: name.toLowerCase() === 'set-cookie' })
    if (answer.value instanceof FileText) {
      c.header('Content-Type', `${route.endpoint.file}; charset=utf-8`)
      c.header('Content-Disposition', `attachment; filename="${answer.value.fileName}"`)
      return c.body(answer.value.text, 200)
    }
    if (route.endpoint.answer === undefined) return c.body(null, route.endpoint.status as 204)
    c.header('Content-Type', 'application/json')
    return c.body(textOf(deps, route, answer), route.endpoint.status as ContentfulStatusCode)
  }
