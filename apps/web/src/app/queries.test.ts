import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import type { ApiAnswer } from './api.ts'
import { ensurePages, maxPagesAtOnce, mergePages, pagesIn, withMorePages } from './paged.ts'
import { apiQueryKey, ensureApi, readApi } from './queries.ts'
import type { Caller, Services } from './services.ts'

type People = ApiAnswer<'GET /api/users'>

/** Answers the directory as pages that each hold one person; remembers the cursors it was asked for. */
function directory(pageCount: number): { services: Services; cursors: (string | undefined)[] } {
  const cursors: (string | undefined)[] = []
  const answer = (request: { query?: { cursor?: string | undefined } }): People => {
    const cursor = request.query?.cursor
    cursors.push(cursor)
    const number = cursor === undefined ? 1 : Number(cursor)
    const person = { handle: `p${number}` } as People['items'][number]
    return { items: [person], nextCursor: number < pageCount ? String(number + 1) : null }
  }
  const call = ((_key: string, request: object) => Promise.resolve(answer(request))) as unknown as Caller
  return {
    services: { queryClient: new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } }), call },
    cursors,
  }
}

const pagesKey = ['GET /api/users', { query: { limit: '24' } }, 'pages', null]
const request = { query: { limit: '24' } }
const cached = ({ queryClient }: Services) =>
  queryClient
    .getQueryData<{ pages: People[] }>(pagesKey)
    ?.pages.flatMap((page) => page.items.map((item) => item.handle))

describe('keys of the cache', () => {
  test('are the same however a request is written', () => {
    const bare = apiQueryKey('GET /api/pitches', { query: { genre: ['drama'] } })
    const padded = apiQueryKey('GET /api/pitches', {
      query: { genre: ['drama'], format: [], search: undefined, cursor: '' },
    })
    expect(padded).toEqual(bare)
    expect(apiQueryKey('GET /api/market/summary', { query: {} })).toEqual(apiQueryKey('GET /api/market/summary'))
  })

  test('a loader leaves its answer where the page reads it', async () => {
    const { services } = directory(1)
    await ensureApi(services, 'GET /api/users', { query: { limit: '24', search: undefined } })
    expect(readApi(services.queryClient, 'GET /api/users', request)?.items[0]?.handle).toBe('p1')
  })
})

describe('a list of pages', () => {
  test('asks for as many pages as the address says, each with the cursor of the one before', async () => {
    const { services, cursors } = directory(5)
    await ensurePages(services, 'GET /api/users', request, { from: null, count: 3 })
    expect(cursors).toEqual([undefined, '2', '3'])
    expect(cached(services)).toEqual(['p1', 'p2', 'p3'])
  })

  test('asks only for the pages that are missing', async () => {
    const { services, cursors } = directory(5)
    await ensurePages(services, 'GET /api/users', request, { from: null, count: 2 })
    await ensurePages(services, 'GET /api/users', request, { from: null, count: 3 })
    await ensurePages(services, 'GET /api/users', request, { from: null, count: 1 })
    expect(cursors).toEqual([undefined, '2', '3'])
    expect(cached(services)).toEqual(['p1', 'p2', 'p3'])
  })

  test('ends where the list ends', async () => {
    const { services, cursors } = directory(2)
    await ensurePages(services, 'GET /api/users', request, { from: null, count: 9 })
    expect(cursors).toEqual([undefined, '2'])
  })

  test('shows an item once although two pages hold it', () => {
    const pages = [{ items: [{ id: 'a' }, { id: 'b' }] }, { items: [{ id: 'b' }, { id: 'c' }] }]
    expect(mergePages(pages, (item) => item.id).map((item) => item.id)).toEqual(['a', 'b', 'c'])
  })

  test('reads its length from the address within bounds', () => {
    const of = (text: string) => pagesIn(new URLSearchParams(text))
    const counts = [of(''), of('pages=1'), of('pages=4'), of('pages=-2'), of('pages=x'), of('pages=1e9')]
    expect(counts.map(({ count }) => count)).toEqual([1, 1, 4, 1, 1, maxPagesAtOnce])
    expect(of('from=abc&pages=2')).toEqual({ from: 'abc', count: 2 })
  })

  test('names the longer list without losing the filters', () => {
    expect(withMorePages(new URLSearchParams('genre=drama&genre=war&pages=2'), 2, 'next')).toBe(
      '?genre=drama&genre=war&pages=3',
    )
  })

  test('goes on in a window of its own when the address holds as many pages as it may', () => {
    const full = new URLSearchParams(`genre=drama&pages=${maxPagesAtOnce}`)
    expect(withMorePages(full, maxPagesAtOnce, 'next')).toBe('?genre=drama&from=next')
  })
})
