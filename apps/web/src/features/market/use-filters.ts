import { useNavigate, useNavigation, useSearchParams } from 'react-router'
import {
  dropFilter,
  noFilters,
  readFilters,
  toggleFilter,
  writeFilters,
  type FilterName,
  type ListFilterName,
  type MarketFilters,
} from './market-filters.ts'

/** The filters that stand in the address, and ways to change them there. */
export function useFilters() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const filters = readFilters(search)
  const show = (next: MarketFilters, options: { replace?: boolean } = {}) =>
    void navigate({ search: writeFilters(next) }, { preventScrollReset: true, replace: options.replace ?? false })
  return {
    filters,
    show,
    toggle: (name: FilterName, value: string) => show(toggleFilter(filters, name, value)),
    set: (name: ListFilterName, values: string[]) => show({ ...filters, [name]: values }),
    drop: (name: FilterName | 'search') => show(dropFilter(filters, name)),
    clear: () => show({ ...noFilters, sort: filters.sort }),
  }
}

export type FilterControls = ReturnType<typeof useFilters>

/** Whether the list for other filters is on its way. */
export function useIsFiltering(): boolean {
  const { state, location } = useNavigation()
  const [search] = useSearchParams()
  return state === 'loading' && location.search !== `?${search.toString()}`
}
