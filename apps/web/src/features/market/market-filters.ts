import { readSearch } from '@pitchey/contract/discovery/search-query'
import { budgetRangeLabels, formatLabels, genreLabels, stageLabels } from '@pitchey/contract/pitches/vocabulary'
import type { ApiRequest } from '../../app/api.ts'
import { countryName, languageName } from '../../app/countries.ts'

/** Filters that may hold several values at once. */
export const listFilterNames = ['genre', 'format', 'budgetRange', 'stage', 'country', 'language'] as const
export type ListFilterName = (typeof listFilterNames)[number]

/** Filters that hold one value or none. */
export const singleFilterNames = ['newThisWeek', 'seeking', 'agreement'] as const
export type SingleFilterName = (typeof singleFilterNames)[number]

export const filterNames = [...listFilterNames, ...singleFilterNames] as const
export type FilterName = (typeof filterNames)[number]

export const filterTitles: Record<FilterName, string> = {
  genre: 'Genre',
  format: 'Format',
  budgetRange: 'Budget',
  stage: 'Stage',
  country: 'Country',
  language: 'Language',
  newThisWeek: 'New this week',
  seeking: 'Seeking investment',
  agreement: 'Agreement',
}

export const sortLabels = {
  newest: 'Newest',
  trending: 'Trending',
  most_saved: 'Most saved',
  ending_soon: 'Ending soon',
  relevance: 'Best match',
} as const
export type Sort = keyof typeof sortLabels

/** What the address says about the market: search, filters, order. */
export type MarketFilters = Record<ListFilterName, string[]> &
  Record<SingleFilterName, string> & { search: string; sort: Sort | undefined }

export const agreementLabels = { none: 'Everything is open', needed: 'Some needs an agreement' } as const

const labels: Record<FilterName, Readonly<Record<string, string>> | null> = {
  genre: genreLabels,
  format: formatLabels,
  budgetRange: budgetRangeLabels,
  stage: stageLabels,
  country: null,
  language: null,
  newThisWeek: { yes: 'New this week' },
  seeking: { yes: 'Seeking investment' },
  agreement: agreementLabels,
}

const shapes: Partial<Record<FilterName, RegExp>> = { country: /^[A-Z]{2}$/u, language: /^[a-z]{2}$/u }

const isKnown = (name: FilterName, value: string): boolean => {
  const known = labels[name]
  return known ? Object.hasOwn(known, value) : shapes[name]?.test(value) === true && codeName(name, value) !== value
}

const codeName = (name: FilterName, code: string): string =>
  name === 'language' ? languageName(code) : countryName(code)

/** What a filter's value is called. */
export const filterLabel = (name: FilterName, value: string): string => labels[name]?.[value] ?? codeName(name, value)

const isSort = (value: string | null): value is Sort => value !== null && Object.hasOwn(sortLabels, value)

const isList = (name: FilterName): name is ListFilterName => listFilterNames.some((known) => known === name)

/** The chosen values of a filter. */
export const valuesOf = (filters: MarketFilters, name: FilterName): readonly string[] => {
  if (isList(name)) return filters[name]
  return filters[name] === '' ? [] : [filters[name]]
}

/** Reads an address; what no filter knows is dropped, so that a mistyped address still shows something. */
export function readFilters(search: URLSearchParams): MarketFilters {
  const listOf = (name: FilterName) =>
    [...new Set(search.getAll(name))].filter((value) => isKnown(name, value)).slice(0, 30)
  const oneOf = (name: FilterName) => listOf(name)[0] ?? ''
  const sort = search.get('sort')
  return {
    search: (search.get('search') ?? '').trim().slice(0, 200),
    genre: listOf('genre'),
    format: listOf('format'),
    budgetRange: listOf('budgetRange'),
    stage: listOf('stage'),
    country: listOf('country'),
    language: listOf('language'),
    newThisWeek: oneOf('newThisWeek'),
    seeking: oneOf('seeking'),
    agreement: oneOf('agreement'),
    sort: isSort(sort) ? sort : undefined,
  }
}

/** The address of these filters: `?genre=drama&search=sea`, empty without any. */
export function writeFilters(filters: MarketFilters): string {
  const search = new URLSearchParams()
  if (filters.search !== '') search.set('search', filters.search)
  for (const name of filterNames) for (const value of valuesOf(filters, name)) search.append(name, value)
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
  language: [],
  newThisWeek: '',
  seeking: '',
  agreement: '',
  sort: undefined,
}

/** How many filters are set, not counting search and order. */
export const countFilters = (filters: MarketFilters): number =>
  filterNames.reduce((count, name) => count + valuesOf(filters, name).length, 0)

/** Without any value of a filter, or without the search. */
export const dropFilter = (filters: MarketFilters, name: FilterName | 'search'): MarketFilters => ({
  ...filters,
  [name]: noFilters[name],
})

/** With a value added where it was missing and removed where it was there. */
export function toggleFilter(filters: MarketFilters, name: FilterName, value: string): MarketFilters {
  if (!isList(name)) return { ...filters, [name]: filters[name] === value ? '' : value }
  const had = filters[name].includes(value)
  return { ...filters, [name]: had ? filters[name].filter((other) => other !== value) : [...filters[name], value] }
}

/** How many pitches one page of the board holds. */
export const pageSize = 24

/** What stands against looking for what was typed; null when nothing does. */
export const searchFault = (filters: MarketFilters) => (filters.search === '' ? null : readSearch(filters.search).fault)

const asked = (filters: MarketFilters) => {
  const { search, sort, newThisWeek, seeking, agreement, ...lists } = filters
  const searching = search !== '' && searchFault(filters) === null
  return {
    ...lists,
    ...(newThisWeek === '' ? {} : { newThisWeek }),
    ...(seeking === '' ? {} : { seeking }),
    ...(agreement === '' ? {} : { agreement }),
    ...(searching ? { search } : {}),
    ...(sort && (searching || sort !== 'relevance') ? { sort } : {}),
  }
}

/** The request for the first page of what the filters ask for. A search that means nothing is left out. */
export function marketRequest(filters: MarketFilters): ApiRequest<'GET /api/pitches'> {
  const query = { limit: String(pageSize), ...asked(filters) }
  return { query: query as NonNullable<ApiRequest<'GET /api/pitches'>['query']> }
}

/** The request for the counts that belong to these filters. */
export function facetsRequest(filters: MarketFilters): ApiRequest<'GET /api/pitches/facets'> {
  const { sort, ...rest } = asked(filters)
  // Of the orders, only this one shows fewer pitches.
  const query = sort === 'ending_soon' ? { ...rest, sort } : rest
  return { query: query as NonNullable<ApiRequest<'GET /api/pitches/facets'>['query']> }
}
