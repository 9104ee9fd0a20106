import { LRUCache } from 'lru-cache'
import type { Bus } from '../ports/bus.ts'

export type PageCache<Page extends object> = {
  /** The page under a key; made by `make` once, however many ask at the same time. `keep` says whether it may be kept. */
  get(key: string, make: () => Promise<Page>, keep: (page: Page) => boolean): Promise<Page>
  /** How much is kept. */
  stats(): { pages: number; sizeBytes: number }
  close(): void
}

export type PageCacheOptions<Page> = {
  /** Announcements after which nothing kept may be shown. */
  topic: string
  ttlMs: number
  sizeOf: (page: Page) => number
  maxPages: number
  maxSizeBytes: number
  /** Larger pages are made anew every time. */
  maxPageSizeBytes: number
}

/** Keeps pages that are the same for every visitor, so many and so large, and none of them past a change of `topic`. */
export const createPageCache = <Page extends object>(
  bus: Bus,
  { topic, ttlMs, sizeOf, maxPages, maxSizeBytes, maxPageSizeBytes }: PageCacheOptions<Page>,
): PageCache<Page> => {
  const pages = new LRUCache<string, Page>({
    max: maxPages,
    maxSize: maxSizeBytes,
    maxEntrySize: maxPageSizeBytes,
    sizeCalculation: (page) => Math.max(1, sizeOf(page)),
    ttl: ttlMs,
  })
  const waiting = new Map<string, Promise<Page>>()
  let generation = 0
  const leave = bus.subscribe(topic, () => {
    generation += 1
    pages.clear()
    waiting.clear()
  })
  return {
    get: (key, make, keep) => {
      const known = pages.get(key)
      if (known) return Promise.resolve(known)
      const pending = waiting.get(key)
      if (pending) return pending
      const madeIn = generation
      const made = make()
        .then((page) => {
          // What was read before a change must not be kept after it.
          if (madeIn === generation && keep(page)) pages.set(key, page)
          return page
        })
        .finally(() => {
          if (waiting.get(key) === made) waiting.delete(key)
        })
      waiting.set(key, made)
      return made
    },
    stats: () => ({ pages: pages.size, sizeBytes: pages.calculatedSize }),
    close: leave,
  }
}
