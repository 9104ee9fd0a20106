import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem } from './api-problem.ts'
import { freshMs } from './queries.ts'
import { sessionKey } from './session.ts'

const worthTryingAgain = (error: unknown): boolean => isProblem(error, 'offline') || isProblem(error, 'unavailable')

/** The cache of answers. When the server says that nobody is signed in, the session ends here too. */
export function createQueryClient(): QueryClient {
  const noticeSignOut = (error: unknown) => {
    if (isProblem(error, 'not_signed_in') && client.getQueryData(sessionKey)) client.setQueryData(sessionKey, null)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignOut }),
    mutationCache: new MutationCache({ onError: noticeSignOut }),
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        // A timer per answer would keep a rendering server from ending.
        gcTime: typeof window === 'undefined' ? Number.POSITIVE_INFINITY : 10 * 60_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && worthTryingAgain(error),
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
