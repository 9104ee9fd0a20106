import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import type { PrepareScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { MailRefusedForGood } from '../../ports/mailer.ts'
import type { Mailer } from '../../ports/mailer.ts'
import { claimAttempt, markRefused, markSent, noteFailure, readWaiting } from './mail-store.ts'

/** A refused mail is tried again, a rejected one never. */
export type Dispatch = 'sent' | 'refused' | 'rejected' | 'skipped'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500)

const dispatch = async (
  scope: PrepareScope,
  mailer: Mailer | null,
  id: string,
): Promise<{ result: Dispatch; reason: string }> => {
  const skipped = { result: 'skipped', reason: '' } as const
  const [mail] = await scope.database.rows(readWaiting, [id])
  if (!mailer || !mail) return skipped
  const claimed = await scope.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
    tx.rows(claimAttempt, [id, mail.attempts]),
  )
  if (claimed.length === 0) return skipped
  try {
    const { recipient: to, subject, text, html, kind, headers } = mail
    await mailer.send({
      id,
      to,
      subject,
      text,
      html,
      headers: { ...headers, 'Auto-Submitted': 'auto-generated', 'X-Pitchey-Kind': kind },
    })
    return { result: 'sent', reason: '' }
  } catch (error) {
    scope.log.warn({ err: error, mailId: id }, 'a mail was not accepted')
    return { result: error instanceof MailRefusedForGood ? 'rejected' : 'refused', reason: reasonOf(error) }
  }
}

/**
 * Sends one mail of the outbox, if it still waits and a mail server is configured. A crash between sending and noting
 * it sends the mail twice, under one Message-ID.
 */
export const sendMail = (mailer: Mailer | null) =>
  command({
    name: 'mail.dispatched',
    input: z.strictObject({ id: z.uuid() }),
    who: systemOnly,
    prepare: (scope, { id }) => dispatch(scope, mailer, id),
    run: async (scope, { id }, _facts, { result, reason }): Promise<Dispatch> => {
      if (result === 'sent') await scope.db.rows(markSent, [id, scope.now])
      if (result === 'refused') await scope.db.rows(noteFailure, [id, reason])
      if (result === 'rejected') await scope.db.rows(markRefused, [id, reason])
      return result
    },
    audit: ({ id }, result) =>
      result === 'skipped' ? null : { action: `mail.${result}`, entityType: 'mail', entityId: id },
  })
