/** What a room is about. Everybody is in `user:{own id}` from the start; the others are joined. */
export type RoomKind = 'user' | 'conversation' | 'pitch' | 'organisation'

export type RoomName = `${RoomKind}:${string}`

export const roomOf = (kind: RoomKind, id: string): RoomName => `${kind}:${id}`

/** The two parts of a room's name. */
export const partsOfRoom = (room: RoomName): { kind: RoomKind; id: string } => {
  const colon = room.indexOf(':')
  return { kind: room.slice(0, colon) as RoomKind, id: room.slice(colon + 1) }
}
