import { LRUCache } from 'lru-cache'
import type { Bus } from '../ports/bus.ts'

export type Encodings = {
  plain: Uint8Array<ArrayBuffer>
  brotli: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
}
/** A finished answer, which state of its topic it was made from, and where the cache keeps it. */
export type CachedAnswer = Encodings & { etag: string; topic: string; generation: number; key: string }

/** Compresses bytes once, for many readers. */
export type Compressor = (bytes: Uint8Array<ArrayBuffer>) => Promise<Omit<Encodings, 'plain'>>

export type ResponseCache = {
  /** The finished answer under a key; made by `make` once, however many ask at the same time. */
  get(topic: string, key: string, make: () => Promise<string>): Promise<CachedAnswer>
  /** Lets `known` find the answer by the exact text of a request target as well. */
  remember(target: string, route: string, answer: CachedAnswer): void
  /** The finished answer for a request target that was answered before, if it still holds. */
  known(target: string): { route: string; answer: CachedAnswer } | undefined
  stats(): { hits: number; misses: number }
  close(): void
}

const maxSizeBytes = 64 * 1024 * 1024

const sizeOf = ({ plain, brotli, gzip }: Encodings): number => plain.byteLength + brotli.byteLength + gzip.byteLength

const finish = async (text: string, compress: Compressor): Promise<Encodings & { etag: string }> => {
  const plain = new TextEncoder().encode(text)
  const [encodings, digest] = await Promise.all([compress(plain), crypto.subtle.digest('SHA-1', plain)])
  const etag = `"${[...new Uint8Array(digest).subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`
  return { plain, ...encodings, etag }
}

const maxTargets = 2000

/**
 * Keeps finished bytes of answers that are the same for everybody, dropped whenever their topic is announced
 * and at the latest after `maxAgeMs`.
 */
export const createResponseCache = (
  bus: Bus,
  topics: readonly string[],
  compress: Compressor,
  maxAgeMs: number,
): ResponseCache => {
  const entries = new LRUCache<string, CachedAnswer>({ maxSize: maxSizeBytes, ttl: maxAgeMs, sizeCalculation: sizeOf })
  // Keys and not answers, so that the size of all answers stays bounded by `entries` alone.
  const targets = new LRUCache<string, { route: string; key: string }>({ max: maxTargets, ttl: maxAgeMs })
  const waiting = new Map<string, Promise<CachedAnswer>>()
  const generations = new Map(topics.map((topic) => [topic, 0]))
  let hits = 0
  let misses = 0
  const leave = topics.map((topic) =>
    bus.subscribe(topic, () => {
      generations.set(topic, (generations.get(topic) ?? 0) + 1)
      targets.clear()
    }),
  )
  return {
    get: async (topic, key, make) => {
      // The generation in the key makes an answer that was read before a change unreachable after it.
      const generation = generations.get(topic) ?? 0
      const full = `${topic}:${generation}:${key}`
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
        .then((finished) => {
          const answer = { ...finished, topic, generation, key: full }
          entries.set(full, answer)
          return answer
        })
        .finally(() => waiting.delete(full))
      waiting.set(full, made)
      return made
    },
    remember: (target, route, answer) => {
      if (generations.get(answer.topic) === answer.generation) targets.set(target, { route, key: answer.key })
    },
    known: (target) => {
      const found = targets.get(target)
      const answer = found && entries.get(found.key)
      if (!answer) return undefined
      hits += 1
      return { route: found.route, answer }
    },
    stats: () => ({ hits, misses }),
    close: () => {
      for (const stop of leave) stop()
    },
  }
}
