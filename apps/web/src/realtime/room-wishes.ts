import type { RoomName } from '@pitchey/contract/realtime/rooms'

/** Rooms that parts of the page want to be in; each is entered once however many want it. */
export const createRoomWishes = (enter: (room: RoomName) => void, leave: (room: RoomName) => void) => {
  const wishes = new Map<RoomName, number>()
  const forget = (room: RoomName): void => {
    const rest = (wishes.get(room) ?? 1) - 1
    if (rest > 0) {
      wishes.set(room, rest)
      return
    }
    wishes.delete(room)
    leave(room)
  }
  return {
    all: () => wishes.keys(),
    /** Answers how to give the wish up; doing so again changes nothing. */
    add: (room: RoomName): (() => void) => {
      const count = wishes.get(room) ?? 0
      wishes.set(room, count + 1)
      if (count === 0) enter(room)
      let given = true
      return () => {
        if (given) forget(room)
        given = false
      }
    },
  }
}
