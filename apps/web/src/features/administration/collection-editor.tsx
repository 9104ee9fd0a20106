import type { EditedCollection } from '@pitchey/contract/collections/endpoints'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ExternalLink, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { isProblem } from '../../app/api-problem.ts'
import { call, type ApiRequest } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ReorderList } from '../../ui/reorder-list.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast, toastError } from '../../ui/toast.ts'
import { PitchPicker } from './pitch-picker.tsx'

type Change = Omit<ApiRequest<'PATCH /api/admin/collections/{id}'>['body'], 'version'>
type Entry = EditedCollection['pitches'][number]

const mostPitches = 60

/** A collection's words, pitches and order; nothing is changed before it is saved. */
export function CollectionEditor({ collection }: { collection: EditedCollection }) {
  const client = useQueryClient()
  const [title, setTitle] = useState(collection.title)
  const [intro, setIntro] = useState(collection.intro)
  const [pitches, setPitches] = useState<readonly Entry[]>(collection.pitches)
  const refresh = () => refreshApi(client, 'GET /api/admin/collections', 'GET /api/collections')
  const save = useMutation({
    mutationFn: (change: Change) =>
      call('PATCH /api/admin/collections/{id}', {
        params: { id: collection.id },
        body: { ...change, version: collection.version },
      }),
    onSuccess: async (_done, { published }) => {
      toast(published === undefined ? 'Collection saved' : published ? 'Published' : 'Taken off the site')
      await refresh()
    },
    onError: (error) =>
      toastError(
        isProblem(error, 'stale_version')
          ? 'Somebody changed this collection meanwhile. Reload the page.'
          : 'The collection was not saved',
      ),
  })
  const words = { title: title.trim(), intro: intro.trim(), pitchIds: pitches.map(({ pitchId }) => pitchId) }
  const changed =
    words.title !== collection.title ||
    words.intro !== collection.intro ||
    words.pitchIds.join() !== collection.pitches.map(({ pitchId }) => pitchId).join()
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-center gap-3">
          <span dir="auto">{collection.title}</span>
          <Badge tone={collection.published ? 'good' : 'neutral'}>{collection.published ? 'Published' : 'Draft'}</Badge>
        </span>
      }
      action={
        <EditorActions
          collection={collection}
          busy={save.isPending}
          onPublish={(published) => save.mutate({ published })}
        />
      }
      padding="form"
    >
      <form
        className="grid gap-8 lg:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (changed && !save.isPending) save.mutate(words)
        }}
      >
        <div className="space-y-5">
          <Field label="Title">
            <Input dir="auto" maxLength={80} value={title} onChange={(event) => setTitle(event.target.value)} />
          </Field>
          <Field label="Introduction" optional>
            <Textarea
              dir="auto"
              rows={4}
              maxLength={600}
              value={intro}
              onChange={(event) => setIntro(event.target.value)}
            />
          </Field>
          <Button type="submit" disabled={!changed || words.title.length < 2} loading={save.isPending}>
            Save
          </Button>
        </div>
        <div className="min-w-0 space-y-4">
          <PitchPicker
            taken={words.pitchIds}
            disabled={pitches.length >= mostPitches}
            onPick={(card) => setPitches([...pitches, { pitchId: card.id, card }])}
          />
          <Order pitches={pitches} onChange={setPitches} />
        </div>
      </form>
    </Panel>
  )
}

const nameOf = ({ card }: Entry): string => card?.title ?? 'A pitch that left the market'

function Order({ pitches, onChange }: { pitches: readonly Entry[]; onChange: (pitches: Entry[]) => void }) {
  if (pitches.length === 0) return <p className="text-sm text-ink-3">No pitches yet. Search above to add some.</p>
  return (
    <ReorderList
      items={pitches}
      idOf={({ pitchId }) => pitchId}
      nameOf={nameOf}
      onReorder={onChange}
      label="Pitches of the collection"
    >
      {(entry, _place, handle) => (
        <div className="flex items-center gap-3 rounded-md bg-surface-2 p-2 ring-1 ring-line">
          {handle}
          <span dir="auto" className={cn('min-w-0 flex-1 truncate text-left text-sm', !entry.card && 'text-ink-3')}>
            {nameOf(entry)}
          </span>
          <IconButton
            label={`Take ${nameOf(entry)} out`}
            size="sm"
            onClick={() => onChange(pitches.filter(({ pitchId }) => pitchId !== entry.pitchId))}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </ReorderList>
  )
}

type EditorActionsProps = { collection: EditedCollection; busy: boolean; onPublish: (published: boolean) => void }

function EditorActions({ collection, busy, onPublish }: EditorActionsProps) {
  const client = useQueryClient()
  const remove = async () => {
    await call('DELETE /api/admin/collections/{id}', { params: { id: collection.id } })
    await refreshApi(client, 'GET /api/admin/collections', 'GET /api/collections')
  }
  return (
    <span className="flex items-center gap-2">
      {collection.published && (
        <IconButton asChild label={`Open ${collection.title}`} size="sm">
          <Link to={`/collections/${collection.slug}`}>
            <ExternalLink aria-hidden="true" />
          </Link>
        </IconButton>
      )}
      <ConfirmDialog
        trigger={
          <IconButton label={`Delete ${collection.title}`} size="sm">
            <Trash2 aria-hidden="true" />
          </IconButton>
        }
        title={`Delete “${collection.title}”?`}
        confirmLabel="Delete collection"
        onConfirm={remove}
      >
        Its address leads nowhere any more. The pitches stay where they are.
      </ConfirmDialog>
      <Button size="sm" loading={busy} onClick={() => onPublish(!collection.published)}>
        {collection.published ? 'Unpublish' : 'Publish'}
      </Button>
    </span>
  )
}
