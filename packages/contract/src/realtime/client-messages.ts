import { z } from 'zod'
import { conversationId } from '../ids.ts'
import { instant } from '../list.ts'
import { messagingEndpoints } from '../messaging/endpoints.ts'
import { notificationEndpoints } from '../notifications/endpoints.ts'
import { presenceChange } from './presence.ts'
import { roomName } from './room-name.ts'
import { uploadProgress } from './upload-progress.ts'

/** A message with an id is answered by `pong`, `accepted` or `problem` with the same id. */
const messageOf = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.strictObject({
    type: z.literal(type),
    data,
    id: z
      .string()
      .regex(/^[\w-]{1,64}$/u)
      .optional(),
    timestamp: instant.optional(),
  })

const nothing = z.strictObject({}).default({})
const room = z.strictObject({ room: roomName })
const inConversation = z.strictObject({ conversationId })

/** The last number that a client has of each stream; answered by `resumed`. */
const streams = z.strictObject({
  notifications: z.int().min(0).optional(),
  conversations: z
    .array(z.strictObject({ id: conversationId, after: z.int().min(0) }))
    .max(50)
    .default([]),
})

const sentMessage = z.strictObject({
  conversationId,
  ...messagingEndpoints['POST /api/conversations/{id}/messages'].body.shape,
})
const readMessages = z.strictObject({
  conversationId,
  ...messagingEndpoints['POST /api/conversations/{id}/read'].body.shape,
})

/** Everything a client may say, by its type. */
export const clientMessages = {
  ping: messageOf('ping', nothing),
  join_room: messageOf('join_room', room),
  leave_room: messageOf('leave_room', room),
  presence_update: messageOf('presence_update', presenceChange),
  upload_progress: messageOf('upload_progress', uploadProgress),
  resume: messageOf('resume', streams),
  typing_start: messageOf('typing_start', inConversation),
  typing_stop: messageOf('typing_stop', inConversation),
  send_message: messageOf('send_message', sentMessage),
  message_read: messageOf('message_read', readMessages),
  notification_read: messageOf('notification_read', notificationEndpoints['POST /api/notifications/read'].body),
} as const

export type ClientMessageType = keyof typeof clientMessages
export type ClientMessage<Type extends ClientMessageType = ClientMessageType> = {
  [Key in Type]: z.output<(typeof clientMessages)[Key]>
}[Type]

/** As a client writes it. */
export type SentMessage = { [Key in ClientMessageType]: z.input<(typeof clientMessages)[Key]> }[ClientMessageType]
