import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { assertFileKey } from './file-store.ts'
import type { FileStore } from './file-store.ts'

/** Files in memory, for tests. */
export const createMemoryFileStore = (clock: Clock = systemClock): FileStore & { keys(): string[] } => {
  const files = new Map<string, { bytes: Uint8Array; writtenAtMs: number }>()
  return {
    put: async (key, bytes) => {
      assertFileKey(key)
      files.set(key, { bytes: bytes.slice(), writtenAtMs: clock.now().getTime() })
    },
    get: async (key) => {
      assertFileKey(key)
      return files.get(key)?.bytes.slice() ?? null
    },
    remove: async (key) => {
      assertFileKey(key)
      files.delete(key)
    },
    list: async ({ prefix, after, limit }) =>
      [...files]
        .filter(([key]) => key.startsWith(prefix) && (after === undefined || key > after))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([key, { writtenAtMs }]) => ({ key, ageMs: clock.now().getTime() - writtenAtMs })),
    probe: async () => undefined,
    keys: () => [...files.keys()].toSorted(),
  }
}
