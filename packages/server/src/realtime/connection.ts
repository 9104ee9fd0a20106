import type { CloseNotice } from '@pitchey/contract/realtime/close-codes'
import type { Person } from '../kernel/actor.ts'
import type { RequestFacts } from '../kernel/operation.ts'

/** What the platform does for one socket. */
export type Wire = {
  /** Queues a message that is encoded already; the same bytes may go to many sockets. */
  send(bytes: Uint8Array): void
  /** Says why and closes; whoever does not answer is cut off. */
  close(notice: CloseNotice): void
}

/** One open socket of one signed-in person. */
export type Connection = {
  readonly id: string
  readonly wire: Wire
  /** The part of the cookie header by which the session is known. */
  readonly cookie: string
  readonly token: string
  readonly request: RequestFacts
  readonly openedAtMs: number
  readonly rooms: Set<string>
  person: Person
  heardAtMs: number
  verifiedAtMs: number
  /** Nobody is at this device. */
  idle: boolean
  /** Messages that wait for the ones before them. */
  waiting: number
  unreadable: number
  closing: boolean
}
