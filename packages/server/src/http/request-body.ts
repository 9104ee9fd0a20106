import type { Endpoint } from '@pitchey/contract/endpoint'
import { visit } from 'jsonc-parser'
import { Problem } from '../kernel/problem.ts'
import { ClientGone } from './client-gone.ts'

const usualMaxSizeBytes = 64 * 1024
const maxDepth = 32
/** Fields and items of a whole body. The largest that anybody means to send has some hundreds. */
const maxValues = 5000

/** The next part of a body. Throws `ClientGone` where the sender broke off: nothing else ends a body early. */
const nextPart = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> => {
  try {
    return (await reader.read()).value
  } catch (error) {
    throw new ClientGone(error)
  }
}

/** Reads at most `limitBytes` of a body. Throws `too_large` beyond, without reading the rest, or `ClientGone`. */
export const readBytes = async (request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> => {
  const tooLarge = () => new Problem('too_large', { detail: `At most ${limitBytes} bytes are taken here.` })
  const declared = Number(request.headers.get('content-length') ?? '0')
  if (declared > limitBytes) throw tooLarge()
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  const reader = request.body.getReader()
  for (let part = await nextPart(reader); part !== undefined; part = await nextPart(reader)) {
    sizeBytes += part.byteLength
    if (sizeBytes > limitBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    chunks.push(part)
  }
  const bytes = new Uint8Array(sizeBytes)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

const malformed = (detail: string) => new Problem('malformed', { detail })

const tooMany = () => new Problem('too_large', { detail: `At most ${maxValues} fields and items are taken here.` })

/** Refuses what is nested too deep or has too many parts, before anything costly looks at it. */
const assertModest = (root: unknown): void => {
  let values = 0
  const walk = (value: unknown, depth: number): void => {
    if (depth > maxDepth) throw malformed(`The body is nested more than ${maxDepth} levels deep.`)
    if (typeof value !== 'object' || value === null) return
    const parts: unknown[] = Array.isArray(value) ? value : Object.values(value)
    values += parts.length
    if (values > maxValues) throw tooMany()
    for (const part of parts) walk(part, depth + 1)
  }
  walk(root, 0)
}

const assertDistinctKeys = (text: string): void => {
  const open: Set<string>[] = []
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set())
    },
    onObjectProperty: (name) => {
      const keys = open.at(-1)
      if (keys?.has(name)) throw malformed(`The body names "${name.slice(0, 60)}" twice.`)
      keys?.add(name)
    },
    onObjectEnd: () => {
      open.pop()
    },
  })
}

/** JSON that means one thing only: valid UTF-8, no repeated keys, no deep nesting. Throws `malformed` or `too_large`. */
export const parseJson = (bytes: Uint8Array): unknown => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw malformed('The body is not valid UTF-8.')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw malformed('The body is not valid JSON.')
  }
  assertModest(value)
  assertDistinctKeys(text)
  return value
}

const mediaTypeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const assertJsonType = (request: Request): void => {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const foreignCharset = parameters.some((part) => part.startsWith('charset=') && !/^charset="?utf-8"?$/u.test(part))
  if (type !== 'application/json' || foreignCharset) {
    throw new Problem('unsupported_media_type', { detail: 'Send application/json in UTF-8.' })
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The body of a request as fields, by what its endpoint takes.
 * Throws `unsupported_media_type`, `too_large` or `malformed`, or `ClientGone`.
 */
export const readBody = async (request: Request, endpoint: Endpoint): Promise<Record<string, unknown>> => {
  if (endpoint.upload) {
    const contentType = mediaTypeOf(request)
    if (!endpoint.upload.types.includes(contentType)) {
      throw new Problem('unsupported_media_type', { detail: `Send one of ${endpoint.upload.types.join(', ')}.` })
    }
    return { bytes: await readBytes(request, endpoint.upload.maxSizeBytes), contentType }
  }
  if (request.method === 'GET' || request.method === 'HEAD') return {}
  if (endpoint.body) assertJsonType(request)
  const bytes = await readBytes(request, endpoint.maxBodySizeBytes ?? usualMaxSizeBytes)
  if (!endpoint.body && bytes.byteLength === 0) return {}
  if (!endpoint.body) assertJsonType(request)
  const value = parseJson(bytes)
  if (!isRecord(value)) {
    throw new Problem('invalid_input', {
      errors: [{ pointer: '', code: 'invalid_type', message: 'must be a JSON object' }],
    })
  }
  return value
}
