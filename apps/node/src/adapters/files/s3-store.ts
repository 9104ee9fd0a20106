import { randomBytes } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { CompletedPart } from '@aws-sdk/client-s3'
import { assertFileKey } from '@pitchey/server/ports/file-store'
import { StoreAway } from '@pitchey/server/ports/store-away'
import type { ByteRange, FileStore, ListedFile, OpenFile } from '@pitchey/server/ports/file-store'
import type { S3Settings } from './s3-settings.ts'

/** S3 takes no smaller part but the last. */
const partSizeBytes = 8 * 1024 * 1024
const pageSize = 1000
const attempts = 4
const connectionTimeoutMs = 5000
const requestTimeoutMs = 60_000

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException &&
  (error.name === 'NoSuchKey' || (error.$metadata.httpStatusCode === 404 && !error.name.startsWith('NoSuch')))

/** Null for what is not there. Throws `StoreAway` when the store does not do what is asked. */
const unlessMissing = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work
  } catch (error) {
    if (isMissing(error)) return null
    throw new StoreAway(error instanceof Error ? error.name : 'no answer', { cause: error })
  }
}

/** The answer of the store. Throws `StoreAway` without one, or when it refuses. */
const reached = async <T>(work: Promise<T>): Promise<T> => {
  const answer = await unlessMissing(work)
  if (answer === null) throw new StoreAway('the store does not know what it was told of')
  return answer
}

/** The same bytes in pieces of `partSizeBytes`, the last one shorter. */
async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.byteLength;) {
      const piece = chunk.slice(start, start + partSizeBytes - waitingBytes)
      waiting.push(piece)
      waitingBytes += piece.byteLength
      start += piece.byteLength
      if (waitingBytes === partSizeBytes) {
        yield Buffer.concat(waiting)
        waiting = []
        waitingBytes = 0
      }
    }
  }
  if (waitingBytes > 0) yield Buffer.concat(waiting)
}

type Bucket = { client: S3Client; bucket: string }

const putObject = ({ client, bucket }: Bucket, key: string, bytes: Uint8Array) =>
  reached(client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes })))

const writeParts = async ({ client, bucket }: Bucket, key: string, parts: AsyncIterable<Uint8Array>): Promise<void> => {
  const at = { Bucket: bucket, Key: key }
  const { UploadId } = await reached(client.send(new CreateMultipartUploadCommand(at)))
  try {
    const done: CompletedPart[] = []
    for await (const part of parts) {
      const PartNumber = done.length + 1
      const { ETag } = await reached(client.send(new UploadPartCommand({ ...at, UploadId, PartNumber, Body: part })))
      done.push({ PartNumber, ...(ETag === undefined ? {} : { ETag }) })
    }
    const all = { ...at, UploadId, MultipartUpload: { Parts: done } }
    await reached(client.send(new CompleteMultipartUploadCommand(all)))
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand({ ...at, UploadId })).catch(() => undefined)
    throw error
  }
}

async function* withFirst<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** One request for what fits into one part, several for what does not. */
const writeStream = async (at: Bucket, key: string, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  const parts = inParts(chunks)
  const first = await parts.next()
  if (first.done === true || first.value.byteLength < partSizeBytes) {
    await putObject(at, key, first.done === true ? new Uint8Array() : first.value)
  } else {
    await writeParts(at, key, withFirst(first.value, parts))
  }
}

const emptyBody = (): ReadableStream<Uint8Array> => new ReadableStream({ start: (controller) => controller.close() })

const sizeOf = (contentRange: string | undefined, contentLength: number | undefined): number =>
  Number(/\/(\d+)$/u.exec(contentRange ?? '')?.[1] ?? contentLength ?? 0)

const readStream = async (
  { client, bucket }: Bucket,
  key: string,
  range: ByteRange | undefined,
): Promise<OpenFile | null> => {
  const empty = range !== undefined && range.start >= range.end
  // An empty range cannot be said in a header: the first byte is asked for and left alone.
  const asked = range && { Range: empty ? 'bytes=0-0' : `bytes=${range.start}-${range.end - 1}` }
  const found = await unlessMissing(client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...asked })))
  if (found === null) return null
  const body = found.Body?.transformToWebStream() as ReadableStream<Uint8Array> | undefined
  if (empty) await body?.cancel()
  return {
    sizeBytes: sizeOf(found.ContentRange, found.ContentLength),
    body: empty || body === undefined ? emptyBody() : body,
  }
}

const listPage = async (
  { client, bucket }: Bucket,
  { prefix, after, limit }: { prefix: string; after?: string | undefined; limit: number },
): Promise<ListedFile[]> => {
  const listed: ListedFile[] = []
  let from = after
  while (listed.length < limit) {
    const asked = { Bucket: bucket, Prefix: prefix, MaxKeys: Math.min(pageSize, limit - listed.length) }
    const page = await reached(
      client.send(new ListObjectsV2Command({ ...asked, ...(from === undefined ? {} : { StartAfter: from }) })),
    )
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key === undefined) continue
      listed.push({ key: Key, ageMs: Math.max(0, Date.now() - (LastModified?.getTime() ?? Date.now())) })
    }
    from = listed.at(-1)?.key
    if (page.IsTruncated !== true) break
  }
  return listed
}

/** Files in a bucket of anything that speaks S3. What a write in parts began and never ended is given up again. */
export const createS3Store = (settings: S3Settings, maxAttempts = attempts): FileStore => {
  const { bucket, endpoint, region, accessKeyId, secretAccessKey } = settings
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts,
    requestHandler: { connectionTimeout: connectionTimeoutMs, requestTimeout: requestTimeoutMs },
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  })
  const at: Bucket = { client, bucket }
  const store: FileStore = {
    put: async (key, bytes) => {
      assertFileKey(key)
      await putObject(at, key, bytes.slice())
    },
    get: async (key) => {
      assertFileKey(key)
      const found = await unlessMissing(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })))
      return found === null ? null : ((await found.Body?.transformToByteArray()) ?? new Uint8Array())
    },
    write: async (key, chunks) => {
      assertFileKey(key)
      await writeStream(at, key, chunks)
    },
    read: async (key, range) => {
      assertFileKey(key)
      return readStream(at, key, range)
    },
    remove: async (key) => {
      assertFileKey(key)
      await unlessMissing(client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })))
    },
    list: (page) => listPage(at, page),
    probe: async () => {
      const key = `probe/${randomBytes(8).toString('hex')}`
      const bytes = randomBytes(32)
      await store.put(key, bytes)
      const back = await store.get(key)
      await store.remove(key)
      if (!back || !bytes.equals(back)) throw new Error('the bucket did not give back what was written')
    },
  }
  return store
}
