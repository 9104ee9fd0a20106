import { ownPitchSorts, usualOrder, type OwnPitchSort, type SortOrder } from '@pitchey/contract/pitches/endpoints'
import { pitchStatuses, type PitchStatus } from '@pitchey/contract/pitches/vocabulary'
import type { ApiRequest } from '../../app/api.ts'

/** Empty where the address says nothing: all statuses, no search, the latest change first. */
export type OwnPitchesFilter = {
  status: PitchStatus | ''
  search: string
  sort: OwnPitchSort | ''
  order: SortOrder | ''
}

/** What the address says about the list: `?status=draft&search=salt&sort=title&order=desc`. */
export const ownPitchesFilter = (search: URLSearchParams): OwnPitchesFilter => ({
  status: pitchStatuses.find((status) => status === search.get('status')) ?? '',
  search: (search.get('search') ?? '').trim().slice(0, 100),
  ...orderOf(
    ownPitchSorts.find((sort) => sort === search.get('sort')) ?? 'updated',
    (['asc', 'desc'] as const).find((order) => order === search.get('order')),
  ),
})

const orderOf = (sort: OwnPitchSort, order: SortOrder = usualOrder(sort)): Pick<OwnPitchesFilter, 'sort' | 'order'> => {
  const isUsual = order === usualOrder(sort)
  return { sort: sort === 'updated' && isUsual ? '' : sort, order: isUsual ? '' : order }
}

/** The order of a filter as a table shows it. */
export const tableSortOf = ({ sort, order }: OwnPitchesFilter): { id: OwnPitchSort; desc: boolean } => {
  const id = sort === '' ? 'updated' : sort
  return { id, desc: (order === '' ? usualOrder(id) : order) === 'desc' }
}

/** The part of a filter that a table asks for; nothing, or a column that no list goes by, means the usual order. */
export const orderOfTable = (
  asked: { id: string; desc: boolean } | undefined,
): Pick<OwnPitchesFilter, 'sort' | 'order'> => {
  const sort = ownPitchSorts.find((known) => known === asked?.id)
  return orderOf(sort ?? 'updated', sort === undefined ? undefined : asked?.desc ? 'desc' : 'asc')
}

/** The request for the first page of what a filter asks for. */
export const ownPitchesRequest = (filter: OwnPitchesFilter): ApiRequest<'GET /api/pitches/mine'> => {
  const { status, search, sort, order } = filter
  return {
    query: {
      ...(status === '' ? {} : { status }),
      ...(search === '' ? {} : { search }),
      ...(sort === '' ? {} : { sort }),
      ...(order === '' ? {} : { order }),
    },
  }
}
