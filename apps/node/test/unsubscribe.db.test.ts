import { rm } from 'node:fs/promises'
import { sqlStatement } from '@pitchey/server/kernel/db'
import { relayEvents } from '@pitchey/server/jobs/relay'
import type { Person } from '@pitchey/server/kernel/actor'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiCaller } from './kit/api-caller.ts'
import type { ApiCaller } from './kit/api-caller.ts'
import { writeFakeWebBuild } from './kit/fake-web-build.ts'
import { startListeningSite } from './kit/listening-site.ts'
import type { ListeningSite } from './kit/listening-site.ts'
import { livePitch } from './kit/make-pitch.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'

let product: TestProduct
let api: ApiCaller
let site: ListeningSite
let distDir: string
let reader: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  distDir = await writeFakeWebBuild()
  site = await startListeningSite(product, { distDir })
})
afterAll(async () => {
  await site.stop()
  await product.stop()
  await rm(distDir, { recursive: true, force: true })
})

const secretName = 'Films nobody may know of'
const newestMail = sqlStatement<{ headers: Record<string, string> }>(
  'test.newest-alert',
  `select headers from mail_outbox m join users u on u.email = m.recipient where u.id = $1 and kind = 'search-alert'
   order by m.created_at desc, m.id desc limit 1`,
)
const cadences = async () =>
  (await api.call('GET /api/searches', {}, reader)).items.map(({ cadence }) => cadence).toSorted()
const workOff = async (): Promise<void> => {
  const jobs = product.product.jobs.filter(({ queue }) => queue.startsWith('alert.'))
  let handled = 0
  do {
    handled = (await relayEvents(product.kernel, jobs)) + (await product.jobs.drain(product.kernel, jobs))
  } while (handled > 0)
}
/** The path that the mail of these searches carries in its header. */
const mailedPath = async (...searches: { genre: string; cadence: string }[]): Promise<string> => {
  for (const { genre, cadence } of searches)
    await api.call('POST /api/searches', { name: secretName, query: { genre: [genre] }, cadence }, reader)
  const writer = await product.addPerson({ userType: 'creator' })
  for (const { genre } of searches) await livePitch(api, writer, { genre })
  product.clock.advance(8 * 24 * 3_600_000)
  await product.product.jobs.find(({ queue }) => queue === 'alert.gather-digests')?.run(product.kernel, {})
  await workOff()
  const [mail] = await product.database.rows(newestMail, [reader.userId])
  const [, url = ''] = /^<(.*)>$/u.exec(mail?.headers['List-Unsubscribe'] ?? '') ?? []
  return new URL(url).pathname
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const oneClick = 'List-Unsubscribe=One-Click'
const post = (path: string, body: string, headers: Record<string, string> = form) =>
  fetch(`${site.address}${path}`, { method: 'POST', body, headers, redirect: 'manual' })

beforeEach(async () => {
  product.clock.advance(1000)
  reader = await product.addPerson({ userType: 'investor', name: 'Ben Okafor' })
})

describe('the link of a mail', () => {
  it('[ALERT6] opens a page that asks, and changes nothing, however often and by whatever way of reading', async () => {
    const path = await mailedPath({ genre: 'war', cadence: 'at_once' })
    for (const method of ['GET', 'GET', 'HEAD', 'OPTIONS']) {
      const answer = await fetch(`${site.address}${path}`, { method })
      expect([method, answer.status]).toEqual([method, method === 'OPTIONS' ? 204 : 200])
      expect(await answer.text()).not.toContain(secretName)
    }
    const page = await fetch(`${site.address}${path}`)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await cadences()).toEqual(['at_once'])
  })

  it.each([
    ['a form', oneClick, form],
    ['the parts of a form', null, null],
  ])(
    '[ALERT6] stops at one click that comes as %s, without cookie and origin, twice like once',
    async (_as, body, headers) => {
      const path = await mailedPath({ genre: 'war', cadence: 'at_once' })
      const parts = new FormData()
      parts.append('List-Unsubscribe', 'One-Click')
      const click = () =>
        body === null ? fetch(`${site.address}${path}`, { method: 'POST', body: parts }) : post(path, body, headers)
      for (let round = 0; round < 2; round += 1) {
        const answer = await click()
        expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('set-cookie')]).toEqual([
          200,
          'no-store',
          null,
        ])
        expect(await answer.text()).toBe('Done\n')
        expect(await cadences()).toEqual(['never'])
      }
    },
  )

  it('[ALERT6] of a digest of several searches stops all daily and weekly ones, and no search that tells at once', async () => {
    await api.call('POST /api/searches', { name: 'Kept', query: { genre: ['sport'] }, cadence: 'at_once' }, reader)
    const path = await mailedPath({ genre: 'war', cadence: 'daily' }, { genre: 'family', cadence: 'weekly' })
    expect(await cadences()).toEqual(['at_once', 'daily', 'weekly'])
    expect((await post(path, oneClick)).status).toBe(200)
    expect(await cadences()).toEqual(['at_once', 'never', 'never'])
  })

  it.each([
    ['nothing', ''],
    ['another word', 'List-Unsubscribe=Maybe'],
    ['another field', 'unsubscribe=One-Click'],
  ])('[ALERT6] stops nothing when the body says %s', async (_says, body) => {
    const path = await mailedPath({ genre: 'war', cadence: 'at_once' })
    expect((await post(path, body)).status).toBe(400)
    expect((await post(path, oneClick, { 'Content-Type': 'application/json' })).status).toBe(400)
    expect((await post(path, `${oneClick}&x=${'x'.repeat(4000)}`)).status).toBe(413)
    expect(await cadences()).toEqual(['at_once'])
  })
})

describe('a link that we never sent', () => {
  it.each([
    ['made up', 'y'.repeat(43)],
    ['too short', 'abc'],
    ['of other characters', encodeURIComponent('../../etc/passwd<script>')],
    ['too long', 'y'.repeat(500)],
  ])('[ALERT6] %s is a 404 that says nothing of anybody', async (_how, token) => {
    const answer = await post(`/unsubscribe/${token}`, oneClick)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('This link stops nothing\n')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('[ALERT6] answers of a link that stops something name neither a person nor a search', async () => {
    const path = await mailedPath({ genre: 'war', cadence: 'at_once' })
    const answer = await post(path, oneClick)
    const whole = `${await answer.text()} ${JSON.stringify([...answer.headers])}`
    for (const word of [secretName, 'Ben Okafor', 'people.example', reader.userId]) expect(whole).not.toContain(word)
  })
})
