import { facetsQuery, marketQuery } from '@pitchey/contract/discovery/endpoints'
import { budgetRanges, formats, genres, stages } from '@pitchey/contract/pitches/vocabulary'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countFilters,
  dropFilter,
  facetsRequest,
  filterNames,
  marketRequest,
  noFilters,
  readFilters,
  toggleFilter,
  writeFilters,
  type MarketFilters,
} from './market-filters.ts'

const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 })
const filters: fc.Arbitrary<MarketFilters> = fc.record({
  search: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  genre: some(genres),
  format: some(formats),
  budgetRange: some(budgetRanges),
  stage: some(stages),
  country: some(['IE', 'NG', 'JP', 'BR']),
  language: some(['en', 'fr', 'yo', 'ja']),
  newThisWeek: fc.constantFrom('', 'yes'),
  seeking: fc.constantFrom('', 'yes'),
  agreement: fc.constantFrom('', 'needed', 'none'),
  sort: fc.constantFrom('newest', 'trending', 'relevance', 'most_saved', 'ending_soon', undefined),
})

const read = (address: string) => readFilters(new URLSearchParams(address))

describe('filters in the address', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(filters, (given) => {
        expect(read(writeFilters(given))).toEqual(given)
      }),
    )
  })

  test('that do not exist are dropped, and so are repetitions', () => {
    const address =
      'genre=drama&genre=drama&genre=nonsense&format=toString&country=ireland&language=xx&seeking=maybe&agreement=none&sort=best'
    expect(read(address)).toEqual({ ...noFilters, genre: ['drama'], agreement: 'none' })
  })

  test('are none in an empty address', () => {
    expect(writeFilters(noFilters)).toBe('')
    expect(read('')).toEqual(noFilters)
  })

  test('toggling twice changes nothing but the order', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...genres), (given, genre) => {
        const twice = toggleFilter(toggleFilter(given, 'genre', genre), 'genre', genre)
        expect(twice.genre.toSorted()).toEqual(given.genre.toSorted())
        expect(countFilters(twice)).toBe(countFilters(given))
      }),
    )
  })

  test('of which there is one at a time are put in the place of each other', () => {
    const open = toggleFilter(noFilters, 'agreement', 'none')
    expect(toggleFilter(open, 'agreement', 'needed')).toEqual({ ...noFilters, agreement: 'needed' })
    expect(toggleFilter(open, 'agreement', 'none')).toEqual(noFilters)
  })

  test('that are dropped leave all others as they were', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...filterNames, 'search' as const), (given, name) => {
        const less = dropFilter(given, name)
        expect(less).toEqual({ ...given, [name]: noFilters[name] })
      }),
    )
  })

  test('are asked for as the API takes them, in the list and in its counts', () => {
    fc.assert(
      fc.property(filters, (given) => {
        expect(marketQuery.safeParse(marketRequest(given).query).error).toBeUndefined()
        expect(facetsQuery.safeParse(facetsRequest(given).query).error).toBeUndefined()
      }),
    )
  })

  test('ask for no search that holds nothing to look for', () => {
    expect(marketRequest({ ...noFilters, search: '&&& "" --' }).query).not.toHaveProperty('search')
    expect(marketRequest({ ...noFilters, search: '-western' }).query).not.toHaveProperty('search')
    expect(marketRequest({ ...noFilters, search: '-western sea' }).query).toHaveProperty('search')
  })

  test('ask for relevance only while searching', () => {
    expect(marketRequest({ ...noFilters, sort: 'relevance' }).query).not.toHaveProperty('sort')
    expect(marketRequest({ ...noFilters, search: 'sea', sort: 'relevance' }).query).toMatchObject({
      search: 'sea',
      sort: 'relevance',
    })
  })
})
