import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { VersionKind } from '@pitchey/contract/pitches/versions'
import type { Format } from '@pitchey/contract/pitches/vocabulary'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { pitches } from './pitches.ts'

/** Kept states of a pitch, numbered under the lock of its row; the newest is what it says now. */
export const pitchVersions = pgTable(
  'pitch_versions',
  {
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    kind: text('kind').$type<VersionKind>().notNull(),
    name: text('name'),
    /** Everything a writer may set, as the editor shows it. */
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    wordCount: integer('word_count').notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pitchId, table.number] }),
    check('pitch_versions_kind_known', sql`kind in ('saved', 'named', 'published', 'restored', 'imported')`),
    check('pitch_versions_named', sql`kind <> 'named' or name is not null`),
  ],
)

/** What a person's new pitches may begin from. */
export const pitchTemplates = pgTable(
  'pitch_templates',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    format: text('format').$type<Format>().notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    wordCount: integer('word_count').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('pitch_templates_owner').on(table.ownerId, table.createdAt.desc().nullsFirst())],
)
