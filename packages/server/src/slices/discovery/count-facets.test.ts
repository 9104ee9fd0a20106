import type { FacetsQuery } from '@pitchey/contract/discovery/endpoints'
import { budgetRanges, formats, genres, stages } from '@pitchey/contract/pitches/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { only } from '../../kernel/db.ts'
import { askOf, countSlots, facetsAnswer } from './count-facets.ts'
import { bytesPerListing, letterCode, lettersOf, MarketColumns } from './market-columns.ts'
import type { ListingFacets } from './market-columns.ts'
import { newDays } from './market-conditions.ts'

const today = 20_000
const countries = ['AA', 'IE', 'NG', 'ZZ'] as const
const languages = ['aa', 'en', 'zu'] as const

const listing = (ordinal: number): fc.Arbitrary<ListingFacets> =>
  fc.record({
    ordinal: fc.constant(ordinal),
    genres: fc.uniqueArray(fc.constantFrom(...genres), { minLength: 1, maxLength: 3 }),
    format: fc.constantFrom(...formats),
    budgetRange: fc.constantFrom(null, ...budgetRanges),
    stage: fc.constantFrom(...stages),
    country: fc.constantFrom(null, ...countries),
    language: fc.constantFrom(null, ...languages),
    seeking: fc.boolean(),
    agreement: fc.boolean(),
    publishedDay: fc.integer({ min: today - 12, max: today }),
    closesDay: fc.constantFrom(null, today - 1, today, today + 9),
  })

const some = <Value>(values: readonly Value[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), { nil: undefined })
const query: fc.Arbitrary<FacetsQuery> = fc.record({
  genre: some(genres),
  format: some(formats),
  budgetRange: some(budgetRanges),
  stage: some(stages),
  country: some(countries),
  language: some(languages),
  seeking: fc.constantFrom(undefined, 'yes' as const),
  agreement: fc.constantFrom(undefined, 'needed' as const, 'none' as const),
  newThisWeek: fc.constantFrom(undefined, 'yes' as const),
  sort: fc.constantFrom(undefined, 'trending' as const, 'ending_soon' as const),
})

type Values = Record<Exclude<keyof FacetsQuery, 'search' | 'sort'>, readonly string[]>
const valuesOf = (of: ListingFacets): Values => ({
  genre: of.genres,
  format: [of.format],
  budgetRange: of.budgetRange === null ? [] : [of.budgetRange],
  stage: [of.stage],
  country: of.country === null ? [] : [of.country],
  language: of.language === null ? [] : [of.language],
  seeking: of.seeking ? ['yes'] : [],
  agreement: [of.agreement ? 'needed' : 'none'],
  newThisWeek: of.publishedDay >= today - newDays ? ['yes'] : [],
})
const names = Object.keys(valuesOf(only(fc.sample(listing(1), 1)))) as (keyof Values)[]

const passes = (of: ListingFacets, asked: FacetsQuery, name: keyof Values): boolean => {
  const wanted = asked[name]
  return wanted === undefined || [wanted].flat().some((value) => valuesOf(of)[name].includes(value))
}

/** What the answer must be, counted the long way. */
const expected = (all: readonly ListingFacets[], asked: FacetsQuery) => {
  const open = all.filter((of) => asked.sort !== 'ending_soon' || (of.closesDay ?? 0) >= today)
  const fitting = (but: keyof Values | null) =>
    open.filter((of) => names.every((name) => name === but || passes(of, asked, name)))
  const counts = (name: keyof Values) =>
    Object.fromEntries(
      [
        ...Map.groupBy(
          fitting(name).flatMap((of) => valuesOf(of)[name]),
          (value) => value,
        ),
      ].map(([value, found]) => [value, found.length]),
    )
  const total = fitting(null).length
  return {
    total,
    facets: Object.fromEntries(names.map((name) => [name, counts(name)])),
    without: Object.fromEntries(
      names.map((name) => [name, fitting(name).length] as const).filter(([, count]) => count > total),
    ),
  }
}

const answered = (columns: MarketColumns, asked: FacetsQuery) => {
  const question = askOf(columns, asked, today)
  countSlots(question, 0, columns.length)
  const { total, facets, without } = facetsAnswer(question.counting, null)
  return {
    total,
    facets: Object.fromEntries(
      Object.entries(facets ?? {}).map(([name, found]) => [
        name,
        Object.fromEntries(found.map(({ value, count }) => [value, count])),
      ]),
    ),
    without: Object.fromEntries(without.map(({ filter, count }) => [filter, count])),
  }
}

type Step = { put: ListingFacets } | { remove: number }
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc
    .integer({ min: 1, max: 40 })
    .chain((ordinal): fc.Arbitrary<Step> =>
      fc.oneof({ weight: 3, arbitrary: listing(ordinal).map((put) => ({ put })) }, fc.constant({ remove: ordinal })),
    ),
  { maxLength: 60 },
)

describe('the counts of the market', () => {
  it('[FACET1] are those of counting one by one, whatever came, changed and went, in any order', () => {
    fc.assert(
      fc.property(steps, query, (made, asked) => {
        const columns = new MarketColumns()
        const model = new Map<number, ListingFacets>()
        for (const step of made) {
          if ('put' in step) {
            columns.put(step.put)
            model.set(step.put.ordinal, step.put)
          } else {
            columns.remove(step.remove)
            model.delete(step.remove)
          }
        }
        expect(columns.size).toBe(model.size)
        expect(answered(columns, asked)).toEqual(expected([...model.values()], asked))
      }),
      { numRuns: 300 },
    )
  })

  it('[FACET2] take 20 bytes a listing, and room that is no longer needed is given back', () => {
    expect(bytesPerListing).toBe(20)
    const columns = new MarketColumns()
    const one = only(fc.sample(listing(1), 1))
    for (let ordinal = 1; ordinal <= 20_000; ordinal += 1) columns.put({ ...one, ordinal })
    expect(columns.arrays.ordinals.length).toBeLessThan(30_000)
    for (let ordinal = 1; ordinal <= 19_000; ordinal += 1) columns.remove(ordinal)
    expect(columns.size).toBe(1000)
    expect(columns.arrays.ordinals.length).toBeLessThan(5000)
    expect(answered(columns, {}).total).toBe(1000)
    expect(columns.slotOf(19_001)).toBeGreaterThanOrEqual(0)
    expect(columns.slotOf(19_000)).toBe(-1)
  })

  it('[FACET2] every pair of letters has a code of its own', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    const pairs = [...letters].flatMap((a) => [...letters].map((b) => `${a}${b}`))
    expect(new Set(pairs.map(letterCode)).size).toBe(676)
    for (const pair of pairs) {
      expect(lettersOf(letterCode(pair), 'A')).toBe(pair)
      expect(lettersOf(letterCode(pair.toLowerCase()), 'a')).toBe(pair.toLowerCase())
    }
    expect(letterCode(null)).toBe(0)
  })
})
