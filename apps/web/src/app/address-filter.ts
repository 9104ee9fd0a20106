import { useSearchParams } from 'react-router'

/** A search of the address that says only what differs from "everything". */
export const addressOfFilter = (filter: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))

/**
 * The filter of a list that stands in the address: what `read` makes of it, and a way to change some of it. A change
 * begins the list anew and leaves no step in the history.
 */
export function useAddressFilter<Filter extends Readonly<Record<string, string>>>(
  read: (search: URLSearchParams) => Filter,
): [filter: Filter, show: (changes: Partial<Filter>) => void] {
  const [search, setSearch] = useSearchParams()
  const filter = read(search)
  const show = (changes: Partial<Filter>) =>
    setSearch(addressOfFilter({ ...filter, ...changes }), { replace: true, preventScrollReset: true })
  return [filter, show]
}
