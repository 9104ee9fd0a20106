import { api } from '@pitchey/contract/api'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { deleteComment, findCommentFacts } from './comment-store.ts'
import { canDeleteComment } from './engagement-policy.ts'

/** Deletes a comment; while answers stand under it, it keeps its place without its text. */
export const removeComment = command({
  name: 'comment.deleted',
  input: inputOf(api['DELETE /api/pitches/{id}/comments/{commentId}']),
  who: signedIn,
  facts: (scope, input) => findCommentFacts(scope.db, input.id, input.commentId),
  access: canDeleteComment,
  run: async (scope, input): Promise<undefined> => {
    if (!(await deleteComment(scope.db, input.commentId, scope.now))) throw new Problem('not_found')
    scope.emit({
      type: 'comment.deleted',
      entityId: input.commentId,
      payload: { pitchId: input.id, byId: actorId(scope.actor) },
    })
    return undefined
  },
  audit: (input, _output, facts) => ({
    entityType: 'comment',
    entityId: input.commentId,
    details: { pitchId: input.id, authorId: facts.authorId },
  }),
})
