import { packEvent, unpackEvent } from './rooms.ts'
import type { RoomEvent, Rooms } from './rooms.ts'

export type MemoryRooms = Rooms & {
  /** What listeners hear when events may have been lost. */
  interrupt(): void
}

/** Events within one process, delivered at once, with the limits of those that travel. */
export const createMemoryRooms = (): MemoryRooms => {
  const listeners = new Set<(event: RoomEvent | null) => void>()
  const tell = (event: RoomEvent | null): void => {
    for (const listener of listeners) listener(event)
  }
  return {
    publish: async (events) => {
      for (const text of events.map(packEvent)) tell(unpackEvent(text))
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    interrupt: () => tell(null),
  }
}
