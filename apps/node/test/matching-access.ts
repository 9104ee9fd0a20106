import type { ApiKey } from '@pitchey/contract/api'
import { byId, everybody, expecting, one, plain, signedIn } from './access-cases.ts'
import type { AccessCase } from './access-cases.ts'
import { unknownPitch } from './access-world.ts'

const someSearch = '00000000-0000-4000-8000-00000000f001'
const nobodysToken = { params: { token: 'x'.repeat(43) } }
const wishes = {
  genres: ['drama'],
  excludedGenres: [],
  formats: [],
  budgetRanges: [],
  stages: [],
  countries: [],
  languages: [],
  timeZone: null,
}

const ofPitch = (draft: AccessCase['expected'], live: AccessCase['expected']): AccessCase[] => [
  one('a draft of the owner', async (world) => byId((await world.draft()).id), draft),
  one('a live pitch of the owner', async (world) => byId((await world.live()).id), live),
  one('an unknown pitch', () => byId(unknownPitch), expecting(404, { nobody: live.nobody === 401 ? 401 : 404 })),
]

/** Preferences, matches, saved searches and their alerts. */
export const matchingAccess = {
  'GET /api/preferences': plain(signedIn(200)),
  'PUT /api/preferences': plain(signedIn(200), { body: { ...wishes, version: 0 } }),
  'GET /api/matches': plain(signedIn(200)),
  'GET /api/pitches/{id}/match': ofPitch(expecting(404, { nobody: 401, owner: 200, admin: 200 }), signedIn(200)),
  'GET /api/pitches/{id}/similar': ofPitch(expecting(404, { owner: 200, admin: 200 }), everybody(200)),
  'GET /api/pitches/{id}/near-duplicates': ofPitch(
    expecting(404, { nobody: 401, owner: 200 }),
    expecting(404, { nobody: 401, owner: 200 }),
  ),
  'GET /api/searches': plain(signedIn(200)),
  'POST /api/searches': plain(signedIn(201), { body: { name: 'Northern noir', query: { genre: ['crime'] } } }),
  'PATCH /api/searches/{id}': [
    one('of nobody', () => ({ params: { id: someSearch }, body: { name: 'Mine', version: 1 } }), signedIn(404)),
  ],
  'DELETE /api/searches/{id}': [one('of nobody', () => byId(someSearch), signedIn(404))],
  'POST /api/searches/{id}/visit': [one('of nobody', () => byId(someSearch), signedIn(404))],
  'GET /api/unsubscribe/{token}': plain(everybody(410), nobodysToken),
  'POST /api/unsubscribe/{token}': plain(everybody(410), nobodysToken),
} satisfies Partial<Record<ApiKey, AccessCase[]>>
