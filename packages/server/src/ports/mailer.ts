export type OutgoingMail = {
  id: string
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** The mail server refuses this mail or its recipient for good (a 5yz reply, RFC 5321 4.2.1): trying again is no use. */
export class MailRefusedForGood extends Error {}

/**
 * Hands one mail to the outside; rejects when it was not accepted, with `MailRefusedForGood` when it never will be.
 * Null where no mail server is configured.
 */
export type Mailer = { send(mail: OutgoingMail): Promise<void> }
