import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, pageOf } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { fieldProblem } from '../../kernel/problem.ts'
import { countUnreadMessages } from '../messaging/index.ts'
import { countUnread, readStream } from './notification-store.ts'
import { changedNotifications, newestNotifications } from './notification-view.ts'

const isSeq = (keys: readonly unknown[]): keys is readonly [number] =>
  keys.length === 1 && Number.isSafeInteger(keys[0])

/**
 * The acting person's notifications, newest first, or what changed after a number. The place of the stream is read
 * before its rows, so that whoever goes on from it misses nothing.
 */
export const listNotifications = query({
  name: 'notification.list',
  input: inputOf(api['GET /api/notifications']),
  who: signedIn,
  run: async (scope, { cursor, after, unread, topic, limit }): Promise<ApiAnswer<'GET /api/notifications'>> => {
    if (after !== undefined && (cursor !== undefined || unread || topic !== undefined)) {
      throw fieldProblem('#/query/after', 'one_place', 'goes with none of `cursor`, `unread` and `topic`')
    }
    const personId = actingPerson(scope.actor)
    const { head, readUpTo } = await readStream(scope.db, personId)
    const place = { personId, readUpTo, limit: limit + 1 }
    const unreadCount = await countUnread(scope.db, personId)
    if (after === undefined) {
      const [before] = decodeCursor(cursor, isSeq) ?? [Number.MAX_SAFE_INTEGER]
      const rows = await newestNotifications(scope.db, place, { before, unread, topic: topic ?? null })
      const page = pageOf(rows, limit, ({ seq }) => [seq])
      return { ...page, unreadCount, head, readUpTo, upTo: head, more: page.nextCursor !== null }
    }
    const rows = await changedNotifications(scope.db, place, after)
    const items = rows.slice(0, limit)
    const more = rows.length > limit
    const upTo = more ? Math.min(items.at(-1)?.changeSeq ?? head, head) : head
    return { items, nextCursor: null, unreadCount, head, readUpTo, upTo, more }
  },
})

/** The counts of the acting person's badges. */
export const readBadges = query({
  name: 'notification.badges',
  input: inputOf(api['GET /api/notifications/unread']),
  who: signedIn,
  run: async (scope): Promise<ApiAnswer<'GET /api/notifications/unread'>> => {
    const personId = actingPerson(scope.actor)
    const { head } = await readStream(scope.db, personId)
    return {
      notifications: await countUnread(scope.db, personId),
      messages: await countUnreadMessages(scope.db, personId, scope.now),
      head,
    }
  },
})
