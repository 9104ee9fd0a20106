import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryBus } from '../ports/memory-bus.ts'
import { createPageCache } from './page-cache.ts'

type Page = { text: string }

const set = () => {
  const bus = createMemoryBus(['market'])
  const cache = createPageCache<Page>(bus, {
    topic: 'market',
    ttlMs: 60_000,
    sizeOf: ({ text }) => text.length,
    maxPages: 5,
    maxSizeBytes: 100,
    maxPageSizeBytes: 40,
  })
  let made = 0
  const show = async (key: string, sizeBytes = 1, keep = true): Promise<number> => {
    const before = made
    const make = async () => {
      made += 1
      return { text: 'x'.repeat(sizeBytes) }
    }
    await cache.get(key, make, () => keep)
    return made - before
  }
  return { bus, cache, show }
}

describe('the page cache', () => {
  it('[PAGE3] holds so many pages and so many bytes, whatever is asked for', async () => {
    const asked = fc.tuple(fc.string(), fc.nat({ max: 120 }), fc.boolean())
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 60 }), async (requests) => {
        const { cache, show } = set()
        for (const [key, sizeBytes, keep] of requests) {
          await show(key, sizeBytes, keep)
          const { pages, sizeBytes: kept } = cache.stats()
          expect(pages).toBeLessThanOrEqual(5)
          expect(kept).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  it('[PAGE3] makes a page once, but large ones and those that may not be kept every time', async () => {
    const { show } = set()
    expect([await show('/'), await show('/')]).toEqual([1, 0])
    expect([await show('/large', 41), await show('/large', 41)]).toEqual([1, 1])
    expect([await show('/own', 1, false), await show('/own', 1, false)]).toEqual([1, 1])
  })

  it('[PAGE4] drops everything when its topic is announced, also what was under way', async () => {
    const { bus, cache, show } = set()
    await show('/')
    bus.tell('market', '')
    expect(cache.stats().pages).toBe(0)
    const slow = Promise.withResolvers<Page>()
    const shown = cache.get(
      '/slow',
      () => slow.promise,
      () => true,
    )
    bus.tell('market', '')
    slow.resolve({ text: 'old' })
    await shown
    expect(await show('/slow')).toBe(1)
  })
})
