import { inflateRaw } from 'node:zlib'
import { FileFault } from '@pitchey/server/ports/file-checker'

const maxEntries = 3000
const maxInflatedSizeBytes = 200 * 1024 * 1024
/** Text packs well; nothing that an office program writes packs better than this. */
const maxRatio = 200
const smallSizeBytes = 1024 * 1024
const endRecord = 0x06054b50
const directoryRecord = 0x02014b50
const localRecord = 0x04034b50
const stored = 0
const deflated = 8

const bomb = () => new FileFault('This file unpacks to far more than it should.')
const damaged = () => new FileFault('This file is damaged or incomplete.')
const macros = () => new FileFault('This file holds macros or other files. Save it without, and send that.')

type Entry = { name: string; method: number; packedSizeBytes: number; sizeBytes: number; offset: number; flags: number }

const endOf = (file: Buffer): number => {
  // The end record is followed by a comment of at most 65,535 bytes.
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 65_535); at -= 1) {
    if (file.readUInt32LE(at) === endRecord && at + 22 + file.readUInt16LE(at + 20) === file.length) return at
  }
  throw damaged()
}

const entriesOf = (file: Buffer): Entry[] => {
  const end = endOf(file)
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  // 0xffff stands for a count of more than that, which is far beyond anything that is taken.
  if (count > maxEntries) throw bomb()
  const entries: Entry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== directoryRecord) throw damaged()
    const nameLength = file.readUInt16LE(at + 28)
    entries.push({
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packedSizeBytes: file.readUInt32LE(at + 20),
      sizeBytes: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
      name: file.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

const packedBytes = (file: Buffer, entry: Entry): Buffer => {
  const { offset, packedSizeBytes } = entry
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== localRecord) throw damaged()
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  if (start + packedSizeBytes > file.length) throw damaged()
  return file.subarray(start, start + packedSizeBytes)
}

const inflatedSize = (packed: Buffer, limitBytes: number): Promise<number> =>
  new Promise((resolve, reject) => {
    inflateRaw(packed, { maxOutputLength: Math.max(1, limitBytes) }, (error, bytes) => {
      if (error === null) return resolve(bytes.byteLength)
      reject('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged())
    })
  })

const assertHarmless = ({ name, flags }: Entry): void => {
  if ((flags & 1) === 1) throw new FileFault('This file is encrypted. Send it without a password.')
  if (name.includes('\0') || name.startsWith('/') || name.split(/[/\\]/u).includes('..')) throw damaged()
  if (/vbaProject|\/embeddings\/|\/activeX\/|\.(?:zip|docx|xlsx|docm|xlsm|exe|dll|js|vbs|bin)$/iu.test(name)) {
    // Printer settings are bytes that Excel keeps for itself.
    if (!/\/printerSettings\/[^/]+\.bin$/iu.test(name)) throw macros()
  }
}

/**
 * Refuses a zip archive that is a bomb, by what really comes out of it and not by what it says: too many entries, too
 * many bytes, too well packed, entries over each other. Refuses macros, files inside, and encryption too.
 */
export const checkZip = async (bytes: Uint8Array): Promise<void> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(file)
  let total = 0
  let end = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    assertHarmless(entry)
    if (entry.offset < end) throw bomb()
    const packed = packedBytes(file, entry)
    end = packed.byteOffset - file.byteOffset + packed.byteLength
    if (entry.method !== stored && entry.method !== deflated) throw damaged()
    const limit = Math.min(maxInflatedSizeBytes - total, Math.max(smallSizeBytes, packed.byteLength * maxRatio))
    const size = entry.method === stored ? packed.byteLength : await inflatedSize(packed, limit)
    if (size !== entry.sizeBytes) throw damaged()
    total += size
    if (total > maxInflatedSizeBytes) throw bomb()
  }
}
