import type { ApiKey } from '@pitchey/contract/api'
import { everybody, expecting, one } from './access-cases.ts'
import type { AccessCase } from './access-cases.ts'
import { unknownPitch } from './access-world.ts'
import type { World } from './access-world.ts'
import type { SiteRequest } from './kit/site.ts'

type Served = Extract<ApiKey, `${string} /api/pitches/{id}/${'documents' | 'uploads'}${string}`>
type At = { id: string; documentId: string }

/** The owner of a pitch changes its documents; who may see the pitch is told so, and to the rest it does not exist. */
const changing = (status: number, request: (at: At) => SiteRequest): AccessCase[] => [
  one(
    'a document of a draft',
    async (world: World) => request(await world.document('draft')),
    expecting(404, { nobody: 401, owner: status, admin: 403 }),
  ),
  one(
    'a document of a live pitch',
    async (world: World) => request(await world.document('live')),
    expecting(403, { nobody: 401, owner: status }),
  ),
  one(
    'a document of an unknown pitch',
    () => request({ id: unknownPitch, documentId: unknownPitch }),
    expecting(404, { nobody: 401 }),
  ),
]

const ofTeam = (request: (at: At) => SiteRequest): AccessCase[] => [
  one('a draft', async (world) => request(await world.document('draft')), expecting(404, { nobody: 401, owner: 200 })),
  one(
    'a live pitch',
    async (world) => request(await world.document('live')),
    expecting(404, { nobody: 401, owner: 200 }),
  ),
]

const byPitch = ({ id }: At): SiteRequest => ({ params: { id } })

/** What every kind of person gets at the documents of a pitch. */
export const documentAccess: Record<Served, AccessCase[]> = {
  'GET /api/pitches/{id}/documents': [
    one('a live pitch', async (world) => byPitch(await world.document('live')), everybody(200)),
    one('a draft', async (world) => byPitch(await world.document('draft')), expecting(404, { owner: 200, admin: 200 })),
  ],
  'GET /api/pitches/{id}/documents/edit': ofTeam(byPitch),
  'GET /api/pitches/{id}/uploads': ofTeam(byPitch),
  'PUT /api/pitches/{id}/documents/order': changing(200, ({ id, documentId }) => ({
    params: { id },
    body: { ids: [documentId] },
  })),
  'PATCH /api/pitches/{id}/documents/{documentId}': changing(200, ({ id, documentId }) => ({
    params: { id, documentId },
    body: { title: 'Topsheet of March', version: 1 },
  })),
  'DELETE /api/pitches/{id}/documents/{documentId}': changing(204, ({ id, documentId }) => ({
    params: { id, documentId },
  })),
  'POST /api/pitches/{id}/documents/{documentId}/restore': changing(404, ({ id, documentId }) => ({
    params: { id, documentId },
  })),
}
