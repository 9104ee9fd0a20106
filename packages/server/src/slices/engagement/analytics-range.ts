import { fieldProblem } from '../../kernel/problem.ts'

const dayMs = 24 * 3600 * 1000
const maxDays = 366
const defaultDays = 30
const firstDay = '2000-01-01'
const lastDay = '2100-12-31'

/** Whole UTC days, both ends included, as `YYYY-MM-DD`. */
export type DayRange = { from: string; to: string }

/** The UTC day of a moment. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** The day that lies `days` after another one; before it when negative. */
export const shiftDay = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs))

/** How many days a range holds. */
export const daysIn = ({ from, to }: DayRange): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1

/**
 * The days that a caller asks for: the last 30 up to `to`, and `to` is today, unless named.
 * Throws `invalid_input` for a range that ends before it begins or holds more than 366 days.
 */
export const dayRange = (given: { from?: string | undefined; to?: string | undefined }, now: Date): DayRange => {
  for (const key of ['from', 'to'] as const) {
    const day = given[key]
    if (day !== undefined && (day < firstDay || day > lastDay)) {
      throw fieldProblem(`#/query/${key}`, 'out_of_range', `must lie between ${firstDay} and ${lastDay}`)
    }
  }
  const to = given.to ?? dayOf(now)
  const from = given.from ?? shiftDay(to, 1 - defaultDays)
  if (from > to) throw fieldProblem('#/query/from', 'after_end', 'must not be later than the end')
  if (daysIn({ from, to }) > maxDays)
    throw fieldProblem('#/query/from', 'too_long', `must leave at most ${maxDays} days`)
  return { from, to }
}
