import type { ClientMessage, ClientMessageType } from '@pitchey/contract/realtime/client-messages'
import type { PresenceChange } from '@pitchey/contract/realtime/presence'
import { partsOfRoom, roomOf } from '@pitchey/contract/realtime/rooms'
import type { RoomKind, RoomName } from '@pitchey/contract/realtime/rooms'
import type { StreamHeads, UnsentMessage } from '@pitchey/contract/realtime/server-messages'
import type { UploadProgress } from '@pitchey/contract/realtime/upload-progress'
import type { Caller } from '../kernel/execute.ts'
import { Problem } from '../kernel/problem.ts'
import type { Rooms } from '../ports/rooms.ts'
import type { Connection } from './connection.ts'

/** Decides whether a caller may be in a room. Throws the `Problem` that says why not. */
export type RoomGate = (id: string, caller: Caller) => Promise<unknown>
export type RoomGates = Readonly<Record<RoomKind, RoomGate>>

/** What the slices do with what people say to each other. */
export type Conversing = {
  send(data: ClientMessage<'send_message'>['data'], caller: Caller): Promise<unknown>
  read(data: ClientMessage<'message_read'>['data'], caller: Caller): Promise<unknown>
  readNotifications(data: ClientMessage<'notification_read'>['data'], caller: Caller): Promise<unknown>
  headsOf(data: ClientMessage<'resume'>['data'], caller: Caller): Promise<StreamHeads>
}

/** What messages from clients lead to. */
export type HandlerDependencies = {
  gates: RoomGates
  join(connection: Connection, room: RoomName): void
  leave(connection: Connection, room: RoomName): void
  setIdle(connection: Connection, idle: boolean): void
  changePresence(change: Omit<PresenceChange, 'idle'>, caller: Caller): Promise<unknown>
  tellUpload(progress: UploadProgress, caller: Caller): Promise<unknown>
  conversing: Conversing
  publish: Rooms['publish']
  reply(connection: Connection, message: UnsentMessage): void
}

/** Answers when the message is done with; `pong` for the one that asks for it. Throws `Problem`. */
export type Handler<Type extends ClientMessageType> = (
  connection: Connection,
  data: ClientMessage<Type>['data'],
  caller: Caller,
) => Promise<unknown>
export type Handlers = { [Type in ClientMessageType]: Handler<Type> }

/** One socket looks at no more things than this at once. */
export const mostRooms = 100

/** Typing is told to those who have the conversation open; whoever types need not have. */
const typing =
  (deps: HandlerDependencies, isTyping: boolean): Handler<'typing_start' | 'typing_stop'> =>
  async (connection, { conversationId }, caller) => {
    const room = roomOf('conversation', conversationId)
    if (!connection.rooms.has(room)) await deps.gates.conversation(conversationId, caller)
    const data = { conversationId, userId: connection.person.userId, typing: isTyping }
    await deps.publish([{ rooms: [room], message: { type: 'typing', data } }])
  }

/** What each message does. Each is judged by itself: a socket gets no more than the API would give. */
export const createHandlers = (deps: HandlerDependencies): Handlers => ({
  ping: async () => undefined,
  join_room: async (connection, { room }, caller) => {
    if (connection.rooms.has(room)) return
    if (connection.rooms.size >= mostRooms) {
      throw new Problem('conflict', { detail: `A socket is in at most ${mostRooms} rooms.` })
    }
    const { kind, id } = partsOfRoom(room)
    await deps.gates[kind](id, caller)
    if (!connection.closing) deps.join(connection, room)
  },
  leave_room: async (connection, { room }) => {
    if (room === roomOf('user', connection.person.userId)) {
      throw new Problem('conflict', { detail: 'Nobody leaves their own room.' })
    }
    deps.leave(connection, room)
  },
  presence_update: async (connection, { idle, ...change }, caller) => {
    if (Object.keys(change).length > 0) await deps.changePresence(change, caller)
    if (idle !== undefined) deps.setIdle(connection, idle)
  },
  upload_progress: (_connection, progress, caller) => deps.tellUpload(progress, caller),
  typing_start: typing(deps, true),
  typing_stop: typing(deps, false),
  send_message: (_connection, data, caller) => deps.conversing.send(data, caller),
  message_read: (_connection, data, caller) => deps.conversing.read(data, caller),
  notification_read: (_connection, data, caller) => deps.conversing.readNotifications(data, caller),
  resume: async (connection, data, caller) => {
    deps.reply(connection, { type: 'resumed', data: await deps.conversing.headsOf(data, caller) })
  },
})
