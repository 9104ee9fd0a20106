import type { ApiKey } from '@pitchey/contract/api'
import type { SiteRequest } from './kit/site.ts'
import { adminOnly, byId, everybody, expecting, one, plain, signedIn } from './access-cases.ts'
import type { AccessCase } from './access-cases.ts'
import { unknownPitch } from './access-world.ts'
import { documentAccess } from './document-access.ts'
import { conversationAccess } from './conversation-access.ts'
import { teamAccess } from './team-access.ts'
import { socialAccess } from './social-access.ts'
import { moderationAccess } from './moderation-access.ts'
import { matchingAccess } from './matching-access.ts'
import { realtimeAccess } from './realtime-access.ts'

const writers = (status: number, stranger = 403) =>
  expecting(stranger, { nobody: 401, owner: status, viewer: 403, investor: 403, production: 403, admin: 403 })

const pitchCases = (
  request: (id: string, version: number) => SiteRequest,
  expected: { draft: AccessCase['expected']; live: AccessCase['expected'] },
): AccessCase[] => [
  one(
    'a draft of the owner',
    async (world) => {
      const { id, version } = await world.draft()
      return request(id, version)
    },
    expected.draft,
  ),
  one(
    'a live pitch of the owner',
    async (world) => {
      const { id, version } = await world.live()
      return request(id, version)
    },
    expected.live,
  ),
  one('an unknown pitch', () => request(unknownPitch, 1), {
    ...expected.draft,
    owner: expected.draft.owner === 401 ? 401 : 404,
    admin: expected.draft.admin >= 400 ? expected.draft.admin : 404,
  }),
]

const step = (draft: number, live: number): AccessCase[] =>
  pitchCases((id, version) => ({ params: { id }, body: { version } }), {
    draft: writers(draft, 404),
    live: writers(live, 403),
  })

const tokens = { token: 'x'.repeat(40) }
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const picture = { bytes: png, type: 'image/png' }
const reactions = (owner: number): AccessCase[] =>
  pitchCases(byId, {
    draft: expecting(404, { nobody: 401, owner: 404, admin: 403 }),
    live: expecting(204, { nobody: 401, owner, admin: 403 }),
  })

const teamOnly = expecting(404, { nobody: 401, owner: 200 })
const firstVersion = (id: string): SiteRequest => ({ params: { id, number: '1' } })
const figures = expecting(404, { nobody: 401, owner: 200, admin: 200 })

/** What every kind of person gets at every address. Written by hand: the policies are judged by it, never the other way round. */
export const accessMatrix: Record<ApiKey, AccessCase[]> = {
  ...documentAccess,
  'POST /api/auth/sign-up': plain(everybody(201), {
    body: { email: 'new@people.example', password: 'long enough to pass', name: 'New Person', userType: 'viewer' },
  }),
  'POST /api/auth/verify-email': plain(everybody(410), { body: tokens }),
  'POST /api/auth/read-link': plain(everybody(410), { body: tokens }),
  'POST /api/auth/decline-link': plain(everybody(410), { body: tokens }),
  'POST /api/auth/resend-verification': plain(everybody(202), { body: { email: 'somebody@people.example' } }),
  'POST /api/auth/sign-in': [
    one(
      'wrong credentials',
      (_world, principal) => ({ body: { email: `${principal}@people.example`, password: 'wrong', portal: 'creator' } }),
      everybody(401),
    ),
  ],
  'POST /api/auth/sign-out': plain(everybody(204)),
  'GET /api/auth/session': plain(signedIn(200)),
  'GET /api/auth/sessions': plain(signedIn(200)),
  'DELETE /api/auth/sessions/{id}': [
    one(
      'somebody else’s',
      (world, principal) =>
        byId(principal === 'owner' ? world.people.viewer.sessionRow : world.people.owner.sessionRow),
      signedIn(404),
    ),
    one(
      'my own',
      (world, principal) => byId(principal === 'nobody' ? unknownPitch : world.people[principal].sessionRow),
      signedIn(204),
    ),
  ],
  'DELETE /api/auth/sessions': plain(signedIn(204)),
  'POST /api/auth/forgot-password': plain(everybody(202), { body: { email: 'somebody@people.example' } }),
  'POST /api/auth/reset-password': plain(everybody(410), { body: { ...tokens, password: 'another long password' } }),
  'POST /api/auth/change-password': plain(signedIn(422), {
    body: { currentPassword: 'not mine', newPassword: 'another long password' },
  }),
  'POST /api/auth/change-email': plain(signedIn(202), { body: { newEmail: 'moved@people.example' } }),
  'POST /api/auth/confirm-sign-in': plain(expecting(401), { body: { password: 'not mine' } }),

  'GET /api/users': plain(everybody(200)),
  'GET /api/users/me': plain(signedIn(200)),
  'PATCH /api/users/me': plain(signedIn(200), { body: { headline: 'Writes at night', version: 1 } }),
  'PUT /api/users/me/avatar': plain(signedIn(415), { upload: picture }),
  'DELETE /api/users/me/avatar': plain(signedIn(204)),
  'GET /api/users/{handle}': [
    one('a creator', (world) => ({ params: { handle: world.people.owner.handle } }), everybody(200)),
    one(
      'a suspended person',
      (world) => ({ params: { handle: world.people.suspended.handle } }),
      expecting(404, { admin: 200 }),
    ),
    one('an admin', (world) => ({ params: { handle: world.people.admin.handle } }), expecting(404, { admin: 200 })),
    one('an unknown handle', () => ({ params: { handle: 'nobody-at-all' } }), everybody(404)),
  ],
  'PUT /api/users/{handle}/follow': [
    one(
      'a creator',
      (world) => ({ params: { handle: world.people.owner.handle } }),
      expecting(204, { nobody: 401, owner: 409, admin: 403 }),
    ),
    one(
      'an unknown handle',
      () => ({ params: { handle: 'nobody-at-all' } }),
      expecting(404, { nobody: 401, admin: 403 }),
    ),
  ],
  'DELETE /api/users/{handle}/follow': [
    one(
      'a creator',
      (world) => ({ params: { handle: world.people.owner.handle } }),
      expecting(204, { nobody: 401, admin: 403 }),
    ),
    one(
      'an unknown handle',
      () => ({ params: { handle: 'nobody-at-all' } }),
      expecting(404, { nobody: 401, admin: 403 }),
    ),
  ],

  'GET /api/organisations/mine': plain(signedIn(200)),
  'POST /api/organisations': plain(expecting(201, { nobody: 401, viewer: 403, admin: 403 }), {
    body: { name: 'Halfpenny Bridge', kind: 'production' },
  }),
  'GET /api/organisations/{slug}': [
    one('a company', (world) => ({ params: { slug: world.company.slug } }), everybody(200)),
    one('an unknown company', () => ({ params: { slug: 'no-such-company' } }), everybody(404)),
  ],
  'PATCH /api/organisations/{id}': [
    one(
      'a company of the production person',
      (world) => ({ params: { id: world.company.id }, body: { about: 'We film by the sea.', version: 1 } }),
      expecting(403, { nobody: 401, production: 200 }),
    ),
    one(
      'an unknown company',
      () => ({ params: { id: unknownPitch }, body: { about: 'x', version: 1 } }),
      signedIn(404),
    ),
  ],

  'GET /api/pitches/mine': plain(expecting(403, { nobody: 401, owner: 200, creator: 200 })),
  'POST /api/pitches': plain(expecting(403, { nobody: 401, owner: 201, creator: 201 }), {
    body: { title: 'A', logline: 'B c d.', genre: 'drama', format: 'feature' },
  }),
  'GET /api/pitches/{idOrSlug}': [
    one('a live pitch', async (world) => ({ params: { idOrSlug: (await world.live()).id } }), everybody(200)),
    one(
      'a draft',
      async (world) => ({ params: { idOrSlug: (await world.draft()).id } }),
      expecting(404, { owner: 200, admin: 200 }),
    ),
    one(
      'a private live pitch',
      async (world) => ({ params: { idOrSlug: (await world.privateLive()).id } }),
      expecting(404, { owner: 200, admin: 200 }),
    ),
    one('an unknown pitch', () => ({ params: { idOrSlug: unknownPitch } }), everybody(404)),
    one('an unknown slug', () => ({ params: { idOrSlug: 'no-such-pitch' } }), everybody(404)),
  ],
  'GET /api/pitches/{id}/edit': pitchCases(byId, {
    draft: expecting(404, { nobody: 401, owner: 200 }),
    live: expecting(404, { nobody: 401, owner: 200 }),
  }),
  'PATCH /api/pitches/{id}': pitchCases(
    (id, version) => ({ params: { id }, body: { title: 'Another title', version } }),
    {
      draft: writers(200, 404),
      live: writers(200, 403),
    },
  ),
  'DELETE /api/pitches/{id}': pitchCases(byId, { draft: writers(204, 404), live: writers(409, 403) }),
  'POST /api/pitches/{id}/publish': step(200, 409),
  'POST /api/pitches/{id}/unpublish': step(409, 200),
  'POST /api/pitches/{id}/archive': step(200, 200),
  'POST /api/pitches/{id}/restore': step(409, 409),
  'PUT /api/pitches/{id}/poster': pitchCases((id) => ({ params: { id }, upload: picture }), {
    draft: writers(415, 404),
    live: writers(415, 403),
  }),
  'DELETE /api/pitches/{id}/poster': pitchCases(byId, { draft: writers(200, 404), live: writers(200, 403) }),
  'PUT /api/pitches/{id}/backdrop': pitchCases((id) => ({ params: { id }, upload: picture }), {
    draft: writers(415, 404),
    live: writers(415, 403),
  }),
  'DELETE /api/pitches/{id}/backdrop': pitchCases(byId, { draft: writers(200, 404), live: writers(200, 403) }),
  'POST /api/pitches/{id}/character-images': pitchCases((id) => ({ params: { id }, upload: picture }), {
    draft: writers(415, 404),
    live: writers(415, 403),
  }),

  'GET /api/pitches/{id}/versions': pitchCases(byId, { draft: teamOnly, live: teamOnly }),
  'GET /api/pitches/{id}/versions/{number}': pitchCases(firstVersion, { draft: teamOnly, live: teamOnly }),
  'POST /api/pitches/{id}/versions': pitchCases((id) => ({ ...byId(id), body: { name: 'Sent out' } }), {
    draft: writers(201, 404),
    live: writers(201, 403),
  }),
  'PATCH /api/pitches/{id}/versions/{number}': pitchCases(
    (id) => ({ ...firstVersion(id), body: { name: 'First draft', was: null } }),
    { draft: writers(200, 404), live: writers(200, 403) },
  ),
  'POST /api/pitches/{id}/versions/{number}/restore': pitchCases(
    (id, version) => ({ ...firstVersion(id), body: { version } }),
    { draft: writers(200, 404), live: writers(200, 403) },
  ),
  'POST /api/pitches/{id}/duplicate': pitchCases(byId, { draft: writers(201, 404), live: writers(201, 404) }),
  'GET /api/templates': plain(expecting(403, { nobody: 401, owner: 200, creator: 200 })),
  'POST /api/templates': pitchCases((pitchId) => ({ body: { pitchId, name: 'The usual' } }), {
    draft: writers(201, 404),
    live: writers(201, 404),
  }),
  'DELETE /api/templates/{id}': [
    one('a template of the owner', async (world) => byId(await world.template()), writers(204, 404)),
    one('an unknown template', () => byId(unknownPitch), writers(404, 404)),
  ],

  ...teamAccess,

  'GET /api/pitches': plain(everybody(200)),
  'GET /api/pitches/facets': plain(everybody(200)),
  'GET /api/market/summary': plain(everybody(200)),
  'GET /api/search/suggest': plain(everybody(200), { query: { q: 'salt' } }),

  'POST /api/pitches/{id}/views': [
    one('a live pitch', async (world) => byId((await world.live()).id), everybody(204)),
    one('a draft', async (world) => byId((await world.draft()).id), everybody(404)),
    one('an unknown pitch', () => byId(unknownPitch), everybody(404)),
  ],
  'PUT /api/pitches/{id}/like': reactions(403),
  'DELETE /api/pitches/{id}/like': reactions(204),
  'GET /api/pitches/{id}/relation': [
    one('a live pitch', async (world) => byId((await world.live()).id), signedIn(200)),
    one(
      'a draft',
      async (world) => byId((await world.draft()).id),
      expecting(404, { nobody: 401, owner: 200, admin: 200 }),
    ),
  ],
  'GET /api/pitches/{id}/comments': [
    one('a live pitch', async (world) => byId((await world.live()).id), everybody(200)),
    one('a draft', async (world) => byId((await world.draft()).id), expecting(404, { owner: 200, admin: 200 })),
    one('an unknown pitch', () => byId(unknownPitch), everybody(404)),
  ],
  'POST /api/pitches/{id}/comments': [
    one(
      'a live pitch',
      async (world) => ({ ...byId((await world.live()).id), body: { body: 'Who plays the keeper?' } }),
      expecting(201, { nobody: 401, admin: 403 }),
    ),
    one(
      'a draft',
      async (world) => ({ ...byId((await world.draft()).id), body: { body: 'Seen?' } }),
      expecting(404, { nobody: 401, admin: 403 }),
    ),
  ],
  'DELETE /api/pitches/{id}/comments/{commentId}': [
    one(
      'a comment of the viewer',
      async (world) => world.comment(),
      expecting(403, { nobody: 401, viewer: 204, owner: 204, admin: 204 }),
    ),
    one(
      'an unknown comment',
      async (world) => ({ params: { id: (await world.live()).id, commentId: unknownPitch } }),
      signedIn(404),
    ),
  ],
  'GET /api/comments/latest': plain(expecting(403, { nobody: 401, owner: 200, creator: 200 })),
  'GET /api/analytics/pitches/{id}': pitchCases(byId, {
    draft: expecting(404, { nobody: 401, owner: 200, admin: 200 }),
    live: expecting(404, { nobody: 401, owner: 200, admin: 200 }),
  }),
  'GET /api/analytics/report': [
    one('all of mine', () => ({}), expecting(403, { nobody: 401, owner: 200, creator: 200 })),
    ...pitchCases((pitchId) => ({ query: { pitchId } }), { draft: figures, live: figures }),
  ],
  'GET /api/analytics/report/export.csv': [
    one('all of mine', () => ({}), expecting(403, { nobody: 401, owner: 200, creator: 200 })),
    ...pitchCases((pitchId) => ({ query: { pitchId } }), { draft: figures, live: figures }),
  ],
  'POST /api/pitches/{id}/reading': [
    one(
      'a live pitch',
      async (world) => ({ ...byId((await world.live()).id), body: { depth: 50, seconds: 20 } }),
      everybody(204),
    ),
    one('an unknown pitch', () => ({ ...byId(unknownPitch), body: { depth: 50, seconds: 20 } }), everybody(204)),
  ],
  'GET /api/analytics/overview': plain(expecting(403, { nobody: 401, owner: 200, creator: 200 })),

  ...conversationAccess,
  ...socialAccess,
  ...moderationAccess,
  ...matchingAccess,

  'GET /api/admin/users': plain(adminOnly(200)),
  'POST /api/admin/users/{id}/suspend': [
    one(
      'a bystander',
      async (world) => ({ params: { id: await world.bystander() }, body: { reason: 'Spam in comments' } }),
      adminOnly(200),
    ),
    one(
      'an unknown account',
      () => ({ params: { id: unknownPitch }, body: { reason: 'Spam in comments' } }),
      adminOnly(404),
    ),
  ],
  'POST /api/admin/users/{id}/reinstate': [
    one('a suspended bystander', async (world) => byId(await world.bystander('suspended')), adminOnly(200)),
    one('an active account', async (world) => byId(await world.bystander()), adminOnly(409)),
  ],
  'POST /api/admin/admins': plain(adminOnly(201), {
    body: { email: 'second.admin@people.example', name: 'Second Admin' },
  }),
  'POST /api/admin/organisations/{id}/verify': [
    one('a company', ({ company }) => ({ ...byId(company.id), body: { version: company.version } }), adminOnly(204)),
    one('an unknown company', () => ({ ...byId(unknownPitch), body: { version: 1 } }), adminOnly(404)),
  ],
  'POST /api/admin/pitches/{id}/remove': [
    one(
      'a live pitch',
      async (world) => ({ ...byId((await world.live()).id), body: { reason: 'Not the writer’s own' } }),
      adminOnly(204),
    ),
    one(
      'an unknown pitch',
      () => ({ ...byId(unknownPitch), body: { reason: 'Not the writer’s own' } }),
      adminOnly(404),
    ),
  ],
  'POST /api/admin/pitches/{id}/reinstate': [
    one('a live pitch', async (world) => byId((await world.live()).id), adminOnly(409)),
    one('an unknown pitch', () => byId(unknownPitch), adminOnly(404)),
  ],
  'GET /api/admin/audit': plain(adminOnly(200)),
  'GET /api/health': plain(everybody(200)),

  ...realtimeAccess,
}
