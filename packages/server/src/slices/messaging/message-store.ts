import type { ConversationId, MessageId, PitchId, UserId } from '@pitchey/contract/ids'
import type { Message } from '@pitchey/contract/messaging/conversation'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { pitchRefJson } from './pitch-ref-sql.ts'

const reactionsJson = `coalesce((
  select json_agg(json_build_object('emoji', g.emoji, 'personIds', g.people) order by g.first, g.emoji)
  from (select r.emoji, json_agg(r.person_id order by r.created_at, r.person_id) as people, min(r.created_at) as first
    from message_reactions r where r.message_id = m.id group by r.emoji) g), '[]'::json)`

/** A message `m` for the reader `$1`; a deleted one keeps nothing but its place. */
const messageJson = `json_build_object('id', m.id, 'conversationId', m.conversation_id, 'seq', m.seq,
  'changeSeq', m.change_seq, 'senderId', m.sender_id,
  'clientId', case when m.sender_id = $1::uuid then m.client_id end,
  'body', case when m.deleted_at is null then m.body end,
  'replyTo', case when m.reply_to_id is not null and m.deleted_at is null
    then json_build_object('id', m.reply_to_id, 'seq', m.reply_to_seq) end,
  'pitch', case when m.deleted_at is null then ${pitchRefJson('m.pitch_id')} end,
  'reactions', case when m.deleted_at is null then ${reactionsJson} else '[]'::json end,
  'version', m.version, 'createdAt', ${instantJson('m.created_at')}, 'editedAt', ${instantJson('m.edited_at')},
  'deletedAt', ${instantJson('m.deleted_at')})`

/** Messages of the conversation `$2` that the reader `$1` may read, whatever row-level security says. */
const readable = `from messages m join conversation_participants me
    on me.conversation_id = m.conversation_id and me.person_id = $1
  where m.conversation_id = $2 and m.seq > me.joined_seq and (me.left_seq is null or m.seq <= me.left_seq)`

export type MessageLine = { item: string; seq: number }

const lines = `select ${messageJson}::text as item, m.seq::float8 as seq ${readable}`

const readBefore = sqlStatement<MessageLine>(
  'message.before',
  `${lines} and m.seq < $3::bigint order by m.seq desc limit $4`,
)
const readAfter = sqlStatement<MessageLine>('message.after', `${lines} and m.seq > $3::bigint order by m.seq limit $4`)
const readChanged = sqlStatement<{ item: string; changeSeq: number }>(
  'message.changed',
  `select ${messageJson}::text as item, m.change_seq::float8 as "changeSeq" ${readable} and m.change_seq > $3::bigint
   order by m.change_seq limit $4`,
)
const readOne = sqlStatement<{ message: Message }>(
  'message.one',
  `select ${messageJson} as message ${readable} and m.id = $3`,
)

export type Reading = { readerId: UserId; conversationId: ConversationId; limit: number }

/** Messages below a number, newest first. */
export const messagesBefore = (db: Db, { readerId, conversationId, limit }: Reading, seq: number) =>
  db.rows(readBefore, [readerId, conversationId, seq, limit])

/** Messages above a number, oldest first. */
export const messagesAfter = (db: Db, { readerId, conversationId, limit }: Reading, seq: number) =>
  db.rows(readAfter, [readerId, conversationId, seq, limit])

/** Messages that changed after a change, in the order of their last change. */
export const messagesChangedAfter = (db: Db, { readerId, conversationId, limit }: Reading, changeSeq: number) =>
  db.rows(readChanged, [readerId, conversationId, changeSeq, limit])

/** One message as its reader sees it. Throws when there is none. */
export const readMessage = async (
  db: Db,
  { readerId, conversationId }: Omit<Reading, 'limit'>,
  id: MessageId,
): Promise<Message> => only(await db.rows(readOne, [readerId, conversationId, id])).message

const readTwin = sqlStatement<{ id: MessageId }>(
  'message.by-client-id',
  'select id from messages where conversation_id = $1 and sender_id = $2 and client_id = $3',
)

/** The message that a sender sent under their own name for it; null before. */
export const findByClientId = async (
  db: Db,
  conversationId: ConversationId,
  senderId: UserId,
  clientId: string,
): Promise<MessageId | null> => {
  const [row] = await db.rows(readTwin, [conversationId, senderId, clientId])
  return row?.id ?? null
}

export type MessageFacts = {
  id: MessageId
  seq: number
  senderId: UserId
  version: number
  createdAt: Date
  deleted: boolean
}

const readFacts = sqlStatement<MessageFacts>(
  'message.facts',
  `select m.id, m.seq::float8 as seq, m.sender_id as "senderId", m.version, m.created_at as "createdAt",
     m.deleted_at is not null as deleted ${readable} and m.id = $3`,
)

/** What decides on a change of a message; null for one that the reader cannot read. */
export const findMessageFacts = async (
  db: Db,
  { readerId, conversationId }: Omit<Reading, 'limit'>,
  id: MessageId,
): Promise<MessageFacts | null> => {
  const [row] = await db.rows(readFacts, [readerId, conversationId, id])
  return row ?? null
}

export type NewMessage = {
  id: MessageId
  conversationId: ConversationId
  seq: number
  changeSeq: number
  senderId: UserId
  clientId: string
  body: string
  replyTo: { id: MessageId; seq: number } | null
  pitchId: PitchId | null
  now: Date
}

const insertOne = sqlStatement<Record<never, never>>(
  'message.insert',
  `insert into messages (id, conversation_id, seq, change_seq, sender_id, client_id, body, reply_to_id, reply_to_seq,
     pitch_id, version, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)`,
)
const reach = sqlStatement<Record<never, never>>('message.reach', 'select inbox_reach($1)')

/** Adds a message and counts it in the inboxes of all who take part. */
export const insertMessage = async (db: Db, made: NewMessage): Promise<void> => {
  const { id, conversationId, seq, changeSeq, senderId, clientId, body, replyTo, pitchId, now } = made
  await db.rows(insertOne, [
    id,
    conversationId,
    seq,
    changeSeq,
    senderId,
    clientId,
    body,
    replyTo?.id ?? null,
    replyTo?.seq ?? null,
    pitchId,
    now,
  ])
  await db.rows(reach, [id])
}

const editOne = sqlStatement<Record<never, never>>(
  'message.edit',
  'update messages set body = $2, version = version + 1, edited_at = $3, change_seq = $4 where id = $1',
)

export const setBody = async (
  db: Db,
  id: MessageId,
  edit: { body: string; now: Date; changeSeq: number },
): Promise<void> => {
  await db.rows(editOne, [id, edit.body, edit.now, edit.changeSeq])
}

const deleteOne = sqlStatement<Record<never, never>>(
  'message.delete',
  `update messages set body = '', version = version + 1, deleted_at = $2, change_seq = $3 where id = $1`,
)
const retract = sqlStatement<Record<never, never>>('message.retract', 'select inbox_retract($1)')

/** Wipes a message, with its reactions and its place in the counts of who had not read it. */
export const wipeMessage = async (db: Db, id: MessageId, at: { now: Date; changeSeq: number }): Promise<void> => {
  await db.rows(deleteOne, [id, at.now, at.changeSeq])
  await db.rows(retract, [id])
}
