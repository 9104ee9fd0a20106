import { createHash } from 'node:crypto'
import { documentKindRules, documentTypeNames } from '@pitchey/contract/documents/vocabulary'
import type { DocumentKind, DocumentType } from '@pitchey/contract/documents/vocabulary'
import { Busy } from '@pitchey/server/ports/busy'
import { FileFault } from '@pitchey/server/ports/file-checker'
import type { CheckedFile, FileChecker, FileSource } from '@pitchey/server/ports/file-checker'
import { fileTypeFromBuffer } from 'file-type'
import { boundedQueue } from '../../bounded-queue.ts'
import { checkPdf } from './check-pdf.ts'
import { cleanPicture } from './check-picture.ts'
import { textTypeOf } from './check-text.ts'
import { checkZip } from './check-zip.ts'
import { readMp4 } from './read-mp4.ts'

const headSizeBytes = 64 * 1024

const knownTypes: Readonly<Record<string, DocumentType>> = {
  'application/pdf': 'application/pdf',
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
  'video/mp4': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'video/webm': 'video/webm',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const largeTypes: ReadonlySet<DocumentType> = new Set(['video/mp4', 'video/webm'])

const wholeOf = (source: FileSource): Promise<Uint8Array> => source.read(0, source.sizeBytes)

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b

/** What a file is by its content. An archive is looked into only after it has proved to be no bomb. */
const typeOf = async (source: FileSource, fileName: string, largest: number): Promise<DocumentType | null> => {
  const head = await source.read(0, Math.min(headSizeBytes, source.sizeBytes))
  if (isZip(head)) {
    if (source.sizeBytes > largest) return null
    const whole = await wholeOf(source)
    await checkZip(whole)
    return knownTypes[(await fileTypeFromBuffer(whole))?.mime ?? ''] ?? null
  }
  const found = await fileTypeFromBuffer(head)
  if (found && found.mime !== 'application/xml') return knownTypes[found.mime] ?? null
  return source.sizeBytes > largest ? null : textTypeOf(await wholeOf(source), fileName)
}

const hashOf = async (chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

type Findings = Pick<CheckedFile, 'pages' | 'durationMs' | 'instead'>

const nothing: Findings = { pages: null, durationMs: null, instead: null }

const examine = async (source: FileSource, type: DocumentType): Promise<Findings> => {
  switch (type) {
    case 'application/pdf':
      return { ...nothing, pages: await checkPdf(await wholeOf(source)) }
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return { ...nothing, instead: await cleanPicture(await wholeOf(source), type) }
    case 'video/mp4':
      return { ...nothing, durationMs: await readMp4(source) }
    default:
      return nothing
  }
}

const refusal = (kind: DocumentKind): FileFault => {
  const { label, types } = documentKindRules[kind]
  const names = types.map((type) => documentTypeNames[type].label)
  return new FileFault(
    `${label}: send ${names.slice(0, -1).join(', ')}${names.length > 1 ? ' or ' : ''}${names.at(-1)}.`,
  )
}

const check = async (
  source: FileSource,
  { kind, fileName }: { kind: DocumentKind; fileName: string },
): Promise<CheckedFile> => {
  const { types, maxSizeBytes } = documentKindRules[kind]
  const heldSizeBytes = types.some((type) => largeTypes.has(type)) ? headSizeBytes : maxSizeBytes
  const mediaType = await typeOf(source, fileName, heldSizeBytes)
  if (mediaType === null || !types.includes(mediaType) || source.sizeBytes > maxSizeBytes) throw refusal(kind)
  const found = await examine(source, mediaType)
  return {
    ...found,
    mediaType,
    sizeBytes: found.instead?.byteLength ?? source.sizeBytes,
    sha256: await hashOf(found.instead === null ? source.stream() : [found.instead]),
  }
}

/** Checks of files by file-type, sharp, pdf-lib and our own readers, one file at a time: some take much memory. */
export const createFileChecker = (): FileChecker => {
  const oneByOne = boundedQueue({ concurrent: 1, waiting: 64 }, () => new Busy('too many files wait to be checked'))
  return { check: (source, wanted) => oneByOne(() => check(source, wanted)) }
}
