import type { Comment } from '@pitchey/contract/engagement/endpoints'
import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis, Eye, EyeOff, Flag, Link2, Pencil, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { toast, toastError } from '../../ui/toast.ts'
import type { CommentContext } from './comment-context.ts'
import { patchPitch } from './pitch-request.ts'

const ConfirmDialog = lazy(() =>
  import('../../ui/confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
)

type CommentMenuProps = { comment: Comment; context: CommentContext; onEdit: () => void }

const copyLink = async (id: string): Promise<void> => {
  const address = `${window.location.origin}${window.location.pathname}#comment-${id}`
  try {
    await navigator.clipboard.writeText(address)
    toast('Link copied')
  } catch {
    toastError('The link could not be copied', { description: address })
  }
}

function useCommentSteps({ comment, context: { pitchId, idOrSlug } }: Omit<CommentMenuProps, 'onEdit'>) {
  const client = useQueryClient()
  const request = { params: { id: pitchId, commentId: comment.id } }
  const recount = async (change: number) => {
    patchPitch(client, idOrSlug, (pitch) => ({ ...pitch, commentCount: Math.max(0, pitch.commentCount + change) }))
    await refreshApi(client, 'GET /api/pitches/{id}/comments')
  }
  return {
    remove: async () => {
      await call('DELETE /api/pitches/{id}/comments/{commentId}', request)
      await recount(comment.hidden ? 0 : -1)
    },
    setHidden: async (hidden: boolean) => {
      const key = `${hidden ? 'PUT' : 'DELETE'} /api/pitches/{id}/comments/{commentId}/hidden` as const
      try {
        await call(key, request)
        await recount(hidden ? -1 : 1)
        toast(hidden ? 'Hidden from other readers' : 'Shown again', { durationMs: 2500 })
      } catch {
        toastError(hidden ? 'The comment was not hidden' : 'The comment is still hidden')
      }
    },
  }
}

/** What a reader may do with a comment: each sees what is theirs to do. */
export function CommentMenu({ comment, context, onEdit }: CommentMenuProps) {
  const [deleting, setDeleting] = useState(false)
  const steps = useCommentSteps({ comment, context })
  const mayHide = (context.own || context.moderate) && !comment.mine
  const mayDelete = comment.mine || context.own || context.moderate
  return (
    <>
      <Menu
        align="start"
        trigger={
          <IconButton label={`More for the comment by ${comment.author?.name ?? 'somebody'}`} size="sm">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => void copyLink(comment.id)}>
          <Link2 aria-hidden="true" />
          Copy link
        </MenuItem>
        {comment.mine && context.write && (
          <MenuItem onSelect={onEdit}>
            <Pencil aria-hidden="true" />
            Edit
          </MenuItem>
        )}
        {mayHide && (
          <MenuItem onSelect={() => void steps.setHidden(!comment.hidden)}>
            {comment.hidden ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
            {comment.hidden ? 'Show again' : 'Hide'}
          </MenuItem>
        )}
        {context.signedIn && !comment.mine && (
          <MenuItem onSelect={() => context.onReport(comment.id)}>
            <Flag aria-hidden="true" />
            Report
          </MenuItem>
        )}
        {mayDelete && (
          <MenuItem tone="bad" onSelect={() => setDeleting(true)}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        )}
      </Menu>
      {deleting && (
        <Suspense fallback={null}>
          <ConfirmDialog
            open
            onOpenChange={setDeleting}
            title="Delete this comment?"
            confirmLabel="Delete"
            tone="danger"
            onConfirm={steps.remove}
          >
            It cannot be brought back. Answers to it stay.
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  )
}
