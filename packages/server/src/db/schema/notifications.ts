import type { NotificationKind, NotificationPayload } from '@pitchey/contract/notifications/notification'
import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from './identity.ts'
import { instant } from './kernel.ts'

const number = (name: string) => bigint(name, { mode: 'number' })

export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    links: jsonb('links').$type<string[]>().notNull(),
    /** Header lines of this mail beside those of every mail. */
    headers: jsonb('headers').$type<Record<string, string>>().notNull().default({}),
    status: text('status').$type<'queued' | 'sent' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull(),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    index('mail_outbox_newest').on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('mail_outbox_recipient').on(table.recipient, table.createdAt.desc().nullsFirst()),
    check('mail_outbox_status_known', sql`status in ('queued', 'sent', 'failed')`),
  ],
)

/** A person's stream of notifications; `head` numbers its changes under the lock of the row. */
export const notificationStreams = pgTable('notification_streams', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  head: number('head').notNull(),
  /** Everything up to this number is read. */
  readUpTo: number('read_up_to').notNull(),
})

export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** When it came in the stream, or was renewed. */
    seq: number('seq').notNull(),
    /** When it last changed: it came, was renewed or was read. */
    changeSeq: number('change_seq').notNull(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    priority: smallint('priority').$type<1 | 2 | 3 | 4 | 5>().notNull(),
    /** Ids of what it is about; what the reader may know of them is decided when it is read. */
    payload: jsonb('payload').$type<NotificationPayload>().notNull(),
    /** Names the event that made it, so that none makes two. */
    source: text('source').notNull(),
    groupKey: text('group_key'),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (table) => [
    uniqueIndex('notifications_seq').on(table.personId, table.seq),
    uniqueIndex('notifications_change').on(table.personId, table.changeSeq),
    uniqueIndex('notifications_source').on(table.personId, table.source),
    index('notifications_unread')
      .on(table.personId, table.seq)
      .where(sql`read_at is null`),
    index('notifications_group')
      .on(table.personId, table.groupKey, table.seq)
      .where(sql`group_key is not null`),
    check('notifications_priority_known', sql`priority between 1 and 5`),
  ],
)
