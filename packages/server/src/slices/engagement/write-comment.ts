import { api } from '@pitchey/contract/api'
import type { Comment } from '@pitchey/contract/engagement/endpoints'
import type { CommentId, PitchId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import type { Db } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { isBlockedBetween } from './block-store.ts'
import { findComment, findThread, insertComment } from './comment-store.ts'
import type { CommentReader } from './comment-store.ts'
import { canReact, mayComment } from './engagement-policy.ts'
import { readerOf } from './list-comments.ts'
import { holdPitchFacts } from './reaction-store.ts'

const threadOf = async (db: Db, pitchId: PitchId, parentId: CommentId, reader: CommentReader) => {
  const thread = await findThread(db, pitchId, parentId, reader)
  if (thread) return thread
  throw new Problem('conflict', {
    errors: [{ pointer: '/parentId', code: 'gone', message: 'is not a comment that stands under this pitch' }],
  })
}

/**
 * Writes a comment, or an answer: threads have one level, so an answer to an answer joins its thread.
 * Throws `conflict` when the comment that is answered is not shown to the writer under this pitch, and `forbidden` where
 * the writer and the owner of the pitch are blocked from each other.
 */
export const writeComment = command({
  name: 'comment.written',
  input: inputOf(api['POST /api/pitches/{id}/comments']),
  who: mayComment,
  facts: (scope, input) => holdPitchFacts(scope.db, input.id),
  access: canReact,
  run: async (scope, input, pitch): Promise<Comment> => {
    const authorId = actingPerson(scope.actor)
    const reader = readerOf(scope.actor)
    if (await isBlockedBetween(scope.db, authorId, pitch.ownerId)) throw new Problem('forbidden')
    const thread = input.parentId ? await threadOf(scope.db, input.id, input.parentId, reader) : null
    const id = newId<CommentId>()
    const rootId = thread?.rootId ?? null
    await insertComment(scope.db, { id, pitchId: input.id, authorId, rootId, body: input.body, at: scope.now })
    scope.emit({
      type: 'comment.written',
      entityId: id,
      payload: { pitchId: input.id, ownerId: pitch.ownerId, authorId, answeredId: thread?.authorId ?? null },
    })
    const comment = await findComment(scope.db, id, reader)
    if (comment === null) throw new Error(`the comment ${id} vanished`)
    return comment
  },
  audit: (input, output) => ({ entityType: 'comment', entityId: output.id, details: { pitchId: input.id } }),
})
