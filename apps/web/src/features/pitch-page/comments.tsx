import { MessageSquare } from 'lucide-react'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { formatCount } from '../../app/format.ts'
import { usePages } from '../../app/paged.ts'
import { portalsAddress, type Session } from '../../app/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentItem } from './comment-item.tsx'
import { threadsOf } from './comment-tree.ts'
import { commentsRequest } from './pitch-request.ts'

type CommentsProps = { pitchId: string; idOrSlug: string; count: number; address: string; session: Session }

/** What readers say to each other and to the creator. */
export function Comments({ pitchId, idOrSlug, count, address, session }: CommentsProps) {
  const list = usePages('GET /api/pitches/{id}/comments', commentsRequest(pitchId), (comment) => comment.id)
  const threads = useMemo(() => threadsOf(list.items), [list.items])
  const permissions = session.user?.permissions ?? []
  const rights = { write: permissions.includes('comment.write'), moderate: permissions.includes('comment.moderate') }
  return (
    <section aria-labelledby="comments" id="discussion" tabIndex={-1} className="outline-none">
      <h2 id="comments" className="display text-d3">
        Comments
        {count > 0 && <span className="tnum ml-2 font-sans text-md text-ink-3">{formatCount(count)}</span>}
      </h2>
      <div className="mt-5">
        {rights.write && (
          <CommentForm
            pitchId={pitchId}
            idOrSlug={idOrSlug}
            parentId={null}
            label="Ask or say something about this pitch"
          />
        )}
        {session.status === 'signed-out' && (
          <p className="text-base text-ink-2">
            <Link
              to={portalsAddress(address)}
              className="rounded-sm font-label text-accent-ink hover:underline hover:underline-offset-4"
            >
              Sign in
            </Link>{' '}
            to ask or answer.
          </p>
        )}
      </div>
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
            <CommentItem key={node.comment.id} node={node} pitchId={pitchId} idOrSlug={idOrSlug} rights={rights} />
          ))}
        </ul>
      )}
      {list.hasMore && <LoadMore shown={list.items.length} noun="comments" hasMore to={list.moreTo} />}
    </section>
  )
}
