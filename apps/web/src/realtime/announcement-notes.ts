import type { Announcement } from '@pitchey/contract/realtime/announcement'
import type { ServerMessage } from '@pitchey/contract/realtime/server-messages'
import type { QueryClient } from '@tanstack/react-query'
import type { ApiAnswer } from '../app/api.ts'
import { apiQueryKey } from '../app/queries.ts'

type Answer = ApiAnswer<'GET /api/announcements'>

const key = apiQueryKey('GET /api/announcements')

/** What holds right now, as the server says when a socket opens. */
export const writeAnnouncements = (client: QueryClient, items: Announcement[]): void => {
  client.setQueryData<Answer>(key, { items })
}

/** One that begins now. */
export const writeAnnouncement = (client: QueryClient, announcement: Announcement): void => {
  client.setQueryData<Answer>(key, (before) => ({
    items: [announcement, ...(before?.items ?? []).filter(({ id }) => id !== announcement.id)],
  }))
}

/** What a message of the server says of announcements. */
export const noteAnnouncements = (client: QueryClient, message: ServerMessage): void => {
  if (message.type === 'connected') writeAnnouncements(client, message.data.announcements)
  else if (message.type === 'announcement') writeAnnouncement(client, message.data)
}
