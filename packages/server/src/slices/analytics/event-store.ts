import { mostReadSeconds, readDepths } from '@pitchey/contract/analytics/vocabulary'
import { sqlStatement } from '../../kernel/db.ts'
import type { Database } from '../../kernel/db.ts'
import type { ReaderEvent } from './event-queue.ts'

const given = `json_to_recordset($1::json) as g("pitchId" uuid, day date, "viewerKey" text, at timestamptz, depth int, seconds int)`

/** Writers take turns, so that no two see the same reader at the same step. */
const takeTurn = sqlStatement<Record<never, never>>('analytics.take-turn', 'select pg_advisory_xact_lock(7134772007)')

/** [ANA11] So often a reader's coming again to a pitch counts on one day. */
export const mostAgain = 20

/** Only whoever was counted on that day: never the team, crawlers, or more from one address than count. */
const writeAgain = sqlStatement<Record<never, never>>(
  'analytics.write-again',
  `with came as (
     select g.at, v.pitch_id, v.day, v.viewer_key, v.source, v.portal, v.country, v.device,
       v.again + row_number() over (partition by v.pitch_id, v.day, v.viewer_key order by g.at) as nth
     from ${given} join pitch_views v on v.pitch_id = g."pitchId" and v.day = g.day and v.viewer_key = g."viewerKey"
     where v.again < ${mostAgain}
   ), counted as (
     select * from came where nth <= ${mostAgain}
   ), noted as (
     update pitch_views v set again = c.nth
     from (select pitch_id, day, viewer_key, max(nth) as nth from counted group by 1, 2, 3) c
     where v.pitch_id = c.pitch_id and v.day = c.day and v.viewer_key = c.viewer_key)
   insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount)
   select at, pitch_id, 'again', source, portal, country, device, 1 from counted`,
)

/** [ANA11] A look that lasted so much longer than the one before is noted; what is shorter waits for more. */
const leastSeconds = 10

const steps = readDepths.map((depth) => `('read_${depth}', ${depth})`).join(', ')

/** Every step is counted once per reader and day, and seconds by what they grew, in steps that bound their rows. */
const writeReadings = sqlStatement<Record<never, never>>(
  'analytics.write-readings',
  `with known as (
     select g.at, g.depth, g.seconds, v.* from ${given}
     join (select pitch_id, day, viewer_key, source, portal, country, device from pitch_views) v
       on v.pitch_id = g."pitchId" and v.day = g.day and v.viewer_key = g."viewerKey"
   ), was as (
     select r.* from pitch_readings r join known k using (pitch_id, day, viewer_key)
   ), written as (
     insert into pitch_readings (pitch_id, day, viewer_key, depth, seconds)
     select pitch_id, day, viewer_key, depth, seconds from known
     on conflict (pitch_id, day, viewer_key) do update
       set depth = greatest(pitch_readings.depth, excluded.depth),
         seconds = case when excluded.seconds >= least(pitch_readings.seconds + ${leastSeconds}, ${mostReadSeconds})
           then greatest(pitch_readings.seconds, excluded.seconds) else pitch_readings.seconds end
     returning pitch_id, day, viewer_key, depth, seconds
   ), grown as (
     select k.at, k.pitch_id, k.source, k.portal, k.country, k.device, w.depth, w.seconds,
       coalesce(b.depth, -1) as was_depth, coalesce(b.seconds, 0) as was_seconds
     from known k join written w using (pitch_id, day, viewer_key) left join was b using (pitch_id, day, viewer_key)
   )
   insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount)
   select at, pitch_id, step.kind, source, portal, country, device, 1
   from grown cross join (values ('reads', 0), ${steps}) step(kind, edge) where was_depth < edge and depth >= edge
   union all
   select at, pitch_id, 'seconds', source, portal, country, device, seconds - was_seconds from grown
   where seconds > was_seconds`,
)

type Reading = Extract<ReaderEvent, { kind: 'read' }>

/** The furthest reading of each reader, pitch and day. */
export const furthest = (readings: readonly Reading[]): Reading[] => {
  const byReader = new Map<string, Reading>()
  for (const one of readings) {
    const key = `${one.pitchId} ${one.day} ${one.viewerKey}`
    const before = byReader.get(key)
    byReader.set(
      key,
      before === undefined
        ? one
        : { ...before, depth: Math.max(before.depth, one.depth), seconds: Math.max(before.seconds, one.seconds) },
    )
  }
  return [...byReader.values()]
}

const isReading = (event: ReaderEvent): event is Reading => event.kind === 'read'

/** Writes a batch in one transaction. */
export const writeReaderEvents =
  (database: Database) =>
  (events: readonly ReaderEvent[]): Promise<void> =>
    database.transaction({ actor: { id: null, role: 'system' } }, async (tx) => {
      await tx.rows(takeTurn, [])
      const again = events.filter(({ kind }) => kind === 'again')
      if (again.length > 0) await tx.rows(writeAgain, [JSON.stringify(again)])
      const readings = furthest(events.filter(isReading))
      if (readings.length > 0) await tx.rows(writeReadings, [JSON.stringify(readings)])
    })
