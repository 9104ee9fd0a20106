import type { SavedList } from '@pitchey/contract/engagement/saves'
import { BookmarkPlus, Compass } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import type { ApiRequest } from '../../app/api.ts'
import { countOf } from '../../app/format.ts'
import { usePages } from '../../app/paged.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { ListActions } from './list-actions.tsx'
import { SavedItem } from './saved-item.tsx'

const NewListDialog = lazy(() => import('./list-dialogs.tsx').then((module) => ({ default: module.NewListDialog })))

/** What stands on a list, as the page asks for it. */
export const listItemsRequest = (id: string): ApiRequest<'GET /api/lists/{id}/items'> => ({
  params: { id },
  query: { limit: '20' },
})

type SavedListsProps = {
  title: string
  /** The address of the first list; each other one is below it. */
  base: string
  /** Where the market is. */
  market: string
  lists: readonly SavedList[]
  list: SavedList | undefined
}

/** A person's lists side by side, and what stands on one of them. */
export function SavedLists({ title, base, market, lists, list }: SavedListsProps) {
  const [making, setMaking] = useState(false)
  const addressOf = ({ id, isDefault }: SavedList) => (isDefault ? base : `${base}/${id}`)
  return (
    <>
      <PageHeader
        title={title}
        description="Only you see your lists and your notes."
        actions={
          <Button onClick={() => setMaking(true)} aria-haspopup="dialog">
            <BookmarkPlus aria-hidden="true" />
            New list
          </Button>
        }
      />
      {lists.length > 1 && (
        <LinkTabs
          label="Lists"
          items={lists.map((one) => ({
            to: addressOf(one),
            label: <span dir="auto">{one.name}</span>,
            end: true,
            count: one.pitchCount,
          }))}
        />
      )}
      {list ? <ListItems key={list.id} list={list} base={base} market={market} /> : <Nothing market={market} />}
      {making && (
        <Suspense fallback={null}>
          <NewListDialog base={base} onClose={() => setMaking(false)} />
        </Suspense>
      )}
    </>
  )
}

function Nothing({ market }: { market: string }) {
  return (
    <EmptyState
      icon={Compass}
      headingLevel={2}
      className="panel mt-6"
      title="Nothing saved here yet"
      action={
        <Button asChild variant="primary">
          <Link to={market}>Browse the board</Link>
        </Button>
      }
    >
      Save a pitch by the bookmark on its poster or its page, and it waits for you here with your notes.
    </EmptyState>
  )
}

function ListItems({ list, base, market }: { list: SavedList; base: string; market: string }) {
  const page = usePages('GET /api/lists/{id}/items', listItemsRequest(list.id), (item) => item.pitchId)
  return (
    <section aria-label={list.name} className="mt-6">
      <div className="mb-4 flex min-h-9.5 items-center justify-between gap-4">
        <p className="tnum text-sm text-ink-2">{countOf(list.pitchCount, 'pitch', 'pitches')}</p>
        <ListActions list={list} base={base} />
      </div>
      {page.isPending && <SkeletonList rows={3} label="Loading saved pitches" />}
      {page.error && page.items.length === 0 && <ErrorState className="panel" onRetry={() => void page.refetch()} />}
      {!page.isPending && !page.error && page.items.length === 0 && <Nothing market={market} />}
      {page.items.length > 0 && (
        <ul className="space-y-4">
          {page.items.map((item) => (
            <SavedItem key={item.pitchId} item={item} listId={list.id} />
          ))}
        </ul>
      )}
      {page.hasMore && (
        <LoadMore shown={page.items.length} total={list.pitchCount} noun="pitches" hasMore to={page.moreTo} />
      )}
    </section>
  )
}
