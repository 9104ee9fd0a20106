import { readSearch } from '@pitchey/contract/discovery/search-query'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { editDistance } from './edit-distance.ts'
import { databaseWords, matchesWords, wordsOf } from './market-conditions.ts'
import { isStopWord } from './stop-words.ts'

/** Only the first words of a search are looked up: each costs a read of its own. */
const mostWords = 6
const leastLetters = 4

type Candidate = { word: string; listings: number }

const alike = sqlStatement<Candidate & { wanted: string }>(
  'search.words-like',
  `select w.wanted, found.word, found.listings
   from unnest($1::text[]) w (wanted), lateral words_like(public.unaccent(w.wanted)) found`,
)
const finds = sqlStatement<{ found: boolean }>(
  'search.finds',
  `select exists (select from listings l where ${matchesWords(wordsOf('$1'))}) as found`,
)

/** Short words may differ by one letter, long ones by two. */
const mostEdits = (word: string): number => ([...word].length < 6 ? 1 : 2)

const bestOf = (wanted: string, candidates: readonly Candidate[]): string | null => {
  const folded = wanted.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const most = mostEdits(folded)
  const ranked = candidates
    .map(({ word, listings }) => ({ word, listings, edits: editDistance(folded, word, most) }))
    .filter(({ edits }) => edits <= most)
    .toSorted((a, b) => a.edits - b.edits || b.listings - a.listings || (a.word < b.word ? -1 : 1))
  const [best] = ranked
  return best === undefined || best.edits === 0 ? null : best.word
}

/**
 * The same search with words that the market does not know made into ones that it knows, as long as that finds
 * something; null where there is nothing better. Reads what is on the open market alone.
 */
export const correctSearch = async (db: Db, search: string): Promise<string | null> => {
  const wanted = readSearch(search)
    .terms.filter((term) => !term.excluded && !term.unspaced)
    .flatMap((term) => term.words)
    .filter((word) => [...word].length >= leastLetters && !isStopWord(word) && !/\p{N}/u.test(word))
    .slice(0, mostWords)
  if (wanted.length === 0) return null
  const candidates = Map.groupBy(await db.rows(alike, [wanted]), (row) => row.wanted)
  let corrected = search.normalize('NFKC')
  for (const word of new Set(wanted)) {
    const better = bestOf(word, candidates.get(word) ?? [])
    if (better !== null) corrected = replaceWord(corrected, word, better)
  }
  if (corrected === search.normalize('NFKC')) return null
  const [answer] = await db.rows(finds, [databaseWords(corrected)])
  return answer?.found === true ? corrected : null
}

const replaceWord = (text: string, word: string, better: string): string =>
  text.replaceAll(/[\p{L}\p{N}\p{M}]+/gu, (typed) => (typed.toLowerCase() === word ? better : typed))
