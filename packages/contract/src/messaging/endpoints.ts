import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { conversationId, messageId, pitchId, userId } from '../ids.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { line } from '../text.ts'
import {
  conversation,
  emoji,
  firstMessage,
  groupSize,
  inboxStates,
  message,
  messageBody,
  messageSettings,
  subject,
} from './conversation.ts'

const byConversation = z.strictObject({ id: conversationId })
const byMessage = z.strictObject({ id: conversationId, messageId })
const byPerson = z.strictObject({ id: conversationId, personId: userId })
const byReaction = z.strictObject({ id: conversationId, messageId, emoji })
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const number = z.coerce.number<string>().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const messagingEndpoints = {
  'GET /api/conversations': {
    summary: 'My conversations, newest activity first',
    tag: 'Messages',
    query: z.strictObject({
      ...pageQuery,
      state: z.enum(inboxStates).default('accepted'),
      archived: flag.default(false),
      unread: flag.default(false),
      /** The beginning of a word of a name, or part of a subject. */
      search: line(100).optional(),
    }),
    status: 200,
    answer: listOf(conversation),
    problems: ['not_signed_in'],
  },
  'POST /api/conversations': {
    summary: 'Begin a conversation; two people have one, and one for each pitch, which is answered when it exists',
    tag: 'Messages',
    body: z.strictObject({
      participantIds: z
        .array(userId)
        .min(1)
        .max(groupSize - 1)
        .refine((ids) => new Set(ids).size === ids.length, { message: 'names somebody twice' }),
      /** A subject makes a group of any number of people. */
      subject: subject.optional(),
      pitchId: pitchId.optional(),
      /** My own name for a group, so that a repeated request makes no second one. */
      clientId: z.uuid().toLowerCase().optional(),
      firstMessage: firstMessage.optional(),
    }),
    status: 201,
    answer: conversation,
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'not_found', 'conflict'],
  },
  'GET /api/conversations/{id}': {
    summary: 'One of my conversations',
    tag: 'Messages',
    params: byConversation,
    status: 200,
    answer: conversation,
    problems: ['not_signed_in', 'not_found'],
  },
  'PATCH /api/conversations/{id}': {
    summary: 'Archive or mute it for me, or rename a group that I lead',
    tag: 'Messages',
    params: byConversation,
    body: z.strictObject({
      archived: z.boolean().optional(),
      mutedUntil: instant.nullable().optional(),
      subject: subject.nullable().optional(),
      /** Needed with `subject`. */
      version: z.int().min(1).optional(),
    }),
    status: 200,
    answer: conversation,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict', 'stale_version'],
  },
  'GET /api/conversations/{id}/messages': {
    summary: 'Messages, newest first; with `after` those that followed, oldest first',
    tag: 'Messages',
    params: byConversation,
    query: z.strictObject({ ...pageQuery, before: number.optional(), after: number.optional() }),
    status: 200,
    answer: z.strictObject({
      items: z.array(message),
      nextCursor: z.string().nullable(),
      head: z.int(),
      /** Where `changes?after=` goes on from this answer. */
      changes: z.int(),
    }),
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/conversations/{id}/messages': {
    summary: 'Send a message; the same `clientId` again is answered with the same message',
    tag: 'Messages',
    params: byConversation,
    body: z.strictObject({ ...firstMessage.shape, replyToId: messageId.optional(), pitchId: pitchId.optional() }),
    status: 201,
    answer: message,
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'not_found', 'conflict'],
  },
  'PATCH /api/conversations/{id}/messages/{messageId}': {
    summary: 'Change a message of mine within fifteen minutes',
    tag: 'Messages',
    params: byMessage,
    body: z.strictObject({ body: messageBody, version: z.int().min(1) }),
    status: 200,
    answer: message,
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'not_found', 'conflict', 'stale_version'],
  },
  'DELETE /api/conversations/{id}/messages/{messageId}': {
    summary: 'Delete a message of mine; its place stays',
    tag: 'Messages',
    params: byMessage,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/conversations/{id}/changes': {
    summary: 'What changed after a number, in the order in which it happened',
    tag: 'Messages',
    params: byConversation,
    query: z.strictObject({ limit: pageQuery.limit, after: number }),
    status: 200,
    answer: z.strictObject({
      /** Every message that is new or changed, as it is now. */
      items: z.array(message),
      /** The conversation as it is now when subject, owner or participants changed. */
      conversation: conversation.nullable(),
      /** The number to go on from. */
      upTo: z.int(),
      more: z.boolean(),
    }),
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/conversations/{id}/read': {
    summary: 'I have read up to a number; a smaller one than before changes nothing',
    tag: 'Messages',
    params: byConversation,
    body: z.strictObject({ upTo: z.int().min(0) }),
    status: 200,
    answer: z.strictObject({ lastReadSeq: z.int(), unreadCount: z.int() }),
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/conversations/{id}/accept': {
    summary: 'Accept a request; also lifts a block',
    tag: 'Messages',
    params: byConversation,
    status: 200,
    answer: conversation,
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/conversations/{id}/ignore': {
    summary: 'Put a conversation aside; nobody is told',
    tag: 'Messages',
    params: byConversation,
    status: 200,
    answer: conversation,
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/conversations/{id}/block': {
    summary: 'Hear no more of a conversation, nor of new ones its other person begins; nobody is told',
    tag: 'Messages',
    params: byConversation,
    status: 200,
    answer: conversation,
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/conversations/{id}/leave': {
    summary: 'Leave a group',
    tag: 'Messages',
    params: byConversation,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'PUT /api/conversations/{id}/participants/{personId}': {
    summary: 'Add a person to a group that I lead; they read what is said from now on',
    tag: 'Messages',
    params: byPerson,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'not_found', 'conflict'],
  },
  'DELETE /api/conversations/{id}/participants/{personId}': {
    summary: 'Remove a person from a group that I lead',
    tag: 'Messages',
    params: byPerson,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'PUT /api/conversations/{id}/messages/{messageId}/reactions/{emoji}': {
    summary: 'React to a message with an emoji',
    tag: 'Messages',
    params: byReaction,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'not_found', 'conflict'],
  },
  'DELETE /api/conversations/{id}/messages/{messageId}/reactions/{emoji}': {
    summary: 'Take a reaction back',
    tag: 'Messages',
    params: byReaction,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/settings/messages': {
    summary: 'What I decided about my messages',
    tag: 'Messages',
    status: 200,
    answer: messageSettings,
    problems: ['not_signed_in'],
  },
  'PUT /api/settings/messages': {
    summary: 'Decide about my messages: whoever shares no receipts sees none of others',
    tag: 'Messages',
    body: messageSettings,
    status: 200,
    answer: messageSettings,
    problems: ['not_signed_in'],
  },
} as const satisfies Endpoints
