import type { Comment } from '@pitchey/contract/engagement/endpoints'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { canonicalParts } from '../../app/api-request.ts'
import { countOf } from '../../app/format.ts'
import { mergePages } from '../../app/paged.ts'
import { httpCaller } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import type { CommentsRequest } from './pitch-request.ts'

type MoreAnswersProps = {
  root: Comment
  /** The answers that came with the page. */
  shown: readonly Comment[]
  pitchId: string
  children: (answer: Comment) => ReactNode
}

const answersRequest = (id: string, thread: string, cursor: string | null): CommentsRequest => ({
  params: { id },
  query: { thread, limit: '20', ...(cursor === null ? {} : { cursor }) },
})

const byTime = (a: Comment, b: Comment): number =>
  a.createdAt === b.createdAt ? a.id.localeCompare(b.id) : a.createdAt.localeCompare(b.createdAt)

/** The answers of a thread, first those that came with it, and all others when they are asked for. */
export function MoreAnswers({ root, shown, pitchId, children }: MoreAnswersProps) {
  const [open, setOpen] = useState(false)
  const more = useInfiniteQuery({
    queryKey: ['GET /api/pitches/{id}/comments', canonicalParts(answersRequest(pitchId, root.id, null)), 'answers'],
    queryFn: ({ pageParam, signal }) =>
      httpCaller('GET /api/pitches/{id}/comments', answersRequest(pitchId, root.id, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: open,
  })
  const answers = mergePages([{ items: shown }, ...(more.data?.pages ?? [])], ({ id }) => id).toSorted(byTime)
  const left = Math.max(0, root.answerCount - answers.length)
  const wholeList = more.data !== undefined && !more.hasNextPage
  return (
    <>
      <ul className="space-y-5">{answers.map((answer) => children(answer))}</ul>
      {left > 0 && !wholeList && (
        <Button
          variant="link"
          className="mt-4 text-sm"
          loading={more.isFetching}
          onClick={() => {
            if (open) void more.fetchNextPage()
            else setOpen(true)
          }}
        >
          Show {countOf(left, 'more answer')}
        </Button>
      )}
      {more.isError && (
        <p role="alert" className="mt-2 text-sm text-bad">
          The answers did not load. Try again.
        </p>
      )}
    </>
  )
}
