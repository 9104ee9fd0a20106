import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { appendToPages } from '../../app/paged.ts'
import { refreshApi } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { commentsRequest, patchPitch, type CommentsRequest } from './pitch-request.ts'

const maxLength = 2000

type CommentFormProps = {
  pitchId: string
  idOrSlug: string
  parentId: string | null
  label: string
  /** The list that the comment joins. */
  request?: CommentsRequest | undefined
  onDone?: (() => void) | undefined
}

/** Writes a comment, or an answer to one. */
export function CommentForm({ pitchId, idOrSlug, parentId, label, request, onDone }: CommentFormProps) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const isReply = parentId !== null
  useEffect(() => {
    if (isReply) field.current?.focus()
  }, [isReply])
  const send = useMutation({
    mutationFn: (body: string) =>
      call(
        'POST /api/pitches/{id}/comments',
        { params: { id: pitchId }, body: { body, parentId } },
        { idempotent: true },
      ),
    onSuccess: (comment) => {
      appendToPages(client, 'GET /api/pitches/{id}/comments', request ?? commentsRequest(pitchId), comment)
      if (parentId !== null) void refreshApi(client, 'GET /api/pitches/{id}/comments')
      patchPitch(client, idOrSlug, (pitch) => ({ ...pitch, commentCount: pitch.commentCount + 1 }))
      setText('')
      if (onDone) onDone()
      else field.current?.focus()
    },
  })
  const body = text.trim()
  const tooLong = body.length > maxLength
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (body !== '' && !tooLong && !send.isPending) send.mutate(body)
      }}
    >
      <Field
        label={label}
        hideLabel
        error={send.error ? refusalText(send.error) : tooLong ? `At most ${maxLength} characters` : undefined}
        {...(body.length > maxLength - 300
          ? { counter: { count: body.length, max: maxLength, unit: 'characters' } }
          : {})}
      >
        <Textarea
          ref={field}
          dir="auto"
          rows={3}
          value={text}
          placeholder={label}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className="mt-3 flex gap-2">
        <Button type="submit" disabled={body === '' || tooLong} loading={send.isPending}>
          {isReply ? 'Reply' : 'Comment'}
        </Button>
        {onDone && (
          <Button variant="ghost" onClick={onDone}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}

/** Why a comment was not taken. */
export function refusalText(error: Error): string {
  if (isProblem(error, 'email_not_verified')) return 'Confirm your e-mail address first; the link is in your mail.'
  if (isProblem(error, 'forbidden')) return 'You cannot comment here.'
  if (isProblem(error)) return error.message
  return 'The comment was not sent. Try again.'
}
