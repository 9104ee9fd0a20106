import { Hono } from 'hono'
import type { Context } from 'hono'
import { visitor } from '../kernel/actor.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Kernel } from '../kernel/execute.ts'
import { Problem } from '../kernel/problem.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { Log } from '../ports/log.ts'
import { pipeline } from './pipeline.ts'
import { problemBody, problemHeaders, toProblem } from './problem-response.ts'
import type { FaultClassifier } from './problem-response.ts'
import type { RequestMetrics } from './request-metrics.ts'
import type { ResponseCache } from './response-cache.ts'
import type { Route } from './route.ts'
import { serveRoute } from './serve-route.ts'

export type HttpEnv = {
  Variables: { requestId: string; log: Log; actor: Actor; address: string; route: string | undefined }
}

export type HttpDependencies = {
  kernel: Kernel
  routes: readonly Route[]
  /** Who sends a request, by its cookie header. */
  authenticate(cookieHeader: string | undefined): Promise<Actor>
  peerAddress(c: Context): string | undefined
  isTrustedProxy(address: string): boolean
  limits: { address: Limiter; signIn: Limiter; account: Limiter }
  allowedOrigins: ReadonlySet<string>
  https: boolean
  /** Null where every answer is made anew. */
  cache: ResponseCache | null
  metrics: RequestMetrics
  isDependencyDown: FaultClassifier
  newRequestId(): string
  /** Answers are checked against the contract before they leave; costs time, so not in production. */
  checkAnswers: boolean
}

/** The HTTP API: one pipeline in front of the route table, problems behind it. Pages are mounted by the platform. */
export const createHttpApp = (deps: HttpDependencies): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>({ strict: true })

  app.onError((error, c) => {
    const log = c.get('log') ?? deps.kernel.log
    const problem = toProblem(error, deps.isDependencyDown, log)
    const body = problemBody(problem, { path: c.req.path, requestId: c.get('requestId') ?? 'none' })
    return c.body(JSON.stringify(body), problem.status as 400, problemHeaders(problem))
  })

  app.use('/api/*', pipeline(deps))

  // A fixed path goes before one with a parameter in the same place.
  const ordered = [...deps.routes].sort((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')))
  for (const route of ordered) app.on(route.method, route.path, serveRoute(deps, route))

  const methodsByPath = new Map<string, string[]>()
  for (const { path, method } of ordered) methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), method])
  for (const [path, methods] of methodsByPath) {
    app.all(path, (c) => {
      c.header('Allow', [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', '))
      throw new Problem('method_not_allowed')
    })
  }
  return app
}

/** Everything under `/api` that no route took. Mounted after routes that the platform adds. */
export const refuseUnknownApi = (app: Hono<HttpEnv>): void => {
  app.all('/api/*', () => {
    throw new Problem('not_found', { detail: 'Route not found' })
  })
}

export const actorOf = (c: Context<HttpEnv>): Actor => c.get('actor') ?? visitor
