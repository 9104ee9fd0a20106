import type { Comment } from '@pitchey/contract/engagement/endpoints'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../app/format.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import type { CommentContext } from './comment-context.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentMenu } from './comment-menu.tsx'
import type { CommentNode } from './comment-tree.ts'
import { EditComment } from './edit-comment.tsx'
import { MoreAnswers } from './more-answers.tsx'

type CommentItemProps = { node: CommentNode; context: CommentContext }

/** A comment with its answers. */
export function CommentItem({ node: { comment, replies }, context }: CommentItemProps) {
  const isAnswer = comment.parentId !== null
  return (
    <li>
      <article
        id={`comment-${comment.id}`}
        tabIndex={-1}
        aria-label={comment.author ? `Comment by ${comment.author.name}` : 'Comment that is gone'}
        className={cn(
          'flex scroll-mt-24 gap-3 rounded-lg outline-none',
          context.named === comment.id && 'bg-accent-soft ring-8 ring-accent-soft',
        )}
      >
        <Avatar
          name={comment.author?.name ?? '–'}
          seed={comment.author?.handle}
          src={avatarUrl(comment.author?.avatar)}
        />
        <div className="min-w-0 flex-1">
          <CommentHead comment={comment} />
          <CommentBody comment={comment} context={context} />
        </div>
      </article>
      {(replies.length > 0 || comment.answerCount > 0) && !isAnswer && (
        <div className="mt-5 ml-4 border-l border-line pl-5 sm:ml-4.5 sm:pl-7">
          <MoreAnswers root={comment} shown={replies.map((reply) => reply.comment)} pitchId={context.pitchId}>
            {(answer) => <CommentItem key={answer.id} node={{ comment: answer, replies: [] }} context={context} />}
          </MoreAnswers>
        </div>
      )}
    </li>
  )
}

function CommentBody({ comment, context }: { comment: Comment; context: CommentContext }) {
  const [open, setOpen] = useState<'reply' | 'edit' | null>(null)
  const replyButton = useRef<HTMLButtonElement>(null)
  const mayReply = context.write && !comment.hidden
  if (comment.body === null) {
    return (
      <p className="mt-1 text-base text-ink-3">
        {comment.gone === 'hidden' ? 'This comment is hidden.' : 'This comment was deleted.'}
      </p>
    )
  }
  if (open === 'edit') {
    return <EditComment comment={comment} pitchId={context.pitchId} onDone={() => setOpen(null)} />
  }
  return (
    <>
      <p
        dir="auto"
        className={cn(
          'mt-1 max-w-[42em] text-base whitespace-pre-line wrap-anywhere',
          comment.hidden ? 'text-ink-2' : 'text-ink',
        )}
      >
        {comment.body}
      </p>
      <div className={cn('mt-1 flex items-center gap-4', !mayReply && '-ml-2')}>
        {mayReply && (
          <Button
            ref={replyButton}
            variant="link"
            className="text-sm text-ink-2"
            aria-expanded={open === 'reply'}
            onClick={() => setOpen(open === 'reply' ? null : 'reply')}
          >
            Reply
          </Button>
        )}
        <CommentMenu comment={comment} context={context} onEdit={() => setOpen('edit')} />
      </div>
      {open === 'reply' && (
        <div className="mt-3">
          <CommentForm
            pitchId={context.pitchId}
            idOrSlug={context.idOrSlug}
            parentId={comment.id}
            label={`Reply to ${comment.author?.name ?? 'this comment'}`}
            onDone={() => {
              setOpen(null)
              replyButton.current?.focus()
            }}
          />
        </div>
      )}
    </>
  )
}

function CommentHead({ comment }: { comment: Comment }) {
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
      {comment.hidden && <Badge size="sm">Hidden from readers</Badge>}
      <time dateTime={comment.createdAt} className="text-ink-3">
        {formatDay(comment.createdAt)}
      </time>
      {comment.editedAt && comment.body !== null && (
        <span className="text-ink-3">
          edited <time dateTime={comment.editedAt}>{formatDay(comment.editedAt)}</time>
        </span>
      )}
    </p>
  )
}
