/** What all comments of a page share: where they stand, and what the reader may do. */
export type CommentContext = {
  pitchId: string
  idOrSlug: string
  /** The comment that the address names. */
  named: string | undefined
  write: boolean
  moderate: boolean
  own: boolean
  signedIn: boolean
  onReport: (commentId: string) => void
}
