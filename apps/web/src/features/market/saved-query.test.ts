import { describe, expect, it } from 'vitest'
import { noFilters, readFilters } from './market-filters.ts'
import { addressOfQuery, nameOfQuery, savedQueryOf, wordsOfQuery } from './saved-query.ts'

const filters = {
  ...noFilters,
  search: 'ferry',
  genre: ['crime', 'drama'],
  country: ['NO'],
  language: ['nb'],
  seeking: 'yes',
  sort: 'trending' as const,
}

describe('a saved search', () => {
  it('keeps everything that is asked for but the order', () => {
    expect(savedQueryOf(filters)).toEqual({
      search: 'ferry',
      genre: ['crime', 'drama'],
      country: ['NO'],
      language: ['nb'],
      seeking: 'yes',
    })
    expect(savedQueryOf({ ...noFilters, sort: 'trending' })).toBeNull()
  })

  it('leads to an address that asks for the same, newest first', () => {
    const query = savedQueryOf(filters)
    if (query === null) throw new Error('something is asked for')
    const read = readFilters(new URLSearchParams(addressOfQuery(query)))
    expect(savedQueryOf(read)).toEqual(query)
    expect(read.sort).toBe('newest')
  })

  it('is told in words, and named by the first of them', () => {
    const query = savedQueryOf({ ...noFilters, search: 'ferry', genre: ['crime'], newThisWeek: 'yes', country: ['NO'] })
    if (query === null) throw new Error('something is asked for')
    expect(wordsOfQuery(query).toSorted()).toEqual(['Crime', 'New this week', 'Norway', '“ferry”'])
    expect(nameOfQuery(query).length).toBeLessThanOrEqual(80)
    expect(nameOfQuery({ search: 'x'.repeat(200) })).toHaveLength(80)
  })
})
