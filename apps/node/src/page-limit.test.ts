import type { HttpEnv } from '@pitchey/server/http/http-types'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createMemoryLimiter } from './adapters/limits/memory-limiter.ts'
import { limitPages } from './page-limit.ts'

const siteWith = (points: number) => {
  const app = new Hono<HttpEnv>()
  const options = {
    peerAddress: () => '198.51.100.9',
    isTrustedProxy: () => false,
    headers: { 'X-Frame-Options': 'DENY' },
  }
  app.use('*', limitPages({ ...options, limiter: createMemoryLimiter(points) }))
  app.get('*', (c) => c.text('here'))
  const statuses = async (...paths: string[]): Promise<number[]> => {
    const seen: number[] = []
    for (const path of paths) seen.push((await app.request(path)).status)
    return seen
  }
  return { app, statuses }
}

describe('pages', () => {
  it('[LIM5] are limited per address, pictures cost less, and scripts nothing', async () => {
    const { statuses } = siteWith(9)
    expect(
      await statuses(
        '/',
        '/assets/a.js',
        '/assets/b.js',
        '/browse?search=x',
        '/media/1/540.webp',
        '/media/2/540.webp',
        '/assets/c.js',
      ),
    ).toEqual([200, 200, 200, 200, 200, 429, 200])
  })

  it('[LIM6] that are refused say when to come back, and carry the headers of every answer', async () => {
    const { app, statuses } = siteWith(4)
    await statuses('/')
    const answer = await app.request('/browse')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(await answer.json()).toMatchObject({ code: 'too_many_requests' })
  })

  it('[LIM7] leave the limits of the API to the API', async () => {
    const { statuses } = siteWith(4)
    expect(await statuses('/api/pitches', '/api/pitches', '/', '/api/pitches')).toEqual([200, 200, 200, 200])
  })
})
