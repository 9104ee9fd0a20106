import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { pitches } from './pitches.ts'

export const pitchCounters = pgTable('pitch_counters', {
  pitchId: uuid('pitch_id')
    .primaryKey()
    .references(() => pitches.id, { onDelete: 'cascade' }),
  views: integer('views').notNull().default(0),
  likes: integer('likes').notNull().default(0),
  comments: integer('comments').notNull().default(0),
  /** People who have the pitch on a list. */
  saves: integer('saves').notNull().default(0),
  /** People other than the owner who made an address to hand around. */
  shares: integer('shares').notNull().default(0),
})

/** One row per pitch, day and reader; `viewerKey` is the person's id or a daily salted hash for visitors. */
export const pitchViews = pgTable(
  'pitch_views',
  {
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    viewerKey: text('viewer_key').notNull(),
    /** A daily salted hash of where a visitor came from; null for people. */
    originKey: text('origin_key'),
    createdAt: instant('created_at').notNull(),
    /** Where the visit came from, as analytics counts it. */
    source: text('source').notNull().default('unknown'),
    portal: text('portal').notNull().default('unknown'),
    country: text('country').notNull().default('unknown'),
    device: text('device').notNull().default('unknown'),
    /** How often the reader came again that day, as far as it is counted. */
    again: smallint('again').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.pitchId, table.day, table.viewerKey] }),
    index('pitch_views_origin')
      .on(table.pitchId, table.day, table.originKey)
      .where(sql`origin_key is not null`),
    index('pitch_views_day').on(table.day),
  ],
)

export const pitchLikes = pgTable(
  'pitch_likes',
  {
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.pitchId, table.userId] }), index('pitch_likes_user').on(table.userId)],
)

export const pitchComments = pgTable(
  'pitch_comments',
  {
    id: uuid('id').primaryKey(),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    authorId: uuid('author_id')
      .notNull()
      .references(() => users.id),
    parentId: uuid('parent_id'),
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
    version: integer('version').notNull().default(1),
    hiddenAt: instant('hidden_at'),
    hiddenBy: text('hidden_by').$type<'owner' | 'moderator'>(),
  },
  (table) => [
    index('pitch_comments_pitch').on(table.pitchId, table.createdAt, table.id),
    index('pitch_comments_author').on(table.authorId),
  ],
)

export const follows = pgTable(
  'follows',
  {
    followerId: uuid('follower_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    followeeId: uuid('followee_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.followerId, table.followeeId] }),
    index('follows_followee').on(table.followeeId, table.createdAt),
    index('follows_follower').on(table.followerId, table.createdAt, table.followeeId),
    check('follows_not_self', sql`follower_id <> followee_id`),
  ],
)
