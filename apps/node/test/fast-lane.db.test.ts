import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import type { OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'
import { createSite, drain, listen } from '../src/http-server.ts'
import { liveOf } from './access-world.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'

type Asked = { status: number; headers: Map<string, string>; body: Buffer }

let product: TestProduct
let dir: string
const running: (() => Promise<void>)[] = []

beforeAll(async () => {
  product = await startTestProduct()
  dir = await mkdtemp(join(tmpdir(), 'pitchey-fast-'))
  const owner = await product.addPerson({ userType: 'creator', name: 'Zoë Błaszczyk' })
  for (const title of ['One', 'Two', 'Three']) await liveOf(product, owner, { title })
})
afterAll(async () => {
  await Promise.all(running.map((stop) => stop()))
  await product.stop()
  await rm(dir, { recursive: true, force: true })
})

/** The site as it really listens, which says how many requests it answered the long way. */
const open = async (perMinute = 100_000) => {
  const read = readConfig({
    NODE_ENV: 'test',
    SECRET: 'a secret that only the tests of this run know',
    PITCHEY_HOME: dir,
    RATE_LIMIT_PER_MINUTE: String(perMinute),
  })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const site = await createSite(product, read.config, join(dir, 'no-web-app'))
  const counts = { slow: 0 }
  const server = await listen(
    {
      ...site,
      fastLane: (incoming, outgoing, slow) =>
        site.fastLane(incoming, outgoing, () => {
          counts.slow += 1
          slow()
        }),
    },
    { host: '127.0.0.1', port: 0 },
  )
  running.push(() => drain(server, 1000))
  const { port } = server.address() as AddressInfo
  const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') =>
    new Promise<Asked>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const pairs = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)])
          resolve({ status: answer.statusCode ?? 0, headers: new Map(pairs), body: Buffer.concat(chunks) })
        })
      })
      sent.on('error', reject)
      sent.end()
    })
  /** Asks, and says whether the answer came the short way. */
  const watch = async (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') => {
    const before = counts.slow
    const answer = await ask(path, headers, method)
    return { ...answer, fast: counts.slow === before }
  }
  return { ask, watch }
}

const ownOfEachAnswer = new Set(['x-request-id', 'date', 'x-ratelimit-remaining', 'x-ratelimit-reset'])
const shared = ({ status, headers, body }: Asked) => ({
  status,
  headers: Object.fromEntries([...headers].filter(([name]) => !ownOfEachAnswer.has(name))),
  body: body.toString('base64'),
})
const long = { cookie: 'unrelated=1' }
const targets = [
  '/api/pitches',
  '/api/pitches?limit=2',
  '/api/pitches?genre=drama&search=keeper',
  '/api/market/summary',
]

it('[FAST1] answers with the same status, headers and bytes as the long way, in every encoding and unchanged', async () => {
  const { ask, watch } = await open()
  for (const target of targets) {
    const { headers } = await ask(target)
    const etag = headers.get('etag') ?? ''
    for (const wanted of [
      {},
      { 'accept-encoding': 'identity' },
      { 'accept-encoding': 'gzip' },
      { 'accept-encoding': 'gzip, deflate, br' },
      { 'accept-encoding': 'br;q=0, gzip' },
      { 'accept-encoding': 'gzip;q=0' },
      { 'if-none-match': etag },
      { 'if-none-match': etag, 'accept-encoding': 'br' },
      { 'if-none-match': '"another"' },
    ]) {
      const slow = await watch(target, { ...wanted, ...long })
      const fast = await watch(target, wanted)
      expect([slow.fast, fast.fast]).toEqual([false, true])
      expect(shared(fast)).toEqual(shared(slow))
      expect([...fast.headers.keys()].toSorted()).toEqual([...slow.headers.keys()].toSorted())
    }
  }
})

it('[FAST1] compressed bytes are the plain ones', async () => {
  const { ask } = await open()
  const plain = (await ask('/api/pitches')).body.toString()
  const br = await ask('/api/pitches', { 'accept-encoding': 'br' })
  const gzip = await ask('/api/pitches', { 'accept-encoding': 'gzip' })
  expect([br.headers.get('content-encoding'), gzip.headers.get('content-encoding')]).toEqual(['br', 'gzip'])
  expect([brotliDecompressSync(br.body).toString(), gunzipSync(gzip.body).toString()]).toEqual([plain, plain])
  expect(plain).toContain('Zoë Błaszczyk')
})

it('[FAST2] is never used for a request with a cookie or an Origin, for another method, or for an unknown target', async () => {
  const { ask, watch } = await open()
  await ask('/api/pitches')
  expect((await watch('/api/pitches')).fast).toBe(true)
  for (const headers of [
    { cookie: 'a=b' },
    { cookie: '' },
    { origin: 'http://localhost:8001' },
    { origin: 'https://evil.example' },
  ]) {
    expect((await watch('/api/pitches', headers)).fast).toBe(false)
  }
  for (const method of ['HEAD', 'OPTIONS', 'POST', 'DELETE']) {
    expect((await watch('/api/pitches', {}, method)).fast).toBe(false)
  }
  for (const target of ['/api/pitches?limit=7', '/api/pitches/', '/api/pitches?', '/api//pitches']) {
    expect((await watch(target)).fast).toBe(false)
  }
})

it('[FAST3] every answer has a request id, the caller’s own where that is harmless', async () => {
  const { ask, watch } = await open()
  await ask('/api/pitches')
  const idOf = async (headers: OutgoingHttpHeaders) => {
    const { fast, headers: got } = await watch('/api/pitches', headers)
    expect(fast).toBe(true)
    return got.get('x-request-id')
  }
  expect(await idOf({ 'x-request-id': 'trace-12345678' })).toBe('trace-12345678')
  expect(await idOf({ 'x-request-id': 'no spaces allowed' })).toMatch(/^[0-9a-f-]{36}$/u)
  expect(await idOf({})).not.toBe(await idOf({}))
})

it('[FAST4] is counted against the address, and refused the long way when the limit is reached', async () => {
  const { watch } = await open(4)
  const seen = []
  for (let round = 0; round < 6; round += 1) seen.push(await watch('/api/market/summary'))
  expect(seen.map(({ status, headers }) => [status, headers.get('x-ratelimit-remaining')])).toEqual([
    ...[3, 2, 1, 0].map((left) => [200, String(left)]),
    [429, '0'],
    [429, '0'],
  ])
  const refused = seen.at(-1)
  expect(refused?.fast).toBe(false)
  expect(refused?.headers.get('content-type')).toBe('application/problem+json')
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
})

it('[FAST5] what is published shows as soon as the database announced it, the short way and the long way alike', async () => {
  const { ask, watch } = await open()
  const owner = await product.addPerson({ userType: 'creator' })
  for (const title of ['Fresh', 'Fresher', 'Freshest']) {
    const { etag } = Object.fromEntries((await ask('/api/pitches')).headers)
    expect((await watch('/api/pitches', { 'if-none-match': etag })).status).toBe(304)
    product.clock.advance(1000)
    await liveOf(product, owner, { title })
    await expect.poll(async () => (await ask('/api/pitches')).body.toString(), { interval: 2 }).toContain(title)
    const fast = await watch('/api/pitches', { 'if-none-match': etag })
    expect([fast.fast, fast.status]).toEqual([true, 200])
    expect(shared(fast)).toEqual(shared(await watch('/api/pitches', long)))
  }
})
