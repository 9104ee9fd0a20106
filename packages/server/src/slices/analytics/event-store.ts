import { readDepths } from '@pitchey/contract/analytics/vocabulary'
import { sqlStatement } from '../../kernel/db.ts'
import type { Database } from '../../kernel/db.ts'
import type { ReaderEvent } from './event-queue.ts'

const given = `json_to_recordset($1::json) as g("pitchId" uuid, day date, "viewerKey" text, at timestamptz, depth int, seconds int)`

/** Writers take turns, so that no two see the same reader at the same step. */
const takeTurn = sqlStatement<Record<never, never>>('analytics.take-turn', 'select pg_advisory_xact_lock(7134772007)')

/** Only whoever was counted on that day: never the team, crawlers, or more from one address than count. */
const writeAgain = sqlStatement<Record<never, never>>(
  'analytics.write-again',
  `insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount)
   select g.at, v.pitch_id, 'again', v.source, v.portal, v.country, v.device, 1
   from ${given} join pitch_views v on v.pitch_id = g."pitchId" and v.day = g.day and v.viewer_key = g."viewerKey"`,
)

const steps = readDepths.map((depth) => `('read_${depth}', ${depth})`).join(', ')

/** Every step is counted once per reader and day, and seconds by what they grew. */
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
       set depth = greatest(pitch_readings.depth, excluded.depth), seconds = greatest(pitch_readings.seconds, excluded.seconds)
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
      const again = events.filter(({ kind }) => kind === 'again')
      if (again.length > 0) await tx.rows(writeAgain, [JSON.stringify(again)])
      const readings = furthest(events.filter(isReading))
      if (readings.length === 0) return
      await tx.rows(takeTurn, [])
      await tx.rows(writeReadings, [JSON.stringify(readings)])
    })
