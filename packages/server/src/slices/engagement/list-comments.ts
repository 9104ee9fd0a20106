import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { jsonPage } from '../../http/json-page.ts'
import { actorId } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { answersOf, placeBefore, threadsOf } from './comment-store.ts'
import type { CommentReader } from './comment-store.ts'
import { canSeeReactions } from './engagement-policy.ts'
import { findPitchFacts } from './reaction-store.ts'

/** Whom a comment is shown to. */
export const readerOf = (actor: Actor): CommentReader => ({
  id: actorId(actor),
  moderates: actor.kind === 'system' || (actor.kind === 'person' && actor.permissions.has('comment.moderate')),
})

/**
 * Comments of a pitch by threads, each with its first answers, or the answers of one thread. A comment that is gone
 * stands only while answers to it do. With `around` the list begins with the thread of that comment; an unknown one
 * begins it where it always does.
 */
export const listComments = query({
  name: 'comment.list',
  input: inputOf(api['GET /api/pitches/{id}/comments']),
  who: anyone,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canSeeReactions,
  run: async ({ db, actor }, { id: pitchId, cursor, limit, sort, thread, around }) => {
    const given = decodeCursor(cursor, isTimeAndId)
    const begin = given === null && thread === undefined && around !== undefined
    const after = begin ? await placeBefore(db, pitchId, around, sort) : given
    const page = { pitchId, reader: readerOf(actor), after, limit: limit + 1 }
    const lines =
      thread === undefined
        ? await threadsOf(db, page, { sort, around: around ?? null })
        : await answersOf(db, page, thread)
    return jsonPage<ApiAnswer<'GET /api/pitches/{id}/comments'>>(lines, limit)
  },
})
