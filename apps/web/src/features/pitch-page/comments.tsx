import { MessageSquare } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { formatCount } from '../../app/format.ts'
import { usePages } from '../../app/paged.ts'
import { portalsAddress, type Session } from '../../app/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { CommentForm } from './comment-form.tsx'
import type { CommentContext } from './comment-context.ts'
import { CommentItem } from './comment-item.tsx'
import { threadsOf } from './comment-tree.ts'
import { commentSortIn, commentsRequest, type CommentSort } from './pitch-request.ts'

export type CommentsProps = {
  pitchId: string
  idOrSlug: string
  count: number
  address: string
  session: Session
  /** Whether the reader owns the pitch and so may hide comments. */
  own: boolean
  /** Opens the form that reports a comment. */
  onReport: (commentId: string) => void
}

const idIn = (hash: string): string | undefined => /^#comment-([0-9a-f-]{36})$/u.exec(hash)?.[1]

/** The list that shows the comment which the address names, wherever in the discussion it stands. */
function useComments(pitchId: string) {
  const [search] = useSearchParams()
  const { hash } = useLocation()
  const sort = commentSortIn(search)
  const named = idIn(hash)
  const whole = usePages('GET /api/pitches/{id}/comments', commentsRequest(pitchId, sort), ({ id }) => id)
  const isThere = whole.items.some(({ id }) => id === named)
  const around = named !== undefined && !whole.isPending && !whole.error && !isThere ? named : undefined
  const request = commentsRequest(pitchId, sort, around)
  const list = usePages('GET /api/pitches/{id}/comments', request, ({ id }) => id)
  const found = named !== undefined && list.items.some(({ id }) => id === named)
  useEffect(() => {
    if (!found) return
    const element = document.querySelector<HTMLElement>(`#comment-${named}`)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }, [found, named])
  return { sort, named, around, request, list }
}

/** What readers say to each other and to the creator. */
export function Comments({ pitchId, idOrSlug, count, address, session, own, onReport }: CommentsProps) {
  const { sort, named, around, request, list } = useComments(pitchId)
  const threads = useMemo(() => threadsOf(list.items), [list.items])
  const permissions = session.user?.permissions ?? []
  const context: CommentContext = {
    pitchId,
    idOrSlug,
    named,
    write: permissions.includes('comment.write'),
    moderate: permissions.includes('comment.moderate'),
    own,
    signedIn: session.status === 'signed-in',
    onReport,
  }
  return (
    <section aria-labelledby="comments" id="discussion" tabIndex={-1} className="outline-none">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h2 id="comments" className="display text-d3">
          Comments
          {count > 0 && <span className="tnum ml-2 font-sans text-md text-ink-3">{formatCount(count)}</span>}
        </h2>
        {count > 1 && <SortLinks sort={sort} />}
      </div>
      <div className="mt-5">
        {context.write && (
          <CommentForm
            pitchId={pitchId}
            idOrSlug={idOrSlug}
            parentId={null}
            request={request}
            label="Ask or say something about this pitch"
          />
        )}
        {session.status === 'signed-out' && <SignInToAsk address={address} />}
      </div>
      {around !== undefined && (
        <p className="mt-6 text-sm text-ink-2">
          You see the discussion from one comment on.{' '}
          <Link to={`${address}#discussion`} className="rounded-sm font-label text-accent-ink hover:underline">
            Show it from the beginning
          </Link>
        </p>
      )}
      {list.isPending && <SkeletonList rows={3} label="Loading comments" />}
      {list.error && list.items.length === 0 && <ErrorState className="mt-6" onRetry={() => void list.refetch()} />}
      {!list.isPending && !list.error && threads.length === 0 && (
        <EmptyState icon={MessageSquare} title="Nobody has said anything yet" className="px-0 sm:px-0">
          The first question is often the best one.
        </EmptyState>
      )}
      {threads.length > 0 && (
        <ul className="mt-8 space-y-8">
          {threads.map((node) => (
            <CommentItem key={node.comment.id} node={node} context={context} />
          ))}
        </ul>
      )}
      {list.hasMore && <LoadMore shown={list.items.length} noun="comments" hasMore to={list.moreTo} />}
    </section>
  )
}

function SignInToAsk({ address }: { address: string }) {
  return (
    <p className="text-base text-ink-2">
      <Link
        to={portalsAddress(address)}
        className="rounded-sm font-label text-accent-ink hover:underline hover:underline-offset-4"
      >
        Sign in
      </Link>{' '}
      to ask or answer.
    </p>
  )
}

const sorts: readonly { sort: CommentSort; label: string; search: string }[] = [
  { sort: 'oldest', label: 'Oldest first', search: '' },
  { sort: 'newest', label: 'Newest first', search: '?comments=newest' },
]

function SortLinks({ sort }: { sort: CommentSort }) {
  const { pathname } = useLocation()
  return (
    <nav aria-label="Order of comments" className="flex gap-4 text-sm">
      {sorts.map((one) => (
        <Link
          key={one.sort}
          to={`${pathname}${one.search}`}
          preventScrollReset
          aria-current={one.sort === sort ? 'true' : undefined}
          className="min-h-6 rounded-sm text-ink-2 hover:text-ink aria-[current]:font-label aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
        >
          {one.label}
        </Link>
      ))}
    </nav>
  )
}
