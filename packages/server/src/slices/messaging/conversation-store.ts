import type { ConversationId, PitchId, UserId } from '@pitchey/contract/ids'
import type { InboxState } from '@pitchey/contract/messaging/conversation'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { pitchRefJson } from './pitch-ref-sql.ts'

const snippetLength = 140

const participantsJson = `(select json_agg(json_build_object('id', u.id, 'handle', u.handle, 'name', u.name,
     'userType', u.user_type, 'headline', r.headline,
     'avatar', (select json_build_object('id', a.id, 'colour', a.colour) from media a where a.id = r.avatar_id),
     'left', p.left_seq is not null, 'readUpTo', shown.up_to, 'readAt', ${instantJson('shown.at')})
     order by p.joined_seq, u.name, u.id)
   from conversation_participants p join users u on u.id = p.person_id join profiles r on r.user_id = u.id
   left join conversation_receipts(c.id) shown on shown.person_id = p.person_id
   where p.conversation_id = c.id and (me.left_seq is null or p.joined_seq <= me.left_seq))`

const lastMessageJson = `(select json_build_object('id', m.id, 'seq', m.seq, 'senderId', m.sender_id,
     'snippet', case when m.deleted_at is null then left(m.body, ${snippetLength}) end,
     'createdAt', ${instantJson('m.created_at')})
   from messages m where m.conversation_id = c.id and m.seq > me.joined_seq
     and (me.left_seq is null or m.seq <= me.left_seq) order by m.seq desc limit 1)`

/** A conversation `c` with the person `$1`, who is `me` among its participants and has the inbox entry `e`. */
const conversationJson = `json_build_object(
  'id', c.id, 'kind', c.kind, 'subject', c.subject, 'pitch', ${pitchRefJson('c.pitch_id')}, 'ownerId', c.owner_id,
  'participants', ${participantsJson}, 'state', e.state, 'left', me.left_seq is not null,
  'head', least(c.head, me.left_seq), 'changes', coalesce(me.left_changes, c.changes),
  'lastReadSeq', e.last_read_seq, 'unreadCount', e.unread, 'lastMessage', ${lastMessageJson},
  'lastActivityAt', ${instantJson('e.activity_at')}, 'archived', e.archived,
  'mutedUntil', ${instantJson('e.muted_until')}, 'version', c.version, 'createdAt', ${instantJson('c.created_at')})`

const withMe = `join conversations c on c.id = e.conversation_id
  join conversation_participants me on me.conversation_id = c.id and me.person_id = e.person_id`

const readOne = sqlStatement<{ json: string }>(
  'conversation.one',
  `select ${conversationJson}::text as json from inbox_entries e ${withMe} where e.person_id = $1 and e.conversation_id = $2`,
)

/** A conversation as JSON for one of its people; null for anybody else. */
export const findConversation = async (db: Db, readerId: UserId, id: ConversationId): Promise<string | null> => {
  const [row] = await db.rows(readOne, [readerId, id])
  return row?.json ?? null
}

const page = (marks: string, conditions: string) =>
  sqlStatement<JsonLine>(
    `conversation.page${marks}`,
    `with page as (
       select e.* from inbox_entries e where e.person_id = $1 and e.state = $2 and e.archived = $3 ${conditions}
       order by e.activity_at desc, e.conversation_id desc limit $4)
     select ${conversationJson}::text as item, ${cursorTime('e.activity_at')} as at, c.id
     from page e ${withMe} order by e.activity_at desc, e.conversation_id desc`,
  )

// Single values, which PostgreSQL looks up for each entry of the inbox; it might read the tables whole for `exists`.
const matches = (start: string): string => `and (
  (select bool_or(lower(u.name) like ${start} or lower(u.name) like '% ' || ${start})
    from conversation_participants p join users u on u.id = p.person_id
    where p.conversation_id = e.conversation_id and p.person_id <> $1)
  or (select lower(c.subject) like '%' || ${start} from conversations c where c.id = e.conversation_id))`

export type InboxFilter = {
  readerId: UserId
  state: InboxState
  archived: boolean
  unread: boolean
  search: string | undefined
  after: readonly [string, string] | null
  limit: number
}

const escaped = (text: string): string => text.toLowerCase().replaceAll(/[\\%_]/gu, String.raw`\$&`)

/** Conversations of one person's inbox, newest activity first, each as JSON. */
export const listInbox = (db: Db, filter: InboxFilter): Promise<JsonLine[]> => {
  const values: unknown[] = [filter.readerId, filter.state, filter.archived, filter.limit]
  const use = (value: unknown): string => `$${values.push(value)}`
  let conditions = ''
  let marks = ''
  if (filter.unread) {
    conditions += ' and e.unread > 0'
    marks += '.unread'
  }
  if (filter.search !== undefined) {
    conditions += ` ${matches(use(`${escaped(filter.search)}%`))}`
    marks += '.search'
  }
  if (filter.after !== null) {
    conditions += ` and (e.activity_at, e.conversation_id) < (${use(filter.after[0])}::timestamptz, ${use(filter.after[1])}::uuid)`
    marks += '.after'
  }
  return db.rows(page(marks, conditions), values)
}

export type NewConversation = {
  id: ConversationId
  kind: 'direct' | 'pitch' | 'group'
  pitchId: PitchId | null
  subject: string | null
  creatorId: UserId
  clientId: string | null
  /** The two people of a conversation that is no group. */
  pair: readonly [UserId, UserId] | null
  now: Date
}

const insertOne = sqlStatement<{ id: ConversationId }>(
  'conversation.insert',
  `insert into conversations (id, kind, pitch_id, subject, created_by, client_id, owner_id, pair_low, pair_high, head,
     changes, details_seq, version, created_at)
   values ($1, $2, $3, $4, $5::uuid, $6, case when $2 = 'group' then $5::uuid end, $7, $8, 0, 1, 1, 1, $9)
   on conflict do nothing returning id`,
)
const readExisting = sqlStatement<{ id: ConversationId }>(
  'conversation.existing',
  `select id from conversations where case when $1::uuid is null then created_by = $4 and client_id = $5
     else pair_low = $1 and pair_high = $2 and pitch_id is not distinct from $3::uuid end`,
)

/** Adds a conversation, unless its people, or its creator under the same name, have one. Answers which it is. */
export const putConversation = async (
  db: Db,
  made: NewConversation,
): Promise<{ id: ConversationId; isNew: boolean }> => {
  const { id, kind, pitchId, subject, creatorId, clientId, now } = made
  const [low = null, high = null] = made.pair?.toSorted() ?? []
  const inserted = await db.rows(insertOne, [id, kind, pitchId, subject, creatorId, clientId, low, high, now])
  if (inserted.length === 1) return { id, isNew: true }
  return { id: only(await db.rows(readExisting, [low, high, pitchId, creatorId, clientId])).id, isNew: false }
}

const moveHeads = sqlStatement<{ head: number; changes: number }>(
  'conversation.advance',
  `update conversations set head = head + $2, changes = changes + 1,
     details_seq = case when $3 then changes + 1 else details_seq end
   where id = $1 returning head::float8 as head, changes::float8 as changes`,
)

/**
 * Takes the next numbers of a conversation. Its row stays locked until the commit, so numbers are committed in their
 * order and none is lost.
 */
export const advance = async (
  db: Db,
  id: ConversationId,
  by: 'message' | 'change' | 'details',
): Promise<{ head: number; changes: number }> =>
  only(await db.rows(moveHeads, [id, by === 'message' ? 1 : 0, by === 'details']))

const rename = sqlStatement<Record<never, never>>(
  'conversation.rename',
  'update conversations set subject = $2, version = version + 1 where id = $1',
)

export const setSubject = async (db: Db, id: ConversationId, subject: string | null): Promise<void> => {
  await db.rows(rename, [id, subject])
}

const hand = sqlStatement<Record<never, never>>(
  'conversation.hand-over',
  'update conversations set owner_id = $2, version = version + 1 where id = $1',
)

export const setOwner = async (db: Db, id: ConversationId, ownerId: UserId): Promise<void> => {
  await db.rows(hand, [id, ownerId])
}

const countBegun = sqlStatement<{ count: number; oldest: Date | null }>(
  'conversation.begun-since',
  `select count(*)::int as count, min(created_at) as oldest from conversations where created_by = $1 and created_at > $2`,
)

/** How many conversations a person began after a time, and when the first of them. */
export const begunSince = async (
  db: Db,
  creatorId: UserId,
  since: Date,
): Promise<{ count: number; oldest: Date | null }> => only(await db.rows(countBegun, [creatorId, since]))

const seesPitch = sqlStatement<{ seen: boolean }>(
  'conversation.sees-pitch',
  `select ${pitchRefJson('$2::uuid')} is not null as seen, $1::uuid as reader`,
)

/** Whether a person may see a pitch. */
export const maySeePitch = async (db: Db, readerId: UserId, pitchId: PitchId): Promise<boolean> =>
  only(await db.rows(seesPitch, [readerId, pitchId])).seen
