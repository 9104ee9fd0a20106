import { rm } from 'node:fs/promises'
import { pitchFields } from '@pitchey/contract/pitches/pitch'
import { sqlStatement } from '@pitchey/server/kernel/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mountDocumentFiles } from '../src/uploads/mount-document-files.ts'
import { mountWeb } from '../src/web/mount-web.ts'
import { canaryTable } from './canary-table.ts'
import { note, readPaths, readRoutes } from './kit/canary-answers.ts'
import type { Sightings } from './kit/canary-answers.ts'
import { audiences } from './kit/canary-people.ts'
import type { Audience, CanaryPeople, Somebody } from './kit/canary-people.ts'
import { addressesOf, listenEverywhere, otherPaths, startPages } from './kit/canary-places.ts'
import { fullPitch } from './kit/canary-words.ts'
import { createCanaryWorld } from './kit/canary-world.ts'
import { writeFakeWebBuild } from './kit/fake-web-build.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { createTestSite } from './kit/site.ts'
import type { Site } from './kit/site.ts'
import type { TestSocket } from './kit/socket-client.ts'
import { startSocketSite } from './kit/socket-site.ts'
import type { SocketSite } from './kit/socket-site.ts'
import { settleWithToldPictures } from './kit/told-pictures.ts'

let product: TestProduct
let live: SocketSite
let site: Site
let distDir: string
const seenBy = new Map<Audience, Sightings>()
const words = canaryTable.flatMap((row) => row.words)

const mailsTo = sqlStatement<{ mail: string }>(
  'test.mails-to',
  `select subject || ' ' || text || ' ' || html || ' ' || links::text || ' ' || headers::text as mail from mail_outbox
   where recipient = $1`,
)
/** The market knows no reader: those who see least and most of all search it for everybody. */
const searchers = new Set<Audience>(['nobody', 'owner'])

const readEverything = async () => {
  site = createTestSite(product, {
    mount: (app) => mountDocumentFiles(app, product.product, product.files),
  })
  distDir = await writeFakeWebBuild()
  await mountWeb(site.app, product, { distDir })
  const pages = await startPages(product)
  let sockets: Partial<Record<Somebody, TestSocket>> = {}
  const world = await createCanaryWorld(product, site, {
    listen: async (people: CanaryPeople, pitches) => {
      sockets = await listenEverywhere(live, people, pitches)
    },
    settle: () => settleWithToldPictures(product),
  })
  await product.product.marketIndex.load()
  const others = await otherPaths(world)
  for (const who of audiences) {
    const person = who === 'nobody' ? undefined : world.people[who]
    const seen = await readRoutes(site, product.product.routes, world, searchers.has(who) ? words : [], person?.cookie)
    await readPaths(site, seen, others, person?.cookie)
    if (person !== undefined && who !== 'nobody') {
      const mails = await product.database.rows(mailsTo, [person.email])
      note(seen, 'a mail', mails.map(({ mail }) => mail).join('\n'))
      for (const message of sockets[who]?.seen ?? []) note(seen, `the message ${message.type}`, JSON.stringify(message))
      expect(sockets[who]?.seen.length).toBeGreaterThan(0)
    }
    seenBy.set(who, seen)
  }
  // A page says what a visitor may know, whoever asks for it.
  const visitor = seenBy.get('nobody') ?? new Map()
  const addresses = pages.paths.flatMap((page) =>
    addressesOf(world, page).map((path) => ({ via: `the page ${page}`, path })),
  )
  for (const cookie of [undefined, world.people.owner.cookie]) await readPaths(pages, visitor, addresses, cookie)
}

beforeAll(async () => {
  product = await startTestProduct()
  live = await startSocketSite(product, product.clock)
  await readEverything()
}, 180_000)
afterAll(async () => {
  await live.stop()
  await product.stop()
  await rm(distDir, { recursive: true, force: true })
})

const waysTo = (who: Audience, word: string): string[] => [...(seenBy.get(who)?.get(word) ?? [])].toSorted()

it('[VIS15] says a canary in every field of a pitch, and no canary inside another', () => {
  const choices = new Set(['secondaryGenres', 'stage', 'visibility', 'disclosure'])
  expect(Object.keys(pitchFields).filter((field) => !choices.has(field) && !(field in fullPitch('plain')))).toEqual([])
  expect(words.filter((word) => words.filter((other) => other.includes(word)).length !== 1)).toEqual([])
})

it('[VIS15] asks every address that reads, those of the platform besides', () => {
  const known = new Set(product.product.routes.map(({ path }) => path))
  const others = site.app.routes.filter(({ method, path }) => method === 'GET' && !known.has(path))
  expect(new Set(others.map(({ path }) => path))).toEqual(
    new Set([
      '/api/pitches/:id/documents/:documentId/file',
      '/media/:id/:name',
      '/og/:file{[a-z0-9-]+\\.jpg}',
      '/sitemap.xml',
      '/robots.txt',
      // Nothing that somebody wrote is in these.
      '/assets/:name',
      '/favicon.svg',
      '/favicon.ico',
      // Pages: their own test site serves them from the sources.
      '/*',
    ]),
  )
})

describe.each(audiences)('%s', (who) => {
  it('[VIS15] meets what is for others nowhere', () => {
    const leaks = canaryTable.flatMap(({ words: told, who: readers, strangersAt }) => {
      const stranger = who !== 'owner' && who !== 'admin'
      const places = readers.includes(who) ? (stranger ? strangersAt : undefined) : []
      const met = told.flatMap((word) => waysTo(who, word).map((way) => ({ word, way })))
      return places === undefined ? [] : met.filter(({ way }) => !places.includes(way))
    })
    expect(leaks).toEqual([])
  })

  it('[VIS15] meets everything that is theirs', () => {
    const missing = canaryTable
      .filter((row) => row.who.includes(who))
      .flatMap((row) => row.words.filter((word) => waysTo(who, word).length === 0))
    expect(missing).toEqual([])
  })
})
