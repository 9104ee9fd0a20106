import type { CloseReason } from '@pitchey/contract/realtime/close-codes'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import type { UnsentMessage } from '@pitchey/contract/realtime/server-messages'
import { newId } from '../kernel/ids.ts'
import type { Connection, Wire } from './connection.ts'
import { encodeMessage } from './encode.ts'
import { createFanOut } from './fan-out.ts'
import type { FanOut } from './fan-out.ts'
import { createFigures } from './figures.ts'
import type { Figures } from './figures.ts'
import { createHandlers } from './handlers.ts'
import type { Handshake, HubDependencies } from './hub-types.ts'
import { createSocketLimiter } from './limits.ts'
import type { Penalties } from './penalties.ts'
import { createPlaces } from './places.ts'
import type { Places } from './places.ts'
import { createPresenceTeller } from './presence-teller.ts'
import type { PresenceTeller } from './presence-teller.ts'
import { createRegistry } from './registry.ts'
import type { Registry } from './registry.ts'
import { createRouter } from './router.ts'

/** What the parts of the hub share. */
export type Core = {
  deps: HubDependencies
  registry: Registry
  figures: Figures
  fanOut: FanOut
  places: Places
  presence: PresenceTeller
  nowMs(): number
  send(connection: Connection, message: UnsentMessage): void
  join(connection: Connection, room: string): void
  leave(connection: Connection, room: string): void
  shut(connection: Connection, reason: CloseReason, retryAfterMs?: number): void
  forget(connection: Connection, reason: CloseReason | 'gone'): void
}

/** The sockets of a process and what can be done with each. */
export const createCore = (deps: HubDependencies, nodeId: string, onForget: (connection: Connection) => void): Core => {
  const { clock, log } = deps
  const nowMs = () => clock.now().getTime()
  const registry = createRegistry()
  const figures = createFigures(registry, () => performance.now())
  const post = (connection: Connection, bytes: Uint8Array): void => {
    if (connection.closing) return
    figures.sent(bytes.byteLength)
    connection.wire.send(bytes)
  }
  const presence = createPresenceTeller({ publish: deps.publishPresence, log })
  const places = createPlaces({
    registry,
    store: deps.places,
    nodeId,
    log,
    onPresence: presence.tell,
  })
  const forget = (connection: Connection, reason: CloseReason | 'gone'): void => {
    if (!registry.all.has(connection)) return
    connection.closing = true
    figures.closed(reason)
    const rooms = [...connection.rooms]
    registry.remove(connection)
    onForget(connection)
    for (const room of rooms) places.markLeft(room, connection.person.userId)
  }
  return {
    deps,
    registry,
    figures,
    fanOut: createFanOut(deps.later, post),
    places,
    presence,
    nowMs,
    send: (connection, message) => post(connection, encodeMessage(message, clock.now())),
    join: (connection, room) => {
      registry.join(connection, room)
      places.mark(room, connection.person.userId)
    },
    leave: (connection, room) => {
      registry.leave(connection, room)
      places.mark(room, connection.person.userId)
    },
    shut: (connection, reason, retryAfterMs) => {
      if (!registry.all.has(connection)) return
      forget(connection, reason)
      connection.wire.close({ reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) })
    },
    forget,
  }
}

/** What happens with what sockets say. */
export const createMessageRouter = (core: Core, penalties: Penalties) => {
  const { deps, shut } = core
  const handlers = createHandlers({
    gates: deps.gates,
    join: core.join,
    leave: core.leave,
    setIdle: (connection, idle) => {
      connection.idle = idle
      for (const room of connection.rooms) core.places.mark(room, connection.person.userId)
    },
    changePresence: deps.changePresence,
    tellUpload: deps.tellUpload,
    conversing: deps.conversing,
    publish: deps.rooms.publish,
    reply: core.send,
  })
  return createRouter({
    handlers,
    limiter: createSocketLimiter(deps.createLimiter),
    penalties,
    figures: core.figures,
    log: deps.log,
    isDependencyDown: deps.isDependencyDown,
    nowMs: core.nowMs,
    send: core.send,
    shut,
    block: async (connection) => {
      shut(connection, 'blocked')
      await deps.blockPerson(connection.person).catch((error: unknown) => {
        deps.log.warn({ err: error }, 'a block could not be written down')
      })
    },
  })
}

/** Takes a socket in; where a person has too many, the oldest makes room. */
export const openConnection = (core: Core, wire: Wire, handshake: Handshake): Connection => {
  const now = core.nowMs()
  const connection: Connection = {
    id: newId(),
    wire,
    ...handshake,
    openedAtMs: now,
    rooms: new Set(),
    heardAtMs: now,
    verifiedAtMs: now,
    idle: false,
    waiting: 0,
    unreadable: 0,
    closing: false,
  }
  const own = core.registry.ofPerson(connection.person.userId)
  const [oldest] = own
  if (oldest && own.size >= core.deps.mostPerPerson) core.shut(oldest, 'superseded')
  core.registry.add(connection)
  core.join(connection, roomOf('user', connection.person.userId))
  core.figures.opened()
  return connection
}
