import type { NotificationId, UserId } from '@pitchey/contract/ids'
import type { NotificationKind, NotificationPayload } from '@pitchey/contract/notifications/notification'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

/** Where a person's stream stands. */
export type Stream = { head: number; readUpTo: number }

const stream = `head::float8 as head, read_up_to::float8 as "readUpTo"`

const holdOne = sqlStatement<Stream>(
  'notification.hold-stream',
  `insert into notification_streams (person_id, head, read_up_to) values ($1, 0, 0)
   on conflict (person_id) do update set head = notification_streams.head returning ${stream}`,
)

/** Holds a person's stream until the end of the transaction: its numbers are committed in their order. */
export const holdStream = async (db: Db, personId: UserId): Promise<Stream> => only(await db.rows(holdOne, [personId]))

const readOne = sqlStatement<Stream>(
  'notification.read-stream',
  `select ${stream} from notification_streams where person_id = $1`,
)

/** Where a person's stream stands; at its beginning for somebody who was never notified. */
export const readStream = async (db: Db, personId: UserId): Promise<Stream> => {
  const [row] = await db.rows(readOne, [personId])
  return row ?? { head: 0, readUpTo: 0 }
}

const moveHead = sqlStatement<{ head: number }>(
  'notification.advance',
  'update notification_streams set head = head + $2 where person_id = $1 returning head::float8 as head',
)

/** Takes so many numbers of a stream that is held, and answers the last of them. */
export const advanceStream = async (db: Db, personId: UserId, by: number): Promise<number> =>
  only(await db.rows(moveHead, [personId, by])).head

const moveReadUpTo = sqlStatement<Record<never, never>>(
  'notification.read-up-to',
  'update notification_streams set read_up_to = $2 where person_id = $1',
)

export const setReadUpTo = async (db: Db, personId: UserId, seq: number): Promise<void> => {
  await db.rows(moveReadUpTo, [personId, seq])
}

const countWaiting = sqlStatement<{ count: number }>(
  'notification.count-unread',
  `select count(*)::int as count from notifications n
   where n.person_id = $1 and n.read_at is null
     and n.seq > coalesce((select read_up_to from notification_streams where person_id = $1), 0)`,
)

export const countUnread = async (db: Db, personId: UserId): Promise<number> =>
  only(await db.rows(countWaiting, [personId])).count

const findSource = sqlStatement<{ found: boolean }>(
  'notification.has-source',
  'select exists (select from notifications where person_id = $1 and source = $2) as found',
)

/** Whether an event has made a notification for a person. */
export const hasSource = async (db: Db, personId: UserId, source: string): Promise<boolean> =>
  only(await db.rows(findSource, [personId, source])).found

export type Grouped = { id: NotificationId; seq: number; covers: number; read: boolean }

const newestOfGroup = sqlStatement<Grouped>(
  'notification.newest-of-group',
  `select id, seq::float8 as seq, coalesce((payload ->> 'seq')::float8, 0) as covers, read_at is not null as read
   from notifications where person_id = $1 and group_key = $2 order by seq desc limit 1`,
)

/** The newest notification of a group, and the number of the last event that it covers; null before the first. */
export const findNewestOfGroup = async (db: Db, personId: UserId, groupKey: string): Promise<Grouped | null> => {
  const [row] = await db.rows(newestOfGroup, [personId, groupKey])
  return row ?? null
}

export type NotificationRow = {
  id: NotificationId
  personId: UserId
  seq: number
  kind: NotificationKind
  priority: number
  payload: NotificationPayload
  source: string
  groupKey: string | null
  now: Date
}

const insertOne = sqlStatement<Record<never, never>>(
  'notification.insert',
  `insert into notifications (id, person_id, seq, change_seq, kind, priority, payload, source, group_key, created_at)
   values ($1, $2, $3, $3, $4, $5, $6::jsonb, $7, $8, $9)`,
)

export const insertNotification = async (db: Db, row: NotificationRow): Promise<void> => {
  const { id, personId, seq, kind, priority, payload, source, groupKey, now } = row
  await db.rows(insertOne, [id, personId, seq, kind, priority, JSON.stringify(payload), source, groupKey, now])
}

const renewOne = sqlStatement<Record<never, never>>(
  'notification.renew',
  `update notifications set seq = $3, change_seq = $3, payload = $4::jsonb, source = $5, created_at = $6
   where person_id = $1 and id = $2`,
)

/** Puts an unread notification at the top again, for a newer event. */
export const renewNotification = async (
  db: Db,
  { id, personId, seq, payload, source, now }: Omit<NotificationRow, 'kind' | 'priority' | 'groupKey'>,
): Promise<void> => {
  await db.rows(renewOne, [personId, id, seq, JSON.stringify(payload), source, now])
}

const deleteOld = sqlStatement<Record<never, never>>(
  'notification.trim',
  'delete from notifications where person_id = $1 and seq <= $2',
)

export const trimNotifications = async (db: Db, personId: UserId, upTo: number): Promise<void> => {
  await db.rows(deleteOld, [personId, upTo])
}

const readUnread = sqlStatement<{ id: NotificationId }>(
  'notification.unread-of',
  `select id from notifications where person_id = $1 and id = any($2::uuid[]) and read_at is null and seq > $3
   order by seq`,
)

/** Which of these are notifications of the person that nobody has marked as read. */
export const unreadOf = async (
  db: Db,
  personId: UserId,
  ids: readonly NotificationId[],
  readUpTo: number,
): Promise<NotificationId[]> => (await db.rows(readUnread, [personId, ids, readUpTo])).map(({ id }) => id)

const markAll = sqlStatement<Record<never, never>>(
  'notification.mark-read',
  `update notifications n set read_at = $4, change_seq = $3::bigint - cardinality($2::uuid[]) + place.at
   from unnest($2::uuid[]) with ordinality place(id, at) where n.person_id = $1 and n.id = place.id`,
)

/** Marks notifications as read; each takes one of the numbers that end with `lastSeq`. */
export const markRead = async (
  db: Db,
  personId: UserId,
  ids: readonly NotificationId[],
  at: { lastSeq: number; now: Date },
): Promise<void> => {
  await db.rows(markAll, [personId, ids, at.lastSeq, at.now])
}

const readBlocked = sqlStatement<{ blocked: boolean }>(
  'notification.blocked',
  'select blocked_between($1::uuid, $2::uuid) as blocked',
)

/** Whether one of two people blocked the other. */
export const isBlockedFrom = async (db: Db, personId: UserId, actorId: UserId): Promise<boolean> =>
  only(await db.rows(readBlocked, [personId, actorId])).blocked
