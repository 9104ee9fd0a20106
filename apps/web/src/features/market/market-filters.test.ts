import { budgetRanges, formats, genres, stages } from '@pitchey/contract/pitches/vocabulary'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countFilters,
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
  sort: fc.constantFrom('newest', 'trending', 'relevance', undefined),
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
    expect(read('genre=drama&genre=drama&genre=nonsense&format=toString&country=ireland&sort=best')).toEqual({
      ...noFilters,
      genre: ['drama'],
    })
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

  test('ask for relevance only while searching', () => {
    expect(marketRequest({ ...noFilters, sort: 'relevance' }).query).not.toHaveProperty('sort')
    expect(marketRequest({ ...noFilters, search: 'sea', sort: 'relevance' }).query).toMatchObject({
      search: 'sea',
      sort: 'relevance',
    })
  })
})
