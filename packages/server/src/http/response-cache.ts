import { LRUCache } from 'lru-cache'
import type { Bus } from '../ports/bus.ts'

export type Encodings = { plain: Uint8Array<ArrayBuffer>; brotli: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer> }
export type CachedAnswer = Encodings & { etag: string }

/** Compresses bytes once, for many readers. */
export type Compressor = (bytes: Uint8Array<ArrayBuffer>) => Promise<Omit<Encodings, 'plain'>>

export type ResponseCache = {
  /** The finished answer under a key; made by `make` once, however many ask at the same time. */
  get(topic: string, key: string, make: () => Promise<string>): Promise<CachedAnswer>
  stats(): { hits: number; misses: number }
  close(): void
}

const maxSizeBytes = 64 * 1024 * 1024

const finish = async (text: string, compress: Compressor): Promise<CachedAnswer> => {
  const plain = new TextEncoder().encode(text)
  const [encodings, digest] = await Promise.all([compress(plain), crypto.subtle.digest('SHA-1', plain)])
  const etag = `"${[...new Uint8Array(digest).subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`
  return { plain, ...encodings, etag }
}

/**
 * Keeps finished bytes of answers that are the same for everybody, dropped whenever their topic is announced
 * and at the latest after `maxAgeMs`; 0 keeps none, but still answers callers who wait for the same together.
 */
export const createResponseCache = (bus: Bus, topics: readonly string[], compress: Compressor, maxAgeMs: number): ResponseCache => {
  const entries = new LRUCache<string, CachedAnswer>({
    maxSize: maxSizeBytes,
    ttl: Math.max(1, maxAgeMs),
    sizeCalculation: (entry) => entry.plain.byteLength + entry.brotli.byteLength + entry.gzip.byteLength,
  })
  const waiting = new Map<string, Promise<CachedAnswer>>()
  const generations = new Map(topics.map((topic) => [topic, 0]))
  let hits = 0
  let misses = 0
  const leave = topics.map((topic) =>
    bus.subscribe(topic, () => {
      generations.set(topic, (generations.get(topic) ?? 0) + 1)
    }),
  )
  return {
    get: async (topic, key, make) => {
      // The generation in the key makes an answer that was read before a change unreachable after it.
      const full = `${topic}:${generations.get(topic) ?? 0}:${key}`
      const known = entries.get(full)
      if (known) {
        hits += 1
        return known
      }
      const pending = waiting.get(full)
      if (pending) return pending
      misses += 1
      const made = make()
        .then((text) => finish(text, compress))
        .then((answer) => {
          if (maxAgeMs > 0) entries.set(full, answer)
          return answer
        })
        .finally(() => waiting.delete(full))
      waiting.set(full, made)
      return made
    },
    stats: () => ({ hits, misses }),
    close: () => {
      for (const stop of leave) stop()
    },
  }
}
