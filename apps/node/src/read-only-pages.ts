import type { HttpEnv } from '@pitchey/server/http/http-types'
import { problemBody, problemHeaders } from '@pitchey/server/http/problem-response'
import { Problem } from '@pitchey/server/kernel/problem'
import type { MiddlewareHandler } from 'hono'

const allow = { Allow: 'GET, HEAD, OPTIONS' }

/** Whether an address belongs to the API, which says itself what it takes. */
export const isApiPath = (path: string): boolean => path === '/api' || path.startsWith('/api/')

/** Pages, pictures and files are only read: every other method is refused wherever they are. */
export const readOnlyPages =
  (headers: Record<string, string>): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const { method, path } = c.req
    if (isApiPath(path) || method === 'GET' || method === 'HEAD') return next()
    if (method === 'OPTIONS') return c.body(null, 204, { ...headers, ...allow })
    const problem = new Problem('method_not_allowed')
    const body = JSON.stringify(problemBody(problem, { path, requestId: 'none' }))
    return c.body(body, 405, { ...headers, ...allow, ...problemHeaders(problem) })
  }
