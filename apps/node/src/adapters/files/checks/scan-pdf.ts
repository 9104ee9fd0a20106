import { inflate } from 'node:zlib'
import { FileFault } from '@pitchey/server/ports/file-checker'
import { harmIn } from './pdf-names.ts'
import { streamsOf } from './pdf-streams.ts'
import type { PdfDictionary } from './pdf-streams.ts'

/** Of one stream, and of all streams together, once inflated. */
const maxStreamSizeBytes = 48 * 1024 * 1024
const maxTotalSizeBytes = 512 * 1024 * 1024
const maxStreams = 20_000

const harmful = (what: string) => new FileFault(`This PDF holds ${what}. Export it again without, and send that.`)
const locked = () => new FileFault('This PDF is encrypted. Send it without a password.')
const tooDense = () => new FileFault('This PDF unpacks to far more than it should. Export it again, and send that.')

type Inflated = { bytes: Uint8Array; overflows: boolean }

/** As much as can be unpacked; a damaged end is left out, as readers do. */
const unpack = (packed: Uint8Array): Promise<Inflated> =>
  new Promise((resolve) => {
    const options = { maxOutputLength: maxStreamSizeBytes, finishFlush: 2 }
    inflate(packed, options, (error, bytes) => {
      const overflows = error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      resolve({ bytes: error === null ? bytes : new Uint8Array(), overflows })
    })
  })

/** Whatever stands behind `stream`, wherever that is; the length that a dictionary claims is not believed. */
function* packedIn(file: Buffer): Generator<Uint8Array> {
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).equals(Buffer.from('end'))) continue
    let start = at + 6
    if (file[start] === 0x0d) start += 1
    if (file[start] === 0x0a) start += 1
    const end = file.indexOf('endstream', start)
    yield file.subarray(start, end === -1 ? file.length : end)
  }
}

const isZlib = (data: Uint8Array): boolean => {
  const [first = 0, second = 0] = data
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

/** All that a stream of objects needs to say; more than that could pack it in ways that are not looked into. */
const objectStreamNames: ReadonlySet<string> = new Set([
  'Type',
  'ObjStm',
  'N',
  'First',
  'Length',
  'Extends',
  'Filter',
  'FlateDecode',
])
const countOf = (names: readonly string[], wanted: string): number => names.filter((name) => name === wanted).length

/**
 * Streams that say where and what the objects are get unpacked by whoever opens the file: they must be packed once at
 * most, in the one way that can be looked into here, within the bounds that hold for that.
 */
const assertReadableObjects = ({ names, vague, data }: PdfDictionary & { data: Uint8Array }): void => {
  const holdsObjects = names.includes('ObjStm')
  if (!vague && !holdsObjects && !names.includes('XRef')) return
  const filters = countOf(names, 'Filter')
  const isPlain = names.every((name) => !name.endsWith('Decode') || name === 'FlateDecode')
  const readable = isPlain && countOf(names, 'FlateDecode') === filters && filters <= 1
  const closed = vague || !readable || (filters === 1 && !isZlib(data))
  if (closed || (holdsObjects && !names.every((name) => objectStreamNames.has(name)))) {
    throw new FileFault('This PDF is packed in a way that cannot be checked. Export it again, and send that.')
  }
}

/** Refuses a PDF that is encrypted, could act when it is opened, or unpacks beyond bounds. Throws `FileFault`. */
export const scanPdf = async (bytes: Uint8Array): Promise<void> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.includes('/Encrypt ')) throw locked()
  const plain = harmIn(file)
  if (plain !== null) throw harmful(plain)
  let streams = 0
  let total = 0
  for (const stream of streamsOf(file)) assertReadableObjects(stream)
  for (const data of packedIn(file)) {
    streams += 1
    if (streams > maxStreams) throw tooDense()
    if (!isZlib(data)) continue
    const inside = await unpack(data)
    total += inside.bytes.byteLength
    if (inside.overflows || total > maxTotalSizeBytes) throw tooDense()
    const harm = harmIn(inside.bytes)
    if (harm !== null) throw harmful(harm)
  }
}
