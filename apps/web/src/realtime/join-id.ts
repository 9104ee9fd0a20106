import type { RoomKind, RoomName } from '@pitchey/contract/realtime/rooms'

const shape = /^join-(?<kind>user|conversation|pitch|organisation)-(?<id>[\da-f-]{36})$/u

/** The id under which a room is asked for, so that the answer says which room was entered. */
export const joinId = (room: RoomName): string => `join-${room.replace(':', '-')}`

/** The room that an answer lets in; null for an answer to something else. */
export const enteredRoom = (answerId: string | undefined): { kind: RoomKind; id: string } | null => {
  const { kind, id } = shape.exec(answerId ?? '')?.groups ?? {}
  return kind === undefined || id === undefined ? null : { kind: kind as RoomKind, id }
}
