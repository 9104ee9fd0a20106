import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { assertFileKey, isFileKey } from '@pitchey/server/ports/file-store'
import type { FileStore, ListedFile, OpenFile, ByteRange } from '@pitchey/server/ports/file-store'

const maxAttempts = 20

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/** Opens a new file. Its folder may be removed as empty between being made and being used, and is then made again. */
const openNew = async (path: string): Promise<FileHandle> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      return await open(path, 'wx', 0o600)
    } catch (error) {
      if (!hasCode(error, 'ENOENT') || attempt === maxAttempts) throw error
    }
  }
}

const writeWhole = async (path: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> => {
  const part = `${path}.${randomBytes(6).toString('hex')}.part`
  const file = await openNew(part)
  try {
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Null for what went in the meantime. */
const unlessGone = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null
    throw error
  }
}

/** The range of a file as a stream that closes the file at its end, or when its reader gives up. */
const readRange = async (path: string, range: ByteRange | undefined): Promise<OpenFile | null> => {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null
    throw error
  }
  try {
    const found = await file.stat()
    if (!found.isFile()) {
      await file.close()
      return null
    }
    const { start, end } = range ?? { start: 0, end: found.size }
    if (start >= end) {
      await file.close()
      return { sizeBytes: found.size, body: emptyBody() }
    }
    const body = Readable.toWeb(file.createReadStream({ start, end: end - 1 })) as ReadableStream<Uint8Array>
    return { sizeBytes: found.size, body }
  } catch (error) {
    await file.close()
    throw error
  }
}

const emptyBody = (): ReadableStream<Uint8Array> => new ReadableStream({ start: (controller) => controller.close() })

/** Whether a key below `folder`, which ends in a slash, may begin with `prefix` and come after `after`. */
const mayHold = (folder: string, prefix: string, after: string): boolean =>
  (folder.startsWith(prefix) || prefix.startsWith(folder)) && (folder > after || after.startsWith(folder))

/** The keys of all files below a folder, in the order of their characters. */
async function* keysBelow(rootDir: string, folder: string, prefix: string, after: string): AsyncGenerator<string> {
  const entries = (await unlessGone(readdir(join(rootDir, folder), { withFileTypes: true }))) ?? []
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
    const key = folder + name
    if (!name.endsWith('/')) {
      if (key.startsWith(prefix) && key > after && isFileKey(key)) yield key
    } else if (mayHold(key, prefix, after)) {
      yield* keysBelow(rootDir, key, prefix, after)
    }
  }
}

/** Files in a folder; a file appears under its key only when all its bytes are on the disk. */
export const createFolderStore = (rootDir: string): FileStore => {
  const pathOf = (key: string): string => {
    assertFileKey(key)
    return join(rootDir, key)
  }
  const store: FileStore = {
    put: async (key, bytes) => writeWhole(pathOf(key), bytes),
    get: async (key) => {
      const path = pathOf(key)
      try {
        return await readFile(path)
      } catch (error) {
        if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null
        throw error
      }
    },
    write: async (key, chunks) => writeWhole(pathOf(key), chunks),
    read: async (key, range) => readRange(pathOf(key), range),
    remove: async (key) => {
      const path = pathOf(key)
      await rm(path, { force: true })
      // The folder goes with its last file; it stays when others are in it.
      if (dirname(path) !== rootDir) await rmdir(dirname(path)).catch(() => undefined)
    },
    list: async ({ prefix, after = '', limit }) => {
      const listed: ListedFile[] = []
      if (limit === 0) return listed
      for await (const key of keysBelow(rootDir, '', prefix, after)) {
        const found = await unlessGone(stat(join(rootDir, key)))
        if (found) listed.push({ key, ageMs: Math.max(0, Date.now() - found.mtimeMs) })
        if (listed.length === limit) break
      }
      return listed
    },
    probe: async () => {
      const key = `probe/${randomBytes(8).toString('hex')}`
      const bytes = randomBytes(32)
      await store.put(key, bytes)
      const back = await store.get(key)
      await store.remove(key)
      if (!back || !bytes.equals(back)) throw new Error('the file store did not give back what was written')
    },
  }
  return store
}
