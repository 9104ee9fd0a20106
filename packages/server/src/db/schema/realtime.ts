import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Announcement } from '@pitchey/contract/realtime/announcement'
import type { NodeFigures } from '@pitchey/contract/realtime/endpoints'
import type { PresenceStatus } from '@pitchey/contract/realtime/presence'
import { users } from './identity.ts'
import { instant } from './kernel.ts'

/** Processes that hold sockets. Not logged: it may be empty after a crash, as no socket outlives one. */
export const liveNodes = pgTable('live_nodes', {
  id: uuid('id').primaryKey(),
  seenAt: instant('seen_at').notNull(),
  figures: jsonb('figures').$type<NodeFigures>().notNull(),
})

/** Who is in which room on which process. Not logged either. */
export const livePlaces = pgTable(
  'live_places',
  {
    nodeId: uuid('node_id')
      .notNull()
      .references(() => liveNodes.id, { onDelete: 'cascade' }),
    room: text('room').notNull(),
    userId: uuid('user_id').notNull(),
    away: boolean('away').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.nodeId, table.room, table.userId] }),
    index('live_places_room').on(table.room),
  ],
)

/** What a person chose to show of their presence. */
export const presenceSettings = pgTable(
  'presence_settings',
  {
    userId: uuid('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    status: text('status').$type<PresenceStatus>().notNull().default('online'),
    customText: text('custom_text'),
    customUntil: instant('custom_until'),
    updatedAt: instant('updated_at').notNull(),
  },
  () => [check('presence_settings_status_known', sql`status in ('online', 'away', 'do_not_disturb', 'offline')`)],
)

/** People who broke the limits of sockets again and again; the level grows with each time. */
export const socketBlocks = pgTable('socket_blocks', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  level: integer('level').notNull(),
  reason: text('reason').notNull(),
  blockedUntil: instant('blocked_until').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const announcements = pgTable(
  'announcements',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    message: text('message').notNull(),
    level: text('level').$type<Announcement['level']>().notNull(),
    /** A process of before, still at work beside this one, writes none: what it announces begins at once. */
    startsAt: instant('starts_at').notNull().defaultNow(),
    endsAt: instant('ends_at'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('announcements_begin').on(table.startsAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    check('announcements_level_known', sql`level in ('info', 'warning', 'critical')`),
  ],
)
