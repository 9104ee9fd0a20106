import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../app/api.ts'
import { formatDay } from '../../app/format.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { refreshApi } from '../../app/queries.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { CommentForm } from './comment-form.tsx'
import type { CommentNode } from './comment-tree.ts'
import { DeleteComment } from './delete-comment.tsx'
import { patchPitch } from './pitch-request.ts'

const deepest = 3

export type CommentRights = { write: boolean; moderate: boolean }

type CommentItemProps = {
  node: CommentNode
  pitchId: string
  idOrSlug: string
  rights: CommentRights
  depth?: number | undefined
}

/** A comment with its answers. */
export function CommentItem({ node: { comment, replies }, pitchId, idOrSlug, rights, depth = 1 }: CommentItemProps) {
  const [replying, setReplying] = useState(false)
  const replyButton = useRef<HTMLButtonElement>(null)
  const client = useQueryClient()
  const endReply = () => {
    setReplying(false)
    replyButton.current?.focus()
  }
  const remove = async () => {
    await call('DELETE /api/pitches/{id}/comments/{commentId}', { params: { id: pitchId, commentId: comment.id } })
    patchPitch(client, idOrSlug, (pitch) => ({ ...pitch, commentCount: Math.max(0, pitch.commentCount - 1) }))
    await refreshApi(client, 'GET /api/pitches/{id}/comments')
  }
  return (
    <li>
      <article
        aria-label={comment.author ? `Comment by ${comment.author.name}` : 'Deleted comment'}
        className="flex gap-3"
      >
        <Avatar
          name={comment.author?.name ?? '–'}
          seed={comment.author?.handle}
          src={avatarUrl(comment.author?.avatar)}
        />
        <div className="min-w-0 flex-1">
          <CommentHead comment={comment} />
          {comment.body === null ? (
            <p className="mt-1 text-base text-ink-3">This comment was deleted.</p>
          ) : (
            <p dir="auto" className="mt-1 max-w-[42em] text-base whitespace-pre-line text-ink wrap-anywhere">
              {comment.body}
            </p>
          )}
          {comment.body !== null && (
            <div className="mt-1 flex gap-4">
              {rights.write && (
                <Button
                  ref={replyButton}
                  variant="link"
                  className="text-sm text-ink-2"
                  aria-expanded={replying}
                  onClick={() => setReplying(!replying)}
                >
                  Reply
                </Button>
              )}
              {(comment.mine || rights.moderate) && <DeleteComment onConfirm={remove} />}
            </div>
          )}
          {replying && (
            <div className="mt-3">
              <CommentForm
                pitchId={pitchId}
                idOrSlug={idOrSlug}
                parentId={comment.id}
                label={`Reply to ${comment.author?.name ?? 'this comment'}`}
                onDone={endReply}
              />
            </div>
          )}
        </div>
      </article>
      {replies.length > 0 && (
        <ul className={cn('mt-5 space-y-5', depth < deepest && 'ml-4 border-l border-line pl-5 sm:ml-4.5 sm:pl-7')}>
          {replies.map((reply) => (
            <CommentItem
              key={reply.comment.id}
              node={reply}
              pitchId={pitchId}
              idOrSlug={idOrSlug}
              rights={rights}
              depth={depth + 1}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

function CommentHead({ comment }: { comment: CommentNode['comment'] }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
      {comment.author && (
        <Link
          to={`/people/${comment.author.handle}`}
          dir="auto"
          className="rounded-sm font-name text-ink hover:underline"
        >
          {comment.author.name}
        </Link>
      )}
      {comment.byOwner && (
        <Badge tone="accent" size="sm">
          Creator
        </Badge>
      )}
      <time dateTime={comment.createdAt} className="text-ink-3">
        {formatDay(comment.createdAt)}
      </time>
      {comment.editedAt && <span className="text-ink-3">edited</span>}
    </p>
  )
}
