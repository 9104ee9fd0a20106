import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryBus } from '../ports/memory-bus.ts'
import { createResponseCache } from './response-cache.ts'
import type { Compressor } from './response-cache.ts'

afterEach(() => vi.restoreAllMocks())

const same: Compressor = async (bytes) => ({ brotli: bytes, gzip: bytes })
const maxAgeMs = 30_000

const start = () => {
  const bus = createMemoryBus(['market', 'other'])
  const cache = createResponseCache(bus, ['market', 'other'], same, maxAgeMs)
  const answer = async (key: string, text: string, topic = 'market') => {
    let made = false
    const got = await cache.get(topic, key, async () => {
      made = true
      return text
    })
    return { made, text: new TextDecoder().decode(got.plain), got }
  }
  /** Answers a target as the long way does. */
  const serve = async (target: string, text: string) => {
    const { got } = await answer(target, text)
    cache.remember(target, 'GET /x', got)
  }
  return { bus, cache, answer, serve }
}

/** A maker that ends when told. */
const slowly = (text: string) => {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end: () => end(), make: () => ended.then(() => text) }
}

describe('answers kept for everybody', () => {
  it('[RC1] an answer is made once, however many ask for it at the same time', async () => {
    const { cache } = start()
    let makes = 0
    const make = async () => `answer ${(makes += 1)}`
    const got = await Promise.all(Array.from({ length: 10 }, () => cache.get('market', 'k', make)))
    expect(makes).toBe(1)
    expect(new Set(got.map((one) => new TextDecoder().decode(one.plain)))).toEqual(new Set(['answer 1']))
  })

  it('[RC1] a failure is told to all who waited, and is not kept', async () => {
    const { cache, answer } = start()
    const failing = () => Promise.reject(new Error('no database'))
    const outcomes = await Promise.allSettled([cache.get('market', 'k', failing), cache.get('market', 'k', failing)])
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
    expect(await answer('k', 'well')).toMatchObject({ made: true, text: 'well' })
  })

  it('[RC2] a message on its topic, or perhaps a missed one, drops an answer and its targets; other topics do not', async () => {
    const { bus, cache, answer, serve } = start()
    for (const drop of [() => bus.tell('market', ''), () => bus.interrupt()]) {
      await serve('/a', 'old')
      bus.tell('other', '')
      expect(await answer('/a', 'new')).toMatchObject({ made: false, text: 'old' })
      await serve('/a', 'old')
      expect(cache.known('/a')?.route).toBe('GET /x')
      drop()
      expect(cache.known('/a')).toBeUndefined()
      expect(await answer('/a', 'new')).toMatchObject({ made: true, text: 'new' })
      drop()
    }
  })

  it('[RC3] an answer that was being made while the market changed is never remembered, and nobody later shares it', async () => {
    const { bus, cache, answer } = start()
    const old = slowly('old')
    const first = cache.get('market', 'k', old.make)
    bus.tell('market', '')
    const second = answer('k', 'new')
    old.end()
    const stale = await first
    cache.remember('/k', 'GET /x', stale)
    expect(new TextDecoder().decode(stale.plain)).toBe('old')
    expect(cache.known('/k')).toBeUndefined()
    expect(await second).toMatchObject({ made: true, text: 'new' })
    expect(await answer('k', 'newer')).toMatchObject({ made: false, text: 'new' })
  })

  it('[RC3] a slow old answer that ends after a new one does not take its place', async () => {
    const { bus, cache, answer, serve } = start()
    const old = slowly('old')
    const first = cache.get('market', '/k', old.make)
    bus.tell('market', '')
    await serve('/k', 'new')
    old.end()
    cache.remember('/k', 'GET /x', await first)
    expect(new TextDecoder().decode(cache.known('/k')?.answer.plain)).toBe('new')
    expect(await answer('/k', 'newer')).toMatchObject({ made: false, text: 'new' })
  })

  it('[RC4] nothing is kept beyond its age, even when no message comes', async () => {
    const startMs = performance.now()
    const time = vi.spyOn(performance, 'now').mockReturnValue(startMs)
    const { cache, answer, serve } = start()
    await serve('/a', 'old')
    time.mockReturnValue(startMs + maxAgeMs - 1000)
    // Whoever asks the long way meanwhile does not make the answer younger.
    await serve('/a', 'newer')
    expect(cache.known('/a')).toBeDefined()
    time.mockReturnValue(startMs + maxAgeMs + 1000)
    await expect.poll(() => cache.known('/a')).toBeUndefined()
    expect(await answer('/a', 'new')).toMatchObject({ made: true })
  })

  it('[RC5] the targets are bounded: the one that was asked for longest ago is forgotten first', async () => {
    const { cache, answer } = start()
    const { got } = await answer('k', 'x')
    const targets = Array.from({ length: 2000 }, (_, n) => `/t?n=${n}`)
    for (const target of targets) cache.remember(target, 'GET /x', got)
    expect(cache.known('/t?n=0')).toBeDefined()
    cache.remember('/t?n=one-more', 'GET /x', got)
    expect([cache.known('/t?n=0') !== undefined, cache.known('/t?n=1')]).toEqual([true, undefined])
  })

  it('[RC5] the bytes of all answers together are bounded, however they are asked for', async () => {
    const { cache, answer, serve } = start()
    const large = (n: number) => String(n).repeat(4 * 1024 * 1024)
    for (let n = 0; n < 8; n += 1) await serve(`/${n}`, large(n))
    const left = Array.from({ length: 8 }, (_, n) => cache.known(`/${n}`)?.answer.plain.byteLength ?? 0)
    expect(left.reduce((sum, size) => sum + 3 * size, 0)).toBeLessThanOrEqual(64 * 1024 * 1024)
    expect(left.at(-1)).toBeGreaterThan(0)
    expect(await answer('/0', 'again')).toMatchObject({ made: true })
  })

  it('[RC6] a tag tells equal bytes from different ones', async () => {
    const { answer } = start()
    const tags = [await answer('a', 'same'), await answer('b', 'same'), await answer('c', 'Same')].map(
      ({ got }) => got.etag,
    )
    expect(tags[0]).toBe(tags[1])
    expect(tags[0]).not.toBe(tags[2])
    expect(tags[0]).toMatch(/^"[0-9a-f]{20}"$/u)
  })

  it('[RC7] a closed cache no longer hears the bus', async () => {
    const { bus, cache, answer, serve } = start()
    await serve('/a', 'old')
    cache.close()
    bus.tell('market', '')
    expect(await answer('/a', 'new')).toMatchObject({ made: false })
  })
})
