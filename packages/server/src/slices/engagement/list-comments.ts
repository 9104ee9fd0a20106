import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { jsonPage } from '../../http/json-page.ts'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { commentsOf } from './comment-store.ts'
import { canSeeReactions } from './engagement-policy.ts'
import { findPitchFacts } from './reaction-store.ts'

/** Comments of a pitch, oldest first. A deleted comment stands only while answers to it do. */
export const listComments = query({
  name: 'comment.list',
  input: inputOf(api['GET /api/pitches/{id}/comments']),
  who: anyone,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canSeeReactions,
  run: async (scope, input) => {
    const rows = await commentsOf(scope.db, {
      pitchId: input.id,
      readerId: actorId(scope.actor),
      after: decodeCursor(input.cursor, isTimeAndId),
      limit: input.limit + 1,
    })
    return jsonPage<ApiAnswer<'GET /api/pitches/{id}/comments'>>(rows, input.limit)
  },
})
