import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftOf } from './access-world.ts'
import { startListeningSite } from './kit/listening-site.ts'
import type { ListeningSite } from './kit/listening-site.ts'
import { plainJpeg } from './kit/make-picture.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { startS3Double } from './kit/s3-double.ts'
import type { S3Double } from './kit/s3-double.ts'
import { checkSent } from './kit/send-file.ts'
import { createTestSite, origin } from './kit/site.ts'

let double: S3Double
let product: TestProduct
let site: ListeningSite
let owner: Awaited<ReturnType<ReturnType<typeof createTestSite>['signIn']>>
beforeAll(async () => {
  double = await startS3Double()
  product = await startTestProduct({ s3: double.settings })
  owner = await createTestSite(product).signIn({ userType: 'creator' })
  site = await startListeningSite(product, { distDir: tmpdir(), env: {} })
})
afterAll(async () => {
  await site.stop()
  await product.stop()
  await double.stop()
})

const send = (method: string, path: string, headers: Record<string, string>, body?: Uint8Array<ArrayBuffer>) =>
  site.get(path, {
    method,
    headers: { origin, cookie: owner.cookie, 'tus-resumable': '1.0.0', ...headers },
    ...(body === undefined ? {} : { body }),
  })
const away = async (answer: Response) => {
  const { code, detail } = (await answer.json()) as { code: string; detail?: string }
  return { status: answer.status, code, retryAfter: answer.headers.get('retry-after'), detail }
}
const problem = { status: 503, code: 'unavailable', retryAfter: '10', detail: expect.stringContaining('kept') }

it('[FILE16] an upload meets a store that is away, hears so, and goes on where it stood', async () => {
  const { id } = await draftOf(product, owner)
  const lines = Array.from({ length: 3000 }, () => `${randomBytes(8).toString('hex')},1\n`).join('')
  const bytes = new Uint8Array(Buffer.from(`scene,cost\n${lines}`))
  const metadata = { pitchId: id, kind: 'budget', filename: 'topsheet.csv' }
  const made = await send('POST', '/api/uploads', {
    'upload-length': String(bytes.byteLength),
    'upload-metadata': Object.entries(metadata)
      .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
      .join(','),
  })
  const at = made.headers.get('location') ?? ''
  const patch = (from: number, to: number) =>
    send(
      'PATCH',
      at,
      { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) },
      bytes.slice(from, to),
    )
  expect((await patch(0, 20_000)).status).toBe(204)
  double.refuse(503, 1000)
  expect(await away(await patch(20_000, bytes.byteLength))).toEqual(problem)
  double.refuse(503, 0)
  const standing = Number((await send('HEAD', at, {})).headers.get('upload-offset'))
  expect(standing).toBe(20_000)
  expect((await patch(standing, bytes.byteLength)).status).toBe(204)
  await checkSent(product, at.split('/').at(-1) ?? '')
  const list = await send('GET', `/api/pitches/${id}/documents/edit`, {})
  const { items } = (await list.json()) as { items: { id: string; sizeBytes: number }[] }
  expect(items.map(({ sizeBytes }) => sizeBytes)).toEqual([bytes.byteLength])
}, 30_000)

it('[FILE16] a picture and a document that cannot be kept or read answer alike, and nothing is taken for missing', async () => {
  const { id } = await draftOf(product, owner)
  const jpeg = await plainJpeg('#446688', 800, 1200)
  const put = () => send('PUT', `/api/pitches/${id}/poster`, { 'content-type': 'image/jpeg' }, jpeg)
  double.refuse(503, 1000)
  expect(await away(await put())).toEqual(problem)
  double.refuse(503, 0)
  const { poster } = (await (await put()).json()) as { poster: { url: string } }
  double.refuse(503, 1000)
  const status = (await send('GET', poster.url, {})).status
  double.refuse(503, 0)
  expect(status).toBe(503)
  expect((await send('GET', poster.url, {})).status).toBe(200)
}, 30_000)
