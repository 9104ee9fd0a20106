import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { ApiProblem, isProblem, type ApiProblemFacts } from './api-problem.ts'
import { sessionKey } from './session.ts'

/** Whether the browser that asked for the page sent a session cookie; never whose. */
export type SessionHint = 'none' | 'maybe'

/** What the server puts into a page it rendered, so that the browser can take over without asking again. */
export type BootData = {
  queries: [QueryKey, unknown][]
  loaderData: Record<string, unknown>
  errors: [string, ApiProblemFacts][]
}

/** Addresses whose answer depends on who asks: a signed-in browser asks again for what was rendered for a visitor. */
const personalKeys: ReadonlySet<unknown> = new Set([
  'GET /api/pitches/{idOrSlug}',
  'GET /api/users/{handle}',
  'GET /api/pitches/{id}/comments',
])

const factsOf = (error: unknown): ApiProblemFacts => {
  if (!isProblem(error)) {
    const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
    return { code: status === 404 ? 'not_found' : 'internal', status, message: 'This page cannot be shown' }
  }
  const { code, status, message, errors, retryAfterSeconds, currentVersion, requestId } = error
  return { code, status, message, errors, retryAfterSeconds, currentVersion, requestId }
}

/** On the server: everything the page was rendered from. */
export function gatherBootData(
  client: QueryClient,
  state: { loaderData: Record<string, unknown>; errors: Record<string, unknown> | null },
): BootData {
  const answered = client
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.status === 'success' && query.queryKey[0] !== sessionKey[0])
  return {
    queries: answered.map((query) => [query.queryKey, query.state.data]),
    loaderData: state.loaderData,
    errors: Object.entries(state.errors ?? {}).map(([routeId, error]) => [routeId, factsOf(error)]),
  }
}

/** In the browser: fills the cache with what the server knew. */
export function fillCache(client: QueryClient, boot: BootData, hint: SessionHint): void {
  for (const [queryKey, data] of boot.queries) {
    const outdated = hint === 'maybe' && personalKeys.has(queryKey[0])
    client.setQueryData(queryKey, data, outdated ? { updatedAt: 1 } : undefined)
  }
}

/** What the router needs to take over from the server. */
export const hydrationStateOf = (boot: BootData) => ({
  loaderData: boot.loaderData,
  errors:
    boot.errors.length === 0 ? null : Object.fromEntries(boot.errors.map(([id, facts]) => [id, new ApiProblem(facts)])),
})

/** The data block of the page, if the server rendered it. */
export function readBootData(): BootData | undefined {
  const text = document.querySelector('#__data')?.textContent
  return text ? (JSON.parse(text) as BootData) : undefined
}

/** Whether the server has demo accounts. Vite's own server cannot say, so it is asked for them. */
export const hasDemoAccounts = (): boolean => import.meta.env.DEV || 'demo' in document.documentElement.dataset

/** Whether the server serves the pages below `/dev`, as it does everywhere but in production. */
export const isDevelopment = (): boolean => import.meta.env.DEV || 'development' in document.documentElement.dataset

export const readSessionHint = (): SessionHint =>
  document.documentElement.dataset['session'] === 'none' ? 'none' : 'maybe'
