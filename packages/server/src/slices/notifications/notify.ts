import type { NotificationId, UserId } from '@pitchey/contract/ids'
import type { NotificationKind, NotificationPayload } from '@pitchey/contract/notifications/notification'
import { newId } from '../../kernel/ids.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { notificationCatalogue } from './notification-catalogue.ts'
import {
  advanceStream,
  findNewestOfGroup,
  hasSource,
  holdStream,
  insertNotification,
  isBlockedFrom,
  markRead,
  renewNotification,
  trimNotifications,
} from './notification-store.ts'

/** [NOTIF5] How far back a stream reaches, in numbers. */
export const streamLength = 10_000

export type Occasion = {
  kind: NotificationKind
  payload: NotificationPayload
  /** Names the event, so that it notifies a person once however often its job runs. */
  source: string
  /** One unread notification stands for all of a group; `payload.seq` then orders the events of the group. */
  groupKey?: string
}

const tell = (scope: CommandScope, personId: UserId, head: number): void =>
  scope.emit({ type: 'notification.changed', entityId: personId, payload: { head } })

/**
 * Notifies a person of an occasion, unless this one or a newer one of its group did so before, or whoever caused it and
 * the person are blocked from each other. Answers whether it did.
 */
export const notify = async (scope: CommandScope, personId: UserId, occasion: Occasion): Promise<boolean> => {
  const { kind, payload, source, groupKey = null } = occasion
  if (payload.actorId !== undefined && (await isBlockedFrom(scope.db, personId, payload.actorId))) return false
  const { readUpTo } = await holdStream(scope.db, personId)
  if (await hasSource(scope.db, personId, source)) return false
  const newest = groupKey === null ? null : await findNewestOfGroup(scope.db, personId, groupKey)
  if (newest !== null && newest.covers >= (payload.seq ?? 0)) return false
  const seq = await advanceStream(scope.db, personId, 1)
  const row = { personId, seq, payload, source, now: scope.now }
  if (newest !== null && !newest.read && newest.seq > readUpTo) {
    await renewNotification(scope.db, { ...row, id: newest.id })
  } else {
    const { priority } = notificationCatalogue[kind]
    await insertNotification(scope.db, { ...row, id: newId<NotificationId>(), kind, priority, groupKey })
  }
  if (seq > streamLength) await trimNotifications(scope.db, personId, seq - streamLength)
  tell(scope, personId, seq)
  return true
}

/** Marks the notification of a group as read when it covers nothing after a number. */
export const settleGroup = async (
  scope: CommandScope,
  personId: UserId,
  groupKey: string,
  upTo: number,
): Promise<void> => {
  const { readUpTo } = await holdStream(scope.db, personId)
  const newest = await findNewestOfGroup(scope.db, personId, groupKey)
  if (newest === null || newest.read || newest.seq <= readUpTo || newest.covers > upTo) return
  const lastSeq = await advanceStream(scope.db, personId, 1)
  await markRead(scope.db, personId, [newest.id], { lastSeq, now: scope.now })
  tell(scope, personId, lastSeq)
}
