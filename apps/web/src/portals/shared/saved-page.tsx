import { useParams, type LoaderFunction } from 'react-router'
import type { HeadOf } from '../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../app/paged.ts'
import { ensureApi, useLoaded } from '../../app/queries.ts'
import { servicesOf } from '../../app/services.ts'
import { useSession } from '../../app/session.ts'
import { SavedLists, listItemsRequest } from '../../features/lists/saved-lists.tsx'
import { ErrorState } from '../../ui/error-state.tsx'

export const loader: LoaderFunction = async ({ params, request, context }) => {
  const services = servicesOf(context)
  const { items } = await ensureApi(services, 'GET /api/lists', {})
  const list = items.find(({ id, isDefault }) => (params['list'] === undefined ? isDefault : id === params['list']))
  if (list) {
    const { searchParams } = new URL(request.url)
    await ensurePages(services, 'GET /api/lists/{id}/items', listItemsRequest(list.id), pagesIn(searchParams))
  }
  return null
}

export const head: HeadOf = () => ({ title: 'Saved pitches' })

/** A person's lists: the watchlist of an investor, the saved pitches of everybody else. */
export function Component() {
  const wanted = useParams()['list']
  const { user } = useSession()
  const lists = useLoaded('GET /api/lists', {}).items
  const list = lists.find(({ id, isDefault }) => (wanted === undefined ? isDefault : id === wanted))
  const investor = user?.userType === 'investor'
  if (wanted !== undefined && !list) return <ErrorState title="There is no such list" />
  return (
    <SavedLists
      title={investor ? 'Watchlist' : 'Saved pitches'}
      base={investor ? '/investor/watchlist' : '/saved'}
      market={user?.userType === 'investor' || user?.userType === 'production' ? `/${user.userType}/browse` : '/browse'}
      lists={lists}
      list={list}
    />
  )
}
