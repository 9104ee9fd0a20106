import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from '@pitchey/server/ports/file-store'

const keyShape = /^[a-z0-9][a-z0-9/_.-]{0,200}$/u

/** Files in a folder; a file appears under its key only when all its bytes are on the disk. */
export const createFolderStore = (rootDir: string): FileStore => {
  const pathOf = (key: string): string => {
    if (!keyShape.test(key) || key.includes('..') || key.includes('//')) throw new TypeError(`not a file key: ${key}`)
    return join(rootDir, key)
  }
  const store: FileStore = {
    put: async (key, bytes) => {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const part = `${path}.${randomBytes(6).toString('hex')}.part`
      const file = await open(part, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(part, path)
    },
    get: async (key) => {
      try {
        return await readFile(pathOf(key))
      } catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
          return null
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
