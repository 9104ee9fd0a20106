import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { BudgetRange, Format, Genre, Stage } from '@pitchey/contract/pitches/vocabulary'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { listings } from './pitches.ts'

/** What a person looks for on the market. */
export const preferences = pgTable('preferences', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  genres: text('genres').array().$type<Genre[]>().notNull(),
  excludedGenres: text('excluded_genres').array().$type<Genre[]>().notNull(),
  formats: text('formats').array().$type<Format[]>().notNull(),
  budgetRanges: text('budget_ranges').array().$type<BudgetRange[]>().notNull(),
  stages: text('stages').array().$type<Stage[]>().notNull(),
  countries: text('countries').array().notNull(),
  languages: text('languages').array().notNull(),
  /** IANA name; null means UTC. */
  timeZone: text('time_zone'),
  version: integer('version').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** MinHash of what everybody may read of a pitch on the open market, in bands that similar texts share. */
export const pitchSignatures = pgTable(
  'pitch_signatures',
  {
    pitchId: uuid('pitch_id')
      .primaryKey()
      .references(() => listings.pitchId, { onDelete: 'cascade' }),
    bands: integer('bands').array().notNull(),
  },
  (table) => [index('pitch_signatures_bands').using('gin', table.bands)],
)
