import { format, isSameDay, isSameYear, subDays } from 'date-fns'

type Day<Item> = { key: string; label: string; items: Item[] }

const labelOf = (at: Date, now: Date): string => {
  if (isSameDay(at, now)) return 'Today'
  if (isSameDay(at, subDays(now, 1))) return 'Yesterday'
  return format(at, isSameYear(at, now) ? 'EEEE, d MMMM' : 'd MMMM yyyy')
}

/** Things under the day of the reader's time zone on which they happened; days and things keep the order they came in. */
export function groupByDay<Item extends { createdAt: string }>(items: readonly Item[], now = new Date()): Day<Item>[] {
  const days = new Map<string, Day<Item>>()
  for (const item of items) {
    const at = new Date(item.createdAt)
    const key = format(at, 'yyyy-MM-dd')
    const day = days.get(key)
    if (day) day.items.push(item)
    else days.set(key, { key, label: labelOf(at, now), items: [item] })
  }
  return [...days.values()]
}

/** When something happened, short: the time for today, the day for everything before. */
export function shortMoment(instant: string, now = new Date()): string {
  const at = new Date(instant)
  if (isSameDay(at, now)) return format(at, 'HH:mm')
  return format(at, isSameYear(at, now) ? 'd MMM' : 'd MMM yyyy')
}
