import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { pitches } from './pitches.ts'

/** A person's own list of pitches; one of each person's lists is where pitches go that name none. */
export const lists = pgTable(
  'lists',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    isDefault: boolean('is_default').notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('lists_id_owner').on(table.id, table.ownerId),
    uniqueIndex('lists_default')
      .on(table.ownerId)
      .where(sql`is_default`),
    uniqueIndex('lists_name').on(table.ownerId, sql`lower(name)`),
  ],
)

/** A pitch on a list, with what its owner noted. */
export const listItems = pgTable(
  'list_items',
  {
    listId: uuid('list_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    note: text('note').notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.pitchId] }),
    foreignKey({ columns: [table.listId, table.ownerId], foreignColumns: [lists.id, lists.ownerId] }).onDelete(
      'cascade',
    ),
    index('list_items_newest').on(table.listId, table.createdAt, table.pitchId),
    index('list_items_person').on(table.ownerId, table.pitchId),
    check('list_items_note_bounded', sql`char_length(note) <= 2000`),
  ],
)

/** One row for each person and pitch on any of their lists: what counts. */
export const pitchSaves = pgTable(
  'pitch_saves',
  {
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pitchId, table.personId] }),
    index('pitch_saves_person').on(table.personId, table.createdAt),
    index('pitch_saves_newest').on(table.createdAt),
  ],
)

/** An address that a person hands around, one for each way of doing so. */
export const shareLinks = pgTable(
  'share_links',
  {
    code: text('code').primaryKey(),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    channel: text('channel').$type<'link' | 'mail'>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('share_links_once').on(table.pitchId, table.personId, table.channel),
    index('share_links_person').on(table.personId),
    index('share_links_newest').on(table.createdAt),
  ],
)

/** One row per share link, day and reader; keys as in `pitch_views`. */
export const shareVisits = pgTable(
  'share_visits',
  {
    code: text('code')
      .notNull()
      .references(() => shareLinks.code, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    viewerKey: text('viewer_key').notNull(),
    originKey: text('origin_key'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.day, table.viewerKey] })],
)
