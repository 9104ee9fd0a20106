import type { HttpEnv } from '@pitchey/server/http/http-types'
import type { MiddlewareHandler } from 'hono'

const thisMachine = ['localhost', '127.0.0.1', '[::1]']

/**
 * Lets through what was asked for under this machine's own names or the product's, and nothing else: a foreign site
 * whose name was made to lead here would be a page of this server to the browser, and could read all it answers.
 */
export const onlyUnderOwnNames = (baseUrl: string, headers: Record<string, string>): MiddlewareHandler<HttpEnv> => {
  const own = new Set([...thisMachine, new URL(baseUrl).hostname])
  const nameOf = (host: string): string => new URL(`http://${host}`).hostname
  return async (c, next) => {
    const asked = [new URL(c.req.url).hostname, nameOf(c.req.header('host') ?? 'localhost')]
    if (asked.every((name) => own.has(name))) return next()
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    c.header('Cache-Control', 'no-store')
    return c.text(
      'Development pages are served under localhost, 127.0.0.1, [::1] and the host of BASE_URL only.\n',
      403,
    )
  }
}
