import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import type { Context, Hono } from 'hono'
import type { Platform } from './platform.ts'

type Options = { metricsToken: string | undefined; headers: Record<string, string> }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const holdsToken = (c: Context, token: string): boolean =>
  timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${token}`))

/** Addresses for those who run the installation: health, readiness, metrics. */
export const mountOperations = (app: Hono<HttpEnv>, platform: Platform, { metricsToken, headers }: Options): void => {
  const withHeaders = (c: Context<HttpEnv>): void => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    c.header('Cache-Control', 'no-store')
  }
  app.get('/health', async (c) => {
    withHeaders(c)
    const health = await platform.health.readHealth()
    return c.json(health, health.status === 'unhealthy' ? 503 : 200)
  })
  app.get('/readyz', async (c) => {
    withHeaders(c)
    const { status } = await platform.health.readHealth()
    return c.text(status === 'unhealthy' ? 'not ready\n' : 'ready\n', status === 'unhealthy' ? 503 : 200)
  })
  app.get('/metrics', async (c) => {
    withHeaders(c)
    if (metricsToken === undefined) return c.text('Metrics are off: METRICS_TOKEN is not set.\n', 404)
    if (!holdsToken(c, metricsToken)) return c.text('A bearer token is needed.\n', 401)
    return c.text(await platform.metrics.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
}
