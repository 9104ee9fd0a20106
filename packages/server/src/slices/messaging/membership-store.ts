import type { ConversationId, UserId } from '@pitchey/contract/ids'
import type { InboxState } from '@pitchey/contract/messaging/conversation'
import { actingPerson } from '../../kernel/acting-person.ts'
import type { Db } from '../../kernel/db.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Scope } from '../../kernel/operation.ts'

/** What one person is to one conversation. */
export type Membership = {
  conversationId: ConversationId
  kind: 'direct' | 'pitch' | 'group'
  ownerId: UserId | null
  version: number
  /** Number of the newest message, and of the newest change. */
  head: number
  changes: number
  /** The change that last touched subject, owner or participants. */
  detailsSeq: number
  joinedSeq: number
  leftSeq: number | null
  leftChanges: number | null
  state: InboxState
  /** Whether the other of two people has an account that works, and neither blocked the other. */
  counterpartActive: boolean
}

const readMembership = sqlStatement<Membership>(
  'messaging.membership',
  `select c.id as "conversationId", c.kind, c.owner_id as "ownerId", c.version, c.head::float8 as head,
     c.changes::float8 as changes, c.details_seq::float8 as "detailsSeq", p.joined_seq::float8 as "joinedSeq",
     p.left_seq::float8 as "leftSeq", p.left_changes::float8 as "leftChanges", e.state,
     c.pair_low is null or exists (select from users u where u.status = 'active'
       and u.id = case when c.pair_low = $2 then c.pair_high else c.pair_low end and not blocked_between(u.id, $2)) as "counterpartActive"
   from conversations c
   join conversation_participants p on p.conversation_id = c.id and p.person_id = $2
   join inbox_entries e on e.conversation_id = c.id and e.person_id = $2
   where c.id = $1`,
)

const lockConversation = sqlStatement<Record<never, never>>(
  'messaging.lock',
  'select from conversations where id = $1 for no key update',
)

/** What the acting person is to a conversation; null for one that is none of theirs. */
export const findMembership = async (scope: Scope, id: ConversationId): Promise<Membership | null> => {
  const [row] = await scope.db.rows(readMembership, [id, actingPerson(scope.actor)])
  return row ?? null
}

/** The same, with the conversation held until the end of the transaction, so that nobody changes it meanwhile. */
export const holdMembership = async (scope: Scope, id: ConversationId): Promise<Membership | null> => {
  await scope.db.rows(lockConversation, [id])
  return findMembership(scope, id)
}

const join = sqlStatement<Record<never, never>>(
  'messaging.join',
  'select conversation_join($1, person, $3::timestamptz) from unnest($2::uuid[]) person',
)

/** Lets people take part in a conversation from its newest message on, each with a place in their inbox. */
export const seatPeople = async (
  db: Db,
  conversationId: ConversationId,
  people: readonly UserId[],
  now: Date,
): Promise<void> => {
  await db.rows(join, [conversationId, people, now])
}

const unseat = sqlStatement<{ personId: UserId }>(
  'messaging.unseat',
  `update conversation_participants set left_seq = $3, left_changes = $4
   where conversation_id = $1 and person_id = $2 and left_seq is null`,
)

/** Lets a person take part no longer: they keep what was said before. */
export const unseatPerson = async (
  db: Db,
  at: { conversationId: ConversationId; head: number; changes: number },
  personId: UserId,
): Promise<void> => {
  await db.rows(unseat, [at.conversationId, personId, at.head, at.changes])
}

export type Seat = { personId: UserId; left: boolean }

const readSeats = sqlStatement<Seat>(
  'messaging.seats',
  `select person_id as "personId", left_seq is not null as left from conversation_participants
   where conversation_id = $1 order by joined_seq, person_id`,
)

/** Everybody who takes or took part, those who came first before the others. */
export const seatsOf = (db: Db, id: ConversationId): Promise<Seat[]> => db.rows(readSeats, [id])
