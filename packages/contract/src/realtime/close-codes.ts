/** Why the server closes a socket; the number of each reason in the close frame. */
export const closeCodes = {
  /** The server restarts: come back after `retryAfterMs`. */
  restart: 1012,
  /** Messages that nobody can read, again and again. */
  unreadable: 4400,
  /** The session has ended. */
  signed_out: 4401,
  /** What the account may do has changed: come back to be known anew. */
  account_changed: 4403,
  /** Nothing was heard for too long. */
  idle: 4408,
  /** The person opened more sockets than one may have; the oldest makes room. */
  superseded: 4409,
  /** No socket lives for ever: come back. */
  lifetime_over: 4410,
  /** The client does not take what is sent to it. */
  slow_reader: 4413,
  /** Limits were broken again and again: stay away for `retryAfterMs`. */
  blocked: 4429,
} as const

export type CloseReason = keyof typeof closeCodes

/** What the close frame says besides its number, as JSON. */
export type CloseNotice = { reason: CloseReason; retryAfterMs?: number }

/** The text of a close frame: at most 123 bytes. */
export const closeText = (notice: CloseNotice): string => JSON.stringify(notice)

/** The delay that a close frame asks for, if it says one. */
export const retryAfterOf = (text: string): number | undefined => {
  try {
    const notice: unknown = JSON.parse(text)
    if (typeof notice !== 'object' || notice === null || !('retryAfterMs' in notice)) return undefined
    const { retryAfterMs } = notice
    return typeof retryAfterMs === 'number' && retryAfterMs >= 0 ? retryAfterMs : undefined
  } catch {
    return undefined
  }
}
