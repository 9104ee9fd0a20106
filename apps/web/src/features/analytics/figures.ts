import { format, parseISO } from 'date-fns'
import type { ApiAnswer } from '../../app/api.ts'

export type Overview = ApiAnswer<'GET /api/analytics/overview'>

export const periods = ['7', '30', '90'] as const
export type Period = (typeof periods)[number]

/** The period an address asks for: `?days=7`; 30 days when it says nothing known. */
export const periodIn = (search: URLSearchParams): Period => periods.find((days) => days === search.get('days')) ?? '30'

/** Change against the time before as a share; undefined when there was nothing to compare with. */
export const changeOf = ({ now, before }: { now: number; before: number }): number | undefined =>
  before === 0 ? undefined : (now - before) / before

export type Interval = 'day' | 'week' | 'month'

const labelFormats: Record<Interval, string> = { day: 'd MMM', week: 'd MMM', month: 'MMM yyyy' }

/** A day of a series as it stands under a chart. */
export const pointLabel = (date: string, interval: Interval = 'day'): string =>
  format(parseISO(date), labelFormats[interval])
