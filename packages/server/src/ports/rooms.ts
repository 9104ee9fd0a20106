import type { CloseReason } from '@pitchey/contract/realtime/close-codes'
import type { UnsentMessage } from '@pitchey/contract/realtime/server-messages'
import type { Db } from '../kernel/db.ts'

/** What goes to every socket in some rooms, on every process. `everybody` is the room of all. */
export type RoomEvent = { rooms: readonly string[] } & (
  | {
      message: UnsentMessage
      /** Sent instead when the message is too large for one hop: usually a hint with ids alone. */
      brief?: UnsentMessage
      /** Membership may have become narrower: everybody in these rooms is judged anew after the message. */
      recheck?: boolean
    }
  /** Nothing is said; membership may have become narrower. */
  | { recheck: true }
  | { close: CloseReason; retryAfterMs?: number }
)

/** No event takes more bytes of JSON than this on its way. */
export const maxEventBytes = 7900

/**
 * Carries events between processes: at most once, in the order of one publisher, and never the truth. A listener hears
 * null when events may have been lost.
 */
export type Rooms = {
  /** With `tx`, nobody hears of it before the transaction commits. Rejects with RangeError when an event is too large. */
  publish(events: readonly RoomEvent[], tx?: Db): Promise<void>
  subscribe(listener: (event: RoomEvent | null) => void): () => void
}

/** The JSON of an event as it travels. Throws RangeError when even its brief form is too large. */
export const packEvent = (event: RoomEvent): string => {
  const encoder = new TextEncoder()
  const fits = (text: string) => encoder.encode(text).length <= maxEventBytes
  const { brief, ...whole } = 'message' in event ? event : { ...event, brief: undefined }
  const text = JSON.stringify(whole)
  if (fits(text)) return text
  if (brief !== undefined) {
    const short = JSON.stringify({ ...whole, message: brief })
    if (fits(short)) return short
  }
  throw new RangeError('the event is too large to travel')
}

/** The event in a payload; null for what is none. */
export const unpackEvent = (text: string): RoomEvent | null => {
  try {
    return JSON.parse(text) as RoomEvent
  } catch {
    return null
  }
}
