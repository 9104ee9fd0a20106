import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { pitches } from './pitches.ts'

/** Pitches that the site's own people put together for everybody. */
export const collections = pgTable(
  'collections',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    intro: text('intro').notNull(),
    position: integer('position').notNull(),
    version: integer('version').notNull(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    publishedAt: instant('published_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('collections_slug').on(table.slug),
    index('collections_order').on(table.position, table.id),
    check('collections_version_positive', sql`version > 0`),
  ],
)

export const collectionItems = pgTable(
  'collection_items',
  {
    collectionId: uuid('collection_id')
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.pitchId] }),
    index('collection_items_order').on(table.collectionId, table.position),
    index('collection_items_pitch').on(table.pitchId),
  ],
)
