import { join } from 'node:path'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import { openApiDocument } from '@pitchey/server/http/openapi'
import { newNonce, pageHeaders } from '@pitchey/server/http/security-headers'
import type { Settings } from '@pitchey/server/settings'
import type { Hono } from 'hono'
import { projectDir } from '../project-dir.ts'
import { apiDocsPage } from './api-docs-page.ts'
import { loadWebBuild, mainStyles } from './web-build.ts'

/**
 * The API described for machines and for people. To be mounted before unknown addresses of the API are refused.
 * The page takes its look from the built web app, and does without where there is none.
 */
export const mountApiDocs = async (
  app: Hono<HttpEnv>,
  settings: Settings,
  distDir: string = join(projectDir, 'apps/web/dist'),
): Promise<void> => {
  const https = settings.baseUrl.startsWith('https:')
  const cookieName = https ? '__Host-pitchey-session' : 'pitchey-session'
  const document = openApiDocument({ baseUrl: settings.baseUrl, version: settings.version, cookieName })
  const json = JSON.stringify(document)
  const build = await loadWebBuild(distDir)
  app.get('/api/openapi.json', (c) => {
    c.header('Cache-Control', 'public, max-age=300')
    return c.body(json, 200, { 'Content-Type': 'application/json' })
  })
  app.get('/api/docs', (c) => {
    const nonce = newNonce()
    for (const [name, value] of Object.entries(pageHeaders({ https }, nonce))) c.header(name, value)
    const page = apiDocsPage({
      document,
      stylesheets: build ? mainStyles(build.manifest) : [],
      themeScript: build?.renderer.themeScript ?? '',
      nonce,
    })
    return c.html(page)
  })
}
