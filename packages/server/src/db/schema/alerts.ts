import type { AlertCadence, SavedQuery } from '@pitchey/contract/alerts/saved-search'
import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { pitches } from './pitches.ts'

/** Searches of the market that people come back to, and how often they are told of what is new in them. */
export const savedSearches = pgTable(
  'saved_searches',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    query: jsonb('query').$type<SavedQuery>().notNull(),
    /** The words of the search as the database takes them. */
    words: text('words'),
    /** The genres asked for, or `*` for any: finds the searches that a new pitch may fit. */
    genreKeys: text('genre_keys').array().notNull(),
    cadence: text('cadence').$type<AlertCadence>().notNull(),
    /** What came to the market before is not new to its owner. */
    visitedAt: instant('visited_at').notNull(),
    /** What came to the market before belongs to no alert any more. */
    alertedUpTo: instant('alerted_up_to').notNull(),
    /** SHA-256 of the word that stops its mails without a sign-in. */
    unsubscribeHash: text('unsubscribe_hash').notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('saved_searches_person').on(table.personId, table.createdAt.desc().nullsFirst(), table.id),
    uniqueIndex('saved_searches_unsubscribe').on(table.unsubscribeHash),
    index('saved_searches_digest')
      .on(table.alertedUpTo)
      .where(sql`cadence in ('daily', 'weekly')`),
    index('saved_searches_at_once')
      .using('gin', table.genreKeys)
      .where(sql`cadence = 'at_once'`),
    check('saved_searches_cadence_known', sql`cadence in ('at_once', 'daily', 'weekly', 'never')`),
  ],
)

/** A pitch that a saved search found; there is one row for both however often it is found. */
export const savedSearchHits = pgTable(
  'saved_search_hits',
  {
    searchId: uuid('search_id')
      .notNull()
      .references(() => savedSearches.id, { onDelete: 'cascade' }),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    /** When its person was told; null while an alert is due. */
    sentAt: instant('sent_at'),
    /** The mail it went into, while that may still wait in the outbox. */
    mailId: uuid('mail_id'),
  },
  (table) => [
    primaryKey({ columns: [table.searchId, table.pitchId] }),
    index('saved_search_hits_due')
      .on(table.searchId)
      .where(sql`sent_at is null`),
    index('saved_search_hits_pitch').on(table.pitchId),
    index('saved_search_hits_mail')
      .on(table.mailId)
      .where(sql`mail_id is not null`),
  ],
)
