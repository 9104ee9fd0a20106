import type { FacetsQuery, MarketQuery, PitchSort } from '@pitchey/contract/discovery/endpoints'
import { cursorTime, decodeCursor, isMicroseconds, isTimeAndId, isUuid } from '../../kernel/cursor.ts'
import type { SqlStatement } from '../../kernel/db.ts'
import { cardJson } from '../pitches/index.ts'
import { markedJson } from './highlights.ts'
import { databaseWords, isNew, listFilters, matchesWords, singleFilters, wordsOf } from './market-conditions.ts'

export type PageRow = { items: string; found: number; key1: string | null; key2: string | null; marked: string | null }

/** How many of the newest matches are ranked by relevance: common words must not cost more than rare ones. */
const rankedMatches = 300

/** How many pitches whose title is what was typed are ranked whenever they were published. */
const rankedTitles = 50

type Keys = readonly [string | number, string]

// The sort columns are single precision: other numbers were not handed out, and PostgreSQL refuses those out of range.
const isSingle = (value: number): boolean => Number.isFinite(value) && Math.fround(value) === value

const isNumberAndId = (keys: readonly unknown[]): keys is readonly [number, string] =>
  keys.length === 2 && typeof keys[0] === 'number' && isSingle(keys[0]) && isUuid(keys[1])

const isCountAndId = (keys: readonly unknown[]): keys is readonly [number, string] =>
  isNumberAndId(keys) && Number.isInteger(keys[0]) && keys[0] >= 0 && keys[0] < 2 ** 31

const isDayAndId = (keys: readonly unknown[]): keys is readonly [string, string] =>
  keys.length === 2 &&
  typeof keys[0] === 'string' &&
  isMicroseconds(`${keys[0]}T00:00:00.000000Z`) &&
  keys[0].length === 10 &&
  isUuid(keys[1])

type Sort = {
  column: string
  key: string
  cast: string
  direction: 'asc' | 'desc'
  isKeys: (keys: readonly unknown[]) => keys is Keys
}

const sorts: Record<PitchSort, Sort> = {
  newest: {
    column: 'l.published_at',
    key: cursorTime('l.published_at'),
    cast: 'timestamptz',
    direction: 'desc',
    isKeys: isTimeAndId,
  },
  trending: {
    column: 'l.trending',
    key: 'l.trending::float8',
    cast: 'float4',
    direction: 'desc',
    isKeys: isNumberAndId,
  },
  relevance: {
    column: 'l.relevance',
    key: 'l.relevance::float8',
    cast: 'float4',
    direction: 'desc',
    isKeys: isNumberAndId,
  },
  most_saved: { column: 'l.saves', key: 'l.saves', cast: 'int', direction: 'desc', isKeys: isCountAndId },
  ending_soon: {
    column: 'l.closes_on',
    key: `to_char(l.closes_on, 'YYYY-MM-DD')`,
    cast: 'date',
    direction: 'asc',
    isKeys: isDayAndId,
  },
}

/** The sort that a query means: the one it names, else relevance for a search and newest for the rest. */
export const sortOf = (query: Pick<MarketQuery, 'sort' | 'search'>): PitchSort => {
  if (query.search !== undefined) return query.sort ?? 'relevance'
  return query.sort === undefined || query.sort === 'relevance' ? 'newest' : query.sort
}

/** The UTC day of a moment, as in `2026-03-02`. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

type Conditions = { conditions: string[]; marks: string[]; words: string | null }

/** What the filters, the search and the order ask of a listing `l`; `use` hands a value over and answers its number. */
const conditionsOf = (query: FacetsQuery, today: string, use: (value: unknown) => number): Conditions => {
  const conditions: string[] = []
  const marks: string[] = []
  const add = (mark: string, condition: string): void => {
    conditions.push(condition)
    marks.push(mark)
  }
  for (const { name, mark, of } of listFilters) {
    const wanted = query[name]
    if (wanted !== undefined) add(mark, of(`$${use(wanted)}::text[]`))
  }
  for (const { name, values } of singleFilters) {
    const wanted = query[name]
    const found = Object.entries(values).find(([value]) => value === wanted)?.[1]
    if (found) add(found.mark, found.sql)
  }
  if (query.newThisWeek) add('w', isNew(`$${use(today)}::date`))
  if (query.sort === 'ending_soon') add('e', `l.closes_on >= $${use(today)}::date`)
  if (query.search === undefined) return { conditions, marks, words: null }
  const words = wordsOf(`$${use(databaseWords(query.search))}`)
  add('q', matchesWords(words))
  return { conditions, marks, words }
}

const whereOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`

/** The matches of a search that are ranked: the newest, and those of that very title. */
const rankedSource = (conditions: readonly string[], words: string, title: string): string => {
  const matches = (condition: string): string =>
    `select l.*, ts_rank(l.search, ${words}) as rank from listings l ${whereOf([...conditions, condition])}`
  return `(
    select m.*, (m.rank + case when lower(m.title) = ${title} then 1 else 0 end)::float4 as relevance from (
      (${matches(`lower(l.title) = ${title}`)} order by l.published_at desc limit ${rankedTitles})
      union all
      (${matches(`lower(l.title) <> ${title}`)} order by l.published_at desc, l.pitch_id desc limit ${rankedMatches})) m) l`
}

/**
 * The statement and its values for one page of the market, `today` in UTC. Every combination of filters is a prepared
 * statement of its own, so that each keeps the plan that fits it. The first value is the limit.
 */
export const marketStatement = (
  query: MarketQuery,
  today: string,
): { statement: SqlStatement<PageRow>; values: unknown[]; sort: PitchSort } => {
  const sort = sortOf(query)
  const { column, key, cast, direction, isKeys } = sorts[sort]
  const values: unknown[] = [query.limit]
  const use = (value: unknown): number => values.push(value)
  const { conditions, marks, words } = conditionsOf(query, today, use)
  let source = 'listings l'
  if (sort === 'relevance' && words !== null) {
    source = rankedSource(conditions, words, `$${use(query.search?.toLowerCase())}`)
    conditions.length = 0
  }
  const after = decodeCursor(query.cursor, isKeys)
  if (after) {
    const beyond = direction === 'desc' ? '<' : '>'
    conditions.push(`(${column}, l.pitch_id) ${beyond} ($${use(after[0])}::${cast}, $${use(after[1])}::uuid)`)
    marks.push('after')
  }
  const order = `${column} ${direction}, l.pitch_id ${direction}`
  const text = `
    with page as (
      select l.*, ${key} as key1, row_number() over (order by ${order}) as n
      from ${source} ${whereOf(conditions)} order by ${order} limit $1::int + 1)
    select coalesce(json_agg(${cardJson} order by l.n) filter (where l.n <= $1::int), '[]'::json)::text as items,
      count(*)::int as found, max(l.key1) filter (where l.n = $1::int) as key1,
      max(l.pitch_id::text) filter (where l.n = $1::int) as key2, ${words === null ? 'null' : markedJson(words)} as marked
    from page l left join pitch_counters c on c.pitch_id = l.pitch_id`
  // How common the words are decides whether their index or that of the order is the shorter way.
  return { statement: { name: `market.${sort}.${marks.join('')}`, text, replan: words !== null }, values, sort }
}

/**
 * The statement and its values that name every match of a search, whatever the filters, by ordinal: up to `most`, in
 * no order.
 */
export const matchesStatement = (search: string, most: number) => ({
  statement: {
    name: 'market.matches',
    replan: true,
    text: `select coalesce(string_agg(ordinal::text, ','), '') as ordinals, count(*)::int as found from (
      select l.ordinal from listings l where ${matchesWords(wordsOf('$1'))} limit $2) matching`,
  } satisfies SqlStatement<{ ordinals: string; found: number }> as SqlStatement<{ ordinals: string; found: number }>,
  values: [databaseWords(search), most] as const,
})
