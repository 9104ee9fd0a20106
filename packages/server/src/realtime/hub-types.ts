import type { Announcement } from '@pitchey/contract/realtime/announcement'
import type { CloseReason } from '@pitchey/contract/realtime/close-codes'
import type { NodeFigures, SocketHealth } from '@pitchey/contract/realtime/endpoints'
import type { PresenceChange } from '@pitchey/contract/realtime/presence'
import type { UploadProgress } from '@pitchey/contract/realtime/upload-progress'
import type { FaultClassifier } from '../http/problem-response.ts'
import type { Actor, Person } from '../kernel/actor.ts'
import type { Caller } from '../kernel/execute.ts'
import type { RequestFacts } from '../kernel/operation.ts'
import type { Bus } from '../ports/bus.ts'
import type { Clock } from '../ports/clock.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { Log } from '../ports/log.ts'
import type { Rooms } from '../ports/rooms.ts'
import type { Wire } from './connection.ts'
import type { Conversing, RoomGates } from './handlers.ts'
import type { PitchCounts } from './live-counts.ts'
import type { PlaceStore } from './places.ts'

/** What only the platform knows about sockets. */
export type SocketPlatform = {
  rooms: Rooms
  createLimiter(name: string, limit: number, windowSeconds: number): Limiter
  isDependencyDown: FaultClassifier
  /** Runs work after whatever else waits for its turn. */
  later(work: () => void): void
  /** Sockets that one person may have on this process. */
  mostPerPerson: number
}

export type HubDependencies = SocketPlatform & {
  bus: Bus
  clock: Clock
  log: Log
  gates: RoomGates
  places: PlaceStore
  authenticate(cookie: string): Promise<Actor>
  readCounts(pitchIds: readonly string[]): Promise<PitchCounts[]>
  readAnnouncements(): Promise<Announcement[]>
  publishPresence(userIds: readonly string[]): Promise<void>
  changePresence(change: Omit<PresenceChange, 'idle'>, caller: Caller): Promise<unknown>
  tellUpload(progress: UploadProgress, caller: Caller): Promise<unknown>
  conversing: Conversing
  blockPerson(person: Person): Promise<unknown>
  findBlock(person: Person): Promise<Date | null>
}

export type Handshake = { person: Person; cookie: string; token: string; request: RequestFacts }

/** One socket as the platform drives it. */
export type Socket = {
  receive(text: string, sizeBytes: number): void
  /** A frame that is no text. */
  receiveBinary(sizeBytes: number): void
  /** The platform closed it itself. */
  closed(reason: CloseReason | 'gone'): void
}

export type Hub = {
  /** Whether a person may open a socket now. Throws the `Problem` that says why not. */
  admit(person: Person): Promise<void>
  open(wire: Wire, handshake: Handshake): Socket
  /** Closes sockets that are silent or too old. */
  maintain(): void
  /** Writes down that this process lives and what it counts. */
  beat(): Promise<void>
  figures(): NodeFigures
  health(): SocketHealth
  /** Tells whoever may see these people how they are now; tries again when that fails. */
  tellPresence(userIds: readonly string[]): void
  /** Begins to look after sockets. */
  start(): Promise<void>
  /** Closes every socket so that clients come back, here or elsewhere, at different moments. */
  drain(): void
  stop(): Promise<void>
}
