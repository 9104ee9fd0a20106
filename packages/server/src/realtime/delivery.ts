import type { Announcement } from '@pitchey/contract/realtime/announcement'
import type { CloseReason } from '@pitchey/contract/realtime/close-codes'
import { partsOfRoom } from '@pitchey/contract/realtime/rooms'
import type { RoomName } from '@pitchey/contract/realtime/rooms'
import type { UnsentMessage } from '@pitchey/contract/realtime/server-messages'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import { Problem } from '../kernel/problem.ts'
import type { RoomEvent } from '../ports/rooms.ts'
import type { Connection } from './connection.ts'
import { encodeMessage } from './encode.ts'
import type { FanOut } from './fan-out.ts'
import type { RoomGates } from './handlers.ts'
import type { Registry } from './registry.ts'

/** The room in which every socket is. */
export const everybody = 'everybody'

/** Within what time clients ask for everything again after hints may have been lost, so that not all come at once. */
const resyncWithinMs = 5000
const sideBySide = 20

type Dependencies = {
  registry: Registry
  fanOut: FanOut
  gates: RoomGates
  clock: Clock
  log: Log
  leave(connection: Connection, room: string): void
  shut(connection: Connection, reason: CloseReason, retryAfterMs?: number): void
  onAnnouncement(announcement: Announcement): void
  onAnnouncementEnd(id: string): void
}

/** Brings events of rooms to the sockets of this process that are in them. */
export const createDelivery = (deps: Dependencies) => {
  const { registry, fanOut, gates, clock, log, leave, shut } = deps

  const membersOf = (rooms: readonly string[]): ReadonlySet<Connection> => {
    const [first = '', ...rest] = rooms
    if (rooms.includes(everybody)) return registry.all
    if (rest.length === 0) return registry.inRoom(first)
    return new Set(rooms.flatMap((room) => [...registry.inRoom(room)]))
  }

  /** Only a clear refusal puts somebody out; a database that is away decides nothing. */
  const judge = async (connection: Connection, room: string): Promise<void> => {
    const { kind, id } = partsOfRoom(room as RoomName)
    try {
      await gates[kind](id, { actor: connection.person, request: connection.request, log })
    } catch (error) {
      if (error instanceof Problem) leave(connection, room)
      else log.warn({ err: error, room }, 'membership of a room could not be judged')
    }
  }

  const recheck = async (rooms: readonly string[]): Promise<void> => {
    const queue = rooms
      .filter((room) => !room.startsWith('user:'))
      .flatMap((room) => [...registry.inRoom(room)].map((connection) => ({ connection, room })))
      .values()
    const work = async (): Promise<void> => {
      for (const { connection, room } of queue) await judge(connection, room)
    }
    await Promise.all(Array.from({ length: sideBySide }, work))
  }

  /** Announcements are kept for whoever comes later. */
  const note = ({ type, data }: UnsentMessage): void => {
    if (type === 'announcement') deps.onAnnouncement(data)
    else if (type === 'hint' && data.entity === 'announcements') deps.onAnnouncementEnd(data.id)
  }

  return (event: RoomEvent | null): void => {
    if (event === null) {
      const message = { type: 'resync', data: { withinMs: resyncWithinMs } } as const
      fanOut.send(registry.all, encodeMessage(message, clock.now()))
      return
    }
    const members = membersOf(event.rooms)
    if ('close' in event) {
      for (const connection of members) shut(connection, event.close, event.retryAfterMs)
      return
    }
    if ('message' in event) {
      note(event.message)
      if (members.size > 0) fanOut.send(members, encodeMessage(event.message, clock.now()))
    }
    if (event.recheck === true) void recheck(event.rooms)
  }
}
