export type LimitVerdict = { allowed: boolean; limit: number; remaining: number; resetSeconds: number }

/** Counts uses of a key within a window. */
export type Limiter = {
  take(key: string, cost?: number): Promise<LimitVerdict>
}
