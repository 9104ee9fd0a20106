/** [MSG6] Thirty messages a minute, at most five at once. */
export const allowance = { burst: 5, perMinute: 30 } as const

export type Allowance = { available: number; countedAt: Date }

const perMs = allowance.perMinute / 60_000

/** What is left of an allowance after one more message; otherwise how many seconds to wait for the next. */
export const spend = (
  { available, countedAt }: Allowance,
  now: Date,
): { left: number } | { retryAfterSeconds: number } => {
  const passedMs = Math.max(0, now.getTime() - countedAt.getTime())
  const filled = Math.min(allowance.burst, available + passedMs * perMs)
  return filled >= 1 ? { left: filled - 1 } : { retryAfterSeconds: Math.max(1, Math.ceil((1 - filled) / perMs / 1000)) }
}
