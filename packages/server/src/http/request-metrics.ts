export type RequestSample = { method: string; route: string; status: number; durationMs: number }

/** Where finished requests are counted. */
export type RequestMetrics = {
  observe(sample: RequestSample): void
  /** Rates over the last minute. */
  lastMinute(): { requestsPerSecond: number; averageResponseTimeMs: number; errorRate: number }
}

type Slot = { second: number; count: number; errors: number; totalMs: number }

const windowSeconds = 60

/** Counts requests by second over a sliding minute. */
export const slidingMinute = (nowMs: () => number): RequestMetrics => {
  const slots: Slot[] = Array.from({ length: windowSeconds }, () => ({ second: -1, count: 0, errors: 0, totalMs: 0 }))
  const startedAt = nowMs()
  return {
    observe: ({ status, durationMs }) => {
      const second = Math.floor(nowMs() / 1000)
      const slot = slots[second % windowSeconds]
      if (!slot) return
      if (slot.second !== second) Object.assign(slot, { second, count: 0, errors: 0, totalMs: 0 })
      slot.count += 1
      slot.totalMs += durationMs
      if (status >= 500) slot.errors += 1
    },
    lastMinute: () => {
      const second = Math.floor(nowMs() / 1000)
      const recent = slots.filter((slot) => slot.second > second - windowSeconds)
      const count = recent.reduce((sum, slot) => sum + slot.count, 0)
      const spanSeconds = Math.max(1, Math.min(windowSeconds, (nowMs() - startedAt) / 1000))
      return {
        requestsPerSecond: count / spanSeconds,
        averageResponseTimeMs: count === 0 ? 0 : recent.reduce((sum, slot) => sum + slot.totalMs, 0) / count,
        errorRate: count === 0 ? 0 : recent.reduce((sum, slot) => sum + slot.errors, 0) / count,
      }
    },
  }
}
