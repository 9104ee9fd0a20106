import { useInfiniteQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { ApiAnswer, ApiKey, ApiRequest } from './api.ts'
import { canonicalParts, type RequestParts } from './api-request.ts'
import { freshMs, httpCaller } from './queries.ts'
import type { Services } from './services.ts'

type Page = { items: readonly unknown[]; nextCursor: string | null }

/** Keys of the contract that answer with a page of items and a cursor. */
export type PagedKey = { [Key in ApiKey]: ApiAnswer<Key> extends Page ? Key : never }[ApiKey]

/** An item of a list. */
export type ItemOf<Key extends PagedKey> = ApiAnswer<Key> extends { items: readonly (infer Item)[] } ? Item : never

/** A bookmark may ask for this many pages at once; the list goes on in a window of its own after that. */
export const maxPagesAtOnce = 10

/** The part of a list that an address shows: `count` pages from the cursor `from`, or from the beginning. */
export type PageWindow = { from: string | null; count: number }

const everyWindowKey = (key: PagedKey, request: RequestParts) => [key, canonicalParts(request), 'pages'] as const
const windowKey = (key: PagedKey, request: RequestParts, from: string | null) =>
  [...everyWindowKey(key, request), from] as const

const atCursor = <Key extends PagedKey>(request: ApiRequest<Key>, cursor: string | null): ApiRequest<Key> =>
  cursor === null ? request : { ...request, query: { ...Object((request as RequestParts).query), cursor } }

type Pages<Key extends PagedKey> = InfiniteData<ApiAnswer<Key>, string | null>

const nextCursorOf = (page: unknown): string | null => (page as Page | undefined)?.nextCursor ?? null

/** What part of a list an address asks for: `?pages=3`, `?from=cursor&pages=2`. Anything else is the first page. */
export function pagesIn(search: URLSearchParams): PageWindow {
  const wanted = Number(search.get('pages') ?? '1')
  const count = Number.isInteger(wanted) && wanted > 1 ? Math.min(wanted, maxPagesAtOnce) : 1
  return { from: search.get('from'), count }
}

/** The same address with one page more, or, when it is full, the next window of the list. */
export function withMorePages(search: URLSearchParams, pages: number, nextCursor: string | null): string {
  const longer = new URLSearchParams(search)
  if (pages < maxPagesAtOnce) {
    longer.set('pages', String(pages + 1))
  } else {
    longer.delete('pages')
    if (nextCursor !== null) longer.set('from', nextCursor)
  }
  return `?${longer.toString()}`
}

/** For loaders: makes sure that a part of a list is in the cache. Throws `ApiProblem`. */
export async function ensurePages<Key extends PagedKey>(
  services: Services,
  key: Key,
  request: ApiRequest<Key>,
  { from, count }: PageWindow,
): Promise<void> {
  const queryKey = windowKey(key, request, from)
  const state = services.queryClient.getQueryState<Pages<Key>>(queryKey)
  const isFresh = state !== undefined && !state.isInvalidated && Date.now() - state.dataUpdatedAt < freshMs
  const known = (isFresh || count > 1 ? state?.data : undefined) ?? { pages: [], pageParams: [] }
  const pages = [...known.pages]
  const pageParams = [...known.pageParams]
  while (pages.length < count) {
    const cursor = pages.length === 0 ? from : nextCursorOf(pages.at(-1))
    if (pages.length > 0 && cursor === null) break
    pages.push(await services.call(key, atCursor(request, cursor)))
    pageParams.push(cursor)
  }
  if (pages.length > known.pages.length) services.queryClient.setQueryData<Pages<Key>>(queryKey, { pages, pageParams })
}

/** The items of pages in order, each once: what moved while paging may come twice. */
export function mergePages<Item>(pages: readonly { items: readonly Item[] }[], idOf: (item: Item) => string): Item[] {
  const byId = new Map<string, Item>()
  for (const page of pages) for (const item of page.items) if (!byId.has(idOf(item))) byId.set(idOf(item), item)
  return [...byId.values()]
}

export type PagedList<Item> = {
  items: Item[]
  /** Whether `moreTo` leads anywhere. */
  hasMore: boolean
  /** The present address with one page more; give it to `LoadMore` as `to`. */
  moreTo: string
  pages: number
  isPending: boolean
  isFetching: boolean
  error: Error | null
  refetch: () => Promise<unknown>
}

/**
 * A list whose length stands in the address (`?pages=n`, and `from` past the tenth), so that it can be bookmarked and "back" finds it again.
 * The page's loader calls `ensurePages` with the same request and `pagesIn`. `answers` are the pages as they came, for
 * what they say beside their items.
 */
export function usePages<Key extends PagedKey>(
  key: Key,
  request: ApiRequest<Key>,
  idOf: (item: ItemOf<Key>) => string,
): PagedList<ItemOf<Key>> & { answers: ApiAnswer<Key>[] } {
  const [search] = useSearchParams()
  const { from, count } = pagesIn(search)
  const list = useInfiniteQuery({
    queryKey: windowKey(key, request, from),
    queryFn: ({ pageParam, signal }) => httpCaller(key, atCursor(request, pageParam), signal),
    initialPageParam: from,
    getNextPageParam: nextCursorOf,
  })
  const pages = (list.data?.pages ?? []).slice(0, count) as { items: ItemOf<Key>[]; nextCursor: string | null }[]
  const nextCursor = nextCursorOf(pages.at(-1))
  return {
    items: mergePages(pages, idOf),
    answers: pages as unknown as ApiAnswer<Key>[],
    hasMore: nextCursor !== null,
    moreTo: withMorePages(search, Math.max(1, pages.length), nextCursor),
    pages: pages.length,
    isPending: list.isPending,
    isFetching: list.isFetching,
    error: list.error,
    refetch: list.refetch,
  }
}

/** Puts an item at the end of a list that is in the cache, for instance a comment just written. */
export function appendToPages<Key extends PagedKey>(
  client: QueryClient,
  key: Key,
  request: ApiRequest<Key>,
  item: ItemOf<Key>,
): void {
  client.setQueriesData<Pages<Key>>({ queryKey: everyWindowKey(key, request) }, (data) => {
    const last = data?.pages.at(-1)
    if (!data || !last) return data
    const longer = { ...last, items: [...last.items, item] } as ApiAnswer<Key>
    return { ...data, pages: [...data.pages.slice(0, -1), longer] }
  })
}
