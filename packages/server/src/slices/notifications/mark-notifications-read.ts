import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { NotificationId, UserId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import {
  advanceStream,
  countUnread,
  holdStream,
  markRead,
  readStream,
  setReadUpTo,
  unreadOf,
} from './notification-store.ts'
import type { Stream } from './notification-store.ts'

const markSome = async (
  scope: CommandScope,
  personId: UserId,
  held: Stream,
  wanted: readonly NotificationId[],
): Promise<boolean> => {
  const ids = await unreadOf(scope.db, personId, wanted, held.readUpTo)
  if (ids.length === 0) return false
  const lastSeq = await advanceStream(scope.db, personId, ids.length)
  await markRead(scope.db, personId, ids, { lastSeq, now: scope.now })
  return true
}

const markAllUpTo = async (scope: CommandScope, personId: UserId, held: Stream, upTo: number): Promise<boolean> => {
  const readUpTo = Math.min(upTo, held.head)
  if (readUpTo <= held.readUpTo) return false
  await advanceStream(scope.db, personId, 1)
  await setReadUpTo(scope.db, personId, readUpTo)
  return true
}

/** Marks notifications of the acting person as read; what is read already, or not theirs, changes nothing. */
export const markNotificationsRead = command({
  name: 'notification.read',
  input: inputOf(api['POST /api/notifications/read']),
  who: signedIn,
  run: async (scope, { ids = [], upTo = 0 }): Promise<ApiAnswer<'POST /api/notifications/read'>> => {
    const personId = actingPerson(scope.actor)
    const held = await holdStream(scope.db, personId)
    const some = await markSome(scope, personId, held, ids)
    const all = await markAllUpTo(scope, personId, held, upTo)
    const { head, readUpTo } = await readStream(scope.db, personId)
    if (some || all) scope.emit({ type: 'notification.changed', entityId: personId, payload: { head } })
    return { unreadCount: await countUnread(scope.db, personId), head, readUpTo }
  },
  audit: () => null,
})
