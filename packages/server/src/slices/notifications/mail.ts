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
  action?: { label: string; url: string }
  /** Small print below the action. */
  notes?: readonly string[]
  /** Beyond this many mails of the kind to one recipient, further ones are dropped in silence. */
  atMost?: { count: number; withinMs: number }
}
