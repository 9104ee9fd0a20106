import type { QueryClient } from '@tanstack/react-query'
import { liveKeys } from './hint-queries.ts'
import type { Stale } from './hint-queries.ts'

const gatherMs = 50

/** Whether an answer in the cache was asked for with these path parameters. */
const isAskedWith = (queryKey: readonly unknown[], params: Stale['params']): boolean => {
  if (!params) return true
  const [, parts] = queryKey
  if (typeof parts !== 'object' || parts === null || !('params' in parts)) return false
  const given = parts.params as Record<string, unknown>
  return Object.entries(params).every(([name, value]) => given[name] === value)
}

export type Freshener = {
  /** Asks again for what is on the page of these; a burst of hints asks once. */
  renew(stale: readonly Stale[]): void
  /** Asks again for everything live that is on the page. */
  renewAll(): void
  stop(): void
}

/** Turns hints into invalidations of the query cache. */
export const createFreshener = (client: QueryClient): Freshener => {
  const waiting = new Map<string, Stale>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    timer = undefined
    const batch = [...waiting.values()]
    waiting.clear()
    for (const { key, params } of batch) {
      void client.invalidateQueries({
        queryKey: [key],
        predicate: ({ queryKey }) => isAskedWith(queryKey, params),
      })
    }
  }
  const renew = (stale: readonly Stale[]): void => {
    if (stale.length === 0) return
    for (const one of stale) waiting.set(JSON.stringify(one), one)
    timer ??= setTimeout(flush, gatherMs)
  }
  return {
    renew,
    renewAll: () => renew(liveKeys.map((key) => ({ key }))),
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      waiting.clear()
    },
  }
}
