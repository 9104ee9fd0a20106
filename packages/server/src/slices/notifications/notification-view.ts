import type { NotificationId, UserId } from '@pitchey/contract/ids'
import type { Notification, NotificationTopic } from '@pitchey/contract/notifications/notification'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { kindsOf, notificationCatalogue } from './notification-catalogue.ts'
import type { NotificationFacts } from './notification-catalogue.ts'

type ViewRow = NotificationFacts & {
  id: NotificationId
  seq: number
  changeSeq: number
  kind: Notification['kind']
  priority: number
  createdAt: Date
  read: boolean
  actor: Notification['actor']
}

const ofPayload = (key: string): string => `(n.payload ->> '${key}')::uuid`

const actorJson = `(select json_build_object('handle', u.handle, 'name', u.name, 'avatar',
    (select json_build_object('id', a.id, 'colour', a.colour) from media a where a.id = r.avatar_id))
  from users u join profiles r on r.user_id = u.id
  where u.id = ${ofPayload('actorId')} and u.status = 'active' and u.user_type <> 'admin')`

const pitchJson = `(select json_build_object('id', w.id, 'slug', w.slug, 'title', w.title, 'mine', w.owner_id = $1)
  from pitches w where w.id = ${ofPayload('pitchId')} and (w.owner_id = $1 or (w.visibility <> 'private'
    and w.status in ('published', 'optioned', 'in_production', 'released'))))`

const conversationJson = `(select json_build_object('subject', c.subject, 'unread', e.unread)
  from inbox_entries e join conversations c on c.id = e.conversation_id
  where e.person_id = $1 and e.conversation_id = ${ofPayload('conversationId')})`

const searchJson = `(select json_build_object('name', s.name, 'told', (select count(*) from saved_search_hits h
    where h.search_id = s.id and h.sent_at >= s.visited_at))
  from saved_searches s where s.person_id = $1 and s.id = ${ofPayload('searchId')})`

/** Notifications of the person `$1`; what they may know of the things in them is decided here, at every reading. */
const view = (name: string, condition: string) =>
  sqlStatement<ViewRow>(
    `notification.${name}`,
    `select n.id, n.seq::float8 as seq, n.change_seq::float8 as "changeSeq", n.kind, n.priority, n.payload,
       n.created_at as "createdAt", n.read_at is not null or n.seq <= $2::bigint as read, ${actorJson} as actor,
       ${pitchJson} as pitch, ${conversationJson} as conversation, ${searchJson} as search,
       (select json_build_object('slug', o.slug, 'name', o.name) from organisations o
         where o.id = ${ofPayload('organisationId')}) as organisation
     from notifications n where n.person_id = $1 ${condition}`,
  )

const ofTopic = 'and ($5::text[] is null or n.kind = any($5::text[]))'

const readNewest = view('newest', `and n.seq < $3::bigint ${ofTopic} order by n.seq desc limit $4`)
const readUnread = view(
  'newest-unread',
  `and n.seq < $3::bigint and n.read_at is null and n.seq > $2::bigint ${ofTopic} order by n.seq desc limit $4`,
)
const readChanged = view('changed', 'and n.change_seq > $3::bigint order by n.change_seq limit $4')

const inWords = ({ payload, pitch, organisation, conversation, search, createdAt, ...row }: ViewRow): Notification => {
  const { words, link, topic } = notificationCatalogue[row.kind]
  const facts = { payload, pitch, organisation, conversation, search, actor: row.actor }
  return {
    ...row,
    topic,
    words: words(facts),
    link: link(facts),
    conversationId: payload.conversationId ?? null,
    createdAt: createdAt.toISOString(),
  }
}

export type Place = { personId: UserId; readUpTo: number; limit: number }

/** Notifications below a number, newest first; with `unread` those alone that wait, with a topic those alone of it. */
export const newestNotifications = async (
  db: Db,
  { personId, readUpTo, limit }: Place,
  { before, unread, topic }: { before: number; unread: boolean; topic: NotificationTopic | null },
): Promise<Notification[]> => {
  const kinds = topic === null ? null : kindsOf(topic)
  return (await db.rows(unread ? readUnread : readNewest, [personId, readUpTo, before, limit, kinds])).map(inWords)
}

/** Notifications that changed after a change, in the order of their last change. */
export const changedNotifications = async (
  db: Db,
  { personId, readUpTo, limit }: Place,
  after: number,
): Promise<Notification[]> => (await db.rows(readChanged, [personId, readUpTo, after, limit])).map(inWords)
