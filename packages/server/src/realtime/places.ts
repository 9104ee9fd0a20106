import type { NodeFigures } from '@pitchey/contract/realtime/endpoints'
import type { Log } from '../ports/log.ts'
import type { Registry } from './registry.ts'

/** Somebody is in a room on one process; `away` when nobody sits at any of their devices there. */
export type Place = { room: string; userId: string; away: boolean }

type Spot = Pick<Place, 'room' | 'userId'>

/** Where processes write down who is where, so that each can answer for all. */
export type PlaceStore = {
  write(nodeId: string, present: readonly Place[], gone: readonly Place[]): Promise<void>
  /**
   * Says that a process lives, and forgets those that do not. Answers who was with those, and whether this one was
   * unknown, so that nothing is written down of it.
   */
  beat(nodeId: string, figures: NodeFigures): Promise<{ isNew: boolean; gone: string[] }>
  leave(nodeId: string): Promise<void>
}

type Dependencies = {
  registry: Registry
  store: PlaceStore
  nodeId: string
  log: Log
  /** Somebody came, went, or stood up. */
  onPresence(userIds: readonly string[]): void
}

const gatherMs = 100
/** Whoever is back within this time was never away: a page was loaded anew. */
const graceMs = 4000

const isTracked = (room: string): boolean => room.startsWith('user:') || room.startsWith('pitch:')

const keyOf = ({ room, userId }: Spot): string => `${room} ${userId}`

const placeNow = (registry: Registry, { room, userId }: Spot): Place | null => {
  const here = [...registry.ofPerson(userId)].filter((connection) => connection.rooms.has(room))
  return here.length === 0 ? null : { room, userId, away: here.every((connection) => connection.idle) }
}

/** What differs from what is written, taken as written from now on. */
const takeChanges = (registry: Registry, dirty: Map<string, Spot>, written: Map<string, Place>) => {
  const present: Place[] = []
  const gone: Place[] = []
  for (const [key, spot] of dirty) {
    const before = written.get(key)
    const now = placeNow(registry, spot)
    if (now !== null && now.away !== before?.away) {
      present.push(now)
      written.set(key, now)
    } else if (now === null && before !== undefined) {
      gone.push(before)
      written.delete(key)
    }
  }
  dirty.clear()
  return { present, gone }
}

/** Keeps the written places of this process as its sockets are, a moment later and many at once. */
export const createPlaces = ({ registry, store, nodeId, log, onPresence }: Dependencies) => {
  const written = new Map<string, Place>()
  const dirty = new Map<string, Spot>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let flushing: Promise<void> = Promise.resolve()

  const flush = async (): Promise<void> => {
    const { present, gone } = takeChanges(registry, dirty, written)
    if (present.length + gone.length === 0) return
    try {
      await store.write(nodeId, present, gone)
    } catch (error) {
      log.warn({ err: error }, 'who is where could not be written down')
      for (const place of gone) written.set(keyOf(place), place)
      for (const place of present) written.delete(keyOf(place))
      for (const { room, userId } of [...present, ...gone]) mark(room, userId)
      return
    }
    const people = [...present, ...gone].filter(({ room }) => room.startsWith('user:')).map(({ userId }) => userId)
    if (people.length > 0) onPresence(people)
  }

  const schedule = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      flushing = flushing.then(flush)
    }, gatherMs)
  }

  const mark = (room: string, userId: string): void => {
    if (!isTracked(room)) return
    dirty.set(keyOf({ room, userId }), { room, userId })
    schedule()
  }

  const leaving = new Set<ReturnType<typeof setTimeout>>()
  return {
    mark,
    /** As `mark`, after the time in which somebody may come back. */
    markLeft: (room: string, userId: string): void => {
      if (!isTracked(room)) return
      const wait = setTimeout(() => {
        leaving.delete(wait)
        mark(room, userId)
      }, graceMs)
      leaving.add(wait)
    },
    beat: async (figures: NodeFigures): Promise<void> => {
      const { isNew, gone } = await store.beat(nodeId, figures)
      if (isNew) {
        written.clear()
        for (const { rooms, person } of registry.all) for (const room of rooms) mark(room, person.userId)
      }
      if (gone.length > 0) onPresence(gone)
    },
    stop: async (): Promise<void> => {
      clearTimeout(timer)
      for (const wait of leaving) clearTimeout(wait)
      await flushing
      await store.leave(nodeId).catch((error: unknown) => log.warn({ err: error }, 'a process could not sign off'))
    },
  }
}

export type Places = ReturnType<typeof createPlaces>
