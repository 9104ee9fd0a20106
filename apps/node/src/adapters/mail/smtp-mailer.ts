import { MailRefusedForGood } from '@pitchey/server/ports/mailer'
import type { Mailer } from '@pitchey/server/ports/mailer'
import { createTransport } from 'nodemailer'

export type SmtpMailer = Mailer & {
  /** Connects and signs in without sending; rejects when that fails. */
  check(): Promise<void>
  close(): void
}

type Reply = Error & { responseCode?: unknown; command?: unknown }

// A refused sign-in or sender is a fault of this installation: it can be mended, and the mail must still wait then.
const isForGood = ({ responseCode, command }: Reply): boolean =>
  typeof responseCode === 'number' && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')

const asRefusal = (error: unknown): unknown =>
  error instanceof Error && isForGood(error) ? new MailRefusedForGood(error.message, { cause: error }) : error

/** Mail by SMTP with a small pool; certificates are checked. */
export const createSmtpMailer = (url: string, from: string): SmtpMailer => {
  const transport = createTransport(
    { url, pool: true, maxConnections: 2, connectionTimeout: 10_000, socketTimeout: 30_000 },
    { from },
  )
  const domain = /@([^>]+)>?$/u.exec(from)?.[1] ?? 'localhost'
  return {
    send: async ({ id, to, subject, text, html, headers }) => {
      // As an object it is one address and no list, whatever is in it.
      const mail = { to: { name: '', address: to }, subject, text, html, headers, messageId: `<${id}@${domain}>` }
      try {
        await transport.sendMail(mail)
      } catch (error) {
        throw asRefusal(error)
      }
    },
    check: async () => {
      await transport.verify()
    },
    close: () => transport.close(),
  }
}
