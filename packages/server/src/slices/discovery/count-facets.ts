import type { FacetsQuery } from '@pitchey/contract/discovery/endpoints'
import { facetNames } from '@pitchey/contract/discovery/market-facets'
import type { FacetCounts, MarketFacets, Narrowing } from '@pitchey/contract/discovery/market-facets'
import { budgetRanges, formats, genres, stages } from '@pitchey/contract/pitches/vocabulary'
import { agreementFlag, letterCode, letterCodes, lettersOf, seekingFlag } from './market-columns.ts'
import type { MarketColumns } from './market-columns.ts'
import { newDays } from './market-conditions.ts'

/** Their order is that of their bits in `fails`. */
type FacetName = (typeof facetNames)[number]

const sizes: Record<FacetName, number> = {
  genre: genres.length,
  format: formats.length,
  budgetRange: budgetRanges.length + 1,
  stage: stages.length,
  country: letterCodes,
  language: letterCodes,
  seeking: 2,
  agreement: 2,
  newThisWeek: 2,
}

/** Running counts of one question; listings are added slot by slot. */
export type Counting = {
  total: number
  /** For every facet, how many listings fail its filter and no other. */
  only: Int32Array
  counts: Record<FacetName, Int32Array>
}

export const startCounting = (): Counting => ({
  total: 0,
  only: new Int32Array(facetNames.length),
  counts: Object.fromEntries(facetNames.map((name) => [name, new Int32Array(sizes[name])])) as Counting['counts'],
})

const tableOf = (size: number, wanted: readonly number[] | undefined): Uint8Array =>
  wanted === undefined
    ? new Uint8Array(size).fill(1)
    : wanted.reduce((table, code) => table.fill(1, code, code + 1), new Uint8Array(size))

const codesIn = <Value extends string>(all: readonly Value[], wanted: readonly Value[] | undefined) =>
  wanted?.map((value) => all.indexOf(value))

/** What a question asks, as tables that are quick to look up. */
const asTables = (query: FacetsQuery, today: number) => ({
  genre: query.genre === undefined ? 0 : query.genre.reduce((mask, genre) => mask | (1 << genres.indexOf(genre)), 0),
  format: tableOf(sizes.format, codesIn(formats, query.format)),
  budgetRange: tableOf(sizes.budgetRange, codesIn(budgetRanges, query.budgetRange)),
  stage: tableOf(sizes.stage, codesIn(stages, query.stage)),
  country: tableOf(letterCodes, query.country?.map(letterCode)),
  language: tableOf(letterCodes, query.language?.map(letterCode)),
  seeking: tableOf(2, query.seeking && [1]),
  agreement: tableOf(2, query.agreement && [query.agreement === 'needed' ? 1 : 0]),
  newThisWeek: tableOf(2, query.newThisWeek && [1]),
  newSince: today - newDays,
  closesFrom: query.sort === 'ending_soon' ? today : -1,
})

/** Adds one to the count of a code. */
const tally = (table: Int32Array, code: number): void => {
  table[code] = (table[code] ?? 0) + 1
}

type Tables = ReturnType<typeof asTables>

/** A question, ready to be counted. `today` is a day since 1970-01-01. */
export type Question = { columns: MarketColumns; tables: Tables; counting: Counting }

export const askOf = (columns: MarketColumns, query: FacetsQuery, today: number): Question => ({
  columns,
  tables: asTables(query, today),
  counting: startCounting(),
})

/**
 * Adds listings to the counts: those of the slots from `from` up to `to`, or, with `slots`, those that stand there. A
 * listing counts for a facet when no other facet's filter keeps it out. One long loop, because a million listings go
 * through it while somebody waits.
 */
export const countSlots = (question: Question, from: number, to: number, slots: Int32Array | null = null): void => {
  const { genres: genreMasks, formats: formatCodes, budgets, stages: stageCodes, flags } = question.columns.arrays
  const { countries, languages, published, closes } = question.columns.arrays
  const { tables, counting } = question
  const { counts, only } = counting
  const { newSince, closesFrom } = tables
  const wantedGenres = tables.genre
  for (let index = from; index < to; index += 1) {
    const slot = slots === null ? index : (slots[index] ?? -1)
    const flag = flags[slot] ?? 0
    if (flag === 0 || (closesFrom >= 0 && (closes[slot] ?? 0) < closesFrom)) continue
    const mask = genreMasks[slot] ?? 0
    const format = formatCodes[slot] ?? 0
    const budget = budgets[slot] ?? 0
    const stage = stageCodes[slot] ?? 0
    const country = countries[slot] ?? 0
    const language = languages[slot] ?? 0
    const seeking = (flag & seekingFlag) >>> 1
    const agreement = (flag & agreementFlag) >>> 2
    const isNew = (published[slot] ?? 0) >= newSince ? 1 : 0
    const fails =
      (wantedGenres !== 0 && (mask & wantedGenres) === 0 ? 1 : 0) |
      (tables.format[format] ? 0 : 2) |
      (tables.budgetRange[budget] ? 0 : 4) |
      (tables.stage[stage] ? 0 : 8) |
      (tables.country[country] ? 0 : 16) |
      (tables.language[language] ? 0 : 32) |
      (tables.seeking[seeking] ? 0 : 64) |
      (tables.agreement[agreement] ? 0 : 128) |
      (tables.newThisWeek[isNew] ? 0 : 256)
    // Two or more filters keep it out.
    if ((fails & (fails - 1)) !== 0) continue
    if (fails === 0) counting.total += 1
    else tally(only, 31 - Math.clz32(fails))
    if ((fails & ~1) === 0)
      for (let rest = mask; rest !== 0; rest &= rest - 1) tally(counts.genre, 31 - Math.clz32(rest & -rest))
    if ((fails & ~2) === 0) tally(counts.format, format)
    if ((fails & ~4) === 0) tally(counts.budgetRange, budget)
    if ((fails & ~8) === 0) tally(counts.stage, stage)
    if ((fails & ~16) === 0) tally(counts.country, country)
    if ((fails & ~32) === 0) tally(counts.language, language)
    if ((fails & ~64) === 0) tally(counts.seeking, seeking)
    if ((fails & ~128) === 0) tally(counts.agreement, agreement)
    if ((fails & ~256) === 0) tally(counts.newThisWeek, isNew)
  }
}

const named = <Value extends string>(table: Int32Array, name: (code: number) => Value | null) =>
  [...table]
    .map((count, code) => ({ value: count > 0 ? name(code) : null, count }))
    .filter((entry): entry is { value: Value; count: number } => entry.value !== null)
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))

const among =
  <Value extends string>(values: readonly Value[]) =>
  (code: number): Value | null =>
    values[code] ?? null

const facetsOf = ({ counts }: Counting): FacetCounts => ({
  genre: named(counts.genre, among(genres)),
  format: named(counts.format, among(formats)),
  budgetRange: named(counts.budgetRange, among(budgetRanges)),
  stage: named(counts.stage, among(stages)),
  country: named(counts.country, (code) => (code === 0 ? null : lettersOf(code, 'A'))),
  language: named(counts.language, (code) => (code === 0 ? null : lettersOf(code, 'a'))),
  seeking: named(counts.seeking, (code) => (code === 1 ? ('yes' as const) : null)),
  agreement: named(counts.agreement, (code) => (code === 1 ? ('needed' as const) : ('none' as const))),
  newThisWeek: named(counts.newThisWeek, (code) => (code === 1 ? ('yes' as const) : null)),
})

/** The counts as the answer of `GET /api/pitches/facets`; `withoutSearch` is the total that there would be without it. */
export const facetsAnswer = (counting: Counting, withoutSearch: number | null): MarketFacets => {
  const without: { filter: Narrowing; count: number }[] = [...counting.only]
    .map((only, index) => ({ filter: facetNames[index] ?? 'genre', count: only === 0 ? 0 : counting.total + only }))
    .filter(({ count }) => count > 0)
  if (withoutSearch !== null && withoutSearch > counting.total) without.push({ filter: 'search', count: withoutSearch })
  return {
    total: counting.total,
    facets: facetsOf(counting),
    without: without.toSorted((a, b) => b.count - a.count),
  }
}
