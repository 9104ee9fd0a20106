import { z } from 'zod'
import { userType } from '../identity/user.ts'
import { conversationId, messageId, pitchId, userId } from '../ids.ts'
import { instant } from '../list.ts'
import { pictureRef } from '../people/endpoints.ts'
import { line, paragraphs, slug } from '../text.ts'

export const conversationKinds = ['direct', 'pitch', 'group'] as const
export const inboxStates = ['requested', 'accepted', 'ignored', 'blocked'] as const
export type InboxState = (typeof inboxStates)[number]

/** Most people of a group, its owner included. */
export const groupSize = 50

export const subject = line(120)
export const messageBody = paragraphs(10_000)

/** One emoji as people see it, whatever it is made of. */
export const emoji = z
  .string()
  .max(40)
  .regex(/^\p{RGI_Emoji}$/v, { message: 'must be one emoji' })

/** A pitch that a conversation or a message is about; null for a reader who may not see it. */
const pitchRef = z.strictObject({ id: pitchId, slug: slug.nullable(), title: z.string() }).nullable()

export const participant = z.strictObject({
  id: userId,
  handle: slug,
  name: z.string(),
  userType,
  headline: z.string(),
  avatar: pictureRef.nullable(),
  /** Whether they took part and left. */
  left: z.boolean(),
  /** Number of the newest message that they are known to have read; null when that is not shown to me. */
  readUpTo: z.int().nullable(),
  /** When they had read up to there; null before they have read anything. */
  readAt: instant.nullable(),
})

/** What a person decides about their messages. */
export const messageSettings = z.strictObject({
  /** Others see how far I have read, and I see how far they have. */
  shareReceipts: z.boolean(),
})

export const message = z.strictObject({
  id: messageId,
  conversationId,
  /** Place in the conversation: 1, 2, 3 without a gap. */
  seq: z.int(),
  /** The change of the conversation that last touched the message. */
  changeSeq: z.int(),
  senderId: userId,
  /** The sender's own name for the message; null for everybody else. */
  clientId: z.uuid().nullable(),
  /** Null when it was deleted and only its place is kept. */
  body: z.string().nullable(),
  replyTo: z.strictObject({ id: messageId, seq: z.int() }).nullable(),
  pitch: pitchRef,
  reactions: z.array(z.strictObject({ emoji: z.string(), personIds: z.array(userId) })),
  version: z.int(),
  createdAt: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
})
export type Message = z.infer<typeof message>

export const conversation = z.strictObject({
  id: conversationId,
  kind: z.enum(conversationKinds),
  subject: z.string().nullable(),
  pitch: pitchRef,
  /** Who leads a group; null for two people. */
  ownerId: userId.nullable(),
  participants: z.array(participant),
  /** What it is to me: a request until I accept it. */
  state: z.enum(inboxStates),
  /** Whether I took part and left; I then read what was said before. */
  left: z.boolean(),
  /** Number of the newest message. */
  head: z.int(),
  /** Number of the newest change: where `changes?after=` goes on. */
  changes: z.int(),
  lastReadSeq: z.int(),
  unreadCount: z.int(),
  lastMessage: z
    .strictObject({
      id: messageId,
      seq: z.int(),
      senderId: userId,
      /** The first 140 characters; null when it was deleted. */
      snippet: z.string().nullable(),
      createdAt: instant,
    })
    .nullable(),
  lastActivityAt: instant,
  archived: z.boolean(),
  mutedUntil: instant.nullable(),
  version: z.int(),
  createdAt: instant,
})
export type Conversation = z.infer<typeof conversation>

export const firstMessage = z.strictObject({ clientId: z.uuid().toLowerCase(), body: messageBody })
