import type { Limiter } from '@pitchey/server/ports/limiter'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Counts uses of a key in this process, in windows of `windowSeconds`. */
export const createMemoryLimiter = (limit: number, windowSeconds = 60): Limiter => {
  const limiter = new RateLimiterMemory({ points: limit, duration: windowSeconds })
  const verdict = (result: RateLimiterRes, allowed: boolean) => ({
    allowed,
    limit,
    remaining: Math.max(0, result.remainingPoints),
    resetSeconds: Math.ceil(result.msBeforeNext / 1000),
  })
  return {
    take: async (key, cost = 1) => {
      try {
        return verdict(await limiter.consume(key, cost), true)
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return verdict(refusal, false)
        throw refusal
      }
    },
  }
}
