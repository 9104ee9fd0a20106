import type { ConversationId, UserId } from '@pitchey/contract/ids'
import type { InboxState } from '@pitchey/contract/messaging/conversation'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

export type ReadPosition = { lastReadSeq: number; unreadCount: number; moved: boolean }

// Whoever is no participant any more reads up to where they left, which the readable messages bound.
const moveRead = sqlStatement<ReadPosition>(
  'inbox.read',
  `with place as (
     select e.last_read_seq as before, greatest(e.last_read_seq, least($3::bigint, p.left_seq, c.head)) as after
     from inbox_entries e join conversations c on c.id = e.conversation_id
     join conversation_participants p on p.conversation_id = e.conversation_id and p.person_id = e.person_id
     where e.conversation_id = $1 and e.person_id = $2)
   update inbox_entries e set last_read_seq = place.after, unread = case when place.after = place.before then e.unread
     else (select count(*) from messages m join conversation_participants p
         on p.conversation_id = m.conversation_id and p.person_id = $2
       where m.conversation_id = $1 and m.seq > greatest(place.after, p.joined_seq)
         and (p.left_seq is null or m.seq <= p.left_seq) and m.sender_id <> $2 and m.deleted_at is null) end
   from place where e.conversation_id = $1 and e.person_id = $2
   returning e.last_read_seq::float8 as "lastReadSeq", e.unread as "unreadCount", place.after > place.before as moved`,
)

/** Moves how far a person has read, never back; the conversation must be held. */
export const moveReadPosition = async (
  db: Db,
  conversationId: ConversationId,
  personId: UserId,
  upTo: number,
): Promise<ReadPosition> => only(await db.rows(moveRead, [conversationId, personId, upTo]))

const setStateOf = sqlStatement<Record<never, never>>(
  'inbox.state',
  'update inbox_entries set state = $3, archived = false where conversation_id = $1 and person_id = $2',
)

/** What a conversation is to a person from now on; it is in their inbox again if it was archived. */
export const setState = async (
  db: Db,
  conversationId: ConversationId,
  personId: UserId,
  state: InboxState,
): Promise<void> => {
  await db.rows(setStateOf, [conversationId, personId, state])
}

const file = sqlStatement<Record<never, never>>(
  'inbox.file',
  `update inbox_entries set archived = coalesce($3, archived), muted_until = case when $4 then $5 else muted_until end
   where conversation_id = $1 and person_id = $2`,
)

export type Filing = { archived?: boolean | undefined; mutedUntil?: Date | null }

/** Archives, mutes, or takes either back. */
export const fileConversation = async (
  db: Db,
  conversationId: ConversationId,
  personId: UserId,
  { archived, mutedUntil }: Filing,
): Promise<void> => {
  await db.rows(file, [conversationId, personId, archived ?? null, mutedUntil !== undefined, mutedUntil ?? null])
}

const countUnread = sqlStatement<{ count: number }>(
  'inbox.unread',
  `select coalesce(sum(unread), 0)::int as count from inbox_entries
   where person_id = $1 and unread > 0 and state = 'accepted' and (muted_until is null or muted_until <= $2)`,
)

/** Unread messages of the conversations that a person accepted and did not mute. */
export const countUnreadMessages = async (db: Db, personId: UserId, now: Date): Promise<number> =>
  only(await db.rows(countUnread, [personId, now])).count

export type Addressee = {
  personId: UserId
  state: InboxState
  muted: boolean
  lastReadSeq: number
  sharesReceipts: boolean
}

const readAddressees = sqlStatement<Addressee>(
  'inbox.addressees',
  `select e.person_id as "personId", e.state, coalesce(e.muted_until > $2, false) as muted,
     e.last_read_seq::float8 as "lastReadSeq", shares_receipts(e.person_id) as "sharesReceipts"
   from inbox_entries e join conversation_participants p
     on p.conversation_id = e.conversation_id and p.person_id = e.person_id and p.left_seq is null
   where e.conversation_id = $1 order by e.person_id`,
)

/** Everybody who takes part, with what the conversation is to them. For the system alone: others see their own. */
export const addresseesOf = (db: Db, conversationId: ConversationId, now: Date): Promise<Addressee[]> =>
  db.rows(readAddressees, [conversationId, now])
