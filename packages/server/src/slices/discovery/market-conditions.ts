import { readSearch } from '@pitchey/contract/discovery/search-query'
import type { SearchTerm } from '@pitchey/contract/discovery/search-query'
import { isStopWord } from './stop-words.ts'

/** The filters of the market that hold lists; the name is the parameter of `GET /api/pitches`. */
export const listFilters = [
  { name: 'genre', mark: 'g', of: (wanted: string) => `l.genres && ${wanted}` },
  { name: 'format', mark: 'f', of: (wanted: string) => `l.format = any(${wanted})` },
  { name: 'budgetRange', mark: 'b', of: (wanted: string) => `l.budget_range = any(${wanted})` },
  { name: 'stage', mark: 's', of: (wanted: string) => `l.stage = any(${wanted})` },
  { name: 'country', mark: 'c', of: (wanted: string) => `l.country = any(${wanted})` },
  { name: 'language', mark: 'l', of: (wanted: string) => `l.language = any(${wanted})` },
] as const

/** The filters of the market that hold one value, and the SQL of each value. */
export const singleFilters = [
  { name: 'seeking', values: { yes: { mark: 'i', sql: 'l.seeking_investment' } } },
  {
    name: 'agreement',
    values: {
      needed: { mark: 'n', sql: 'l.requires_agreement' },
      none: { mark: 'o', sql: 'not l.requires_agreement' },
    },
  },
] as const

/** How many days before today still count as new. */
export const newDays = 7

/** SQL for "the listing `l` is new this week"; `today` is an SQL expression of the UTC day. */
export const isNew = (today: string): string =>
  `l.published_at >= (${today} - ${newDays})::timestamp at time zone 'utc'`

const separator = '\u001F'

/**
 * SQL that turns the words of a search, an SQL expression of what `databaseWords` makes, into what `matchesWords`
 * takes.
 */
export const wordsOf = (search: string): string =>
  `(websearch_to_tsquery('public.pitchey', split_part(${search}, E'\\x1f', 1)) && split_part(${search}, E'\\x1f', 2)::tsquery)`

/** SQL for "the listing `l` holds these words"; `words` is an SQL expression of what `wordsOf` makes. */
export const matchesWords = (words: string): string => `l.search @@ ${words}`

/** The pairs of neighbouring characters of a run, as `unspaced_grams` keeps them, in their order. */
const gramsOf = (run: string): string => {
  const characters = [...run]
  if (characters.length === 1) return `'${run}':*`
  return characters
    .slice(1)
    .map((second, index) => `'${characters[index] ?? ''}${second}'`)
    .join(' <-> ')
}

const spacedTerm = ({ words, excluded }: SearchTerm): string => `${excluded ? '-' : ''}"${words.join(' ')}"`
const unspacedTerm = ({ words, excluded }: SearchTerm): string => `${excluded ? '!' : ''}(${gramsOf(words.join(''))})`

/**
 * A search as the database takes it, for `wordsOf`; empty when it holds nothing to look for. Words so common that the
 * index leaves them out count only where nothing else is asked for: they are then looked for in titles.
 */
export const databaseWords = (search: string): string => {
  const { terms, fault } = readSearch(search)
  if (fault !== null) return ''
  const unspaced = terms.filter((term) => term.unspaced).map(unspacedTerm)
  const spaced = terms.filter((term) => !term.unspaced)
  const isCommon = (term: SearchTerm): boolean => term.words.every(isStopWord)
  const onlyCommon = terms.every((term) => term.excluded || (!term.unspaced && isCommon(term)))
  const exact = onlyCommon
    ? spaced.filter((term) => !term.excluded).flatMap((term) => term.words.map((word) => `'${word}'`))
    : []
  return `${spaced.map(spacedTerm).join(' ')}${separator}${[...unspaced, ...exact].join(' & ')}`
}

const folded = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '')

/**
 * What is typed so far as `to_tsquery` takes it: the words that are whole, and the last one, which may go on. Null when
 * nothing is typed that could be looked for.
 */
export const beginningWords = (terms: readonly SearchTerm[]): { whole: string; beginning: string } | null => {
  const wanted = terms.filter((term) => !term.excluded)
  const last = wanted.at(-1)
  const lastWord = last?.words.at(-1)
  const begun = lastWord === undefined ? '' : folded(lastWord)
  // Of accents that stand alone nothing is left to look for.
  if (last === undefined || begun === '') return null
  const before = [...wanted.slice(0, -1).filter((term) => !term.unspaced), { words: last.words.slice(0, -1) }]
  const runs = wanted
    .slice(0, -1)
    .filter((term) => term.unspaced)
    .map(unspacedTerm)
  const beginning = last.unspaced ? unspacedTerm(last) : `'${begun}':*`
  return {
    whole: before
      .flatMap((term) => term.words.filter((word) => !isStopWord(word)).map((word) => `'${word}'`))
      .join(' & '),
    beginning: [...runs, beginning].join(' & '),
  }
}
