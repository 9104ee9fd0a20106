import type { ActivityKind } from '@pitchey/contract/engagement/circles'
import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Stage } from '@pitchey/contract/pitches/vocabulary'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { organisations } from './organisations.ts'
import { pitches } from './pitches.ts'

/** Whom a person wants nothing to do with. */
export const blocks = pgTable(
  'blocks',
  {
    blockerId: uuid('blocker_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    blockedId: uuid('blocked_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.blockerId, table.blockedId] }),
    index('blocks_newest').on(table.blockerId, table.createdAt, table.blockedId),
    index('blocks_blocked').on(table.blockedId),
    check('blocks_not_self', sql`blocker_id <> blocked_id`),
  ],
)

export const organisationFollows = pgTable(
  'organisation_follows',
  {
    followerId: uuid('follower_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.followerId, table.organisationId] }),
    index('organisation_follows_organisation').on(table.organisationId, table.createdAt),
  ],
)

/** What happened to pitches, for those who follow their creators, and who is credited in them. */
export const activities = pgTable(
  'activities',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ActivityKind>().notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('activities_person').on(table.personId, table.createdAt, table.id),
    index('activities_pitch').on(table.pitchId, table.createdAt, table.id),
  ],
)
