import { assertFileKey } from './file-store.ts'
import type { FileStore } from './file-store.ts'

/** Files in memory, for tests. */
export const createMemoryFileStore = (): FileStore & { keys(): string[] } => {
  const files = new Map<string, Uint8Array>()
  return {
    put: async (key, bytes) => {
      assertFileKey(key)
      files.set(key, bytes.slice())
    },
    get: async (key) => {
      assertFileKey(key)
      return files.get(key)?.slice() ?? null
    },
    remove: async (key) => {
      assertFileKey(key)
      files.delete(key)
    },
    probe: async () => undefined,
    keys: () => [...files.keys()].toSorted(),
  }
}
