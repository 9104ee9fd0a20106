import { join } from 'node:path'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import { createPageCache } from '@pitchey/server/http/page-cache'
import { createResponseCache } from '@pitchey/server/http/response-cache'
import { answerHeaders, newNonce, pageHeaders } from '@pitchey/server/http/security-headers'
import { sendFinished } from '@pitchey/server/http/send-finished'
import { marketTopic } from '@pitchey/server/slices/discovery/index'
import type { Hono } from 'hono'
import { compress } from '../adapters/crypto/compress.ts'
import { isConnectionLoss } from '../adapters/postgres/connection-loss.ts'
import type { Platform } from '../platform.ts'
import { projectDir } from '../project-dir.ts'
import { favicon } from './favicon.ts'
import { inProcessCall } from './in-process-call.ts'
import { mountMedia } from './mount-media.ts'
import { mountPages, sizeOfPage } from './mount-pages.ts'
import type { ReadyPage } from './mount-pages.ts'
import { robotsText, sitemapXml } from './site-files.ts'
import { sendStatic, staticFiles } from './static-files.ts'
import { loadWebBuild } from './web-build.ts'
import type { WebBuild } from './web-build.ts'

const kept = { topic: marketTopic, ttlMs: 10_000, maxPages: 200, maxSizeBytes: 32 << 20, maxPageSizeBytes: 1 << 20 }
const sitemapKeptMs = 60_000
const immutable = 'public, max-age=31536000, immutable'
const shortly = 'public, max-age=3600'

const notBuilt = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pitchey</title></head><body>
<p>The web app is not built. In development it is served by <code>npm run dev</code> on <a href="http://localhost:5173">localhost:5173</a>;
<code>npm start</code> builds it.</p></body></html>
`

export type WebPlatform = Pick<Platform, 'product' | 'bus' | 'settings' | 'log'>

export type WebOptions = {
  /** Holds the built web app, where it is not in its usual place. */
  distDir?: string | undefined
  /** Whether this server has demo accounts to sign in with. */
  demo?: boolean
  /** Whether the pages for those who work on the product are served. */
  development?: boolean
}

/** Mounts pages, pictures and static files of the site. */
export const mountWeb = async (
  app: Hono<HttpEnv>,
  platform: WebPlatform,
  { distDir = join(projectDir, 'apps/web/dist'), demo = false, development = false }: WebOptions = {},
): Promise<void> => {
  const { baseUrl } = platform.settings
  const https = baseUrl.startsWith('https:')
  mountMedia(app, platform.product, https)
  mountSiteFiles(app, platform, https)
  const build = await loadWebBuild(distDir)
  if (!build) {
    app.get('*', (c) => c.html(notBuilt, 503, pageHeaders({ https }, newNonce())))
    return
  }
  await mountAssets(app, build, https)
  mountPages(app, {
    build,
    call: inProcessCall(platform.product.routes, platform.product.kernel, isConnectionLoss),
    cache: createPageCache<ReadyPage>(platform.bus, { ...kept, sizeOf: sizeOfPage }),
    baseUrl,
    demo,
    development,
    log: platform.log,
  })
}

const mountAssets = async (app: Hono<HttpEnv>, { clientDir }: WebBuild, https: boolean): Promise<void> => {
  const headers = Object.entries(answerHeaders({ https }))
  const files = await staticFiles(join(clientDir, 'assets'))
  app.get('/assets/:name', async (c) => {
    for (const [name, value] of headers) c.header(name, value)
    const file = await files.get(c.req.param('name'))
    if (file) return sendStatic(c, file, immutable)
    // A release that is gone: the page that asked for it must not keep the refusal.
    c.header('Cache-Control', 'no-store')
    return c.text('Not found\n', 404)
  })
}

const mountSiteFiles = (app: Hono<HttpEnv>, { product, bus, settings }: WebPlatform, https: boolean): void => {
  const headers = { ...answerHeaders({ https }), 'Cache-Control': shortly }
  const finished = createResponseCache(bus, [marketTopic], compress, sitemapKeptMs)
  app.get('/favicon.svg', (c) => c.body(favicon, 200, { ...headers, 'Content-Type': 'image/svg+xml' }))
  app.get('/favicon.ico', (c) => c.body(null, 301, { ...headers, Location: '/favicon.svg' }))
  app.get('/robots.txt', (c) =>
    c.body(robotsText(settings.baseUrl), 200, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }),
  )
  app.get('/sitemap.xml', async (c) => {
    const map = await finished.get(marketTopic, 'sitemap', () => sitemapXml(product.kernel, settings.baseUrl))
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    const type = 'application/xml; charset=utf-8'
    return sendFinished(c, map, { 'Content-Type': type, 'Cache-Control': shortly, Vary: 'Accept-Encoding' })
  })
}
