import type { LimitName } from './limits.ts'

type Penalty = { count: number; untilMs: number }

const baseMs = 1000
const longestMs = 60_000

export type Penalties = {
  /** Milliseconds for which messages of this kind are still refused; 0 when they are not. */
  left(connectionId: string, name: LimitName, nowMs: number): number
  /** A limit was broken: answers for how long the kind is refused, twice as long each time. */
  add(connectionId: string, name: LimitName, nowMs: number, leastMs: number): number
  forget(connectionId: string): void
}

/** [RT5] Whoever breaks a limit waits: a second, then two, up to a minute; a quiet minute wipes the slate. */
export const createPenalties = (): Penalties => {
  const byConnection = new Map<string, Map<LimitName, Penalty>>()
  return {
    left: (connectionId, name, nowMs) => Math.max(0, (byConnection.get(connectionId)?.get(name)?.untilMs ?? 0) - nowMs),
    add: (connectionId, name, nowMs, leastMs) => {
      const own = byConnection.get(connectionId) ?? new Map<LimitName, Penalty>()
      byConnection.set(connectionId, own)
      const before = own.get(name)
      const count = before !== undefined && nowMs - before.untilMs < longestMs ? before.count + 1 : 1
      const waitMs = Math.max(leastMs, Math.min(longestMs, baseMs * 2 ** Math.min(count - 1, 16)))
      own.set(name, { count, untilMs: nowMs + waitMs })
      return waitMs
    },
    forget: (connectionId) => byConnection.delete(connectionId),
  }
}
