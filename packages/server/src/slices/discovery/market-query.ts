import type { MarketQuery, PitchSort } from '@pitchey/contract/discovery/endpoints'
import { cursorTime, decodeCursor, isTimeAndId, isUuid } from '../../kernel/cursor.ts'
import type { SqlStatement } from '../../kernel/db.ts'
import { cardJson } from '../pitches/index.ts'

export type PageRow = { items: string; found: number; key1: string | null; key2: string | null }

/** How many of the newest matches are ranked by relevance: common words must not cost more than rare ones. */
const rankedMatches = 300

type Keys = readonly [string | number, string]

// The sort columns are single precision: other numbers were not handed out, and PostgreSQL refuses those out of range.
const isSingle = (value: number): boolean => Number.isFinite(value) && Math.fround(value) === value

// PostgreSQL gives up on a search with dozens of operators in a row; one says the same.
const plainOperators = (search: string): string => search.replaceAll(/(?:-\s*){2,}/gu, '-')

const isNumberAndId = (keys: readonly unknown[]): keys is readonly [number, string] =>
  keys.length === 2 && typeof keys[0] === 'number' && isSingle(keys[0]) && isUuid(keys[1])

const sorts: Record<
  PitchSort,
  { column: string; key: string; cast: string; isKeys: (keys: readonly unknown[]) => keys is Keys }
> = {
  newest: { column: 'l.published_at', key: cursorTime('l.published_at'), cast: 'timestamptz', isKeys: isTimeAndId },
  trending: { column: 'l.trending', key: 'l.trending::float8', cast: 'float4', isKeys: isNumberAndId },
  relevance: { column: 'l.relevance', key: 'l.relevance::float8', cast: 'float4', isKeys: isNumberAndId },
}

/** The sort that a query means: the one it names, else relevance for a search and newest for the rest. */
export const sortOf = (query: Pick<MarketQuery, 'sort' | 'search'>): PitchSort => {
  if (query.search === undefined) return query.sort === 'trending' ? 'trending' : 'newest'
  return query.sort ?? 'relevance'
}

const filters = [
  ['genre', 'g', (n: number) => `l.genres && $${n}::text[]`],
  ['format', 'f', (n: number) => `l.format = any($${n}::text[])`],
  ['budgetRange', 'b', (n: number) => `l.budget_range = any($${n}::text[])`],
  ['stage', 's', (n: number) => `l.stage = any($${n}::text[])`],
  ['country', 'c', (n: number) => `l.country = any($${n}::text[])`],
] as const

/**
 * The statement and its values for one page of the market. Every combination of filters is a prepared statement of
 * its own, so that each keeps the plan that fits it. The first value is the limit.
 */
export const marketStatement = (
  query: MarketQuery,
): { statement: SqlStatement<PageRow>; values: unknown[]; sort: PitchSort } => {
  const sort = sortOf(query)
  const { column, key, cast, isKeys } = sorts[sort]
  const values: unknown[] = [query.limit]
  const use = (value: unknown): number => values.push(value)
  const conditions: string[] = []
  const marks: string[] = []

  for (const [name, mark, condition] of filters) {
    const wanted = query[name]
    if (wanted === undefined) continue
    conditions.push(condition(use(wanted)))
    marks.push(mark)
  }
  let source = 'listings l'
  if (query.search !== undefined) {
    const search = use(plainOperators(query.search))
    conditions.push(`l.search @@ websearch_to_tsquery('public.pitchey', $${search})`)
    marks.push('q')
    if (sort === 'relevance') {
      const matched = `select l.*, ts_rank(l.search, websearch_to_tsquery('public.pitchey', $${search})) as relevance
        from listings l where ${conditions.join(' and ')} order by l.published_at desc, l.pitch_id desc limit ${rankedMatches}`
      source = `(${matched}) l`
      conditions.length = 0
    }
  }
  const after = decodeCursor(query.cursor, isKeys)
  if (after) {
    conditions.push(`(${column}, l.pitch_id) < ($${use(after[0])}::${cast}, $${use(after[1])}::uuid)`)
    marks.push('after')
  }
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
  const text = `
    with page as (
      select l.*, ${key} as key1, row_number() over (order by ${column} desc, l.pitch_id desc) as n
      from ${source} ${where} order by ${column} desc, l.pitch_id desc limit $1::int + 1)
    select coalesce(json_agg(${cardJson} order by l.n) filter (where l.n <= $1::int), '[]'::json)::text as items,
      count(*)::int as found, max(l.key1) filter (where l.n = $1::int) as key1, max(l.pitch_id::text) filter (where l.n = $1::int) as key2
    from page l left join pitch_counters c on c.pitch_id = l.pitch_id`
  return { statement: { name: `market.${sort}.${marks.join('')}`, text }, values, sort }
}
