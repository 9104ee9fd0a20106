import type { SavedPitch } from '@pitchey/contract/engagement/saves'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem } from '../../app/api-problem.ts'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/textarea.tsx'

const maxNoteLength = 2000

type SavedNoteProps = { item: SavedPitch; listId: string; name: string }

/** The reader's note to a pitch on a list. A note that was changed elsewhere meanwhile is never written over unseen. */
export function SavedNote({ item, listId, name }: SavedNoteProps) {
  const client = useQueryClient()
  const [text, setText] = useState(item.note)
  const [version, setVersion] = useState(item.version)
  const save = useMutation({
    mutationFn: () =>
      call('PATCH /api/lists/{id}/items/{pitchId}', {
        params: { id: listId, pitchId: item.pitchId },
        body: { note: text, version },
      }),
    onSuccess: () => refreshApi(client, 'GET /api/lists/{id}/items'),
    onError: (error) => {
      if (isProblem(error, 'stale_version') && error.currentVersion !== undefined) setVersion(error.currentVersion)
    },
  })
  const changed = text.trim() !== item.note
  const tooLong = text.trim().length > maxNoteLength
  return (
    <form
      className="min-w-0"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && !tooLong && !save.isPending) save.mutate()
      }}
    >
      <Field
        label={
          <>
            Note<span className="sr-only"> to {name}</span>
          </>
        }
        error={tooLong ? `At most ${maxNoteLength} characters` : save.error ? refusalText(save.error) : undefined}
      >
        <Textarea
          dir="auto"
          rows={2}
          value={text}
          placeholder="What you thought, whom to call, what to ask"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit()
          }}
        />
      </Field>
      {changed && (
        <div className="mt-2 flex gap-2">
          <Button type="submit" size="sm" variant="primary" disabled={tooLong} loading={save.isPending}>
            Keep note
          </Button>
          <Button size="sm" variant="ghost" onClick={() => setText(item.note)}>
            Undo
          </Button>
        </div>
      )}
    </form>
  )
}

function refusalText(error: Error): string {
  if (isProblem(error, 'stale_version')) return 'You changed this note elsewhere. Press again to keep these words.'
  return 'The note was not kept. Try again.'
}
