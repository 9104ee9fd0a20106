import type { ApiKey } from '@pitchey/contract/api'
import type { RoomKind } from '@pitchey/contract/realtime/rooms'
import type { HintEntity, ServerMessage } from '@pitchey/contract/realtime/server-messages'
import { enteredRoom } from './join-id.ts'

/** Answers that a message makes old: all of an endpoint, or only those asked for with this path parameter. */
export type Stale = { key: ApiKey; params?: Readonly<Record<string, string>> }

const all =
  (...keys: ApiKey[]) =>
  (): Stale[] =>
    keys.map((key) => ({ key }))

const conversation = (id: string): Stale[] => [
  { key: 'GET /api/conversations' },
  { key: 'GET /api/conversations/{id}', params: { id } },
  { key: 'GET /api/conversations/{id}/messages', params: { id } },
  { key: 'GET /api/notifications/unread' },
]

/** What each entity of a hint makes old. The only place that knows. */
const byEntity: Record<HintEntity, (id: string) => Stale[]> = {
  pitch: all('GET /api/pitches/{idOrSlug}', 'GET /api/pitches/{id}/relation'),
  pitch_comments: (id) => [{ key: 'GET /api/pitches/{id}/comments', params: { id } }],
  pitch_documents: (id) => [
    { key: 'GET /api/pitches/{id}/documents', params: { id } },
    { key: 'GET /api/pitches/{id}/documents/edit', params: { id } },
    { key: 'GET /api/pitches/{id}/uploads', params: { id } },
  ],
  pitch_versions: (id) => [
    { key: 'GET /api/pitches/{id}/versions', params: { id } },
    { key: 'GET /api/pitches/{id}/versions/{number}', params: { id } },
    { key: 'GET /api/pitches/{id}/edit', params: { id } },
  ],
  own_pitches: all('GET /api/pitches/mine', 'GET /api/analytics/overview', 'GET /api/pitches/{id}/team'),
  person: all('GET /api/users/me', 'GET /api/users/{handle}'),
  follows: all(
    'GET /api/users/{handle}',
    'GET /api/users',
    'GET /api/pitches/{id}/relation',
    'GET /api/users/{handle}/relation',
    'GET /api/users/{handle}/followers',
    'GET /api/users/{handle}/following',
    'GET /api/organisations/{slug}/relation',
    'GET /api/feed',
    'GET /api/ws/following-online',
  ),
  saves: all(
    'GET /api/saves',
    'GET /api/lists',
    'GET /api/lists/{id}',
    'GET /api/lists/{id}/items',
    'GET /api/pitches/{id}/relation',
  ),
  blocks: all('GET /api/blocks', 'GET /api/users/{handle}/relation'),
  organisation: all('GET /api/organisations/mine', 'GET /api/organisations/{slug}'),
  conversation,
  inbox: conversation,
  notifications: all('GET /api/notifications', 'GET /api/notifications/unread'),
  saved_searches: all('GET /api/searches'),
  announcements: all('GET /api/announcements', 'GET /api/admin/announcements'),
}

/** Everything that hints could make old: what is asked for again after a gap, and in turns while there is no socket. */
export const liveKeys: readonly ApiKey[] = [
  ...new Set([
    ...Object.values(byEntity).flatMap((staleOf) => staleOf('').map(({ key }) => key)),
    'GET /api/ws/pitch/{id}/stats' as const,
  ]),
]

/** What may have changed between the moment a page was read and the moment its room was entered. */
const byRoom: Record<RoomKind, (id: string) => Stale[]> = {
  user: () => [],
  conversation,
  pitch: (id) => [...byEntity.pitch(id), ...byEntity.pitch_comments(id)],
  organisation: byEntity.organisation,
}

/** What a message of the server makes old. */
export const staleAfter = (message: ServerMessage): Stale[] => {
  if (message.type === 'hint') return byEntity[message.data.entity]?.(message.data.id) ?? []
  if (message.type === 'accepted') {
    const room = enteredRoom(message.id)
    return room ? byRoom[room.kind](room.id) : []
  }
  if (message.type === 'message') return conversation(message.data.conversationId)
  if (message.type === 'presence') {
    const { userId } = message.data
    return [{ key: 'GET /api/ws/presence/{userId}', params: { userId } }, { key: 'GET /api/ws/following-online' }]
  }
  if (message.type === 'pitch_view_update') {
    return [{ key: 'GET /api/ws/pitch/{id}/stats', params: { id: message.data.pitchId } }]
  }
  if (message.type === 'dashboard_update') {
    const params = { id: message.data.pitchId }
    return [
      { key: 'GET /api/analytics/overview' },
      { key: 'GET /api/analytics/pitches/{id}', params },
      { key: 'GET /api/ws/pitch/{id}/stats', params },
      { key: 'GET /api/pitches/mine' },
    ]
  }
  return []
}
