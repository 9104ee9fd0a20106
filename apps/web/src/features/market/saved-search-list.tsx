import { useQueryClient } from '@tanstack/react-query'
import { Bell, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'react-router'
import { call, type ApiRequest } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { refreshApi, useApi } from '../../app/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast, toastError } from '../../ui/toast.ts'
import {
  addressOfQuery,
  cadenceHints,
  cadenceOptions,
  isCadence,
  wordsOfQuery,
  type SavedSearch,
} from './saved-query.ts'
import { SavedSearchForm } from './saved-search-form.tsx'

const mostCounted = 99

/** A person's saved searches: what each looks for, what is new in it, and how often it tells. */
export function SavedSearchList({ browseTo }: { browseTo: string }) {
  const { data, error, refetch } = useApi('GET /api/searches')
  if (error && !data) {
    return (
      <ErrorState
        className="panel"
        onRetry={() => void refetch()}
        requestId={isProblem(error) ? error.requestId : undefined}
      />
    )
  }
  if (!data) return <SkeletonList rows={4} label="Loading your searches" />
  if (data.items.length === 0) {
    return (
      <EmptyState
        icon={Bell}
        className="panel"
        headingLevel={2}
        title="No search saved yet"
        action={
          <Button asChild variant="primary">
            <Link to={browseTo}>Browse pitches</Link>
          </Button>
        }
      >
        Filter or search the board and choose “Save this search”. We tell you when something new fits.
      </EmptyState>
    )
  }
  return (
    <Panel padding="none">
      <ul className="divide-y divide-line">
        {data.items.map((search) => (
          <li key={search.id}>
            <SavedSearchItem search={search} browseTo={browseTo} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type ItemProps = { search: SavedSearch; browseTo: string }

function SavedSearchItem({ search, browseTo }: ItemProps) {
  const [editing, setEditing] = useState(false)
  const editButton = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setEditing(false))
    editButton.current?.focus()
  }
  if (editing) return <SavedSearchForm search={search} onClose={close} />
  return (
    <SavedSearchRow
      search={search}
      browseTo={browseTo}
      edit={
        <IconButton ref={editButton} label={`Change ${search.name}`} onClick={() => setEditing(true)}>
          <Pencil aria-hidden="true" />
        </IconButton>
      }
    />
  )
}

function SavedSearchRow({ search, browseTo, edit }: ItemProps & { edit: ReactNode }) {
  const client = useQueryClient()
  const refresh = () =>
    refreshApi(client, 'GET /api/searches', 'GET /api/notifications', 'GET /api/notifications/unread')
  const change = async (changes: Omit<ApiRequest<'PATCH /api/searches/{id}'>['body'], 'version'>) => {
    try {
      await call('PATCH /api/searches/{id}', {
        params: { id: search.id },
        body: { ...changes, version: search.version },
      })
      toast('Saved')
    } catch {
      toastError('That was not saved')
    }
    await refresh()
  }
  const visit = () =>
    void call('POST /api/searches/{id}/visit', { params: { id: search.id } }).then(refresh, () => undefined)
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3 px-5 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="flex min-w-0 items-center gap-2.5">
          <Link
            to={`${browseTo}${addressOfQuery(search.query)}`}
            onClick={visit}
            dir="auto"
            className="truncate rounded-sm text-base font-name hover:underline hover:underline-offset-4"
          >
            {search.name}
          </Link>
          <NewCount count={search.newCount} />
        </h2>
        <p dir="auto" className="mt-1 line-clamp-2 text-sm text-ink-2">
          {wordsOfQuery(search.query).join(' · ')}
        </p>
      </div>
      <div className="flex items-center gap-2">
        <Select
          aria-label={`How often to tell of ${search.name}`}
          className="w-32"
          options={cadenceOptions}
          value={search.cadence}
          onValueChange={(value) => isCadence(value) && void change({ cadence: value })}
        />
        {edit}
        <ConfirmDialog
          trigger={
            <IconButton label={`Delete ${search.name}`}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          }
          title={`Delete “${search.name}”?`}
          confirmLabel="Delete search"
          onConfirm={async () => {
            await call('DELETE /api/searches/{id}', { params: { id: search.id } })
            await refresh()
          }}
        >
          You are told of nothing more from it.
        </ConfirmDialog>
      </div>
      <p className="w-full text-xs text-ink-3">{cadenceHints[search.cadence]}</p>
    </div>
  )
}

function NewCount({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Badge tone="accent" size="sm" className="tnum">
      {count >= mostCounted ? `${mostCounted}+` : count} new
    </Badge>
  )
}
