import type { ApiKey } from '@pitchey/contract/api'
import { adminOnly, byId, everybody, expecting, one, plain, signedIn } from './access-cases.ts'
import type { AccessCase } from './access-cases.ts'
import { unknownPitch } from './access-world.ts'

type Served = Extract<
  ApiKey,
  | 'POST /api/reports'
  | `${string} /api/admin/reports${string}`
  | `${string} /api/admin/appeals${string}`
  | `${string} /api/moderation/${string}`
>

const why = { reason: 'spam', note: 'The same text on ten pages.' }
const aboutPitch = (id: string) => ({ body: { subject: { kind: 'pitch', id }, ...why } })
const deciding = { version: 1, step: 'dismiss', reason: null, words: 'Nothing of it breaks our rules.' }
const answer = { outcome: 'upheld', words: 'We looked again and it stands.' }
const appeal = { body: { body: 'I wrote every line of it myself.' } }
const token = 'x'.repeat(43)

/** What each kind of person gets at reports, cases and decisions. */
export const moderationAccess: Record<Served, AccessCase[]> = {
  'POST /api/reports': [
    one(
      'a live pitch',
      async (world) => aboutPitch((await world.live()).id),
      expecting(204, { nobody: 401, owner: 403 }),
    ),
    one(
      'a draft',
      async (world) => aboutPitch((await world.draft()).id),
      expecting(404, { nobody: 401, owner: 404, admin: 404 }),
    ),
    one('an unknown pitch', () => aboutPitch(unknownPitch), signedIn(404)),
  ],
  'GET /api/admin/reports': plain(adminOnly(200)),
  'GET /api/admin/reports/{id}': [
    one('a case', async (world) => byId(await world.reported()), adminOnly(200)),
    one('an unknown case', () => byId(unknownPitch), adminOnly(404)),
  ],
  'POST /api/admin/reports/{id}/decide': [
    one('an open case', async (world) => ({ ...byId(await world.reported()), body: deciding }), adminOnly(200)),
    one('an unknown case', () => ({ ...byId(unknownPitch), body: deciding }), adminOnly(404)),
  ],
  'GET /api/admin/appeals': plain(adminOnly(200)),
  'POST /api/admin/appeals/{id}/decide': [
    one('an appeal', async (world) => ({ ...byId(await world.appealed()), body: answer }), adminOnly(204)),
    one('an unknown appeal', () => ({ ...byId(unknownPitch), body: answer }), adminOnly(404)),
  ],
  'GET /api/moderation/decisions': plain(signedIn(200)),
  'GET /api/moderation/decisions/{id}': [
    one('about the owner', async (world) => byId(await world.decided()), expecting(404, { nobody: 401, owner: 200 })),
    one('an unknown decision', () => byId(unknownPitch), signedIn(404)),
  ],
  'POST /api/moderation/decisions/{id}/appeal': [
    one(
      'about the owner',
      async (world) => ({ ...byId(await world.decided()), ...appeal }),
      expecting(404, { nobody: 401, owner: 201 }),
    ),
    one('an unknown decision', () => ({ ...byId(unknownPitch), ...appeal }), signedIn(404)),
  ],
  'POST /api/moderation/read-decision': plain(everybody(410), { body: { token } }),
  'POST /api/moderation/appeal': plain(everybody(410), { body: { token, ...appeal.body } }),
}
