import type { ApiKey } from '@pitchey/contract/api'
import { byId, expecting, one, plain, signedIn } from './access-cases.ts'
import type { AccessCase } from './access-cases.ts'
import { unknownPitch } from './access-world.ts'
import type { SiteRequest } from './kit/site.ts'

type Served = Extract<
  ApiKey,
  `${string} /api/conversations${string}` | `${string} /api/notifications${string}` | `${string} /api/settings/messages`
>

/** What the two who take part in a conversation get at it; to others it does not exist. */
const conversationCases = (
  request: (at: { id: string; messageId: string }) => SiteRequest,
  statuses: { viewer: number; investor: number; admin?: number },
  maker: 'conversation' | 'group' = 'conversation',
): AccessCase[] => [
  one(
    maker === 'group' ? 'a group that the viewer leads' : 'a conversation of the viewer with the investor',
    async (world) => request(await world[maker]()),
    expecting(404, { nobody: 401, ...statuses }),
  ),
  one(
    'an unknown conversation',
    () => request({ id: unknownPitch, messageId: unknownPitch }),
    expecting(404, { nobody: 401, admin: statuses.admin ?? 404 }),
  ),
]
const both = (status: number, admin = 404) => ({ viewer: status, investor: status, admin })
const byMessage = ({ id, messageId }: { id: string; messageId: string }, more: Record<string, string> = {}) => ({
  params: { id, messageId, ...more },
})
const newMessage = { clientId: '0190f0f0-0000-7000-8000-00000000beef', body: 'I am.' }

/** What every kind of person gets at the addresses of messages and notifications. */
export const conversationAccess: Record<Served, AccessCase[]> = {
  'GET /api/conversations': plain(signedIn(200)),
  'POST /api/conversations': [
    one(
      'with a bystander',
      async (world) => ({ body: { participantIds: [await world.bystander()] } }),
      expecting(201, { nobody: 401, admin: 403 }),
    ),
    one(
      'with somebody unknown',
      () => ({ body: { participantIds: [unknownPitch] } }),
      expecting(404, { nobody: 401, admin: 403 }),
    ),
  ],
  'GET /api/conversations/{id}': conversationCases(({ id }) => byId(id), both(200)),
  'PATCH /api/conversations/{id}': conversationCases(
    ({ id }) => ({ ...byId(id), body: { archived: true } }),
    both(200),
  ),
  'GET /api/conversations/{id}/messages': conversationCases(({ id }) => byId(id), both(200)),
  'POST /api/conversations/{id}/messages': conversationCases(
    ({ id }) => ({ ...byId(id), body: newMessage }),
    both(201, 403),
  ),
  'PATCH /api/conversations/{id}/messages/{messageId}': conversationCases(
    (at) => ({ ...byMessage(at), body: { body: 'Are you reading this year?', version: 1 } }),
    { viewer: 200, investor: 403, admin: 403 },
  ),
  'DELETE /api/conversations/{id}/messages/{messageId}': conversationCases((at) => byMessage(at), {
    viewer: 204,
    investor: 403,
  }),
  'GET /api/conversations/{id}/changes': conversationCases(
    ({ id }) => ({ ...byId(id), query: { after: '0' } }),
    both(200),
  ),
  'POST /api/conversations/{id}/read': conversationCases(({ id }) => ({ ...byId(id), body: { upTo: 1 } }), both(200)),
  'POST /api/conversations/{id}/accept': conversationCases(({ id }) => byId(id), both(200)),
  'POST /api/conversations/{id}/ignore': conversationCases(({ id }) => byId(id), both(200)),
  'POST /api/conversations/{id}/block': conversationCases(({ id }) => byId(id), both(200), 'group'),
  'POST /api/conversations/{id}/leave': [
    ...conversationCases(({ id }) => byId(id), both(204), 'group'),
    ...conversationCases(({ id }) => byId(id), both(409)).slice(0, 1),
  ],
  'PUT /api/conversations/{id}/participants/{personId}': [
    one(
      'a bystander, in a group that the viewer leads',
      async (world) => ({ params: { id: (await world.group()).id, personId: await world.bystander() } }),
      expecting(404, { nobody: 401, viewer: 204, investor: 403, admin: 403 }),
    ),
  ],
  'DELETE /api/conversations/{id}/participants/{personId}': [
    one(
      'the investor, from a group that the viewer leads',
      async (world) => ({ params: { id: (await world.group()).id, personId: world.people.investor.userId } }),
      expecting(404, { nobody: 401, viewer: 204, investor: 403 }),
    ),
  ],
  'PUT /api/conversations/{id}/messages/{messageId}/reactions/{emoji}': conversationCases(
    (at) => byMessage(at, { emoji: '🎬' }),
    both(204, 403),
  ),
  'DELETE /api/conversations/{id}/messages/{messageId}/reactions/{emoji}': conversationCases(
    (at) => byMessage(at, { emoji: '🎬' }),
    both(204),
  ),

  'GET /api/settings/messages': plain(signedIn(200)),
  'PUT /api/settings/messages': plain(signedIn(200), { body: { shareReceipts: false } }),

  'GET /api/notifications': plain(signedIn(200)),
  'POST /api/notifications/read': plain(signedIn(200), { body: { upTo: 1 } }),
  'GET /api/notifications/unread': plain(signedIn(200)),
}
