import { afterEach, describe, expect, test, vi } from 'vitest'
import { call } from './api.ts'
import { ApiProblem, isProblem } from './api-problem.ts'

type Sent = { address: string; init: RequestInit }

/** Answers each request with the next of the given answers; an error stands for a failed connection. */
function network(...answers: (Response | Error)[]): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    sent.push({ address, init })
    const answer = answers.shift() ?? new Error('one request too many')
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })
  return sent
}

const json = (value: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(value), { ...init, headers: { 'content-type': 'application/json', ...init.headers } })

const headersOf = (sent: Sent | undefined) => new Headers(sent?.init.headers)

const caught = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a request', () => {
  test('fills path parameters, encoded, and writes the query in one order with lists repeated', async () => {
    const sent = network(json({ items: [], nextCursor: null }), json({}))
    await call('GET /api/pitches', { query: { sort: 'trending', genre: ['drama', 'sci_fi'], search: 'sea & salt' } })
    await call('GET /api/users/{handle}', { params: { handle: 'a/b?c' } })
    expect(sent[0]?.address).toBe('/api/pitches?genre=drama&genre=sci_fi&search=sea+%26+salt&sort=trending')
    expect(sent[1]?.address).toBe('/api/users/a%2Fb%3Fc')
  })

  test('is never sent with a hole in its path', async () => {
    const sent = network()
    expect(await caught(call('GET /api/users/{handle}', { params: { handle: '' } }))).toBeInstanceOf(RangeError)
    expect(sent).toHaveLength(0)
  })

  test('sends a body as JSON and with the cookies of this site only', async () => {
    const sent = network(new Response(null, { status: 202 }))
    await call('POST /api/auth/forgot-password', { body: { email: 'a@b.example' } })
    expect(sent[0]?.init).toMatchObject({ method: 'POST', credentials: 'same-origin', body: '{"email":"a@b.example"}' })
    expect(headersOf(sent[0]).get('content-type')).toBe('application/json')
  })

  test('sends an upload as raw bytes under its own type', async () => {
    const file = new Blob(['x'], { type: 'image/png' })
    const sent = network(json({}))
    await call('PUT /api/users/me/avatar', {}, { upload: file })
    expect(sent[0]?.init.body).toBe(file)
    expect(headersOf(sent[0]).get('content-type')).toBe('image/png')
  })

  test('answers undefined where the contract has no answer', async () => {
    network(new Response(null, { status: 204 }))
    expect(await call('POST /api/auth/sign-out')).toBeUndefined()
  })
})

describe('a request that must not happen twice', () => {
  const body = { title: 'A', logline: 'B', genre: 'drama', format: 'short' } as const

  test('is sent once more, with the same key, when the connection fails', async () => {
    const sent = network(new TypeError('failed'), json({ id: 'x' }, { status: 201 }))
    await call('POST /api/pitches', { body }, { idempotent: true })
    const keys = sent.map((one) => headersOf(one).get('idempotency-key'))
    expect(keys).toHaveLength(2)
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/u)
    expect(keys[1]).toBe(keys[0])
  })

  test('is given up after the second failure', async () => {
    network(new TypeError('failed'), new TypeError('failed'))
    expect(isProblem(await caught(call('POST /api/pitches', { body }, { idempotent: true })), 'offline')).toBe(true)
  })

  test('is not repeated without a key', async () => {
    const sent = network(new TypeError('failed'), json({}))
    expect(isProblem(await caught(call('POST /api/pitches', { body })), 'offline')).toBe(true)
    expect(sent).toHaveLength(1)
  })
})

describe('a refusal', () => {
  test('carries everything that the problem says', async () => {
    const errors = [{ pointer: '/title', code: 'too_long', message: 'is too long' }]
    const problem = {
      code: 'stale_version',
      title: 'Changed',
      detail: 'Somebody was faster.',
      status: 409,
      requestId: 'r1',
      currentVersion: 7,
      errors,
    }
    network(json(problem, { status: 409, headers: { 'content-type': 'application/problem+json' } }))
    const error = await caught(call('GET /api/users/me'))
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({
      code: 'stale_version',
      status: 409,
      message: 'Somebody was faster.',
      requestId: 'r1',
      currentVersion: 7,
      errors,
    })
  })

  test('takes the time to wait from the header when the body has none', async () => {
    network(
      json(
        { code: 'too_many_requests', title: 'Slow down', requestId: 'r' },
        { status: 429, headers: { 'retry-after': '17' } },
      ),
    )
    expect(await caught(call('GET /api/users/me'))).toMatchObject({ code: 'too_many_requests', retryAfterSeconds: 17 })
  })

  test('that is no problem JSON counts as a failure of the server', async () => {
    network(
      new Response('<html>Bad gateway</html>', {
        status: 502,
        headers: { 'content-type': 'text/html', 'x-request-id': 'r9' },
      }),
    )
    expect(await caught(call('GET /api/users/me'))).toMatchObject({ code: 'unavailable', status: 502, requestId: 'r9' })
    network(new Response('{"half', { status: 500, headers: { 'content-type': 'application/json' } }))
    expect(await caught(call('GET /api/users/me'))).toMatchObject({ code: 'internal', status: 500 })
  })

  test('an answer that breaks off counts as no connection', async () => {
    network(new Response('{"half', { headers: { 'content-type': 'application/json' } }))
    expect(isProblem(await caught(call('GET /api/users/me')), 'offline')).toBe(true)
  })

  test('a request that the page itself called off is no problem', async () => {
    const stop = new AbortController()
    stop.abort()
    network(new DOMException('stopped', 'AbortError'))
    const error = await caught(call('GET /api/users/me', {}, { signal: stop.signal }))
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(isProblem(error)).toBe(false)
  })
})
