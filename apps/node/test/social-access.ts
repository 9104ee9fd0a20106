import type { ApiKey } from '@pitchey/contract/api'
import { adminOnly, byId, everybody, expecting, one, plain, signedIn } from './access-cases.ts'
import type { AccessCase } from './access-cases.ts'
import { unknownPitch } from './access-world.ts'
import type { World } from './access-world.ts'

const saver = (status: number) => expecting(status, { nobody: 401, admin: 403 })
const ofViewer = (status: number, { stranger = 404, admin = 404 } = {}) =>
  expecting(stranger, { nobody: 401, viewer: status, admin })

const saves = (owner: number): AccessCase[] => [
  one(
    'a live pitch',
    async (world) => byId((await world.live()).id),
    expecting(204, { nobody: 401, owner, admin: 403 }),
  ),
  one(
    'a draft',
    async (world) => byId((await world.draft()).id),
    expecting(404, { nobody: 401, owner: owner === 204 ? 204 : 404, admin: 403 }),
  ),
  one('an unknown pitch', () => byId(unknownPitch), saver(404)),
]

const lists = (status: number, body?: Record<string, unknown>, admin = 404): AccessCase[] => [
  one(
    'a list of the viewer',
    async (world) => ({ ...byId((await world.list()).id), ...(body ? { body } : {}) }),
    ofViewer(status, { admin }),
  ),
  one(
    'an unknown list',
    () => ({ ...byId(unknownPitch), ...(body ? { body } : {}) }),
    expecting(404, { nobody: 401, admin }),
  ),
]

const items = (status: number, stranger: number, body?: Record<string, unknown>): AccessCase[] => [
  one(
    'a list of the viewer',
    async (world) => ({ params: await world.list(), ...(body ? { body } : {}) }),
    expecting(stranger, { nobody: 401, viewer: status, admin: 403 }),
  ),
]

const handleOf = (world: World, who: 'owner' | 'creator' | 'suspended' | 'admin') => ({
  params: { handle: world.people[who].handle },
})
const withoutOne = (status: number): AccessCase[] => [
  one(
    'somebody suspended',
    (world) => handleOf(world, 'suspended'),
    expecting(404, status === 200 ? {} : { nobody: 401 }),
  ),
  one('an admin', (world) => handleOf(world, 'admin'), expecting(404, status === 200 ? {} : { nobody: 401 })),
  one(
    'nobody at all',
    () => ({ params: { handle: 'nobody-at-all' } }),
    expecting(404, status === 200 ? {} : { nobody: 401 }),
  ),
]
const circles: AccessCase[] = [
  one('a creator', (world) => handleOf(world, 'owner'), everybody(200)),
  ...withoutOne(200),
]

const ofCompany = (world: World) => ({ params: { slug: world.company.slug } })
const companies = (status: number): AccessCase[] => [
  one('a company', ofCompany, saver(status)),
  one('an unknown company', () => ({ params: { slug: 'no-such-company' } }), saver(404)),
]

const unknownCode = 'AAAAAAAAAAAAAAAAAAAAAA'

/** Lists, blocks, followers, feed, share links and collections. */
export const socialAccess = {
  'PUT /api/pitches/{id}/save': saves(403),
  'DELETE /api/pitches/{id}/save': saves(204),
  'GET /api/saves': plain(signedIn(200)),
  'GET /api/lists': plain(signedIn(200)),
  'POST /api/lists': plain(saver(201), { body: { name: 'To read' } }),
  'GET /api/lists/{id}': lists(200),
  'PATCH /api/lists/{id}': lists(200, { name: 'Read', version: 1 }, 403),
  'DELETE /api/lists/{id}': lists(204, undefined, 403),
  'GET /api/lists/{id}/items': lists(200),
  'PUT /api/lists/{id}/items/{pitchId}': [
    one(
      'a list of the viewer',
      async (world) => ({ params: await world.list() }),
      expecting(404, { nobody: 401, viewer: 204, owner: 403, admin: 403 }),
    ),
  ],
  'PATCH /api/lists/{id}/items/{pitchId}': items(200, 404, { note: 'Ask', version: 1 }),
  'DELETE /api/lists/{id}/items/{pitchId}': items(204, 404),

  'GET /api/users/{handle}/relation': [
    one('a creator', (world) => handleOf(world, 'owner'), signedIn(200)),
    ...withoutOne(401),
  ],
  'GET /api/users/{handle}/followers': circles,
  'GET /api/users/{handle}/following': circles,
  'PUT /api/users/{handle}/block': [
    one('a creator', (world) => handleOf(world, 'creator'), expecting(204, { nobody: 401, creator: 409 })),
    ...withoutOne(401),
  ],
  'DELETE /api/users/{handle}/block': [
    one('a creator', (world) => handleOf(world, 'creator'), signedIn(204)),
    ...withoutOne(401),
  ],
  'GET /api/blocks': plain(signedIn(200)),
  'GET /api/organisations/{slug}/relation': [
    one('a company', ofCompany, everybody(200)),
    one('an unknown company', () => ({ params: { slug: 'no-such-company' } }), everybody(404)),
  ],
  'PUT /api/organisations/{slug}/follow': companies(204),
  'DELETE /api/organisations/{slug}/follow': companies(204),
  'GET /api/feed': plain(signedIn(200)),

  'POST /api/pitches/{id}/share-links': [
    one(
      'a live pitch',
      async (world) => ({ ...byId((await world.live()).id), body: { channel: 'link' } }),
      signedIn(200),
    ),
    one('a draft', async (world) => ({ ...byId((await world.draft()).id), body: { channel: 'link' } }), signedIn(404)),
  ],
  'GET /api/pitches/{id}/shares': [
    one(
      'a live pitch',
      async (world) => byId((await world.live()).id),
      expecting(404, { nobody: 401, owner: 200, admin: 200 }),
    ),
  ],
  'GET /api/share-links/{code}': [
    one('a link of the viewer', async (world) => ({ params: { code: await world.shareCode() } }), everybody(200)),
    one('an unknown link', () => ({ params: { code: unknownCode } }), everybody(404)),
  ],
  'POST /api/share-links/{code}/visits': [
    one('a link of the viewer', async (world) => ({ params: { code: await world.shareCode() } }), everybody(204)),
    one('an unknown link', () => ({ params: { code: unknownCode } }), everybody(404)),
  ],

  'PATCH /api/pitches/{id}/comments/{commentId}': [
    one(
      'a comment of the viewer',
      async (world) => ({ ...(await world.comment()), body: { body: 'Who plays her?', version: 1 } }),
      expecting(403, { nobody: 401, viewer: 200 }),
    ),
  ],
  'PUT /api/pitches/{id}/comments/{commentId}/hidden': [
    one('a comment of the viewer', (world) => world.comment(), expecting(403, { nobody: 401, owner: 204, admin: 204 })),
  ],
  'DELETE /api/pitches/{id}/comments/{commentId}/hidden': [
    one('a comment of the viewer', (world) => world.comment(), expecting(403, { nobody: 401, owner: 204, admin: 204 })),
  ],

  'GET /api/collections': plain(everybody(200)),
  'GET /api/collections/{slug}': [
    one('a published one', async (world) => ({ params: { slug: (await world.collection()).slug } }), everybody(200)),
    one('an unknown one', () => ({ params: { slug: 'no-such-collection' } }), everybody(404)),
  ],
  'GET /api/admin/collections': plain(adminOnly(200)),
  'POST /api/admin/collections': plain(adminOnly(201), { body: { title: 'At sea' } }),
  'PATCH /api/admin/collections/{id}': [
    one(
      'one that is published',
      async (world) => {
        const { id, version } = await world.collection()
        return { params: { id }, body: { title: 'Ashore', version } }
      },
      adminOnly(200),
    ),
    one('an unknown one', () => ({ params: { id: unknownPitch }, body: { version: 1 } }), adminOnly(404)),
  ],
  'DELETE /api/admin/collections/{id}': [
    one('one that is published', async (world) => byId((await world.collection()).id), adminOnly(204)),
    one('an unknown one', () => byId(unknownPitch), adminOnly(404)),
  ],
} satisfies Partial<Record<ApiKey, AccessCase[]>>
