import type { UserId } from '@pitchey/contract/ids'
import { LRUCache } from 'lru-cache'
import type { Person } from '../../kernel/actor.ts'
import type { Bus } from '../../ports/bus.ts'

/** A session as it was read last, with the signed cookie value it came with. */
export type KnownSession = { signed: string; person: Person; expiresAt: Date; lastSeenAt: Date }

/** Sessions of this process, dropped as soon as anything about them changes. */
export type SessionCache = {
  get(token: string): KnownSession | undefined
  /** Grows with every drop: what was read before one may be stale and is not kept. */
  age(): number
  keep(token: string, session: KnownSession, readAtAge: number): void
  forget(token: string): void
  forgetPerson(userId: UserId | string): void
}

/** Keeps at most 10,000 sessions for at most a minute, and listens for changes made by other processes. */
export const createSessionCache = (bus: Bus): SessionCache => {
  const entries = new LRUCache<string, KnownSession>({ max: 10_000, ttl: 60_000 })
  let age = 0
  const forget = (token: string): void => {
    age += 1
    entries.delete(token)
  }
  const forgetPerson = (userId: string): void => {
    age += 1
    for (const [token, { person }] of entries.entries()) if (person.userId === userId) entries.delete(token)
  }
  const forgetAll = (): void => {
    age += 1
    entries.clear()
  }
  bus.subscribe('sessions', (token) => (token === null ? forgetAll() : forget(token)))
  bus.subscribe('actors', (userId) => (userId === null ? forgetAll() : forgetPerson(userId)))
  return {
    get: (token) => entries.get(token),
    age: () => age,
    keep: (token, session, readAtAge) => {
      if (readAtAge === age) entries.set(token, session)
    },
    forget,
    forgetPerson,
  }
}
