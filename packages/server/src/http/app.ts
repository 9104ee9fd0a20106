import { Hono } from 'hono'
import { Problem } from '../kernel/problem.ts'
import { ClientGone, clientGoneStatus } from './client-gone.ts'
import type { HttpDependencies, HttpEnv } from './http-types.ts'
import { pipeline } from './pipeline.ts'
import { problemBody, problemHeaders, toProblem } from './problem-response.ts'
import { serveRoute } from './serve-route.ts'

/** The HTTP API: one pipeline in front of the route table, problems behind it. Pages are mounted by the platform. */
export const createHttpApp = (deps: HttpDependencies): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>({ strict: true })

  app.onError((error, c) => {
    if (error instanceof ClientGone) return new Response(null, { status: clientGoneStatus })
    const log = c.get('log') ?? deps.kernel.log
    const problem = toProblem(error, deps.isDependencyDown, log)
    const body = problemBody(problem, { path: c.req.path, requestId: c.get('requestId') ?? 'none' })
    return c.body(JSON.stringify(body), problem.status as 400, problemHeaders(problem))
  })

  app.use('/api/*', pipeline(deps))

  // A fixed path goes before one with a parameter in the same place.
  const ordered = deps.routes.toSorted((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')))
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
