import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { JsonText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, pageOf } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { fieldProblem } from '../../kernel/problem.ts'
import { findConversation } from './conversation-store.ts'
import { findMembership } from './membership-store.ts'
import { messagesAfter, messagesBefore, messagesChangedAfter } from './message-store.ts'

type Direction = 'before' | 'after'

const isPlace = (keys: readonly unknown[]): keys is readonly [Direction, number] =>
  keys.length === 2 && (keys[0] === 'before' || keys[0] === 'after') && Number.isSafeInteger(keys[1])

type Place = { cursor?: string | undefined; before?: number | undefined; after?: number | undefined }

const placeOf = ({ cursor, before, after }: Place): readonly [Direction, number] => {
  if ([cursor, before, after].filter((value) => value !== undefined).length > 1) {
    throw fieldProblem(
      '#/query/cursor',
      'one_place',
      'goes with neither `before` nor `after`, nor they with each other',
    )
  }
  if (after !== undefined) return ['after', after]
  return decodeCursor(cursor, isPlace) ?? ['before', before ?? Number.MAX_SAFE_INTEGER]
}

/**
 * Messages of a conversation, newest first, or oldest first after a number. The number of the newest change is read
 * before the messages, so that whoever goes on from it misses nothing.
 */
export const listMessages = query({
  name: 'message.list',
  input: inputOf(api['GET /api/conversations/{id}/messages']),
  who: signedIn,
  facts: (scope, input) => findMembership(scope, input.id),
  run: async (scope, { id, limit, ...place }, membership) => {
    const [direction, seq] = placeOf(place)
    const read = direction === 'after' ? messagesAfter : messagesBefore
    const reading = { readerId: actingPerson(scope.actor), conversationId: id, limit: limit + 1 }
    const { items, nextCursor } = pageOf(await read(scope.db, reading, seq), limit, (line) => [direction, line.seq])
    return new JsonText<ApiAnswer<'GET /api/conversations/{id}/messages'>>(
      `{"items":[${items.map((line) => line.item).join(',')}],"nextCursor":${JSON.stringify(nextCursor)},"head":${
        membership.leftSeq ?? membership.head
      },"changes":${membership.leftChanges ?? membership.changes}}`,
    )
  },
})

/**
 * What changed in a conversation after a number: the state before and these changes together are what a fresh read
 * answers. Messages may be newer than the membership, which was read before them: the caller goes on from the
 * membership, so that no change of the conversation between the two is passed over. Whoever left still learns how
 * messages changed that are theirs to read.
 */
export const listChanges = query({
  name: 'message.changes',
  input: inputOf(api['GET /api/conversations/{id}/changes']),
  who: signedIn,
  facts: (scope, input) => findMembership(scope, input.id),
  run: async (scope, { id, limit, after }, membership) => {
    const readerId = actingPerson(scope.actor)
    const reading = { readerId, conversationId: id, limit: limit + 1 }
    const lines = await messagesChangedAfter(scope.db, reading, after)
    const items = lines.slice(0, limit)
    const more = lines.length > limit
    const last = items.at(-1)?.changeSeq ?? after
    const { changes, detailsSeq, leftChanges } = membership
    const changed = Math.min(detailsSeq, leftChanges ?? detailsSeq) > after
    const conversation = changed ? await findConversation(scope.db, readerId, id) : null
    const upTo = leftChanges === null ? (more ? Math.min(last, changes) : changes) : Math.max(last, leftChanges)
    return new JsonText<ApiAnswer<'GET /api/conversations/{id}/changes'>>(
      `{"items":[${items.map((line) => line.item).join(',')}],"conversation":${conversation ?? 'null'},"upTo":${upTo},"more":${more}}`,
    )
  },
})
