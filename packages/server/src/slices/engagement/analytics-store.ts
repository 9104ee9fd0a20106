import type { ApiAnswer } from '@pitchey/contract/api'
import type { analyticsIntervals } from '@pitchey/contract/engagement/endpoints'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { shiftDay } from './analytics-range.ts'
import type { DayRange } from './analytics-range.ts'

export type PitchFigures = ApiAnswer<'GET /api/analytics/pitches/{id}'>
export type OverviewFigures = ApiAnswer<'GET /api/analytics/overview'>
type Interval = (typeof analyticsIntervals)[number]

/** Days are UTC days whatever the time zone of the connection. */
const startOf = (day: string): string => `((${day})::timestamp at time zone 'utc')`
const within = (column: string, from: string, to: string): string =>
  `${column} >= ${startOf(`${from}::date`)} and ${column} < ${startOf(`${to}::date + 1`)}`
const utcDay = (column: string): string => `(${column} at time zone 'utc')::date`

/** `$1` pitch, `$2` first day, `$3` last day, `$4` interval; an interval is named by its first day. */
const bucket = (day: string): string => `date_trunc($4::text, (${day})::timestamp)::date`

/** Sums of events by day, those of the roll-up and those that are newer; `whose` is a condition on `pitch_id`. */
const noted = (whose: string, from: string, to: string): string => `(
  select day, kind, amount from analytics_days where ${whose} and day between ${from}::date and ${to}::date
  union all
  select ${utcDay('at')}, kind, amount from analytics_events
  where written_by >= (select rolled_below from analytics_watermark where id = 1) and ${whose} and ${within('at', from, to)})`

const readPitchFigures = sqlStatement<{ figures: PitchFigures }>(
  'analytics.pitch',
  `with buckets as (
     select g::date as at from generate_series(${bucket('$2::date')}::timestamp, $3::date::timestamp, ('1 ' || $4::text)::interval) g
   ), noted as (
     select ${bucket('day')} as at, ${['view', 'like', 'comment'].map((kind) => `coalesce(sum(amount) filter (where kind = '${kind}'), 0)::int as ${kind}s`).join(', ')}
     from ${noted('pitch_id = $1', '$2', '$3')} n group by 1
   ), series as (
     select b.at, coalesce(n.views, 0) as views, coalesce(n.likes, 0) as likes, coalesce(n.comments, 0) as comments
     from buckets b left join noted n using (at)
   )
   select json_build_object(
     'totals', json_build_object('views', sum(views), 'likes', sum(likes), 'comments', sum(comments),
       'viewers', (select count(distinct viewer_key) from pitch_views where pitch_id = $1 and day between $2::date and $3::date)),
     'series', json_agg(json_build_object('at', at, 'views', views, 'likes', likes, 'comments', comments) order by at)) as figures
   from series`,
)

/** Views, likes and comments of one pitch over whole UTC days, one entry per interval, empty ones included. */
export const pitchFigures = async (
  db: Db,
  pitchId: PitchId,
  { from, to }: DayRange,
  interval: Interval,
): Promise<PitchFigures> => only(await db.rows(readPitchFigures, [pitchId, from, to, interval])).figures

/** `$1` owner, `$2` first day of the days before, `$3` first day, `$4` last day. */
const readOverview = sqlStatement<Omit<OverviewFigures, 'days'>>(
  'analytics.overview',
  `with mine as (select id, status from pitches where owner_id = $1),
   happened as (
     select day, kind || 's' as kind, amount as n from ${noted('pitch_id in (select id from mine)', '$2', '$4')} e
     where kind in ('view', 'like', 'comment')
     union all
     select ${utcDay('created_at')}, 'followers', count(*)::int from follows
     where followee_id = $1 and ${within('created_at', '$2', '$4')} group by 1
   ), daily as (
     select g::date as at,
       coalesce(sum(n) filter (where kind = 'views'), 0)::int as views,
       coalesce(sum(n) filter (where kind = 'likes'), 0)::int as likes,
       coalesce(sum(n) filter (where kind = 'comments'), 0)::int as comments,
       coalesce(sum(n) filter (where kind = 'followers'), 0)::int as followers
     from generate_series($2::date::timestamp, $4::date::timestamp, '1 day') g left join happened on day = g::date
     group by 1
   )
   select ${['views', 'likes', 'comments', 'followers']
     .map(
       (kind) => `json_build_object('now', coalesce(sum(${kind}) filter (where at >= $3::date), 0),
     'before', coalesce(sum(${kind}) filter (where at < $3::date), 0)) as ${kind}`,
     )
     .join(',\n')},
     (select json_build_object('draft', count(*) filter (where status = 'draft'),
        'live', count(*) filter (where status in ('published', 'optioned', 'in_production', 'released')),
        'archived', count(*) filter (where status = 'archived')) from mine) as pitches,
     json_agg(json_build_object('at', at, 'views', views, 'likes', likes, 'comments', comments, 'followers', followers) order by at)
       filter (where at >= $3::date) as series
   from daily`,
)

/** What happened around all pitches of one owner in the last `days` days up to `today`, beside as many days before. */
export const overviewFigures = async (
  db: Db,
  ownerId: UserId,
  today: string,
  days: number,
): Promise<OverviewFigures> => {
  const values = [ownerId, shiftDay(today, 1 - 2 * days), shiftDay(today, 1 - days), today]
  return { days, ...only(await db.rows(readOverview, values)) }
}
