import type { CommentId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { hideCommentRow, showCommentRow } from './comment-store.ts'

const takeOver = sqlStatement<{ id: CommentId }>(
  'comment.take-over',
  `update pitch_comments set hidden_by = 'moderator'
   where id = $1 and deleted_at is null and hidden_by = 'owner' returning id`,
)
const readPlace = sqlStatement<{ pitchId: string; hiddenBy: string | null }>(
  'comment.place',
  'select pitch_id as "pitchId", hidden_by as "hiddenBy" from pitch_comments where id = $1 and deleted_at is null for update',
)

/** Takes a comment down for a moderator, also one that the owner hid before. Throws `illegal_transition` for one that is gone or down already. */
export const hideCommentByModerator = async (scope: CommandScope, id: CommentId): Promise<void> => {
  const [place] = await scope.db.rows(readPlace, [id])
  if (!place || place.hiddenBy === 'moderator') {
    throw new Problem('illegal_transition', { detail: 'The comment is gone or taken down already.' })
  }
  if (!(await hideCommentRow(scope.db, id, 'moderator', scope.now))) await scope.db.rows(takeOver, [id])
  scope.emit({ type: 'comment.hidden', entityId: id, payload: { pitchId: place.pitchId } })
}

/** Gives back a comment that a moderator took down; another one stays as it is. */
export const showCommentAgain = async (scope: CommandScope, id: CommentId): Promise<void> => {
  const [place] = await scope.db.rows(readPlace, [id])
  if (place?.hiddenBy !== 'moderator') return
  await showCommentRow(scope.db, id)
  scope.emit({ type: 'comment.shown', entityId: id, payload: { pitchId: place.pitchId } })
}
