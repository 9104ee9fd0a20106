import { z } from 'zod'

const brandedId = <Brand extends string>() => z.uuid({ message: 'must be a UUID' }).toLowerCase().brand<Brand>()

export const userId = brandedId<'UserId'>()
export type UserId = z.infer<typeof userId>

export const sessionId = brandedId<'SessionId'>()
export type SessionId = z.infer<typeof sessionId>

export const organisationId = brandedId<'OrganisationId'>()
export type OrganisationId = z.infer<typeof organisationId>

export const pitchId = brandedId<'PitchId'>()
export type PitchId = z.infer<typeof pitchId>

export const commentId = brandedId<'CommentId'>()
export type CommentId = z.infer<typeof commentId>

export const mediaId = brandedId<'MediaId'>()
export type MediaId = z.infer<typeof mediaId>

export const conversationId = brandedId<'ConversationId'>()
export type ConversationId = z.infer<typeof conversationId>

export const messageId = brandedId<'MessageId'>()
export type MessageId = z.infer<typeof messageId>

export const notificationId = brandedId<'NotificationId'>()
export type NotificationId = z.infer<typeof notificationId>
