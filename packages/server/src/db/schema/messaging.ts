import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './identity.ts'
import { instant } from './kernel.ts'

const number = (name: string) => bigint(name, { mode: 'number' })

/**
 * A conversation is a stream: `head` numbers its messages, `changes` everything that its participants may see change.
 * Both are taken under the lock of the row, so that their order is the order of commit.
 */
export const conversations = pgTable(
  'conversations',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<'direct' | 'pitch' | 'group'>().notNull(),
    pitchId: uuid('pitch_id'),
    subject: text('subject'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    /** The creator's own name for it, so that a repeated request makes no second one. */
    clientId: uuid('client_id'),
    ownerId: uuid('owner_id').references(() => users.id),
    /** The two people of a conversation that is no group, the lower id first. */
    pairLow: uuid('pair_low'),
    pairHigh: uuid('pair_high'),
    head: number('head').notNull(),
    changes: number('changes').notNull(),
    /** The change that last touched subject, owner or participants. */
    detailsSeq: number('details_seq').notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('conversations_pair')
      .on(table.pairLow, table.pairHigh)
      .where(sql`pitch_id is null`),
    uniqueIndex('conversations_pair_about')
      .on(table.pairLow, table.pairHigh, table.pitchId)
      .where(sql`pitch_id is not null`),
    uniqueIndex('conversations_client').on(table.createdBy, table.clientId),
    index('conversations_creator').on(table.createdBy, table.createdAt),
    check('conversations_kind_known', sql`kind in ('direct', 'pitch', 'group')`),
    check(
      'conversations_pair_ordered',
      sql`(kind = 'group') = (pair_low is null) and pair_low < pair_high is not false`,
    ),
    check(
      'conversations_group_fields',
      sql`(kind = 'group') = (owner_id is not null) and (kind = 'group' or subject is null)`,
    ),
    check('conversations_pitch_named', sql`kind = 'group' or (kind = 'pitch') = (pitch_id is not null)`),
  ],
)

/** Who takes part, which every participant may know. */
export const conversationParticipants = pgTable(
  'conversation_participants',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id),
    /** Messages after this number are theirs to read. */
    joinedSeq: number('joined_seq').notNull(),
    /** Messages up to this number are theirs to read; null while they take part. */
    leftSeq: number('left_seq'),
    /** The last change before they left. */
    leftChanges: number('left_changes'),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.personId] }),
    check('conversation_participants_left_whole', sql`(left_seq is null) = (left_changes is null)`),
  ],
)

/** The place of a conversation in one person's inbox, which is nobody else's business. */
export const inboxEntries = pgTable(
  'inbox_entries',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id),
    state: text('state').$type<'requested' | 'accepted' | 'ignored' | 'blocked'>().notNull(),
    lastReadSeq: number('last_read_seq').notNull(),
    /** Messages of others after `lastReadSeq` that stand. */
    unread: integer('unread').notNull(),
    activityAt: instant('activity_at').notNull(),
    archived: boolean('archived').notNull(),
    mutedUntil: instant('muted_until'),
    /** How far the others are shown that they have read. */
    shownReadSeq: number('shown_read_seq').notNull().default(0),
    shownReadAt: instant('shown_read_at'),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.personId] }),
    index('inbox_entries_newest').on(
      table.personId,
      table.state,
      table.archived,
      table.activityAt.desc().nullsFirst(),
      table.conversationId.desc().nullsFirst(),
    ),
    index('inbox_entries_unread')
      .on(table.personId, table.activityAt.desc().nullsFirst(), table.conversationId.desc().nullsFirst())
      .where(sql`unread > 0`),
    check('inbox_entries_state_known', sql`state in ('requested', 'accepted', 'ignored', 'blocked')`),
    check('inbox_entries_unread_counted', sql`unread >= 0`),
  ],
)

export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    seq: number('seq').notNull(),
    /** The change of the conversation that last touched this message. */
    changeSeq: number('change_seq').notNull(),
    senderId: uuid('sender_id')
      .notNull()
      .references(() => users.id),
    clientId: uuid('client_id').notNull(),
    body: text('body').notNull(),
    replyToId: uuid('reply_to_id'),
    replyToSeq: number('reply_to_seq'),
    pitchId: uuid('pitch_id'),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    uniqueIndex('messages_seq').on(table.conversationId, table.seq),
    uniqueIndex('messages_change').on(table.conversationId, table.changeSeq),
    uniqueIndex('messages_client').on(table.conversationId, table.senderId, table.clientId),
    check('messages_body_bounded', sql`char_length(body) <= 10000`),
  ],
)

export const messageReactions = pgTable(
  'message_reactions',
  {
    messageId: uuid('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id),
    emoji: text('emoji').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.emoji, table.personId] })],
)

/** How many messages an account may send right now, as a bucket that refills. */
export const messageAllowances = pgTable('message_allowances', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  available: doublePrecision('available').notNull(),
  countedAt: instant('counted_at').notNull(),
})

/** What a person decided about their messages; without a row they decided nothing. */
export const messageSettings = pgTable('message_settings', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  shareReceipts: boolean('share_receipts').notNull(),
})
