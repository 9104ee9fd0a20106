import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assertFileKey } from '@pitchey/server/ports/file-store'
import type { FileStore } from '@pitchey/server/ports/file-store'

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

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const part = `${path}.${randomBytes(6).toString('hex')}.part`
  const file = await openNew(part)
  try {
    try {
      await file.writeFile(bytes)
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
    remove: async (key) => {
      const path = pathOf(key)
      await rm(path, { force: true })
      // The folder goes with its last file; it stays when others are in it.
      if (dirname(path) !== rootDir) await rmdir(dirname(path)).catch(() => undefined)
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
