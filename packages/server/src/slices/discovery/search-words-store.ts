import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

type Nothing = Record<never, never>

/** How many listings one step of a pass reads: about a second's work. */
export const listingsPerStep = 20_000

const wordsOf = (condition: string): string => `ts_stat(format(
  'select to_tsvector(''pg_catalog.simple'', public.unaccent(search_text(lower(concat_ws('' '', title, creator_name, people, keywords, characters, logline)))))
   from listings where ${condition}`

/** Words worth correcting to: no numbers, not too short, not too long. */
const worthwhile = `char_length(word) between 3 and 30 and word !~ '[0-9_]'`

const hold = sqlStatement<{ pass: number; nextOrdinal: number }>(
  'search-words.hold',
  'select pass, next_ordinal as "nextOrdinal" from search_word_pass for update',
)
const step = sqlStatement<{ last: number | null; read: number }>(
  'search-words.step',
  `select max(ordinal) as last, count(*)::int as read from (
     select ordinal from listings where ordinal > $1 order by ordinal limit ${listingsPerStep}) chunk`,
)
const count = sqlStatement<Nothing>(
  'search-words.count',
  `insert into search_words (word, listings, pass)
   select word, ndoc, $3::int from ${wordsOf('ordinal > %s and ordinal <= %s')}', $1::int, $2::int)) where ${worthwhile}
   on conflict (word) do update set pass = excluded.pass, listings = excluded.listings
     + case when search_words.pass = excluded.pass then search_words.listings else 0 end`,
)
const drop = sqlStatement<Nothing>('search-words.drop', 'delete from search_words where pass <> $1')
const move = sqlStatement<Nothing>('search-words.move', 'update search_word_pass set pass = $1, next_ordinal = $2')
const learn = sqlStatement<Nothing>(
  'search-words.learn',
  `insert into search_words (word, listings, pass)
   select word, ndoc, (select pass from search_word_pass) from ${wordsOf('pitch_id = %L')}', $1::uuid)) where ${worthwhile}
   on conflict (word) do nothing`,
)

/**
 * Counts the words of the next listings. At the end of a pass, words that it did not meet are dropped, and the next
 * begins. Answers how many listings were read.
 */
export const countSearchWords = async (db: Db): Promise<number> => {
  const { pass, nextOrdinal } = only(await db.rows(hold, []))
  const { last, read } = only(await db.rows(step, [nextOrdinal]))
  if (last !== null) await db.rows(count, [nextOrdinal, last, pass])
  if (last !== null && read === listingsPerStep) {
    await db.rows(move, [pass, last])
  } else {
    await db.rows(drop, [pass])
    await db.rows(move, [(pass % 1_000_000_000) + 1, 0])
  }
  return read
}

/** Adds the words of one listing, if it is on the market, so that they can be corrected to at once. */
export const learnSearchWords = async (db: Db, pitchId: string): Promise<void> => {
  await db.rows(learn, [pitchId])
}
