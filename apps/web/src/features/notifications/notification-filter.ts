import { notificationTopics, type NotificationTopic } from '@pitchey/contract/notifications/notification'
import type { ApiRequest } from '../../app/api.ts'

export type NotificationFilter = { unread: 'true' | ''; topic: NotificationTopic | '' }

export const topicLabels: Readonly<Record<NotificationTopic, string>> = {
  messages: 'Messages',
  pitches: 'Pitches',
  people: 'People',
  moderation: 'Moderation',
}

/** What the address says about the list of notifications. */
export const notificationFilter = (search: URLSearchParams): NotificationFilter => ({
  unread: search.get('unread') === 'true' ? 'true' : '',
  topic: notificationTopics.find((topic) => topic === search.get('topic')) ?? '',
})

export const notificationsRequest = ({ unread, topic }: NotificationFilter): ApiRequest<'GET /api/notifications'> => ({
  query: { limit: '30', ...(unread === '' ? {} : { unread }), ...(topic === '' ? {} : { topic }) },
})
