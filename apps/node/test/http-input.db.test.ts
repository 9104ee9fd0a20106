import type { ProblemDetails } from '@pitchey/contract/problem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completePitch, draftOf } from './access-world.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { createTestSite, origin } from './kit/site.ts'
import type { Site } from './kit/site.ts'

let product: TestProduct
let site: Site
let cookie: string

beforeAll(async () => {
  product = await startTestProduct()
  site = createTestSite(product)
  cookie = (await site.signIn({ userType: 'creator' })).cookie
})
afterAll(() => product.stop())

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  site.app.request(`${origin}/api/pitches`, {
    method: 'POST',
    body,
    headers: { origin, cookie, 'content-type': 'application/json', ...headers },
  })

const problemOf = async (answer: Response): Promise<ProblemDetails> => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return (await answer.json()) as ProblemDetails
}

describe('what cannot be read', () => {
  it('[HTTP1] an unknown address is a 404 problem', async () => {
    const answer = await site.app.request(`${origin}/api/no/such/route`)
    expect(answer.status).toBe(404)
    expect(await problemOf(answer)).toMatchObject({
      code: 'not_found',
      detail: 'Route not found',
      instance: '/api/no/such/route',
    })
  })

  it('[HTTP2] a method that the address does not have is a 405 that names those it has', async () => {
    const answer = await site.app.request(`${origin}/api/pitches`, { method: 'DELETE', headers: { origin } })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST'])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', ''])(
    '[HTTP3] the type "%s" is a 415',
    async (type) => {
      const answer = await post('{}', { 'content-type': type })
      expect(answer.status).toBe(415)
    },
  )

  it('[HTTP4] ten megabytes are a 413, also when the length is not told', async () => {
    const big = `{"title":"${'x'.repeat(10_000_000)}"}`
    expect((await post(big)).status).toBe(413)
    const stream = new ReadableStream({
      start: (controller) => {
        for (let part = 0; part < 100; part += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)))
        controller.close()
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { origin, cookie, 'content-type': 'application/json' },
    }
    expect((await site.app.request(`${origin}/api/pitches`, init)).status).toBe(413)
  })

  it.each([
    ['half a document', '{"title":'],
    ['two documents', '{}{}'],
    ['a comment', '{/* hi */}'],
    ['a repeated key', '{"title":"a","title":"b"}'],
    ['a repeated key further in', '{"estimatedBudget":{"currency":"USD","currency":"EUR","amountMinor":1}}'],
    ['a repeated key in disguise', String.raw`{"title":"a","\u0074itle":"b"}`],
    ['deep nesting', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['nothing', ''],
  ])('[HTTP5] %s is a 400', async (_name, body) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(await problemOf(answer)).toMatchObject({ code: 'malformed' })
  })

  it('[HTTP6] bytes that are not UTF-8 are a 400', async () => {
    expect((await post(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))).status).toBe(400)
  })

  it.each(['[]', '"text"', 'null', '1'])('[HTTP7] the body %s is a 422, for it is no object', async (body) => {
    expect((await post(body)).status).toBe(422)
  })
})

describe('what is not valid', () => {
  it('[HTTP8] every fault is named at once, with its pointer', async () => {
    const answer = await post(
      JSON.stringify({
        title: '',
        logline: 'word '.repeat(61),
        genre: 'opera',
        format: 'feature',
        comps: [{ title: 'A', year: 12 }],
        odd: 1,
      }),
    )
    expect(answer.status).toBe(422)
    const { errors = [] } = await problemOf(answer)
    expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/odd'])
    const again = await problemOf(
      await post(
        JSON.stringify({
          title: '',
          logline: 'word '.repeat(61),
          genre: 'opera',
          format: 'feature',
          comps: [{ title: 'A', year: 12 }],
        }),
      ),
    )
    expect(again.errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/comps/0/year',
      '/genre',
      '/logline',
      '/title',
    ])
  })

  it('[HTTP9] NUL bytes and lone surrogates are refused wherever they stand', async () => {
    for (const title of [String.raw`a\u0000b`, String.raw`a\ud800b`]) {
      const answer = await post(`{"title":"${title}","logline":"b","genre":"drama","format":"feature"}`)
      expect(answer.status).toBe(422)
      expect((await problemOf(answer)).errors).toMatchObject([{ pointer: '/title', code: 'forbidden_character' }])
    }
    const inQuery = await site.app.request(`${origin}/api/pitches?search=a%00b`)
    expect(inQuery.status).toBe(422)
    expect((await problemOf(inQuery)).errors?.[0]?.pointer).toBe('#/query/search')
    expect((await site.app.request(`${origin}/api/pitches/a%00b`)).status).toBe(422)
  })

  it('[HTTP10] unknown query parameters and cursors that were made up are a 422', async () => {
    const answer = await site.call('GET /api/pitches', { query: { colour: 'red' } })
    expect((await problemOf(answer)).errors).toMatchObject([{ pointer: '#/query/colour', code: 'unknown_field' }])
    expect((await site.call('GET /api/pitches', { query: { cursor: 'AAAA' } })).status).toBe(422)
    expect((await site.call('GET /api/pitches', { query: { limit: '51' } })).status).toBe(422)
  })

  it('[HTTP11] a body never stands in for the path', async () => {
    const owner = await product.addPerson({ userType: 'creator' })
    const other = await draftOf(product, owner)
    const mine = (await (await post(JSON.stringify(completePitch))).json()) as { id: string }
    const answer = await site.call('PATCH /api/pitches/{id}', {
      params: { id: mine.id },
      body: { id: other.id, title: 'x', version: 1 },
      cookie,
    })
    expect(answer.status).toBe(422)
    expect((await problemOf(answer)).errors).toMatchObject([{ pointer: '/id', code: 'unknown_field' }])
  })

  it('[HTTP12] keys of the prototype are unknown fields like any other', async () => {
    const answer = await post(
      '{"title":"a","logline":"b","genre":"drama","format":"feature","__proto__":{"ownerId":"x"},"constructor":1}',
    )
    expect(answer.status).toBe(422)
    expect((await problemOf(answer)).errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/__proto__',
      '/constructor',
    ])
  })

  it('[HTTP13] nothing typed is changed on the way: markup, emoji and any script come back as they were', async () => {
    const title = '<script>alert(1)</script> “Ελλάδα” 🎬 فيلم'
    const answer = await post(JSON.stringify({ ...completePitch, title }))
    expect(answer.status).toBe(201)
    expect(((await answer.json()) as { title: string }).title).toBe(title)
  })

  it('[HTTP14] ten thousand tags and two megabytes of logline are refused, not stored', async () => {
    const tags = Array.from({ length: 10_000 }, (_, index) => `tag-${index}`)
    expect((await post(JSON.stringify({ ...completePitch, tags }))).status).toBe(413)
    expect((await post(JSON.stringify({ ...completePitch, tags: tags.slice(0, 4000) }))).status).toBe(422)
    expect((await post(JSON.stringify({ ...completePitch, logline: 'x'.repeat(2_000_000) }))).status).toBe(422)
    expect((await post(JSON.stringify({ ...completePitch, logline: 'x'.repeat(2_100_000) }))).status).toBe(413)
  })
})

describe('bodies', () => {
  const signIn = (body: string) =>
    site.app.request(`${origin}/api/auth/sign-in`, {
      method: 'POST',
      body,
      headers: { origin, 'content-type': 'application/json' },
    })

  it('[BODY1] are taken up to 64 KiB, and up to what the contract says where it says more', async () => {
    const sized = (sizeBytes: number) => `{"odd":"${'x'.repeat(sizeBytes - '{"odd":""}'.length)}"}`
    expect((await signIn(sized(64 * 1024))).status).toBe(422)
    expect((await signIn(sized(64 * 1024 + 1))).status).toBe(413)
    expect((await post(sized(2 * 1024 * 1024))).status).toBe(422)
    expect((await post(sized(2 * 1024 * 1024 + 1))).status).toBe(413)
  })

  it('[BODY2] of too many parts are refused, however they are nested, before anything costly looks at them', async () => {
    for (const body of [
      JSON.stringify({ tags: Array.from({ length: 5000 }, () => 0) }),
      JSON.stringify({ tags: Array.from({ length: 100 }, () => Array.from({ length: 60 }, () => ({}))) }),
      JSON.stringify(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`k${index}`, 0]))),
    ]) {
      const answer = await post(body)
      expect(answer.status).toBe(413)
      expect((await problemOf(answer)).code).toBe('too_large')
    }
  })

  it('[BODY3] with thousands of faults are told fifty of them, in an answer of a few kilobytes', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`k${index}`, 0]))
    const longKey = 'k'.repeat(200_000)
    const nested = { estimatedBudget: { [longKey]: Array.from({ length: 500 }, () => '\0') } }
    const foreign = { estimatedBudget: { ...unknown, [longKey]: 1 } }
    for (const body of [unknown, nested, { ...completePitch, ...foreign }]) {
      const answer = await post(JSON.stringify(body))
      expect(answer.status).toBe(422)
      const text = await answer.text()
      expect((JSON.parse(text) as ProblemDetails).errors).toHaveLength(50)
      expect(text.length).toBeLessThan(32_000)
    }
    const query = new URLSearchParams(Object.keys(unknown).map((name): [string, string] => [name, '']))
    const asked = await site.app.request(`${origin}/api/pitches?${query.toString()}`)
    expect((await problemOf(asked)).errors).toHaveLength(50)
  })
})
