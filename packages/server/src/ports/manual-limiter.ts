import type { Clock } from './clock.ts'
import type { Limiter } from './limiter.ts'

/** Counts uses of a key in windows of `windowSeconds` by a clock that a test moves; a window begins with its first use. */
export const createManualLimiter = (clock: Clock, limit: number, windowSeconds = 60): Limiter => {
  const windows = new Map<string, { used: number; endsAtMs: number }>()
  return {
    take: async (key, cost = 1) => {
      const nowMs = clock.now().getTime()
      const open = windows.get(key)
      const current = open && open.endsAtMs > nowMs ? open : { used: 0, endsAtMs: nowMs + windowSeconds * 1000 }
      current.used += cost
      windows.set(key, current)
      return {
        allowed: current.used <= limit,
        limit,
        remaining: Math.max(0, limit - current.used),
        resetSeconds: Math.ceil((current.endsAtMs - nowMs) / 1000),
      }
    },
  }
}
