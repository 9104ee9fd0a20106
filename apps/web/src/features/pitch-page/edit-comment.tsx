import type { Comment } from '@pitchey/contract/engagement/endpoints'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { isProblem } from '../../app/api-problem.ts'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { refusalText } from './comment-form.tsx'

const maxLength = 2000

type EditCommentProps = { comment: Comment; pitchId: string; onDone: () => void }

/** Changes the words of the reader's own comment. */
export function EditComment({ comment, pitchId, onDone }: EditCommentProps) {
  const client = useQueryClient()
  const [text, setText] = useState(comment.body ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const body = text.trim()
  const edit = useMutation({
    mutationFn: () =>
      call('PATCH /api/pitches/{id}/comments/{commentId}', {
        params: { id: pitchId, commentId: comment.id },
        body: { body, version: comment.version },
      }),
    onSuccess: async () => {
      await refreshApi(client, 'GET /api/pitches/{id}/comments')
      onDone()
    },
  })
  const tooLong = body.length > maxLength
  const refusal = edit.error
    ? isProblem(edit.error, 'stale_version')
      ? 'You edited this comment elsewhere. Reload the page to see those words.'
      : refusalText(edit.error)
    : undefined
  return (
    <form
      className="mt-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (body !== '' && !tooLong && !edit.isPending) edit.mutate()
      }}
    >
      <Field label="Edit comment" hideLabel error={tooLong ? `At most ${maxLength} characters` : refusal}>
        <Textarea ref={field} dir="auto" rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="mt-3 flex gap-2">
        <Button type="submit" disabled={body === '' || body === comment.body || tooLong} loading={edit.isPending}>
          Keep
        </Button>
        <Button variant="ghost" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
