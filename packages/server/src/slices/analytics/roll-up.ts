import { z } from 'zod'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'

/** Months made ahead of time, and months of single events that are kept beside the present one. */
const monthsAhead = 2
const monthsKept = 13

const horizon = `(pg_snapshot_xmin(pg_current_snapshot())::text)::bigint`
const origin = 'source, portal, country, device'

const sumInto = (table: 'analytics_hours' | 'analytics_days', column: string, bucket: string, events: string) =>
  `insert into ${table} (pitch_id, ${column}, kind, ${origin}, amount)
   select pitch_id, ${bucket}, kind, ${origin}, sum(amount) from ${events} group by 1, 2, 3, 4, 5, 6, 7
   on conflict (pitch_id, ${column}, kind, ${origin}) do update set amount = ${table}.amount + excluded.amount
   returning 1`

const byHour = `date_trunc('hour', at at time zone 'utc') at time zone 'utc'`
const byDay = `(at at time zone 'utc')::date`

const readMark = sqlStatement<{ ahead: boolean }>(
  'analytics.hold-mark',
  `select rolled_below > ${horizon} as ahead from analytics_watermark where id = 1 for update`,
)

/** Transactions below the horizon are over: what they wrote is all there, and whatever comes later lies above it. */
const addFresh = sqlStatement<{ events: number; low: string; high: string }>(
  'analytics.roll-up',
  `with edge as (select rolled_below as low, ${horizon} as high from analytics_watermark where id = 1),
   fresh as materialized (
     select e.* from analytics_events e, edge where e.written_by >= edge.low and e.written_by < edge.high
   ),
   hours as (${sumInto('analytics_hours', 'hour', byHour, 'fresh')}),
   days as (${sumInto('analytics_days', 'day', byDay, 'fresh')}),
   moved as (update analytics_watermark w set rolled_below = edge.high, rolled_at = $1 from edge where w.id = 1)
   select (select count(*)::int from fresh) as events, low::text, high::text from edge`,
)

/** [ANA11] What was done and taken back adds up to nothing: once both are added up, neither is kept. */
const forgetUndone = sqlStatement<Record<never, never>>(
  'analytics.forget-undone',
  `with undone as (
     select distinct at, pitch_id, kind, person_id from analytics_events
     where written_by >= $1::bigint and written_by < $2::bigint and amount < 0
   ), settled as (
     select u.at, u.pitch_id, u.kind, u.person_id from undone u
     join analytics_events e on e.pitch_id = u.pitch_id and e.at = u.at and e.kind = u.kind and e.person_id = u.person_id
     group by 1, 2, 3, 4 having sum(e.amount) = 0 and max(e.written_by) < $2::bigint)
   delete from analytics_events e using settled s
   where e.pitch_id = s.pitch_id and e.at = s.at and e.kind = s.kind and e.person_id = s.person_id`,
)

const dropHours = sqlStatement<Record<never, never>>(
  'analytics.drop-hours',
  `delete from analytics_hours where hour >= (select date_trunc('month', min(at) at time zone 'utc') at time zone 'utc' from analytics_events)`,
)
const dropDays = sqlStatement<Record<never, never>>(
  'analytics.drop-days',
  `delete from analytics_days where day >= (select date_trunc('month', min(at) at time zone 'utc')::date from analytics_events)`,
)
const addAll = sqlStatement<{ events: number }>(
  'analytics.roll-up-all',
  `with hours as (${sumInto('analytics_hours', 'hour', byHour, 'analytics_events')}),
   days as (${sumInto('analytics_days', 'day', byDay, 'analytics_events')}),
   settled as (update analytics_events set written_by = 0 where written_by >= ${horizon}),
   moved as (update analytics_watermark set rolled_below = ${horizon}, rolled_at = $1 where id = 1)
   select count(*)::int as events from analytics_events`,
)

/** A database restored from a backup counts its transactions anew: what is left of the events is added up again. */
const addUpAgain = async (db: Db, now: Date): Promise<number> => {
  await db.rows(dropHours, [])
  await db.rows(dropDays, [])
  return only(await db.rows(addAll, [now])).events
}

/**
 * Adds up events by hour and day, each exactly once, however often it runs and wherever it was cut off: sums and mark
 * move in one transaction. Answers how many events it added.
 */
export const rollUpAnalytics = command({
  name: 'analytics.rolled-up',
  input: z.strictObject({}),
  who: systemOnly,
  run: async (scope): Promise<number> => {
    const { ahead } = only(await scope.db.rows(readMark, []))
    if (ahead) return addUpAgain(scope.db, scope.now)
    const { events, low, high } = only(await scope.db.rows(addFresh, [scope.now]))
    if (events > 0) await scope.db.rows(forgetUndone, [low, high])
    return events
  },
  audit: () => null,
})

const tend = sqlStatement<{ changed: number }>('analytics.tend', 'select analytics_partitions($1, $2, $3) as changed')
const forgetReadings = sqlStatement<Record<never, never>>(
  'analytics.forget-readings',
  `delete from pitch_readings where day < (($1::timestamptz at time zone 'utc')::date - interval '2 days')`,
)

/** Makes the months to come, drops those that are too old, and forgets who read how far. Answers how many months it made or dropped. */
export const tendAnalytics = command({
  name: 'analytics.tended',
  input: z.strictObject({}),
  who: systemOnly,
  run: async (scope): Promise<number> => {
    await scope.db.rows(forgetReadings, [scope.now])
    return only(await scope.db.rows(tend, [scope.now, monthsAhead, monthsKept])).changed
  },
  audit: () => null,
})
