import { index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { media } from './media.ts'
import { pitches } from './pitches.ts'

/** Pictures that were uploaded for characters of a pitch, named by it or by one of its versions or not yet. */
export const characterImages = pgTable(
  'character_images',
  {
    mediaId: uuid('media_id')
      .primaryKey()
      .references(() => media.id, { onDelete: 'cascade' }),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
  },
  (table) => [index('character_images_pitch').on(table.pitchId)],
)
