import type { TeamNote } from '@pitchey/contract/pitches/team'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { formatDistanceToNowStrict } from 'date-fns'
import { NotebookPen, Trash2 } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { usePages } from '../../app/paged.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { refreshApi } from '../../app/queries.ts'
import { UserText } from '../../app/user-text.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast, toastError } from '../../ui/toast.ts'

export const notesRequest = (id: string) => ({ params: { id }, query: { limit: '20' } })

type TeamNotesProps = { pitchId: string; mayWrite: boolean; directs: boolean }

/** What the team says to itself about the pitch. */
export function TeamNotes({ pitchId, mayWrite, directs }: TeamNotesProps) {
  const notes = usePages('GET /api/pitches/{id}/notes', notesRequest(pitchId), (note) => note.id)
  return (
    <Panel title="Team notes" description="Between you: no reader and no moderator ever sees them." padding="none">
      {mayWrite && <NoteForm pitchId={pitchId} />}
      {notes.isPending && (
        <div className="px-5 pb-5">
          <SkeletonList rows={2} label="Loading notes" />
        </div>
      )}
      {notes.error && notes.items.length === 0 && (
        <ErrorState
          onRetry={() => void notes.refetch()}
          requestId={isProblem(notes.error) ? notes.error.requestId : undefined}
        />
      )}
      {!notes.isPending && !notes.error && notes.items.length === 0 && (
        <EmptyState icon={NotebookPen} title="No notes yet" headingLevel={3}>
          What should change, what to ask, what you agreed on.
        </EmptyState>
      )}
      <ul>
        {notes.items.map((note) => (
          <NoteRow key={note.id} pitchId={pitchId} note={note} mayDelete={note.mine || directs} />
        ))}
      </ul>
      {notes.hasMore && (
        <div className="border-t border-line p-5">
          <LoadMore shown={notes.items.length} noun="notes" hasMore={notes.hasMore} to={notes.moreTo} />
        </div>
      )}
    </Panel>
  )
}

function NoteForm({ pitchId }: { pitchId: string }) {
  const client = useQueryClient()
  const [body, setBody] = useState('')
  const write = useMutation({
    mutationFn: () => call('POST /api/pitches/{id}/notes', { params: { id: pitchId }, body: { body: body.trim() } }),
    onSuccess: async () => {
      setBody('')
      await refreshApi(client, 'GET /api/pitches/{id}/notes')
    },
    onError: (error) => toastError(isProblem(error) ? error.message : 'The note was not saved'),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (body.trim() !== '') write.mutate()
  }
  return (
    <form onSubmit={submit} className="space-y-3 px-5 pb-5">
      <Field label="A note for the team" hideLabel>
        <Textarea
          rows={2}
          dir="auto"
          maxLength={4000}
          placeholder="A note for the team"
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" disabled={body.trim() === ''} loading={write.isPending}>
          Leave note
        </Button>
      </div>
    </form>
  )
}

function NoteRow({ pitchId, note, mayDelete }: { pitchId: string; note: TeamNote; mayDelete: boolean }) {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/pitches/{id}/notes/{noteId}', { params: { id: pitchId, noteId: note.id } }),
    onSuccess: async () => {
      await refreshApi(client, 'GET /api/pitches/{id}/notes')
      toast('The note is deleted')
    },
    onError: () => toastError('The note could not be deleted'),
  })
  return (
    <li className="flex gap-3.5 border-t border-line px-5 py-4">
      <Avatar name={note.author.name} seed={note.author.handle} src={avatarUrl(note.author.avatar)} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          <span dir="auto" className="font-name">
            {note.author.name}
          </span>{' '}
          <time dateTime={note.createdAt} className="text-xs text-ink-3">
            {formatDistanceToNowStrict(new Date(note.createdAt), { addSuffix: true })}
          </time>
        </p>
        <UserText text={note.body} className="mt-1 space-y-2 text-sm/6 text-ink wrap-anywhere" />
      </div>
      {mayDelete && (
        <IconButton
          label={`Delete the note of ${note.author.name}`}
          size="sm"
          disabled={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}
