import type { ApiRequest } from '../../app/api.ts'
import { budgetRangeLabels, formatLabels, genreLabels, stageLabels } from '@pitchey/contract/pitches/vocabulary'
import { countryName } from '../../app/countries.ts'

/** Filters that may hold several values at once. */
export const filterNames = ['genre', 'format', 'budgetRange', 'stage', 'country'] as const
export type FilterName = (typeof filterNames)[number]

export const sortLabels = { newest: 'Newest', trending: 'Trending', relevance: 'Best match' } as const
export type Sort = keyof typeof sortLabels

/** What the address says about the market: search, filters, order. */
export type MarketFilters = Record<FilterName, string[]> & { search: string; sort: Sort | undefined }

const labels: Record<FilterName, Readonly<Record<string, string>> | null> = {
  genre: genreLabels,
  format: formatLabels,
  budgetRange: budgetRangeLabels,
  stage: stageLabels,
  country: null,
}

const isKnown = (name: FilterName, value: string): boolean => {
  const known = labels[name]
  return known ? Object.hasOwn(known, value) : /^[A-Z]{2}$/u.test(value)
}

/** What a filter's value is called. */
export const filterLabel = (name: FilterName, value: string): string => labels[name]?.[value] ?? countryName(value)

const isSort = (value: string | null): value is Sort => value !== null && Object.hasOwn(sortLabels, value)

/** Reads an address; what no filter knows is dropped, so that a mistyped address still shows something. */
export function readFilters(search: URLSearchParams): MarketFilters {
  const listOf = (name: FilterName) =>
    [...new Set(search.getAll(name))].filter((value) => isKnown(name, value)).slice(0, 30)
  const sort = search.get('sort')
  return {
    search: (search.get('search') ?? '').trim().slice(0, 200),
    genre: listOf('genre'),
    format: listOf('format'),
    budgetRange: listOf('budgetRange'),
    stage: listOf('stage'),
    country: listOf('country'),
    sort: isSort(sort) ? sort : undefined,
  }
}

/** The address of these filters: `?genre=drama&search=sea`, empty without any. */
export function writeFilters(filters: MarketFilters): string {
  const search = new URLSearchParams()
  if (filters.search !== '') search.set('search', filters.search)
  for (const name of filterNames) for (const value of filters[name]) search.append(name, value)
  if (filters.sort) search.set('sort', filters.sort)
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

export const noFilters: MarketFilters = {
  search: '',
  genre: [],
  format: [],
  budgetRange: [],
  stage: [],
  country: [],
  sort: undefined,
}

/** How many filters are set, not counting search and order. */
export const countFilters = (filters: MarketFilters): number =>
  filterNames.reduce((count, name) => count + filters[name].length, 0)

/** With a value added where it was missing and removed where it was there. */
export function toggleFilter(filters: MarketFilters, name: FilterName, value: string): MarketFilters {
  const had = filters[name].includes(value)
  return { ...filters, [name]: had ? filters[name].filter((other) => other !== value) : [...filters[name], value] }
}

/** How many pitches one page of the board holds. */
export const pageSize = 24

/** The request for the first page of what the filters ask for. */
export function marketRequest(filters: MarketFilters): ApiRequest<'GET /api/pitches'> {
  const { search, sort, ...lists } = filters
  const ordered = sort === 'relevance' && search === '' ? undefined : sort
  const query = {
    limit: String(pageSize),
    ...lists,
    ...(search === '' ? {} : { search }),
    ...(ordered ? { sort: ordered } : {}),
  }
  return { query: query as NonNullable<ApiRequest<'GET /api/pitches'>['query']> }
}
