import { brotliDecompressSync } from 'node:zlib'
import type { ProblemDetails } from '@pitchey/contract/problem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryLimiter } from '../src/adapters/limits/memory-limiter.ts'
import { completePitch, liveOf } from './access-world.ts'
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

describe('headers', () => {
  it('[HDR1] every answer carries the security headers and its request id, problems too', async () => {
    for (const path of ['/api/pitches', '/api/nothing', '/api/users/me']) {
      const answer = await site.app.request(`${origin}${path}`)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('x-frame-options')).toBe('DENY')
      expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/u)
    }
  })

  it('[HDR2] a caller’s request id is taken over only when it is harmless', async () => {
    const ask = async (id: string) =>
      (await site.app.request(`${origin}/api/pitches`, { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await ask('trace-12345678')).toBe('trace-12345678')
    expect(await ask('x\u00e9 injected')).not.toContain('injected')
  })

  it('[HDR3] what belongs to one person is never cached', async () => {
    const { cookie } = await site.signIn({ userType: 'creator' })
    for (const key of ['GET /api/users/me', 'GET /api/pitches/mine', 'GET /api/auth/session'] as const) {
      expect((await site.call(key, { cookie })).headers.get('cache-control')).toBe('private, no-store')
    }
  })
})

describe('other sites', () => {
  it('[ORIG1] nothing is changed for a request from elsewhere, or from nowhere', async () => {
    const { cookie } = await site.signIn({ userType: 'creator' })
    const body = JSON.stringify(completePitch)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      {},
    ]) {
      const answer = await site.app.request(`${origin}/api/pitches`, {
        method: 'POST',
        body,
        headers: { cookie, 'content-type': 'application/json', ...headers },
      })
      expect(answer.status).toBe(403)
      expect(((await answer.json()) as ProblemDetails).code).toBe('cross_site')
    }
    const mine: unknown = await (await site.call('GET /api/pitches/mine', { cookie })).json()
    expect(mine).toMatchObject({ items: [] })
  })

  it('[ORIG2] only allowed origins may read across origins, and preflights of others are refused', async () => {
    const ask = (from: string) =>
      site.app.request(`${origin}/api/pitches`, {
        method: 'OPTIONS',
        headers: { origin: from, 'access-control-request-method': 'POST' },
      })
    const allowed = await ask(origin)
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, origin])
    const refused = await ask('https://evil.example')
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null])
  })
})

describe('limits', () => {
  const limited = (options: Parameters<typeof createTestSite>[1] = {}) =>
    createTestSite(product, { limits: { address: createMemoryLimiter(5), signIn: createMemoryLimiter(2) }, ...options })

  it('[LIM1] an address gets so many requests a minute, told in headers, then 429 with the time to wait', async () => {
    const busy = limited()
    const seen = []
    for (let round = 0; round < 6; round += 1) seen.push(await busy.call('GET /api/market/summary'))
    expect(seen.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 429])
    expect(seen[0]?.headers.get('x-ratelimit-limit')).toBe('5')
    expect(seen.map((answer) => answer.headers.get('x-ratelimit-remaining'))).toEqual(['4', '3', '2', '1', '0', '0'])
    const wait = Number(seen[5]?.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
  })

  it('[LIM2] sign-in routes have a tighter limit of their own', async () => {
    const busy = limited()
    const attempt = () => busy.call('POST /api/auth/forgot-password', { body: { email: 'a@people.example' } })
    expect([(await attempt()).status, (await attempt()).status, (await attempt()).status]).toEqual([202, 202, 429])
  })

  it('[LIM3] a forwarded address counts only when a trusted proxy wrote it', async () => {
    const ask = async (target: Site, rounds: number) => {
      const statuses = []
      for (let round = 0; round < rounds; round += 1) {
        const answer = await target.call('GET /api/market/summary', {
          headers: { 'x-forwarded-for': `203.0.113.${round}` },
        })
        statuses.push(answer.status)
      }
      return statuses
    }
    expect((await ask(limited(), 7)).filter((status) => status === 429)).toHaveLength(2)
    expect(
      (await ask(limited({ peerAddress: '10.0.0.1', trusted: ['10.0.0.0/8'] }), 7)).filter((status) => status === 429),
    ).toHaveLength(0)
  })

  it('[LIM4] what a caller claims before the trusted proxy’s own entry is not believed', async () => {
    const behind = limited({ peerAddress: '10.0.0.1', trusted: ['10.0.0.0/8'] })
    const statuses = []
    for (let round = 0; round < 6; round += 1) {
      const answer = await behind.call('GET /api/market/summary', {
        headers: { 'x-forwarded-for': `198.18.0.${round}, 203.0.113.9` },
      })
      statuses.push(answer.status)
    }
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('answers kept for everybody', () => {
  it('[CACHE1] come compressed, with a tag that answers 304, and are dropped when the market changes', async () => {
    const owner = await product.addPerson({ userType: 'creator' })
    const first = await site.call('GET /api/pitches', { headers: { 'accept-encoding': 'br' } })
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('content-encoding')).toBe('br')
    const before = JSON.parse(brotliDecompressSync(Buffer.from(await first.arrayBuffer())).toString()) as {
      items: unknown[]
    }
    expect((await site.call('GET /api/pitches', { headers: { 'if-none-match': tag } })).status).toBe(304)

    const { title } = await liveOf(product, owner, { title: 'Fresh on the market' })
    await expect
      .poll(
        async () =>
          ((await (await site.call('GET /api/pitches')).json()) as { items: { title: string }[] }).items[0]?.title,
      )
      .toBe(title)
    expect((await site.call('GET /api/pitches', { headers: { 'if-none-match': tag } })).status).toBe(200)
    expect(before.items).toEqual([])
  })
})

describe('repeated requests', () => {
  const begin = (cookie: string, key: string, title = 'Once only') =>
    site.call('POST /api/pitches', { body: { ...completePitch, title }, cookie, headers: { 'idempotency-key': key } })

  it('[IDEM1] with one key have one effect and one answer, even at the same moment', async () => {
    const { cookie } = await site.signIn({ userType: 'creator' })
    const answers = await Promise.all(Array.from({ length: 8 }, () => begin(cookie, 'key-1')))
    const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id))
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 201))
    expect(new Set(ids).size).toBe(1)
    expect(
      (await site.call('GET /api/pitches/mine', { cookie }).then((answer) => answer.json())) as { items: unknown[] },
    ).toMatchObject({ items: [{ id: ids[0] }] })
  })

  it('[IDEM2] with one key and other content are refused', async () => {
    const { cookie } = await site.signIn({ userType: 'creator' })
    await begin(cookie, 'key-2')
    const answer = await begin(cookie, 'key-2', 'Something else')
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as ProblemDetails).code).toBe('idempotency_key_reused')
  })

  it('[IDEM3] of two people never share a key', async () => {
    const [a, b] = [await site.signIn({ userType: 'creator' }), await site.signIn({ userType: 'creator' })]
    const [mine, theirs] = [await begin(a.cookie, 'key-3'), await begin(b.cookie, 'key-3')]
    expect(((await mine.json()) as { id: string }).id).not.toBe(((await theirs.json()) as { id: string }).id)
  })
})

describe('failures', () => {
  it('[FAIL1] a defect is a bare 500: no stack, no SQL, no path', async () => {
    const broken = createTestSite({
      ...product,
      product: {
        ...product.product,
        http: (deps) =>
          product.product.http({
            ...deps,
            limits: {
              ...deps.limits,
              address: { take: () => Promise.reject(new Error('select secret from /etc/passwd')) },
            },
          }),
      },
    })
    const answer = await broken.call('GET /api/market/summary')
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(text).not.toMatch(/secret|passwd|select|\.ts/u)
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', title: 'Something went wrong on our side' })
    expect(product.log.lines.some((line) => line.level === 'error')).toBe(true)
  })
})
