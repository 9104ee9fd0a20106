import { z } from 'zod'
import { conversationId, messageId, pitchId, userId } from '../ids.ts'
import { instant } from '../list.ts'
import { problemDetails } from '../problem.ts'
import { announcement } from './announcement.ts'
import { presence } from './presence.ts'
import { uploadProgress } from './upload-progress.ts'

const messageOf = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.strictObject({ type: z.literal(type), data, id: z.string().optional(), timestamp: instant })

/** What a hint may be about. A client that does not know an entity leaves the hint alone. */
export const hintEntities = [
  'pitch',
  'pitch_comments',
  'own_pitches',
  'pitch_documents',
  'pitch_versions',
  'person',
  'follows',
  'saves',
  'blocks',
  'organisation',
  'conversation',
  'inbox',
  'notifications',
  'saved_searches',
  'announcements',
] as const
export type HintEntity = (typeof hintEntities)[number]

/** Something changed: whoever shows it asks the API again, which decides what they may see. */
export const hint = z.strictObject({
  entity: z.enum(hintEntities),
  id: z.string(),
  /** The version that the change made, where the entity counts versions. */
  version: z.int().nullable(),
  /** What happened, such as `edited`. */
  kind: z.string(),
})
export type Hint = z.infer<typeof hint>

/** A message that came or changed; what it says is read through the API, which knows what each reader may see. */
export const messageIds = z.strictObject({
  kind: z.enum(['sent', 'changed']),
  id: messageId,
  conversationId,
  seq: z.int(),
  changeSeq: z.int(),
  byId: userId,
})

/** Where a client's streams stand: it asks the API for what came after its own number. */
export const streamHeads = z.strictObject({
  notifications: z.int().nullable(),
  /** Only conversations that are the person's own. */
  conversations: z.array(z.strictObject({ id: conversationId, changes: z.int() })),
})
export type StreamHeads = z.infer<typeof streamHeads>

export const pitchCounts = z.strictObject({ pitchId, views: z.int(), likes: z.int(), comments: z.int() })

/** Everything the server may say, by its type. */
export const serverMessages = {
  connected: messageOf(
    'connected',
    z.strictObject({
      protocolVersion: z.int(),
      connectionId: z.uuid(),
      userId,
      heartbeatMs: z.int(),
      idleMs: z.int(),
      announcements: z.array(announcement),
    }),
  ),
  pong: messageOf('pong', z.strictObject({})),
  accepted: messageOf('accepted', z.strictObject({})),
  problem: messageOf('problem', problemDetails),
  hint: messageOf('hint', hint),
  /** Hints may have been lost: ask for everything again, at a random moment within `withinMs`. */
  resync: messageOf('resync', z.strictObject({ withinMs: z.int() })),
  message: messageOf('message', messageIds),
  typing: messageOf('typing', z.strictObject({ conversationId, userId, typing: z.boolean() })),
  resumed: messageOf('resumed', streamHeads),
  notification: messageOf(
    'notification',
    z.strictObject({ id: z.uuid(), type: z.string(), title: z.string(), message: z.string() }),
  ),
  presence: messageOf('presence', presence),
  pitch_view_update: messageOf('pitch_view_update', pitchCounts),
  /** The figures of a person's own pitches moved. */
  dashboard_update: messageOf('dashboard_update', pitchCounts),
  upload_progress: messageOf('upload_progress', uploadProgress),
  announcement: messageOf('announcement', announcement),
} as const

export type ServerMessageType = keyof typeof serverMessages
export type ServerMessage<Type extends ServerMessageType = ServerMessageType> = {
  [Key in Type]: z.output<(typeof serverMessages)[Key]>
}[Type]

/** A message before the moment of sending is written on it. */
export type UnsentMessage = { [Key in ServerMessageType]: Omit<ServerMessage<Key>, 'timestamp'> }[ServerMessageType]
