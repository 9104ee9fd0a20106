import { newId } from '../../kernel/ids.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { renderMail } from './mail-layout.ts'
import { insertMail } from './mail-store.ts'
import type { Mail } from './mail.ts'

/** The queue whose jobs send one mail each. */
export const mailQueue = 'mail.send'

const maxSubjectLength = 200

/** A subject on one line, so that no name in it can add a header. */
export const subjectLine = (subject: string): string =>
  subject
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, maxSubjectLength)
    .toWellFormed()

/**
 * Puts a mail in the outbox and its dispatch in the queue, in the transaction of the command.
 * Answers the id of the mail, or null when the recipient had as many of this kind as `atMost` allows.
 */
export const queueMail = async (scope: CommandScope, mail: Mail): Promise<string | null> => {
  const { html, text, links } = await renderMail(mail)
  const { atMost } = mail
  const [queued] = await scope.db.rows(insertMail, [
    newId(),
    mail.kind,
    mail.to,
    subjectLine(mail.subject),
    text,
    html,
    JSON.stringify(links),
    scope.now,
    atMost?.count ?? null,
    atMost ? new Date(scope.now.getTime() - atMost.withinMs) : null,
    JSON.stringify(mail.headers ?? {}),
  ])
  if (!queued) return null
  await scope.enqueue(mailQueue, { id: queued.id })
  return queued.id
}
