import type { SavedList } from '@pitchey/contract/engagement/saves'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { isProblem } from '../../app/api-problem.ts'
import { call } from '../../app/api.ts'
import { formatCount } from '../../app/format.ts'
import { refreshApi, useApi } from '../../app/queries.ts'
import { savedAddress, showSaved } from '../../app/saves.ts'
import type { SessionUser } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { toastError } from '../../ui/toast.ts'

const firstName = (user: SessionUser): string => (user.userType === 'investor' ? 'Watchlist' : 'Saved')

/** The reader's lists with a tick at each that holds the pitch, and a field for a new one. */
export function ListMenu({ pitchId, user }: { pitchId: string; user: SessionUser }) {
  const client = useQueryClient()
  const lists = useApi('GET /api/lists', { query: { pitchId } })
  const change = useMutation({
    mutationFn: async ({ id, on }: { id: string | null; on: boolean }) => {
      if (id === null) await call('PUT /api/pitches/{id}/save', { params: { id: pitchId } })
      else {
        const key = on ? 'PUT /api/lists/{id}/items/{pitchId}' : 'DELETE /api/lists/{id}/items/{pitchId}'
        await call(key, { params: { id, pitchId } })
      }
    },
    onSuccess: async (_done, { id, on }) => {
      const others = (lists.data?.items ?? []).some((list) => list.id !== id && list.holds)
      showSaved(client, pitchId, on || others)
      await refreshApi(client, 'GET /api/lists', 'GET /api/lists/{id}/items')
    },
    onError: () => toastError('The list was not changed'),
  })
  if (lists.isPending) return <Spinner />
  if (!lists.data) return <ErrorState onRetry={() => void lists.refetch()} />
  const { items } = lists.data
  const nothingYet = { id: null, name: firstName(user), holds: false, pitchCount: 0 }
  const shown: readonly (Pick<SavedList, 'name' | 'holds' | 'pitchCount'> & { id: string | null })[] =
    items.length === 0 ? [nothingYet] : items
  return (
    <div>
      <h2 className="text-sm font-name">Save to a list</h2>
      <ul className="mt-3 max-h-64 space-y-2.5 overflow-y-auto p-1">
        {shown.map((list) => (
          <li key={list.id ?? 'first'} className="flex items-start justify-between gap-3">
            <Checkbox
              label={
                <span dir="auto" className="wrap-anywhere">
                  {list.name}
                </span>
              }
              checked={list.holds ?? false}
              onCheckedChange={(on) => change.mutate({ id: list.id, on: on === true })}
            />
            <span className="tnum text-sm text-ink-3">{formatCount(list.pitchCount)}</span>
          </li>
        ))}
      </ul>
      <NewList onMade={(id) => change.mutate({ id, on: true })} />
      <Link
        to={savedAddress(user)}
        className="mt-3 block rounded-sm text-sm font-label text-accent-ink underline-offset-4 hover:underline"
      >
        See all of my lists
      </Link>
    </div>
  )
}

function NewList({ onMade }: { onMade: (id: string) => void }) {
  const [name, setName] = useState('')
  const make = useMutation({
    mutationFn: () => call('POST /api/lists', { body: { name } }, { idempotent: true }),
    onSuccess: ({ id }) => {
      setName('')
      onMade(id)
    },
  })
  const error = make.error
    ? isProblem(make.error, 'conflict')
      ? 'You have a list of that name'
      : 'The list was not made'
    : undefined
  return (
    <form
      className="mt-4 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (name.trim() !== '' && !make.isPending) make.mutate()
      }}
    >
      <Field label="New list" error={error}>
        <span className="flex gap-2">
          <Input dir="auto" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
          <Button type="submit" aria-label="Make the list" disabled={name.trim() === ''} loading={make.isPending}>
            <Plus aria-hidden="true" />
          </Button>
        </span>
      </Field>
    </form>
  )
}
