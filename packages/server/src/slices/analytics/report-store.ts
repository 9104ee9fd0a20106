import type { AudienceReport } from '@pitchey/contract/analytics/endpoints'
import { metricKeys, readDepths, seriesKeys } from '@pitchey/contract/analytics/vocabulary'
import type { MetricKey } from '@pitchey/contract/analytics/vocabulary'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'

export type Interval = AudienceReport['interval']

/** Of whom: all pitches of an owner, or one pitch. */
export type Whose = { ownerId: UserId } | { pitchId: PitchId }

export type Span = { beforeFrom: string; from: string; to: string; interval: Interval }

/** `$1` owner or null, `$2` pitch or null. */
const mine = `mine as materialized (
  select id, title, status from pitches where owner_id = $1::uuid
  union all select id, title, status from pitches where id = $2::uuid)`

const fresh = `analytics_events e where e.written_by >= (select rolled_below from analytics_watermark where id = 1)
  and e.pitch_id in (select id from mine)
  and e.at >= ($3::date)::timestamp at time zone 'utc' and e.at < ($5::date + 1)::timestamp at time zone 'utc'`

/** `$3` first day of the days before, `$4` first day, `$5` last day. What is not added up yet is added here. */
const happened = `happened as materialized (
  select pitch_id, day::timestamp as at, kind, source, portal, country, device, amount from analytics_days
  where pitch_id in (select id from mine) and day between $3::date and $5::date
  union all
  select pitch_id, date_trunc('day', at at time zone 'utc'), kind, source, portal, country, device, amount from ${fresh})`

/** The same by hour, for a single day. */
const happenedByHour = `by_hour as materialized (
  select pitch_id, hour at time zone 'utc' as at, kind, amount from analytics_hours
  where $6::text = 'hour' and pitch_id in (select id from mine)
    and hour >= ($3::date)::timestamp at time zone 'utc' and hour < ($5::date + 1)::timestamp at time zone 'utc'
  union all
  select pitch_id, date_trunc('hour', at at time zone 'utc'), kind, amount from ${fresh} and $6::text = 'hour'
  union all
  select pitch_id, at, kind, amount from happened where $6::text <> 'hour')`

const kindsOf: Record<Exclude<MetricKey, 'readers'>, string> = {
  views: `kind = 'view'`,
  opens: `kind in ('view', 'again')`,
  reads: `kind = 'reads'`,
  seconds: `kind = 'seconds'`,
  likes: `kind = 'like'`,
  saves: `kind = 'save'`,
  shares: `kind = 'share'`,
  comments: `kind = 'comment'`,
}

const sumOf = (filter: string): string => `coalesce(sum(amount) filter (where ${filter}), 0)::int`
const isNow = 'at >= $4::date::timestamp'
const isBefore = 'at < $4::date::timestamp'
const readersIn = (from: string, to: string): string =>
  `(select count(distinct viewer_key)::int from pitch_views where pitch_id in (select id from mine) and day between ${from} and ${to})`

const totals = metricKeys
  .map((key) =>
    key === 'readers'
      ? `'readers', json_build_object('now', ${readersIn('$4::date', '$5::date')}, 'before', ${readersIn('$3::date', '$4::date - 1')})`
      : `'${key}', json_build_object('now', ${sumOf(`${kindsOf[key]} and ${isNow}`)}, 'before', ${sumOf(`${kindsOf[key]} and ${isBefore}`)})`,
  )
  .join(', ')

const shares = (column: string): string => `(
  select coalesce(json_agg(json_build_object('key', key, 'views', json_build_object('now', now, 'before', before)) order by now desc, before desc, key), '[]'::json)
  from (select ${column} as key, ${sumOf(isNow)} as now, ${sumOf(isBefore)} as before
    from happened where kind = 'view' group by 1 order by 2 desc, 3 desc, 1 limit 50) s)`

const funnel = [
  `json_build_object('depth', 0, 'readers', ${sumOf(`kind = 'view' and ${isNow}`)})`,
  ...readDepths.map(
    (depth) => `json_build_object('depth', ${depth}, 'readers', ${sumOf(`kind = 'read_${depth}' and ${isNow}`)})`,
  ),
].join(', ')

const bucket = (moment: string): string => `date_trunc($6::text, ${moment})`

const readReport = sqlStatement<Omit<AudienceReport, 'period' | 'before' | 'interval'>>(
  'analytics.report',
  `with ${mine}, ${happened}, ${happenedByHour},
   buckets as (
     select g as at from generate_series(${bucket('$4::date::timestamp')}, $5::date::timestamp + interval '23 hours', ('1 ' || $6::text)::interval) g
   ), sums as (
     select ${bucket('at')} as at, ${seriesKeys.map((key) => `${sumOf(`${kindsOf[key]} and ${isNow}`)} as ${key}`).join(', ')}
     from by_hour where ${isNow} group by 1
   ), earlier as (
     select ${bucket(`at + ($4::date - $3::date) * interval '1 day'`)} as at, ${sumOf(`kind = 'view'`)} as before
     from by_hour where ${isBefore} group by 1
   ), tops as (
     select m.id, m.title, m.status, ${sumOf(`kind = 'view' and ${isNow}`)} as now, ${sumOf(`kind = 'view' and ${isBefore}`)} as before,
       ${sumOf(`kind = 'like' and ${isNow}`)} as likes, ${sumOf(`kind = 'save' and ${isNow}`)} as saves,
       ${sumOf(`kind = 'comment' and ${isNow}`)} as comments
     from mine m join happened h on h.pitch_id = m.id where $2::uuid is null
     group by m.id, m.title, m.status order by 4 desc, 5 desc, m.title, m.id limit 10
   )
   select (select json_build_object(${totals}) from happened) as totals,
     (select json_agg(json_build_object('at', ${instantJson(`(b.at at time zone 'utc')`)}, 'before', coalesce(p.before, 0),
        ${seriesKeys.map((key) => `'${key}', coalesce(s.${key}, 0)`).join(', ')}) order by b.at)
      from buckets b left join sums s using (at) left join earlier p using (at)) as series,
     ${shares('source')} as sources, ${shares('portal')} as portals, ${shares('device')} as devices, ${shares('country')} as countries,
     (select json_build_array(${funnel}) from happened) as funnel,
     (select coalesce(json_agg(json_build_object('id', id, 'title', title, 'status', status,
        'views', json_build_object('now', now, 'before', before), 'likes', likes, 'saves', saves, 'comments', comments)
        order by now desc, before desc, title, id), '[]'::json) from tops) as pitches`,
)

const valuesOf = (whose: Whose, { beforeFrom, from, to }: Span): unknown[] => [
  'ownerId' in whose ? whose.ownerId : null,
  'pitchId' in whose ? whose.pitchId : null,
  beforeFrom,
  from,
  to,
]

/** Everything that the page shows, in one reading, so that no two figures of it can disagree. */
export const readFigures = async (db: Db, whose: Whose, span: Span) =>
  only(await db.rows(readReport, [...valuesOf(whose, span), span.interval]))

/** Columns of the export beside day and pitch, and the kinds of events that each counts. */
export const exportColumns = [
  ...(['views', 'opens', 'likes', 'saves', 'shares', 'comments', 'reads'] as const).map((key) => ({
    key,
    kinds: kindsOf[key],
  })),
  ...readDepths.map((depth) => ({ key: `read_${depth}`, kinds: `kind = 'read_${depth}'` })),
  { key: 'seconds', kinds: kindsOf.seconds },
]

export type ExportRow = { day: string; title: string; pitchId: PitchId } & Record<string, string | number>

/** So many lines an export holds at the most; the newest days come first. */
export const mostExportLines = 50_000

const readExport = sqlStatement<ExportRow>(
  'analytics.export',
  `with ${mine}, ${happened}
   select to_char(h.at, 'YYYY-MM-DD') as day, m.title, m.id as "pitchId",
     ${exportColumns.map(({ key, kinds }) => `${sumOf(kinds)} as "${key}"`).join(', ')}
   from happened h join mine m on m.id = h.pitch_id where ${isNow}
   group by h.at, m.title, m.id having bool_or(amount <> 0) order by h.at desc, m.title, m.id limit ${mostExportLines}`,
)

/** One line for each day and pitch on which anything happened. */
export const readExportRows = (db: Db, whose: Whose, span: Span): Promise<ExportRow[]> =>
  db.rows(readExport, valuesOf(whose, span))
