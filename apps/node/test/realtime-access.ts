import type { ApiKey } from '@pitchey/contract/api'
import { adminOnly, byId, everybody, expecting, one, plain, signedIn } from './access-cases.ts'
import type { AccessCase } from './access-cases.ts'
import { unknownPitch } from './access-world.ts'

const notice = { type: 'note', title: 'Hello', message: 'One word from us.' }
const figures = expecting(404, { nobody: 401, owner: 200, admin: 200 })
const figuresOf: AccessCase[] = [
  one('a draft of the owner', async (world) => byId((await world.draft()).id), figures),
  one('a live pitch of the owner', async (world) => byId((await world.live()).id), figures),
  one('an unknown pitch', () => byId(unknownPitch), expecting(404, { nobody: 401 })),
]

/** Sockets, presence and announcements. */
export const realtimeAccess = {
  'GET /api/ws/health': plain(everybody(200)),
  'GET /api/ws/stats': plain(adminOnly(200)),
  'POST /api/ws/notify': [
    one(
      'a creator',
      (world) => ({ body: { userId: world.people.owner.userId, notification: notice } }),
      adminOnly(202),
    ),
    one('an unknown person', () => ({ body: { userId: unknownPitch, notification: notice } }), adminOnly(404)),
  ],
  'GET /api/ws/presence/{userId}': [
    one('a stranger', async (world) => ({ params: { userId: await world.bystander() } }), signedIn(404)),
    one(
      'the owner',
      (world) => ({ params: { userId: world.people.owner.userId } }),
      expecting(404, { nobody: 401, owner: 200 }),
    ),
    one('an unknown person', () => ({ params: { userId: unknownPitch } }), signedIn(404)),
  ],
  'GET /api/ws/following-online': plain(signedIn(200)),
  'POST /api/ws/upload-progress': plain(signedIn(202), {
    body: { uploadId: 'poster-1', fileName: 'poster.png', sentBytes: 1, totalBytes: 2, status: 'running' },
  }),
  'GET /api/ws/pitch/{id}/stats': figuresOf,
  'POST /api/ws/pitch/{id}/stats': figuresOf,
  'POST /api/ws/announce': plain(adminOnly(201), { body: { title: 'Tonight', message: 'We are away at ten.' } }),
  'GET /api/announcements': plain(signedIn(200)),
  'GET /api/admin/announcements': plain(adminOnly(200)),
  'POST /api/admin/announcements/{id}/end': [
    one('one that holds', async (world) => byId(await world.announcement()), adminOnly(204)),
    one('an unknown one', () => byId(unknownPitch), adminOnly(404)),
  ],
  'DELETE /api/ws/blocks/{userId}': [
    one('a blocked person', async (world) => ({ params: { userId: await world.blockedPerson() } }), adminOnly(204)),
    one(
      'somebody who is not blocked',
      async (world) => ({ params: { userId: await world.bystander() } }),
      adminOnly(404),
    ),
  ],
  'GET /api/presence': plain(signedIn(200)),
  'PUT /api/presence': plain(signedIn(200), { body: { chosen: 'online', customStatus: null } }),
} satisfies Partial<Record<ApiKey, AccessCase[]>>
