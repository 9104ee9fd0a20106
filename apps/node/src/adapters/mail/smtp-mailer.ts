import type { Mailer } from '@pitchey/server/ports/mailer'
import { createTransport } from 'nodemailer'

export type SmtpMailer = Mailer & {
  /** Connects and signs in without sending; rejects when that fails. */
  check(): Promise<void>
  close(): void
}

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
      await transport.sendMail({
        to: { name: '', address: to },
        subject,
        text,
        html,
        headers,
        messageId: `<${id}@${domain}>`,
      })
    },
    check: async () => {
      await transport.verify()
    },
    close: () => transport.close(),
  }
}
