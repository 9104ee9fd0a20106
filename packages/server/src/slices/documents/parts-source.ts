import type { UploadPart } from '../../db/schema/documents.ts'
import { FileFault } from '../../ports/file-checker.ts'
import type { FileSource } from '../../ports/file-checker.ts'
import type { FileStore } from '../../ports/file-store.ts'

/** The parts of an upload as one file. Throws `FileFault` where a part is missing or is not of its recorded size. */
export const partsSource = (files: FileStore, parts: readonly UploadPart[]): FileSource => {
  const load = async (part: UploadPart): Promise<Uint8Array> => {
    const bytes = await files.get(part.key)
    if (bytes?.byteLength !== part.sizeBytes) {
      throw new FileFault('Some of the file was lost on our side. Please send it again.')
    }
    return bytes
  }
  const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0)
  return {
    sizeBytes,
    read: async (start, end) => {
      const wanted = new Uint8Array(Math.max(0, Math.min(end, sizeBytes) - start))
      let at = 0
      for (const part of parts) {
        const from = Math.max(start, at)
        const to = Math.min(end, at + part.sizeBytes)
        if (from < to) wanted.set((await load(part)).subarray(from - at, to - at), from - start)
        at += part.sizeBytes
      }
      return wanted
    },
    stream: async function* stream() {
      for (const part of parts) yield await load(part)
    },
  }
}
