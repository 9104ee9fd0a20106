import type { QueryClient } from '@tanstack/react-query'
import { liveKeys } from './hint-queries.ts'
import type { Stale } from './hint-queries.ts'

const gatherMs = 50
/** The same thing is asked for no more often than this, however fast it changes; what is being said, a little sooner. */
const restMs = 1500
const conversationRestMs = 400

const restOf = ({ key }: Stale): number =>
  key === 'GET /api/conversations/{id}/messages' ? conversationRestMs : restMs

/** Whether an answer in the cache was asked for with these path parameters. */
const isAskedWith = (queryKey: readonly unknown[], params: Stale['params']): boolean => {
  if (!params) return true
  const [, parts] = queryKey
  if (typeof parts !== 'object' || parts === null || !('params' in parts)) return false
  const given = parts.params as Record<string, unknown>
  return Object.entries(params).every(([name, value]) => given[name] === value)
}

type Timer = ReturnType<typeof setTimeout>

export type Freshener = {
  /** Asks again for what is on the page of these; a burst of hints asks once. */
  renew(stale: readonly Stale[]): void
  /** Asks again for everything live that is on the page. */
  renewAll(): void
  stop(): void
}

/** Turns hints into invalidations of the query cache. */
export const createFreshener = (client: QueryClient): Freshener => {
  const waiting = new Map<string, Timer>()
  const askedAt = new Map<string, number>()
  const ask = (name: string, { key, params }: Stale): void => {
    waiting.delete(name)
    askedAt.set(name, Date.now())
    void client.invalidateQueries({ queryKey: [key], predicate: ({ queryKey }) => isAskedWith(queryKey, params) })
  }
  const renew = (stale: readonly Stale[]): void => {
    for (const one of stale) {
      const name = JSON.stringify(one)
      if (waiting.has(name)) continue
      const rest = (askedAt.get(name) ?? 0) + restOf(one) - Date.now()
      waiting.set(name, setTimeout(ask, Math.max(gatherMs, rest), name, one))
    }
  }
  return {
    renew,
    renewAll: () => renew(liveKeys.map((key) => ({ key }))),
    stop: () => {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }
}
