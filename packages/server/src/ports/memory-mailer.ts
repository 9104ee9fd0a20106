import type { Mailer, OutgoingMail } from './mailer.ts'

/** Keeps what it accepts, for tests; `refuse` says why a mail is not accepted. */
export const createMemoryMailer = (
  refuse: (mail: OutgoingMail) => string | undefined = () => undefined,
): Mailer & { sent: OutgoingMail[] } => {
  const sent: OutgoingMail[] = []
  return {
    sent,
    send: async (mail) => {
      const reason = refuse(mail)
      if (reason !== undefined) throw new Error(reason)
      sent.push({ ...mail, headers: { ...mail.headers } })
    },
  }
}
