import { api } from '@pitchey/contract/api'
import type { Comment } from '@pitchey/contract/engagement/endpoints'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { editComment, findComment, findCommentFacts, hideCommentRow, showCommentRow } from './comment-store.ts'
import { canEditComment, canHideComment, mayComment } from './engagement-policy.ts'
import { readerOf } from './list-comments.ts'
import { holdPitchFacts } from './reaction-store.ts'

/** [COM1] Changes the words of a comment; readers see when. Throws `stale_version` when it was edited meanwhile. */
export const changeComment = command({
  name: 'comment.edited',
  input: inputOf(api['PATCH /api/pitches/{id}/comments/{commentId}']),
  who: mayComment,
  facts: async (scope, input) => {
    await holdPitchFacts(scope.db, input.id)
    return findCommentFacts(scope.db, input.id, input.commentId)
  },
  access: canEditComment,
  run: async (scope, { id: pitchId, commentId: id, body, version }, facts): Promise<Comment> => {
    const next = await editComment(scope.db, { id, body, version, at: scope.now })
    if (next === null) {
      const now = await findCommentFacts(scope.db, pitchId, id)
      if (now === null) throw new Problem('not_found')
      throw new Problem('stale_version', { currentVersion: now.version })
    }
    scope.emit({ type: 'comment.edited', entityId: id, payload: { pitchId, authorId: facts.authorId } })
    const comment = await findComment(scope.db, id, readerOf(scope.actor))
    if (comment === null) throw new Error(`the comment ${id} vanished`)
    return comment
  },
  audit: (input) => ({ entityType: 'comment', entityId: input.commentId, details: { pitchId: input.id } }),
})

const byOf = (actor: Parameters<typeof actorId>[0], ownerId: string | undefined): 'owner' | 'moderator' =>
  actorId(actor) === ownerId ? 'owner' : 'moderator'

/** [COM2] Hides a comment from other readers; doing it again changes nothing. Answers whether it was shown before. */
export const hideComment = command({
  name: 'comment.hidden',
  input: inputOf(api['PUT /api/pitches/{id}/comments/{commentId}/hidden']),
  who: signedIn,
  facts: (scope, input) => findCommentFacts(scope.db, input.id, input.commentId),
  access: canHideComment,
  run: async (scope, { id: pitchId, commentId: id }, { pitch, authorId }): Promise<boolean> => {
    const done = await hideCommentRow(scope.db, id, byOf(scope.actor, pitch?.ownerId), scope.now)
    if (done)
      scope.emit({ type: 'comment.hidden', entityId: id, payload: { pitchId, authorId, byId: actorId(scope.actor) } })
    return done
  },
  audit: (input, done) =>
    done ? { entityType: 'comment', entityId: input.commentId, details: { pitchId: input.id } } : null,
})

/** [COM2] Shows a hidden comment again. Throws `conflict` for the owner where a moderator hid it. */
export const showComment = command({
  name: 'comment.shown',
  input: inputOf(api['DELETE /api/pitches/{id}/comments/{commentId}/hidden']),
  who: signedIn,
  facts: (scope, input) => findCommentFacts(scope.db, input.id, input.commentId),
  access: canHideComment,
  run: async (scope, { id: pitchId, commentId: id }, { pitch, hiddenBy, authorId }): Promise<boolean> => {
    if (hiddenBy === 'moderator' && byOf(scope.actor, pitch?.ownerId) === 'owner') {
      throw new Problem('conflict', { detail: 'Our moderators hid this comment.' })
    }
    const done = await showCommentRow(scope.db, id)
    if (done) scope.emit({ type: 'comment.shown', entityId: id, payload: { pitchId, authorId } })
    return done
  },
  audit: (input, done) =>
    done ? { entityType: 'comment', entityId: input.commentId, details: { pitchId: input.id } } : null,
})
