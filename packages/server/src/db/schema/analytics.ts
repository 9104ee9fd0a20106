import { bigint, date, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './kernel.ts'

const whence = {
  source: text('source').notNull(),
  portal: text('portal').notNull(),
  country: text('country').notNull(),
  device: text('device').notNull(),
}

/** Figures by hour: the sum of the events that the watermark has passed. No foreign key, so that rolling up locks no pitch. */
export const analyticsHours = pgTable(
  'analytics_hours',
  {
    pitchId: uuid('pitch_id').notNull(),
    hour: instant('hour').notNull(),
    kind: text('kind').notNull(),
    ...whence,
    amount: integer('amount').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.pitchId, table.hour, table.kind, table.source, table.portal, table.country, table.device],
    }),
  ],
)

/** The same by UTC day. */
export const analyticsDays = pgTable(
  'analytics_days',
  {
    pitchId: uuid('pitch_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    kind: text('kind').notNull(),
    ...whence,
    amount: integer('amount').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.pitchId, table.day, table.kind, table.source, table.portal, table.country, table.device],
    }),
  ],
)

/** One row: events of earlier transactions are in the roll-ups, the others are not yet. */
export const analyticsWatermark = pgTable('analytics_watermark', {
  id: smallint('id').primaryKey(),
  rolledBelow: bigint('rolled_below', { mode: 'bigint' }).notNull(),
  rolledAt: instant('rolled_at').notNull(),
})

/** How far readers came in a pitch on a UTC day; whoever is in `pitch_views`. */
export const pitchReadings = pgTable(
  'pitch_readings',
  {
    pitchId: uuid('pitch_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    viewerKey: text('viewer_key').notNull(),
    depth: smallint('depth').notNull(),
    seconds: integer('seconds').notNull(),
  },
  (table) => [primaryKey({ columns: [table.pitchId, table.day, table.viewerKey] })],
)
