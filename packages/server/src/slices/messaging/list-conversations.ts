import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { jsonPage } from '../../http/json-page.ts'
import { JsonText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { findConversation, listInbox } from './conversation-store.ts'

/** The acting person's conversations, newest activity first. */
export const listConversations = query({
  name: 'conversation.list',
  input: inputOf(api['GET /api/conversations']),
  who: signedIn,
  run: async (scope, { cursor, limit, ...filter }) => {
    const lines = await listInbox(scope.db, {
      readerId: actingPerson(scope.actor),
      state: filter.state,
      archived: filter.archived,
      unread: filter.unread,
      search: filter.search,
      after: decodeCursor(cursor, isTimeAndId),
      limit: limit + 1,
    })
    return jsonPage<ApiAnswer<'GET /api/conversations'>>(lines, limit)
  },
})

/** One conversation of the acting person. Throws `not_found` for any other. */
export const readConversation = query({
  name: 'conversation.read-one',
  input: inputOf(api['GET /api/conversations/{id}']),
  who: signedIn,
  run: async (scope, { id }) => {
    const json = await findConversation(scope.db, actingPerson(scope.actor), id)
    if (json === null) throw new Problem('not_found')
    return new JsonText<ApiAnswer<'GET /api/conversations/{id}'>>(json)
  },
})
