import type { CloseReason } from '@pitchey/contract/realtime/close-codes'
import type { Actor, Person } from '../kernel/actor.ts'
import type { Bus } from '../ports/bus.ts'
import type { Log } from '../ports/log.ts'
import type { Connection } from './connection.ts'
import type { Registry } from './registry.ts'

type Dependencies = {
  registry: Registry
  bus: Bus
  log: Log
  authenticate(cookie: string): Promise<Actor>
  shut(connection: Connection, reason: CloseReason): void
  nowMs(): number
}

const sideBySide = 20

const mayTheSame = (before: Person, after: Person): boolean =>
  before.userId === after.userId &&
  before.userType === after.userType &&
  before.emailVerified === after.emailVerified &&
  before.permissions.size === after.permissions.size &&
  [...before.permissions].every((permission) => after.permissions.has(permission))

/**
 * [RT3] Closes sockets whose session has ended or whose account may do something else than before: at once when the
 * database announces it, and everybody is looked at when such a word may have been missed.
 */
export const watchSessions = ({ registry, bus, log, authenticate, shut, nowMs }: Dependencies) => {
  const verify = async (connection: Connection): Promise<void> => {
    try {
      const actor = await authenticate(connection.cookie)
      if (connection.closing) return
      if (actor.kind !== 'person') shut(connection, 'signed_out')
      else if (!mayTheSame(connection.person, actor)) shut(connection, 'account_changed')
      else {
        connection.person = actor
        connection.verifiedAtMs = nowMs()
      }
    } catch (error) {
      // Nobody is cut off because the database is away; the next look decides.
      log.warn({ err: error }, 'the session of a socket could not be checked')
    }
  }

  const verifyAll = async (connections: ReadonlySet<Connection>): Promise<void> => {
    const queue = [...connections].values()
    const work = async (): Promise<void> => {
      for (const connection of queue) await verify(connection)
    }
    await Promise.all(Array.from({ length: Math.min(sideBySide, connections.size) }, work))
  }

  const leave = [
    bus.subscribe('sessions', (token) => void verifyAll(token === null ? registry.all : registry.withToken(token))),
    bus.subscribe('actors', (userId) => void verifyAll(userId === null ? registry.all : registry.ofPerson(userId))),
  ]
  return {
    verify,
    stop: (): void => {
      for (const end of leave) end()
    },
  }
}
