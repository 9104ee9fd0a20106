import type { AudienceReport } from '@pitchey/contract/analytics/endpoints'
import { format, parseISO } from 'date-fns'
import type { ApiRequest } from '../../app/api.ts'

export const reportPeriods = [
  { value: '1', label: 'Today' },
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last 12 months' },
] as const
export type ReportPeriod = (typeof reportPeriods)[number]['value']

const dayMs = 86_400_000

/** The period an address asks for: `?days=7`; 30 days when it says nothing known. */
export const reportPeriodIn = (search: URLSearchParams): ReportPeriod =>
  reportPeriods.find(({ value }) => value === search.get('days'))?.value ?? '30'

/** The request for so many UTC days up to today, of one pitch or of all. */
export const reportRequest = (
  period: ReportPeriod,
  today: Date,
  pitchId?: string,
): ApiRequest<'GET /api/analytics/report'> => ({
  query: {
    from: new Date(today.getTime() - (Number(period) - 1) * dayMs).toISOString().slice(0, 10),
    to: today.toISOString().slice(0, 10),
    ...(pitchId === undefined ? {} : { pitchId }),
  },
})

/** Where the spreadsheet of the same figures is. */
export const exportAddress = ({ query }: ApiRequest<'GET /api/analytics/report'>): string =>
  `/api/analytics/report/export.csv?${new URLSearchParams(query as Record<string, string>).toString()}`

const labelFormats: Record<AudienceReport['interval'], string> = {
  hour: 'HH:mm',
  day: 'd MMM',
  week: 'd MMM',
  month: 'MMM yyyy',
}

/** A moment of a series under a chart. Days are UTC days, so their names must not move with the clock of the reader. */
export const reportLabel = (at: string, interval: AudienceReport['interval']): string =>
  format(parseISO(at.slice(0, 19)), labelFormats[interval])

/** Seconds as people say them: `1 h 12 min`, `3 min 20 s`, `45 s`. */
export const durationWords = (seconds: number): string => {
  const rounded = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(rounded / 3600), Math.floor((rounded % 3600) / 60), rounded % 60]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`
}

/** A part of a whole in whole percent; 0 of nothing. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100))
