/** A thing a mail is about, which leads somewhere. */
export type MailItem = { title: string; url: string; kicker: string; text: string }

/** Several things under a heading of their own. */
export type MailSection = {
  heading: string
  items: readonly MailItem[]
  /** A line below them, such as how many more there are. */
  afterItems?: string
  quietLink: { label: string; url: string }
}

/** A mail as a slice words it: plain text in every part, which the layout escapes. */
export type Mail = {
  /** What the mail is for, such as `verify-email`. */
  kind: string
  to: string
  subject: string
  /** The line that mail programs show beside the subject. */
  preheader: string
  heading: string
  paragraphs: readonly string[]
  /** Things the mail is about, each leading somewhere. */
  items?: readonly MailItem[]
  /** A line below them, such as how many more there are. */
  afterItems?: string
  sections?: readonly MailSection[]
  action?: { label: string; url: string }
  /** Small print below the action. */
  notes?: readonly string[]
  /** The last line of the small print, a link. */
  quietLink?: { label: string; url: string }
  /** Header lines beside those of every mail, such as `List-Unsubscribe`. */
  headers?: Readonly<Record<string, string>>
  /** Beyond this many mails of the kind to one recipient, further ones are dropped in silence. */
  atMost?: { count: number; withinMs: number }
}
