import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { assertFileKey } from './file-store.ts'
import type { FileStore } from './file-store.ts'

const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const kept: Uint8Array[] = []
  for await (const chunk of chunks) kept.push(chunk.slice())
  return new Uint8Array(await new Blob(kept as Uint8Array<ArrayBuffer>[]).arrayBuffer())
}

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      if (bytes.byteLength > 0) controller.enqueue(bytes)
      controller.close()
    },
  })

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
    write: async (key, chunks) => {
      assertFileKey(key)
      const bytes = await collect(chunks)
      files.set(key, { bytes, writtenAtMs: clock.now().getTime() })
    },
    read: async (key, range) => {
      assertFileKey(key)
      const bytes = files.get(key)?.bytes
      if (bytes === undefined) return null
      return { sizeBytes: bytes.byteLength, body: streamOf(bytes.slice(range?.start, range?.end)) }
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
