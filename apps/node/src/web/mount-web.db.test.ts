import { rm } from 'node:fs/promises'
import type { Person } from '@pitchey/server/kernel/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiCaller } from '../../test/kit/api-caller.ts'
import type { ApiCaller } from '../../test/kit/api-caller.ts'
import { writeFakeWebBuild } from '../../test/kit/fake-web-build.ts'
import { draftPitch, livePitch } from '../../test/kit/make-pitch.ts'
import { startTestProduct } from '../../test/kit/product.ts'
import type { TestProduct } from '../../test/kit/product.ts'
import { createTestSite, origin } from '../../test/kit/site.ts'
import type { Site } from '../../test/kit/site.ts'
import { mountWeb } from './mount-web.ts'

let product: TestProduct
let site: Site
let api: ApiCaller
let owner: Person
let ownerCookie: string
let distDir: string

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(site.app.request(`${origin}${path}`, { headers }))
const textOf = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
  (await get(path, headers)).text()
const timesRendered = async (path: string): Promise<string | undefined> =>
  /"rendered":(\d+)/u.exec(await textOf(path))?.[1]
const nonceIn = (response: Response): string | undefined =>
  /'nonce-([^']+)'/u.exec(response.headers.get('content-security-policy') ?? '')?.[1]

beforeAll(async () => {
  product = await startTestProduct()
  site = createTestSite(product)
  distDir = await writeFakeWebBuild()
  await mountWeb(site.app, product, { distDir })
  api = apiCaller(product.kernel, product.product.routes)
  const signedIn = await site.signIn({ userType: 'creator' })
  owner = signedIn
  ownerCookie = signedIn.cookie
})
afterAll(async () => {
  await product.stop()
  await rm(distDir, { recursive: true, force: true })
})

describe('a page', () => {
  test('runs only scripts with the nonce of its own answer, and no answer shares one', async () => {
    const [first, second] = [await get('/'), await get('/')]
    const nonce = nonceIn(first)
    expect(nonce).toMatch(/^[\w+/=]{20,}$/u)
    expect(nonceIn(second)).not.toBe(nonce)
    const policy = first.headers.get('content-security-policy') ?? ''
    expect(/script-src ([^;]+)/u.exec(policy)?.[1]).toBe(`'self' 'nonce-${nonce}'`)
    const inline = [...(await first.text()).matchAll(/<script(?![^>]*\bsrc=)(?![^>]*type="application)[^>]*>/gu)].map(
      ([tag]) => tag,
    )
    expect(inline).toEqual([`<script nonce="${nonce}">`])
    expect(await second.text()).toContain(`nonce="${nonceIn(second)}"`)
  })

  test('is kept by nobody, frames nowhere and names its type', async () => {
    const { headers } = await get('/')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('vary')).toContain('Cookie')
  })

  test('is rendered once for many readers, until the market changes', async () => {
    const first = await timesRendered('/')
    expect(await timesRendered('/')).toBe(first)
    await livePitch(api, owner)
    await expect.poll(() => timesRendered('/')).not.toBe(first)
  })

  test('[PAGE1] is kept only under parameters it knows: made-up ones are rendered for who made them up', async () => {
    const first = await timesRendered('/browse?genre=drama')
    expect(await timesRendered('/browse?genre=drama')).toBe(first)
    for (const query of [
      '?x=1',
      '?genre=opera',
      '?genre=drama&genre=drama',
      '?genre=drama&x=1',
      '?search=sea',
      '?pages=9',
    ])
      expect([query, await timesRendered(`/browse${query}`)]).not.toEqual([
        query,
        await timesRendered(`/browse${query}`),
      ])
    expect(await timesRendered('/?x=1')).not.toBe(await timesRendered('/?x=1'))
    expect(await timesRendered('/browse?genre=drama')).toBe(first)
  })

  test('[PAGE2] of a person shows what was changed with the next request', async () => {
    for (const headline of ['Writes at night', 'Writes at dawn', 'Writes no more']) {
      const { handle, version } = await api.call('GET /api/users/me', {}, owner)
      await api.call('PATCH /api/users/me', { headline, version }, owner)
      expect(await textOf(`/people/${handle}`)).toContain(headline)
    }
  })

  test('is sent in the encoding that the reader takes', async () => {
    expect((await get('/', { 'accept-encoding': 'gzip, br' })).headers.get('content-encoding')).toBe('br')
    expect((await get('/', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip')
    expect((await get('/')).headers.get('content-encoding')).toBeNull()
  })

  test('that does not exist is a 404 page, also below a known one', async () => {
    for (const path of ['/nowhere', '/browse/nowhere', '/.env', '/..%2f..%2fetc/passwd']) {
      const answer = await get(path)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, 'text/html; charset=utf-8'])
    }
  })

  test('that moved leads on', async () => {
    const answer = await get('/moved')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/browse'])
  })

  test('that cannot be rendered is drawn by the browser, and the fault is logged', async () => {
    const answer = await get('/broken')
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('__data')
    expect(product.log.lines).toContainEqual(expect.objectContaining({ level: 'error', path: '/broken' }))
  })

  test('of a portal is the shell alone', async () => {
    expect(await textOf('/creator/pitches')).toContain('<div id="root"></div>')
  })

  test('leaves the API to the API', async () => {
    const answer = await get('/api/nowhere')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })
})

describe('what a page holds', () => {
  test('[VIS4] is what a visitor may see, whoever asks', async () => {
    const secret = 'The lighthouse was never there.'
    const pitch = await livePitch(api, owner, { title: 'Held back', shortSynopsis: secret, location: 'Erris' })
    for (const headers of [{}, { cookie: ownerCookie }]) {
      const html = await textOf(`/pitch/${pitch.slug}`, headers)
      expect(html).toContain('Held back')
      expect(html.includes(secret)).toBe(false)
      expect(html.includes('Erris')).toBe(false)
      expect(html.includes('"editable":true')).toBe(false)
    }
  })

  test('[VIS1] is nothing of a draft, not even its title, also for its owner', async () => {
    const draft = await draftPitch(api, owner, { title: 'Not yet for anybody' })
    const asVisitor = await get(`/pitch/${draft.id}`)
    expect(asVisitor.status).toBe(404)
    expect(await asVisitor.text()).not.toContain('Not yet')
    const asOwner = await get(`/pitch/${draft.id}`, { cookie: ownerCookie })
    expect(asOwner.status).toBe(200)
    expect(await asOwner.text()).not.toContain('Not yet')
  })

  test('says whether a session cookie was sent, and nothing else about the reader', async () => {
    expect(await textOf('/')).toContain('data-session="none"')
    const html = await textOf('/', { cookie: ownerCookie })
    expect(html).toContain('data-session="maybe"')
    expect(html.includes(owner.userId)).toBe(false)
  })

  test('of an unlisted pitch is gone at once when the pitch is', async () => {
    const pitch = await livePitch(api, owner, { title: 'By link only', visibility: 'unlisted' })
    expect((await get(`/pitch/${pitch.slug}`)).status).toBe(200)
    await api.call('POST /api/pitches/{id}/unpublish', { id: pitch.id, version: pitch.version }, owner)
    expect((await get(`/pitch/${pitch.slug}`)).status).toBe(404)
  })
})

describe('files', () => {
  test('of the build are kept for good and sent compressed', async () => {
    const { headers, status } = await get('/assets/index.js', { 'accept-encoding': 'br' })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('content-encoding')).toBe('br')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('of a release that is gone are not remembered as missing', async () => {
    const { headers, status } = await get('/assets/older.js')
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store'])
  })
})

describe('pictures', () => {
  test('[VIS5] of a draft are for its owner and kept by nobody; on the market they are for all and kept for good', async () => {
    const draft = await draftPitch(api, owner, { title: 'A poster of my own' })
    await product.settle()
    const { poster } = await api.call('GET /api/pitches/{id}/edit', { id: draft.id }, owner)
    const address = poster?.url ?? ''
    expect((await get(address)).status).toBe(404)
    const closed = await get(address, { cookie: ownerCookie })
    expect([closed.status, closed.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const live = await api.call('POST /api/pitches/{id}/publish', { id: draft.id, version: draft.version }, owner)
    const open = await get(address)
    expect([open.status, open.headers.get('content-type'), open.headers.get('cache-control')]).toEqual([
      200,
      'image/webp',
      'public, max-age=31536000, immutable',
    ])
    expect(open.headers.get('content-security-policy')).toContain('sandbox')
    const preview = await get(`/og/${live.slug}.jpg`)
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    await api.call('POST /api/pitches/{id}/unpublish', { id: live.id, version: live.version }, owner)
    expect((await get(`/og/${live.slug}.jpg`)).status).toBe(404)
  })

  test.each([
    '/media/x/240.webp',
    '/media/01890000-0000-7000-8000-000000000001/240.webp',
    '/media/a/..%2f..%2fsecret',
    '/og/unknown.jpg',
  ])('%s is simply not there', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('crawlers', () => {
  test('find every open pitch in the sitemap and no other', async () => {
    const open = await livePitch(api, owner, { title: 'For the map' })
    const unlisted = await livePitch(api, owner, { title: 'Not for the map', visibility: 'unlisted' })
    const map = await textOf('/sitemap.xml')
    expect(map).toContain(`<loc>${origin}/pitch/${open.slug}</loc>`)
    expect(map).not.toContain(`${unlisted.slug}<`)
    expect(await textOf('/robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`)
  })
})
