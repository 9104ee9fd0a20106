import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { listings } from './pitches.ts'

/** Words of the open market, folded, and in about how many listings each stands: what misspelt words are corrected to. */
export const searchWords = pgTable('search_words', {
  word: text('word').primaryKey(),
  listings: integer('listings').notNull(),
  /** The last pass over the market that met the word. */
  pass: integer('pass').notNull(),
})

/** How far the present pass over the market has come; one row. */
export const searchWordPass = pgTable('search_word_pass', {
  pass: integer('pass').primaryKey(),
  nextOrdinal: integer('next_ordinal').notNull(),
})

/** Listings whose number of saves is behind the counter. */
export const listingSavesDue = pgTable('listing_saves_due', {
  pitchId: uuid('pitch_id')
    .primaryKey()
    .references(() => listings.pitchId, { onDelete: 'cascade' }),
})
