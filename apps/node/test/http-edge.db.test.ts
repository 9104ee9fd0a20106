import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liveOf } from './access-world.ts'
import { administer } from './kit/cluster.ts'
import { writeFakeWebBuild } from './kit/fake-web-build.ts'
import { startListeningSite } from './kit/listening-site.ts'
import type { ListeningSite } from './kit/listening-site.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { dial } from './kit/raw-http.ts'
import { createTestSite } from './kit/site.ts'

let product: TestProduct
let distDir: string
let site: ListeningSite
let production: ListeningSite

beforeAll(async () => {
  product = await startTestProduct()
  distDir = await writeFakeWebBuild()
  site = await startListeningSite(product, { distDir })
  production = await startListeningSite(product, {
    distDir,
    env: { NODE_ENV: 'production', BASE_URL: 'http://pitchey.example' },
  })
})
afterAll(async () => {
  await Promise.all([site.stop(), production.stop()])
  await product.stop()
  await rm(distDir, { recursive: true, force: true })
})

const securityHeaders = ['x-content-type-options', 'x-frame-options', 'referrer-policy', 'content-security-policy']
const missingFrom = (headers: { get(name: string): string | null | undefined }): string[] =>
  securityHeaders.filter((name) => !headers.get(name))

describe('the Host header', () => {
  it.each([
    ['none', []],
    ['an empty one', ['Host:']],
    ['one with spaces', ['Host: a b']],
    ['one with a path', ['Host: a/b']],
    ['one with a user', ['Host: user:pw@localhost']],
    ['one with a query', ['Host: a?b']],
    ['one beyond ASCII', ['Host: \u00e9xample']],
    ['one without an end', [`Host: ${'a'.repeat(300)}`]],
    ['one with a port that is none', ['Host: localhost:http']],
    ['two', ['Host: localhost', 'Host: evil.example']],
    ['two alike', ['Host: localhost', 'host: localhost']],
  ])('[EDGE1] %s is a 400, for pages and for the API, on the short way too', async (_name, headers) => {
    await site.get('/api/pitches')
    for (const target of ['/', '/api/pitches', '/api/users/me', '/favicon.svg'])
      expect([target, (await site.raw(target, headers)).status]).toEqual([target, 400])
  })

  it('[EDGE1] that is refused is told why, under the headers of every answer', async () => {
    const answer = await site.raw('/', ['Host: localhost', 'Host: evil.example'])
    expect(missingFrom(answer.headers)).toEqual([])
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'malformed', detail: 'There is more than one Host header.' })
  })

  it.each(['localhost', 'LOCALHOST:8001', '127.0.0.1:1', '[::1]:8001', 'pitchey.example', 'a_b.internal'])(
    '[EDGE1] %s is taken',
    async (host) => {
      expect((await site.raw('/', [`Host: ${host}`])).status).toBe(200)
    },
  )
})

describe('targets that cannot be read', () => {
  it.each(['*', 'http://[', '/\\evil.example'])('[EDGE2] %s is a 400 with every header', async (target) => {
    const answer = await site.raw(target)
    expect(answer.status).toBe(400)
    expect(missingFrom(answer.headers)).toEqual([])
  })
})

describe('methods', () => {
  const paths = ['/', '/browse', '/nowhere', '/health', '/favicon.ico', '/sitemap.xml', '/media/a/b', '/assets/x.js']

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])(
    '[EDGE3] %s outside of the API is a 405 that says what is allowed',
    async (method) => {
      for (const path of paths) {
        const answer = await site.raw(path, ['Host: localhost', 'Content-Length: 0'], method)
        expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD, OPTIONS'])
        expect(missingFrom(answer.headers)).toEqual([])
      }
    },
  )

  it.each(['TRACE', 'PROPFIND'])('[EDGE3] %s is a 405 in the API as well', async (method) => {
    const origin = 'Origin: http://localhost:8001'
    const answer = await site.raw('/api/pitches', ['Host: localhost', origin, 'Content-Length: 0'], method)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, GET, HEAD, OPTIONS'])
    expect(missingFrom(answer.headers)).toEqual([])
  })

  it('[EDGE3] OPTIONS of a page answers what is allowed and nothing else', async () => {
    const answer = await site.get('/browse', { method: 'OPTIONS' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    expect([answer.headers.get('access-control-allow-origin'), await answer.text()]).toEqual([null, ''])
  })

  it('[EDGE4] HEAD is answered like GET, without the body', async () => {
    const ofTheBody = /^(?:connection|keep-alive|content-length|transfer-encoding)$/u
    const names = ({ headers }: Response) => [...headers.keys()].filter((name) => !ofTheBody.test(name)).toSorted()
    const apiPaths = ['/api/pitches', '/api/users/me', '/api/openapi.json', '/api/docs', '/api/dev/mail']
    for (const path of [...paths, ...apiPaths, '/readyz', '/metrics', '/robots.txt', '/dev/mail', '/dev/ui']) {
      const [get, head] = [await site.get(path), await site.get(path, { method: 'HEAD' })]
      expect([path, head.status]).toEqual([path, get.status])
      expect([path, ...names(head)]).toEqual([path, ...names(get)])
      for (const name of ['content-type', 'cache-control', 'etag', 'location'])
        expect([path, name, head.headers.get(name)]).toEqual([path, name, get.headers.get(name)])
      expect((await head.arrayBuffer()).byteLength).toBe(0)
      expect(missingFrom(head.headers)).toEqual([])
    }
  })
})

describe('pages and files', () => {
  it('[EDGE5] an unknown address is a 404 page whose scripts need this answer’s nonce', async () => {
    const answer = await site.get('/no/such/page')
    const nonce = /'nonce-([^']+)'/u.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(nonce).toMatch(/^[\w+/=]{20,}$/u)
    expect(await answer.text()).toContain(`<script nonce="${nonce}">`)
    expect(missingFrom(answer.headers)).toEqual([])
  })

  it('[EDGE5] the old address of the icon leads to the new one under every header', async () => {
    const answer = await site.get('/favicon.ico')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/favicon.svg'])
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(missingFrom(answer.headers)).toEqual([])
  })

  it('[EDGE6] lists and the sitemap answer 304 to who has them, however the tag is written', async () => {
    for (const path of ['/api/pitches', '/api/market/summary', '/sitemap.xml']) {
      const tag = (await site.get(path)).headers.get('etag') ?? ''
      expect(tag).toMatch(/^"\w{20}"$/u)
      for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        for (const cookie of ['', 'a=b']) {
          const answer = await site.get(path, { headers: { 'if-none-match': header, cookie } })
          expect([path, header, answer.status, await answer.text()]).toEqual([path, header, 304, ''])
        }
      }
      expect((await site.get(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    }
  })
})

describe('pages of development', () => {
  const paths = ['/dev/mail', '/dev/ui', '/api/dev/mail', '/dev/nowhere', '/api/dev/nowhere']

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io:8001', '10.0.0.1', 'pitchey.example'])(
    '[EDGE7] are refused under the name %s, so that no foreign site can read them',
    async (host) => {
      for (const path of paths) {
        const answer = await site.raw(path, [`Host: ${host}`])
        expect([path, answer.status]).toEqual([path, 403])
        expect(missingFrom(answer.headers)).toEqual([])
      }
      expect((await site.raw(`http://${host}/dev/mail`, ['Host: localhost'])).status).toBe(403)
    },
  )

  it.each(['localhost:1', '127.0.0.1', '[::1]:8001'])('[EDGE7] are served under %s', async (host) => {
    for (const path of ['/dev/mail', '/dev/ui', '/api/dev/mail'])
      expect([path, (await site.raw(path, [`Host: ${host}`])).status]).toEqual([path, 200])
  })

  it('[EDGE7] are served under the host of BASE_URL', async () => {
    const named = await startListeningSite(product, { distDir, env: { BASE_URL: 'http://pitchey.test:8080' } })
    try {
      expect((await named.raw('/dev/mail', ['Host: pitchey.test:9999'])).status).toBe(200)
      expect((await named.raw('/dev/mail', ['Host: evil.example'])).status).toBe(403)
    } finally {
      await named.stop()
    }
  })

  it('[EDGE8] do not exist in production, under any name', async () => {
    for (const host of ['localhost', 'pitchey.example', 'evil.example'])
      for (const path of paths)
        expect([path, (await production.raw(path, [`Host: ${host}`])).status]).toEqual([path, 404])
    expect(await (await production.get('/')).text()).not.toContain('data-development')
    expect(await (await site.get('/')).text()).toContain('data-development')
  })

  it('[EDGE9] the description of the API is public in production too', async () => {
    expect((await production.get('/api/docs')).status).toBe(200)
    const document = (await (await production.get('/api/openapi.json')).json()) as { info: { version: string } }
    expect(document.info.version).toBe('test')
  })
})

describe('connections', () => {
  it('[EDGE10] are held open for further requests, but not by those who are slow to say what they want', () => {
    const { keepAliveTimeout, headersTimeout, requestTimeout, maxRequestsPerSocket, timeout } = site.server
    expect({ keepAliveTimeout, headersTimeout, requestTimeout, maxRequestsPerSocket, timeout }).toEqual({
      keepAliveTimeout: 75_000,
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      maxRequestsPerSocket: 10_000,
      timeout: 120_000,
    })
  })

  it('[EDGE10] serve one request after the other', async () => {
    const socket = await dial(site.port)
    let text = ''
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const answers = () => text.match(/HTTP\/1\.1 200/gu)?.length ?? 0
    for (const path of ['/robots.txt', '/api/market/summary', '/favicon.svg']) {
      const before = answers()
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
      await expect.poll(answers).toBe(before + 1)
    }
    expect(text).toMatch(/^connection: keep-alive/imu)
    socket.destroy()
  })

  it('[EDGE11] end with a 431 when the headers do not', async () => {
    expect((await site.raw('/', ['Host: localhost', `X-Long: ${'x'.repeat(20_000)}`])).status).toBe(431)
  })

  it('[EDGE12] that break off in a body are logged as broken off by the client, and not as a failure', async () => {
    const { cookie } = await createTestSite(product).signIn({ userType: 'creator' })
    const before = product.log.lines.length
    const errorsBefore = product.metrics.lastMinute().errorRate
    const head = [
      'POST /api/pitches HTTP/1.1',
      'Host: localhost',
      'Origin: http://localhost:8001',
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      'Content-Length: 5000',
      'X-Request-Id: broken-off-request',
    ]
    const socket = await dial(site.port)
    const reached = new Promise((resolve) => socket.once('data', resolve))
    socket.write([...head, 'Expect: 100-continue', '', '{"title":'].join('\r\n'))
    await reached
    socket.destroy()
    const lines = () => product.log.lines.slice(before)
    await expect.poll(() => lines().find((line) => line['requestId'] === 'broken-off-request')?.['status']).toBe(499)
    expect(lines().filter(({ level }) => level === 'error' || level === 'warn')).toEqual([])
    expect(product.metrics.lastMinute().errorRate).toBe(errorsBefore)
  })
})

describe('what is asked often', () => {
  it('[EDGE13] the sitemap is written once for many readers, and anew when the market changes', async () => {
    const owner = await product.addPerson({ userType: 'creator' })
    const { slug } = await liveOf(product, owner, { title: 'On the map' })
    const map = async () => (await site.get('/sitemap.xml')).text()
    await expect.poll(map).toContain(`/pitch/${slug}<`)
    const unannounced = ['set session_replication_role = replica', `update listings set slug = slug || '-moved'`]
    await administer(product.owner, ...unannounced)
    expect(await map()).toContain(`/pitch/${slug}<`)
    await liveOf(product, owner, { title: 'Newly on the map' })
    await expect.poll(map).toContain(`/pitch/${slug}-moved<`)
  })
})
