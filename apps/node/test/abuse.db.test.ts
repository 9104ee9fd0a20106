import { visitor } from '@pitchey/server/kernel/actor'
import { encodeCursor } from '@pitchey/server/kernel/cursor'
import { execute } from '@pitchey/server/kernel/execute'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryLimiter } from '../src/adapters/limits/memory-limiter.ts'
import { draftOf, liveOf } from './access-world.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { createTestSite, origin } from './kit/site.ts'
import type { Site } from './kit/site.ts'

let product: TestProduct
let site: Site

beforeAll(async () => {
  product = await startTestProduct()
  site = createTestSite(product)
})
afterAll(() => product.stop())

const unknownId = '0190f0f0-0000-7000-8000-00000000dead'

describe('what a stranger sends', () => {
  it('[ABU1] is not read before it is known that the stranger may send it', async () => {
    let pulled = 0
    const body = new ReadableStream(
      {
        pull: (controller) => {
          pulled += 1
          controller.enqueue(new Uint8Array(1024))
        },
      },
      { highWaterMark: 0 },
    )
    const init: RequestInit & { duplex: 'half' } = {
      method: 'PUT',
      body,
      duplex: 'half',
      headers: { origin, 'content-type': 'image/png' },
    }
    const answer = await site.app.request(`${origin}/api/users/me/avatar`, init)
    expect([answer.status, pulled]).toEqual([401, 0])
  })

  it.each([
    ['a search of nothing but operators', { search: '-'.repeat(120) }],
    ['a search of spaced operators', { search: '- '.repeat(90) }],
    ['a search of quotes', { search: '"'.repeat(150) }],
    ['a search of ors', { search: 'a or '.repeat(39) }],
  ])('[ABU2] %s is answered', async (_name, query) => {
    expect((await site.call('GET /api/pitches', { query })).status).toBe(200)
  })

  it.each([
    ['an empty country', { country: '' }],
    ['half a country', { country: 'x' }],
    ['a country of signs', { country: '??' }],
    ['a rank beyond single precision', { sort: 'trending', cursor: encodeCursor([1e300, unknownId]) }],
    ['a rank between two singles', { sort: 'trending', cursor: encodeCursor([0.1, unknownId]) }],
    ['a day that there is not', { cursor: encodeCursor(['9999-99-99T99:99:99.000000Z', unknownId]) }],
    ['the thirtieth of February', { cursor: encodeCursor(['2026-02-30T10:00:00.000000Z', unknownId]) }],
    ['the year nought', { cursor: encodeCursor(['0000-01-01T10:00:00.000000Z', unknownId]) }],
    ['the twenty-fourth hour', { cursor: encodeCursor(['2026-01-01T24:00:00.000000Z', unknownId]) }],
  ])('[ABU2] %s is a fault of the query', async (_name, query) => {
    expect((await site.call('GET /api/pitches', { query })).status).toBe(422)
  })

  it('[ABU3] is logged with the status that it was answered with, however early it was refused', async () => {
    const refusing = createTestSite(product, { limits: { address: createMemoryLimiter(1) } })
    const headers = { 'x-request-id': 'throttled-request' }
    await refusing.call('GET /api/market/summary')
    await refusing.call('GET /api/market/summary', { headers })
    await site.app.request(`${origin}/api/pitches`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'x-request-id': 'foreign-request' },
    })
    const statuses = product.log.lines
      .filter((line) => line.message === 'request')
      .map((line) => [line['requestId'], line['status']])
    expect(statuses).toContainEqual(['throttled-request', 429])
    expect(statuses).toContainEqual(['foreign-request', 403])
  })
})

describe('pictures', () => {
  const fetchable = async (id: string | undefined): Promise<boolean> =>
    execute(product.kernel, product.product.serveImage, { id, name: '540.webp' }, product.as(visitor)).then(
      () => true,
      () => false,
    )

  it('[ABU4] are open exactly while everybody may open the pitch, by whatever way that changes', async () => {
    const owner = await site.signIn({ userType: 'creator' })
    const admin = await site.signIn({ userType: 'admin' })
    const { id } = await draftOf(product, owner)
    await product.settle()
    const poster = async () => {
      const pitch = (await (
        await site.call('GET /api/pitches/{id}/edit', { params: { id }, cookie: owner.cookie })
      ).json()) as { poster: { id: string }; version: number }
      return { posterId: pitch.poster.id, version: pitch.version }
    }
    const change = async (body: object) =>
      site.call('PATCH /api/pitches/{id}', {
        params: { id },
        cookie: owner.cookie,
        body: { ...body, version: (await poster()).version },
      })
    const seen = async () => fetchable((await poster()).posterId)
    expect(await seen()).toBe(false)
    await site.call('POST /api/pitches/{id}/publish', { params: { id }, cookie: owner.cookie, body: { version: 1 } })
    await product.settle()
    expect(await seen()).toBe(true)
    await change({ visibility: 'private' })
    expect(await seen()).toBe(false)
    await change({ visibility: 'unlisted' })
    expect(await seen()).toBe(true)
    const { posterId } = await poster()
    await site.call('POST /api/admin/users/{id}/suspend', {
      params: { id: owner.userId },
      cookie: admin.cookie,
      body: { reason: 'Not their own work' },
    })
    expect(await fetchable(posterId)).toBe(false)
    await site.call('POST /api/admin/users/{id}/reinstate', { params: { id: owner.userId }, cookie: admin.cookie })
    expect(await fetchable(posterId)).toBe(true)
  })
})

describe('a suspended creator', () => {
  it('[ABU5] leaves no door to their pitches open: page, comments, likes, views', async () => {
    const owner = await site.signIn({ userType: 'creator' })
    const reader = await site.signIn({ userType: 'viewer' })
    const admin = await site.signIn({ userType: 'admin' })
    const { id } = await liveOf(product, owner)
    await site.call('POST /api/admin/users/{id}/suspend', {
      params: { id: owner.userId },
      cookie: admin.cookie,
      body: { reason: 'Not their own work' },
    })
    const { cookie } = reader
    const answers = await Promise.all([
      site.call('GET /api/pitches/{idOrSlug}', { params: { idOrSlug: id }, cookie }),
      site.call('GET /api/pitches/{id}/comments', { params: { id }, cookie }),
      site.call('POST /api/pitches/{id}/comments', { params: { id }, cookie, body: { body: 'Still here?' } }),
      site.call('PUT /api/pitches/{id}/like', { params: { id }, cookie }),
      site.call('POST /api/pitches/{id}/views', { params: { id }, cookie }),
      site.call('GET /api/pitches/{id}/relation', { params: { id }, cookie }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404, 404])
    const [page] = answers
    expect(await page?.json()).toMatchObject({ code: 'not_found' })
  })
})
