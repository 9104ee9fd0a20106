import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ApiAnswer } from '../../app/api.ts'
import { apiQuery } from '../../app/queries.ts'
import { facetsRequest, type FilterName, type MarketFilters } from './market-filters.ts'

export type Facets = ApiAnswer<'GET /api/pitches/facets'>

/** What the filters would show; undefined until that is known. Those of other filters stay until then. */
export function useFacets(filters: MarketFilters): { facets: Facets | undefined; isCurrent: boolean } {
  const { data, isPlaceholderData } = useQuery({
    ...apiQuery('GET /api/pitches/facets', facetsRequest(filters)),
    placeholderData: keepPreviousData,
  })
  return { facets: data, isCurrent: data !== undefined && !isPlaceholderData }
}

/** How many pitches each value of a filter would show; null while that is not known. */
export function countsOf(facets: Facets | undefined, name: FilterName): ReadonlyMap<string, number> | null {
  const counted = facets?.facets?.[name]
  return counted ? new Map(counted.map(({ value, count }) => [value, count])) : null
}
