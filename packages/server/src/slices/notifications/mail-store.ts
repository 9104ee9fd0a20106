import { sqlStatement } from '../../kernel/db.ts'

export type MailRow = {
  id: string
  recipient: string
  subject: string
  text: string
  html: string
  kind: string
  headers: Record<string, string>
  attempts: number
}

/** Adds a mail unless its recipient had as many of its kind as allowed. */
export const insertMail = sqlStatement<{ id: string }>(
  'mail.insert',
  `insert into mail_outbox (id, kind, recipient, subject, text, html, links, status, attempts, created_at, headers)
   select $1::uuid, $2, $3, $4, $5, $6, $7::jsonb, 'queued', 0, $8::timestamptz, $11::jsonb
   where $9::int is null or $9::int > (
     select count(*) from mail_outbox where recipient = $3 and kind = $2 and created_at > $10::timestamptz)
   returning id`,
)

export const readWaiting = sqlStatement<MailRow>(
  'mail.read-waiting',
  `select id, kind, recipient, subject, text, html, headers, attempts from mail_outbox where id = $1 and status = 'queued'`,
)

/** Of two that read the same number of attempts, one gets to send. */
export const claimAttempt = sqlStatement<{ id: string }>(
  'mail.claim-attempt',
  `update mail_outbox set attempts = attempts + 1 where id = $1 and attempts = $2 and status = 'queued' returning id`,
)

/** A mail that has left is emptied: its link is as good as a password. */
export const markSent = sqlStatement<Record<never, never>>(
  'mail.mark-sent',
  `update mail_outbox set status = 'sent', sent_at = $2, last_error = null, text = '', html = '', links = '[]' where id = $1`,
)

export const noteFailure = sqlStatement<Record<never, never>>(
  'mail.note-failure',
  'update mail_outbox set last_error = $2 where id = $1',
)

/** A mail that was refused for good keeps the reason and is emptied like one that has left. */
export const markRefused = sqlStatement<Record<never, never>>(
  'mail.mark-refused',
  `update mail_outbox set status = 'failed', last_error = $2, text = '', html = '', links = '[]' where id = $1`,
)

export const giveUpBefore = sqlStatement<Record<never, never>>(
  'mail.give-up',
  `update mail_outbox set status = 'failed', text = '', html = '', links = '[]' where status = 'queued' and created_at < $1`,
)

export const listWaiting = sqlStatement<{ id: string }>(
  'mail.list-waiting',
  `select id from mail_outbox where status = 'queued' and created_at < $1 order by created_at limit 500`,
)

export const deleteBefore = sqlStatement<Record<never, never>>(
  'mail.delete',
  'delete from mail_outbox where created_at < $1',
)

export type ListedMail = { to: string; subject: string; text: string; html: string; links: string[]; createdAt: Date }

export const listNewest = sqlStatement<ListedMail>(
  'mail.list-newest',
  `select recipient as "to", subject, text, html, links, created_at as "createdAt" from mail_outbox
   where $1::text is null or recipient = $1 order by created_at desc, id desc limit 100`,
)
