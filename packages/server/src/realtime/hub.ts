import { heartbeatMs, idleMs, protocolVersion } from '@pitchey/contract/realtime/protocol'
import type { UnsentMessage } from '@pitchey/contract/realtime/server-messages'
import { newId } from '../kernel/ids.ts'
import { Problem } from '../kernel/problem.ts'
import type { Person } from '../kernel/actor.ts'
import type { Connection } from './connection.ts'
import { createDelivery } from './delivery.ts'
import { encodeMessage } from './encode.ts'
import { createCore, createMessageRouter, openConnection } from './hub-core.ts'
import type { Core } from './hub-core.ts'
import type { Hub, HubDependencies } from './hub-types.ts'
import { watchCounts } from './live-counts.ts'
import { createPenalties } from './penalties.ts'
import { createPulse } from './pulse.ts'
import type { Pulse } from './pulse.ts'
import { watchSessions } from './session-watch.ts'

const lifetimeMs = 12 * 3600 * 1000
const verifyEveryMs = 600_000
const maintainEveryMs = 5000
const beatEveryMs = 10_000
const retryMs = { least: 300, spread: 2500 }

const refuseBlocked = async ({ deps, nowMs }: Core, person: Person): Promise<void> => {
  const blockedUntil = await deps.findBlock(person)
  if (blockedUntil === null) return
  const retryAfterSeconds = Math.max(1, Math.ceil((blockedUntil.getTime() - nowMs()) / 1000))
  throw new Problem('too_many_requests', { retryAfterSeconds, detail: 'Too many limits of sockets were broken.' })
}

const helloTo = ({ id, person }: Connection, pulse: Pulse, now: Date): UnsentMessage => ({
  type: 'connected',
  data: {
    protocolVersion,
    connectionId: id,
    userId: person.userId,
    heartbeatMs,
    idleMs,
    announcements: pulse.announcements(now),
  },
})

/** [RT3] Looks at every socket: whether it spoke lately, how old it is, and now and then whether its session stands. */
const maintain = ({ registry, shut, nowMs }: Core, verify: (connection: Connection) => Promise<void>): void => {
  const now = nowMs()
  for (const connection of registry.all) {
    if (now - connection.heardAtMs >= idleMs) shut(connection, 'idle')
    else if (now - connection.openedAtMs >= lifetimeMs) shut(connection, 'lifetime_over')
    else if (now - connection.verifiedAtMs >= verifyEveryMs) {
      connection.verifiedAtMs = now
      void verify(connection)
    }
  }
}

/** Listens for whatever concerns sockets. Answers what `open` needs, and how to stop. */
const watch = (core: Core, pulse: Pulse) => {
  const { deps, registry, fanOut, leave, shut, nowMs } = core
  const { bus, clock, log, gates, authenticate, readCounts } = deps
  const { announced: onAnnouncement, announcementEnded: onAnnouncementEnd } = pulse
  const deliver = createDelivery({
    registry,
    fanOut,
    gates,
    clock,
    log,
    leave,
    shut,
    onAnnouncement,
    onAnnouncementEnd,
  })
  const sessions = watchSessions({ registry, bus, log, authenticate, shut, nowMs })
  const counts = watchCounts({
    bus,
    log,
    readCounts,
    isAnybodyHere: () => registry.all.size > 0,
    tell: (room, message) => fanOut.send(registry.inRoom(room), encodeMessage(message, clock.now())),
  })
  const unsubscribe = deps.rooms.subscribe((event) => {
    if (!pulse.takes(event)) deliver(event)
  })
  return {
    verify: sessions.verify,
    stop: (): void => {
      unsubscribe()
      sessions.stop()
      counts.stop()
    },
  }
}

/** All sockets of this process: who is connected, what they say, and what they hear of the others. */
export const createHub = (deps: HubDependencies): Hub => {
  const nodeId = newId()
  const penalties = createPenalties()
  const core = createCore(deps, nodeId, (connection) => penalties.forget(connection.id))
  const { registry, shut, figures } = core
  const router = createMessageRouter(core, penalties)
  const pulse = createPulse(core, nodeId)
  const watching = watch(core, pulse)
  const timers: ReturnType<typeof setInterval>[] = []
  let draining = false

  const lookAfter = (): void => maintain(core, watching.verify)
  return {
    admit: async (person) => {
      if (draining) throw new Problem('unavailable', { retryAfterSeconds: 2 })
      await refuseBlocked(core, person)
    },
    open: (wire, handshake) => {
      const connection = openConnection(core, wire, handshake)
      core.send(connection, helloTo(connection, pulse, deps.clock.now()))
      // What was announced between the check of the session and this line, nobody heard.
      void watching.verify(connection)
      if (draining) shut(connection, 'restart', retryMs.least)
      return {
        receive: (text, sizeBytes) => router.receive(connection, text, sizeBytes),
        receiveBinary: (sizeBytes) => {
          figures.received(connection.person.userId, sizeBytes)
          shut(connection, 'unreadable')
        },
        closed: (reason) => core.forget(connection, reason),
      }
    },
    maintain: lookAfter,
    beat: pulse.beat,
    figures: figures.read,
    health: () => pulse.health(draining),
    tellPresence: core.presence.tell,
    start: async () => {
      await pulse.beat()
      timers.push(
        setInterval(lookAfter, maintainEveryMs),
        setInterval(() => void pulse.beat(), beatEveryMs),
      )
    },
    drain: () => {
      draining = true
      for (const connection of registry.all) {
        shut(connection, 'restart', Math.round(retryMs.least + Math.random() * retryMs.spread))
      }
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      watching.stop()
      core.presence.stop()
      await core.places.stop()
    },
  }
}
