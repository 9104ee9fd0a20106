import { z } from 'zod'
import {
  commentId,
  conversationId,
  decisionId,
  notificationId,
  organisationId,
  pitchId,
  savedSearchId,
  userId,
} from '../ids.ts'
import { instant } from '../list.ts'
import { pictureRef } from '../people/endpoints.ts'
import { sitePath, slug } from '../text.ts'

/** What a notification may be about. */
export const notificationKinds = [
  'message',
  'message_request',
  'follower',
  'new_pitch',
  'comment',
  'reply',
  'pitch_removed',
  'pitch_reinstated',
  'comment_removed',
  'comment_restored',
  'warning',
  'account_restored',
  'appeal_answered',
  'report_answered',
  'company_verified',
  'team_joined',
  'attachment_proposed',
  'attachment_confirmed',
  'attachment_declined',
  'registration_expires',
  'search_match',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** What a list of notifications can be narrowed to. */
export const notificationTopics = ['messages', 'pitches', 'people', 'moderation'] as const
export type NotificationTopic = (typeof notificationTopics)[number]

/** Ids of what a notification is about; `seq` is the number of the newest message of a conversation. */
export const notificationPayload = z.strictObject({
  actorId: userId.optional(),
  conversationId: conversationId.optional(),
  seq: z.int().optional(),
  pitchId: pitchId.optional(),
  commentId: commentId.optional(),
  organisationId: organisationId.optional(),
  decisionId: decisionId.optional(),
  searchId: savedSearchId.optional(),
})
export type NotificationPayload = z.infer<typeof notificationPayload>

export const notification = z.strictObject({
  id: notificationId,
  /** Place in the stream: newest first is descending by this number. */
  seq: z.int(),
  /** The change of the stream that last touched it. */
  changeSeq: z.int(),
  kind: z.enum(notificationKinds),
  topic: z.enum(notificationTopics),
  /** 1 low to 5 critical. */
  priority: z.int().min(1).max(5),
  /** One sentence in plain text. */
  words: z.string(),
  /** Where it leads; null when that is gone or not for this reader. */
  link: sitePath.nullable(),
  actor: z.strictObject({ handle: slug, name: z.string(), avatar: pictureRef.nullable() }).nullable(),
  conversationId: conversationId.nullable(),
  read: z.boolean(),
  createdAt: instant,
})
export type Notification = z.infer<typeof notification>
