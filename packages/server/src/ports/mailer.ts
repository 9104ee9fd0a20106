export type OutgoingMail = {
  id: string
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** Hands one mail to the outside; rejects when it was not accepted. Null where no mail server is configured. */
export type Mailer = { send(mail: OutgoingMail): Promise<void> }
