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
  items?: readonly { title: string; url: string; kicker: string; text: string }[]
  /** A line below them, such as how many more there are. */
  afterItems?: string
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
