import type { HttpEnv } from '@pitchey/server/http/http-types'
import type { PageCache } from '@pitchey/server/http/page-cache'
import { newNonce, pageHeaders } from '@pitchey/server/http/security-headers'
import type { Log } from '@pitchey/server/ports/log'
import type { Context, Hono } from 'hono'
import type { ContentfulStatusCode, RedirectStatusCode } from 'hono/utils/http-status'
import { compressPage } from './compress-page.ts'
import { headTags, pageDocument, withNonce } from './page-document.ts'
import { keptPageKey } from './kept-pages.ts'
import type { InProcessCall, RenderedPage, SessionHint } from './renderer.ts'
import { filesFor } from './web-build.ts'
import type { WebBuild } from './web-build.ts'

/** A page that is ready but for the nonce, or the address it leads on to. */
export type ReadyPage = { status: number; document: string; location?: string; keep: boolean }

/** An upper bound of what a ready page takes in memory. */
export const sizeOfPage = ({ document }: ReadyPage): number => document.length * 2

export type PageDependencies = {
  build: WebBuild
  call: InProcessCall
  cache: PageCache<ReadyPage>
  baseUrl: string
  /** Whether this server has demo accounts to sign in with. */
  demo: boolean
  /** Whether the pages for those who work on the product are served. */
  development: boolean
  log: Log
}

const hasSession = (cookies: string | undefined): boolean =>
  /(?:^|;\s*)(?:__Host-)?pitchey-session=[^;\s]/u.test(cookies ?? '')

const shellOf = (
  { build, baseUrl, demo, development }: PageDependencies,
  session: SessionHint,
  title: string,
): ReadyPage => ({
  status: 200,
  keep: false,
  document: pageDocument({
    template: build.template,
    themeScript: build.renderer.themeScript,
    session,
    demo,
    development,
    head: headTags(title, { noindex: true }, baseUrl),
    html: '',
    data: undefined,
    scripts: [],
    styles: [],
  }),
})

const readyPage = (deps: PageDependencies, page: RenderedPage, session: SessionHint): ReadyPage => {
  if (page.kind === 'redirect') return { status: page.status, location: page.location, document: '', keep: false }
  if (page.kind === 'shell') return shellOf(deps, session, page.title)
  const { build, baseUrl, demo, development } = deps
  const document = pageDocument({
    template: build.template,
    themeScript: build.renderer.themeScript,
    session,
    demo,
    development,
    head: headTags(page.title, page.head, baseUrl),
    html: page.html,
    data: page.data,
    ...filesFor(build.manifest, page.modules),
  })
  return { status: page.status, document, keep: page.status === 200 }
}

const makePage = async (deps: PageDependencies, path: string, session: SessionHint): Promise<ReadyPage> => {
  try {
    const { build, baseUrl, call, development } = deps
    const page = await build.renderer.render({ url: `${baseUrl}${path}`, call, session, development })
    return readyPage(deps, page, session)
  } catch (error) {
    deps.log.error({ err: error, path: path.split('?', 1)[0] }, 'a page could not be rendered; the browser draws it')
    return shellOf(deps, session, 'Pitchey')
  }
}

const sendPage = async (c: Context<HttpEnv>, page: ReadyPage, https: boolean): Promise<Response> => {
  const nonce = newNonce()
  for (const [name, value] of Object.entries(pageHeaders({ https }, nonce))) c.header(name, value)
  c.header('Cache-Control', 'private, no-store')
  if (page.location !== undefined) return c.redirect(page.location, page.status as RedirectStatusCode)
  c.header('Content-Type', 'text/html; charset=utf-8')
  c.header('Vary', 'Accept-Encoding, Cookie')
  const { bytes, encoding } = await compressPage(withNonce(page.document, nonce), c.req.header('accept-encoding') ?? '')
  if (encoding !== undefined) c.header('Content-Encoding', encoding)
  return c.body(bytes, page.status as ContentfulStatusCode)
}

/** Every address that nothing else took: pages rendered for a visitor, and the shell of the portals. */
export const mountPages = (app: Hono<HttpEnv>, deps: PageDependencies): void => {
  const https = deps.baseUrl.startsWith('https:')
  app.get('*', async (c) => {
    const url = new URL(c.req.url)
    const path = `${url.pathname}${url.search}`
    const session: SessionHint = hasSession(c.req.header('cookie')) ? 'maybe' : 'none'
    const make = () => makePage(deps, path, session)
    const key = keptPageKey(url)
    const page = await (key === null ? make() : deps.cache.get(`${session} ${key}`, make, ({ keep }) => keep))
    return sendPage(c, page, https)
  })
}
