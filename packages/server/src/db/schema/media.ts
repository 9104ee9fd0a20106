import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './identity.ts'
import { instant } from './kernel.ts'

export const media = pgTable(
  'media',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind').$type<'poster' | 'backdrop' | 'avatar' | 'preview' | 'character'>().notNull(),
    drawn: boolean('drawn').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    colour: text('colour').notNull(),
    sha256: text('sha256').notNull(),
    /** File names of the variants, such as `540.avif`. */
    variants: text('variants').array().notNull(),
    /** Whether anybody may fetch it: art of published pitches, and avatars. */
    open: boolean('open').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('media_owner').on(table.ownerId),
    check('media_kind_known', sql`kind in ('poster', 'backdrop', 'avatar', 'preview', 'character')`),
  ],
)
