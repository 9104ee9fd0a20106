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

export const templateId = brandedId<'TemplateId'>()
export type TemplateId = z.infer<typeof templateId>

export const documentId = brandedId<'DocumentId'>()
export type DocumentId = z.infer<typeof documentId>

export const uploadId = brandedId<'UploadId'>()
export type UploadId = z.infer<typeof uploadId>

export const conversationId = brandedId<'ConversationId'>()
export type ConversationId = z.infer<typeof conversationId>

export const messageId = brandedId<'MessageId'>()
export type MessageId = z.infer<typeof messageId>

export const notificationId = brandedId<'NotificationId'>()
export type NotificationId = z.infer<typeof notificationId>

export const savedSearchId = brandedId<'SavedSearchId'>()
export type SavedSearchId = z.infer<typeof savedSearchId>

export const listId = brandedId<'ListId'>()
export type ListId = z.infer<typeof listId>

export const collectionId = brandedId<'CollectionId'>()
export type CollectionId = z.infer<typeof collectionId>

export const activityId = brandedId<'ActivityId'>()
export type ActivityId = z.infer<typeof activityId>

export const caseId = brandedId<'CaseId'>()
export type CaseId = z.infer<typeof caseId>

export const decisionId = brandedId<'DecisionId'>()
export type DecisionId = z.infer<typeof decisionId>

export const appealId = brandedId<'AppealId'>()
export type AppealId = z.infer<typeof appealId>
