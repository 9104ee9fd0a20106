const dayMs = 86_400_000
const startOfDay = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
const daysBetween = (earlier: Date, later: Date): number =>
  Math.round((startOfDay(later) - startOfDay(earlier)) / dayMs)
const written = (at: Date, options: Intl.DateTimeFormatOptions): string => at.toLocaleString('en-GB', options)

/** `14:05`, in the reader's time zone. */
export const clockWords = (instant: string): string =>
  written(new Date(instant), { hour: '2-digit', minute: '2-digit' })

/** `Friday 20 November 2026, 14:05`: the whole moment, for a title. */
export const momentWords = (instant: string): string =>
  written(new Date(instant), { dateStyle: 'full', timeStyle: 'short' })

/** `Today`, `Yesterday`, `Monday 16 November`; with the year when it is another one. */
export const dayWords = (instant: string, now = new Date()): string => {
  const at = new Date(instant)
  const days = daysBetween(at, now)
  if (days <= 0) return 'Today'
  if (days === 1) return 'Yesterday'
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return written(at, { weekday: 'long', day: 'numeric', month: 'long', ...year })
}

/** How long ago, as short as a list needs it: `now`, `5 min`, `14:05`, `Mon`, `16 Nov`, `16 Nov 2025`. */
export const agoWords = (instant: string, now = new Date()): string => {
  const at = new Date(instant)
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000)
  if (minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min`
  const days = daysBetween(at, now)
  if (days <= 0) return clockWords(instant)
  if (days === 1) return 'yesterday'
  if (days < 7) return written(at, { weekday: 'short' })
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return written(at, { day: 'numeric', month: 'short', ...year })
}
