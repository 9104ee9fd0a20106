type Bucket = { slot: number; in: number; out: number; byPerson: Map<string, number> }

const bucketMs = 10_000
const bucketCount = 6
/** People counted one by one within ten seconds; whoever comes later is counted only in the sum. */
const mostPeople = 2000

export type Talker = { userId: string; messages: number }

/** Counts messages over a sliding minute, in steps of ten seconds. `nowMs` are milliseconds from any fixed moment on. */
export const createLastMinute = (nowMs: () => number) => {
  const emptyAt = (slot: number): Bucket => ({ slot, in: 0, out: 0, byPerson: new Map() })
  let buckets: Bucket[] = []
  const startedAt = nowMs()
  const slotNow = (): number => Math.floor(nowMs() / bucketMs)
  const recent = (): Bucket[] => {
    const oldest = slotNow() - bucketCount
    buckets = buckets.filter(({ slot }) => slot > oldest)
    return buckets
  }
  const current = (): Bucket => {
    const slot = slotNow()
    const last = buckets.at(-1)
    if (last?.slot === slot) return last
    const fresh = emptyAt(slot)
    buckets = [...recent(), fresh]
    return fresh
  }
  return {
    received: (userId: string): void => {
      const bucket = current()
      bucket.in += 1
      const before = bucket.byPerson.get(userId)
      if (before !== undefined || bucket.byPerson.size < mostPeople) bucket.byPerson.set(userId, (before ?? 0) + 1)
    },
    sent: (): void => {
      current().out += 1
    },
    perSecond: (): { in: number; out: number } => {
      const spanSeconds = Math.max(1, Math.min(bucketCount * bucketMs, nowMs() - startedAt) / 1000)
      const sum = (pick: (bucket: Bucket) => number) => recent().reduce((total, bucket) => total + pick(bucket), 0)
      const rate = (count: number) => Math.round((count / spanSeconds) * 100) / 100
      return { in: rate(sum((bucket) => bucket.in)), out: rate(sum((bucket) => bucket.out)) }
    },
    /** Who sent most, the most first. */
    talkers: (most: number): Talker[] => {
      const totals = new Map<string, number>()
      for (const { byPerson } of recent())
        for (const [userId, count] of byPerson) totals.set(userId, (totals.get(userId) ?? 0) + count)
      return [...totals]
        .map(([userId, messages]) => ({ userId, messages }))
        .toSorted((a, b) => b.messages - a.messages || (a.userId < b.userId ? -1 : 1))
        .slice(0, most)
    },
  }
}
