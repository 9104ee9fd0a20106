import { Hono } from 'hono'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import { createPageCache } from '@pitchey/server/http/page-cache'
import { sqlStatement } from '@pitchey/server/kernel/db'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import { isConnectionLoss } from '../../src/adapters/postgres/connection-loss.ts'
import { inProcessCall } from '../../src/web/in-process-call.ts'
import { mountPages } from '../../src/web/mount-pages.ts'
import type { ReadyPage } from '../../src/web/mount-pages.ts'
import type { Renderer } from '../../src/web/renderer.ts'
import { everybodySignedUp } from './canary-people.ts'
import type { CanaryPeople, Somebody } from './canary-people.ts'
import type { CanaryWorld } from './canary-world.ts'
import type { TestProduct } from './product.ts'
import type { TestSocket } from './socket-client.ts'
import type { SocketSite } from './socket-site.ts'

type PublicRoute = { path?: string; children?: PublicRoute[] }

// The sources themselves render, so that no build is needed. They are no part of what this package is made of.
const fromWeb = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../../../web/src/${path}`, import.meta.url).pathname)) as Module

/** Serves the pages of the web app as the site does, and tells which paths there are. */
export const startPages = async (product: TestProduct) => {
  const renderer = await fromWeb<Renderer>('entry-server.tsx')
  const { routes } = await fromWeb<{ routes: PublicRoute[] }>('portals/public/routes.tsx')
  const app = new Hono<HttpEnv>()
  const kept = { topic: 'market', ttlMs: 10_000, maxPages: 200, maxSizeBytes: 1 << 20, maxPageSizeBytes: 1 << 20 }
  const template = '<!--app-head--><div id="root"><!--app-html--></div><!--app-data-->'
  mountPages(app, {
    build: { clientDir: '', template, manifest: {}, renderer },
    call: inProcessCall(product.product.routes, product.kernel, isConnectionLoss),
    cache: createPageCache<ReadyPage>(product.bus, { ...kept, sizeOf: ({ document }) => document.length }),
    baseUrl: product.settings.baseUrl,
    demo: false,
    development: false,
    log: product.log,
  })
  const pathsOf = ({ path, children = [] }: PublicRoute): string[] => [
    ...(path === undefined ? [] : [path]),
    ...children.flatMap(pathsOf),
  ]
  return { app, paths: ['', ...routes.flatMap(pathsOf)] }
}

const market = [
  '',
  '?sort=newest',
  '?sort=trending',
  '?sort=most_saved',
  '?sort=ending_soon',
  '?genre=drama',
  '?search=keeper',
  '?search=cenaryopentitlex',
]

/** The addresses of a page, by its path in the route table. Throws, with its name, for one that nobody has fitted. */
export const addressesOf = (world: CanaryWorld, path: string): string[] => {
  const handles = Object.values(world.people).map(({ handle }) => handle)
  const pitches = Object.values(world.pitches)
  const filled: Record<string, string[]> = {
    '': ['/'],
    browse: market.map((query) => `/browse${query}`),
    'pitch/:slug': pitches.flatMap(({ id, slug }) => [`/pitch/${id}`, ...(slug === null ? [] : [`/pitch/${slug}`])]),
    people: ['/people', '/people?search=the'],
    'people/:handle': handles.map((handle) => `/people/${handle}`),
    'people/:handle/followers': handles.map((handle) => `/people/${handle}/followers`),
    'people/:handle/following': handles.map((handle) => `/people/${handle}/following`),
    'genres/:genre': ['/genres/drama', '/genres/comedy'],
    collections: ['/collections'],
    'collections/:slug': world.collections.map((slug) => `/collections/${slug}`),
    's/:code': world.shareCodes.map((code) => `/s/${code}`),
    'companies/:slug': [`/companies/${world.company}`],
    portals: ['/portals'],
    'how-it-works/:role': ['/how-it-works/creator'],
    '*': ['/nothing/here'],
  }
  const found = filled[path]
  if (found === undefined) throw new Error(`nothing is known about the page ${path}`)
  return found
}

const pictures = sqlStatement<{ id: string; names: string[] }>(
  'test.pictures',
  'select id, variants as names from media',
)

/** Addresses of the platform that read something, beside the route table: files, pictures, what crawlers read. */
export const otherPaths = async ({
  product,
  documents,
  pitches,
}: CanaryWorld): Promise<{ via: string; path: string }[]> => [
  ...documents.map(({ id, documentId }) => ({
    via: 'a document',
    path: `/api/pitches/${id}/documents/${documentId}/file`,
  })),
  ...(await product.database.rows(pictures, [])).flatMap(({ id, names }) =>
    names.map((name) => ({ via: 'a picture', path: `/media/${id}/${name}` })),
  ),
  ...Object.values(pitches).flatMap(({ slug }) =>
    slug === null ? [] : [{ via: 'the picture of a link preview', path: `/og/${slug}.jpg` }],
  ),
  { via: 'the sitemap', path: '/sitemap.xml' },
  { via: 'robots.txt', path: '/robots.txt' },
]

/** Opens a socket for everybody who is signed in, in every room that lets them in. */
export const listenEverywhere = async (live: SocketSite, people: CanaryPeople, pitches: CanaryWorld['pitches']) => {
  const sockets: Partial<Record<Somebody, TestSocket>> = {}
  for (const who of everybodySignedUp) {
    const socket = await live.open(people[who])
    for (const { id } of Object.values(pitches)) await socket.ask('join_room', { room: roomOf('pitch', id) })
    sockets[who] = socket
  }
  return sockets
}
