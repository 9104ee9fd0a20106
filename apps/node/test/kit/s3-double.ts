import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Stored = { bytes: Buffer; writtenAt: Date }
type Answer = { status: number; headers?: Record<string, string>; body?: string | Buffer }

const bucket = 'pitchey-test'
const accessKeyId = 'test-key'

const fault = (status: number, code: string): Answer => ({
  status,
  headers: { 'Content-Type': 'application/xml' },
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
})
const xml = (body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'application/xml' },
  body: `<?xml version="1.0"?>${body}`,
})
const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Takes the framing of `aws-chunked` off: sizes in hexadecimal, each followed by its bytes; trailers are left alone. */
const unframe = (body: Buffer): Buffer => {
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const end = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.subarray(at, end).toString('latin1'), 16)
    if (!(size > 0)) return Buffer.concat(chunks)
    chunks.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
}

/** AWS Signature Version 4, as far as its shape goes: who signs, with which day and region, and that a hash is named. */
const isSigned = ({ headers }: IncomingMessage): boolean =>
  new RegExp(
    `^AWS4-HMAC-SHA256 Credential=${accessKeyId}/\\d{8}/[a-z0-9-]+/s3/aws4_request, ?SignedHeaders=[^ ]*host[^ ]*, ?Signature=[0-9a-f]{64}$`,
    'u',
  ).test(headers.authorization ?? '') &&
  headers['x-amz-date'] !== undefined &&
  headers['x-amz-content-sha256'] !== undefined

type Refusals = { status: number; times: number }

const entryOf = (key: string, stored: Stored | undefined): string =>
  `<Contents><Key>${key}</Key><LastModified>${stored?.writtenAt.toISOString()}</LastModified><Size>${stored?.bytes.length}</Size></Contents>`

/** Objects and unfinished uploads in memory, and what each request does to them. */
const createBucket = () => {
  const objects = new Map<string, Stored>()
  const multiparts = new Map<string, Map<number, Buffer>>()

  const read = (key: string, request: IncomingMessage): Answer => {
    const found = objects.get(key)
    if (!found) return fault(404, 'NoSuchKey')
    const headers = { ETag: etagOf(found.bytes), 'Last-Modified': found.writtenAt.toUTCString() }
    const [, first, last] = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '') ?? []
    if (first === undefined) return { status: 200, headers, body: found.bytes }
    if (Number(first) >= found.bytes.length) return fault(416, 'InvalidRange')
    const end = Math.min(Number(last), found.bytes.length - 1)
    const range = `bytes ${first}-${end}/${found.bytes.length}`
    return {
      status: 206,
      headers: { ...headers, 'Content-Range': range },
      body: found.bytes.subarray(Number(first), end + 1),
    }
  }

  const list = (query: URLSearchParams): Answer => {
    const prefix = query.get('prefix') ?? ''
    const after = query.get('start-after') ?? ''
    const limit = Number(query.get('max-keys') ?? '1000')
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted()
    const contents = keys.slice(0, limit).map((key) => entryOf(key, objects.get(key)))
    return xml(
      `<ListBucketResult><Name>${bucket}</Name><IsTruncated>${keys.length > limit}</IsTruncated>${contents.join('')}</ListBucketResult>`,
    )
  }

  const put = (key: string, bytes: Buffer, query: URLSearchParams): Answer => {
    const id = query.get('uploadId')
    if (id === null) {
      objects.set(key, { bytes, writtenAt: new Date() })
      return { status: 200, headers: { ETag: etagOf(bytes) } }
    }
    const parts = multiparts.get(id)
    if (!parts) return fault(404, 'NoSuchUpload')
    parts.set(Number(query.get('partNumber')), bytes)
    return { status: 200, headers: { ETag: etagOf(bytes) } }
  }

  const complete = (key: string, id: string): Answer => {
    const parts = [...(multiparts.get(id) ?? [])].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes)
    if (parts.length === 0) return fault(404, 'NoSuchUpload')
    if (parts.slice(0, -1).some((part) => part.length < 5 * 1024 * 1024)) return fault(400, 'EntityTooSmall')
    multiparts.delete(id)
    objects.set(key, { bytes: Buffer.concat(parts), writtenAt: new Date() })
    return xml(`<CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`)
  }

  const begin = (): Answer => {
    const made = randomUUID()
    multiparts.set(made, new Map())
    return xml(`<InitiateMultipartUploadResult><UploadId>${made}</UploadId></InitiateMultipartUploadResult>`)
  }

  const remove = (key: string, id: string | null): Answer => {
    if (id === null) objects.delete(key)
    else multiparts.delete(id)
    return { status: 204 }
  }

  return { objects, multiparts, read, list, put, complete, begin, remove }
}

const perform = (
  { read, list, put, complete, begin, remove }: ReturnType<typeof createBucket>,
  request: IncomingMessage,
  { key, query, body }: { key: string; query: URLSearchParams; body: Buffer },
): Answer => {
  const id = query.get('uploadId')
  switch (request.method) {
    case 'PUT':
      return put(key, body, query)
    case 'GET':
    case 'HEAD':
      return key === '' ? list(query) : read(key, request)
    case 'DELETE':
      return remove(key, id)
    case 'POST':
      return id === null ? begin() : complete(key, id)
    default:
      return fault(405, 'MethodNotAllowed')
  }
}

const answerTo = async (
  request: IncomingMessage,
  held: ReturnType<typeof createBucket>,
  refusals: Refusals,
): Promise<Answer> => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const framed = await bodyOf(request)
  const isFramed = String(request.headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING')
  if (!isSigned(request)) return fault(403, 'AccessDenied')
  if (refusals.times > 0) {
    refusals.times -= 1
    return fault(refusals.status, 'SlowDown')
  }
  const [, name, ...rest] = decodeURIComponent(url.pathname).split('/')
  if (name !== bucket) return fault(404, 'NoSuchBucket')
  const body = isFramed ? unframe(framed) : framed
  return perform(held, request, { key: rest.join('/'), query: url.searchParams, body })
}

/** A small object store that speaks as much S3 as the product needs, in memory, on a port of its own. */
export const startS3Double = async () => {
  const held = createBucket()
  const refusals: Refusals = { status: 503, times: 0 }
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = await answerTo(request, held, refusals)
    response.writeHead(status, { ...headers, 'Content-Length': String(Buffer.byteLength(body ?? '')) })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    settings: {
      bucket,
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      accessKeyId,
      secretAccessKey: 'test-secret',
    },
    /** Refuses the next requests as a busy store does. */
    refuse: (status: number, times: number) => Object.assign(refusals, { status, times }),
    /** Makes a file look older. */
    age: (key: string, byMs: number) => {
      const found = held.objects.get(key)
      if (found) found.writtenAt = new Date(found.writtenAt.getTime() - byMs)
    },
    unfinished: () => held.multiparts.size,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export type S3Double = Awaited<ReturnType<typeof startS3Double>>
