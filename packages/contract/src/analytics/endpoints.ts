import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { pitchId } from '../ids.ts'
import { pitchStatuses } from '../pitches/vocabulary.ts'
import { metricKeys, mostReadSeconds, seriesKeys, visitDevices, visitPortals, visitSources } from './vocabulary.ts'
import type { MetricKey, SeriesKey } from './vocabulary.ts'

export const reportIntervals = ['hour', 'day', 'week', 'month'] as const

const count = z.int().min(0)
const compared = z.strictObject({ now: count, before: count })
const ofEach = <Key extends string, Schema extends z.ZodType>(keys: readonly Key[], schema: Schema) =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>

const days = z.strictObject({ from: z.iso.date(), to: z.iso.date() })
const share = <Key extends z.ZodType>(key: Key) => z.array(z.strictObject({ key, views: compared }))

/** The days to look at: the last 30 up to today unless named, at most 366; and one pitch, or all of mine. */
const reportQuery = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  pitchId: pitchId.optional(),
})

export const audienceReport = z.strictObject({
  period: days,
  /** As many days right before. */
  before: days,
  interval: z.enum(reportIntervals),
  totals: z.strictObject(ofEach<MetricKey, typeof compared>(metricKeys, compared)),
  /** One entry per interval, empty ones included; `at` is its first moment, in UTC. `before` are the views one period earlier. */
  series: z.array(
    z.strictObject({ at: z.iso.datetime(), before: count, ...ofEach<SeriesKey, typeof count>(seriesKeys, count) }),
  ),
  sources: share(z.enum(visitSources)),
  portals: share(z.enum(visitPortals)),
  devices: share(z.enum(visitDevices)),
  /** ISO country codes, `unknown` besides; the largest fifty. */
  countries: share(z.string()),
  /** Readers of a day who came at least so far, in percent; 0 are all views. */
  funnel: z.array(z.strictObject({ depth: z.int(), readers: count })),
  /** The ten with the most views; empty for the report of one pitch. */
  pitches: z.array(
    z.strictObject({
      id: pitchId,
      title: z.string(),
      status: z.enum(pitchStatuses),
      views: compared,
      likes: count,
      saves: count,
      comments: count,
    }),
  ),
})
export type AudienceReport = z.infer<typeof audienceReport>

export const analyticsEndpoints = {
  'GET /api/analytics/report': {
    summary: 'Who came, from where, how far they read and what they did, beside the days before',
    tag: 'Analytics',
    query: reportQuery,
    status: 200,
    answer: audienceReport,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/analytics/report/export.csv': {
    summary: 'The same figures by day and pitch, as a spreadsheet',
    tag: 'Analytics',
    query: reportQuery,
    status: 200,
    file: 'text/csv',
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'POST /api/pitches/{id}/reading': {
    summary: 'How far a reader came, in percent, and for how many seconds the page was looked at',
    tag: 'Analytics',
    params: z.strictObject({ id: pitchId }),
    body: z.strictObject({ depth: z.int().min(0).max(100), seconds: z.int().min(0).max(mostReadSeconds) }),
    status: 204,
    problems: [],
  },
} as const satisfies Endpoints
