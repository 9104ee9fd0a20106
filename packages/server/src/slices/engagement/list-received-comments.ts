import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { jsonPage } from '../../http/json-page.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { receivedComments } from './comment-store.ts'

/** [ENG10] What others wrote under the caller's own pitches, whatever their status, newest first. */
export const listReceivedComments = query({
  name: 'comment.received',
  input: inputOf(api['GET /api/comments/latest']),
  who: may('pitch.write'),
  run: async (scope, input) => {
    const rows = await receivedComments(scope.db, {
      ownerId: actingPerson(scope.actor),
      after: decodeCursor(input.cursor, isTimeAndId),
      limit: input.limit + 1,
    })
    return jsonPage<ApiAnswer<'GET /api/comments/latest'>>(rows, input.limit)
  },
})
