import type { teamEndpoints } from '@pitchey/contract/pitches/team'
import { byId, everybody, expecting, one, plain, signedIn } from './access-cases.ts'
import type { AccessCase } from './access-cases.ts'
import { unknownPitch } from './access-world.ts'
import type { SiteRequest } from './kit/site.ts'

type TeamKey = keyof typeof teamEndpoints

const token = { token: 'x'.repeat(40) }
const unknown = { ...byId(unknownPitch) }

/** What only the team does, on a draft that others do not know and on a live pitch that they do. */
const teamCases = (
  request: (id: string) => Omit<SiteRequest, 'params'> & { params?: Record<string, string> },
  owner: number,
  others: { draft: number; live: number } = { draft: 404, live: 403 },
): AccessCase[] => {
  const asked = (id: string): SiteRequest => {
    const { params, ...rest } = request(id)
    return { ...rest, params: { id, ...params } }
  }
  const writers = (stranger: number) =>
    expecting(stranger, { nobody: 401, owner, viewer: 403, investor: 403, production: 403, admin: 403 })
  return [
    one('a draft', async (world) => asked((await world.draft()).id), writers(others.draft)),
    one('a live pitch', async (world) => asked((await world.live()).id), writers(others.live)),
  ]
}

/** What only the team reads, whether others may open the pitch or not. */
const teamReads = (): AccessCase[] => [
  one('a draft', async (world) => byId((await world.draft()).id), expecting(404, { nobody: 401, owner: 200 })),
  one('a live pitch', async (world) => byId((await world.live()).id), expecting(404, { nobody: 401, owner: 200 })),
  one('an unknown pitch', () => unknown, signedIn(404)),
]

const noMember = { personId: unknownPitch }

/** What every kind of person gets at the addresses of teams, attachments and notes. */
export const teamAccess: Record<TeamKey, AccessCase[]> = {
  'GET /api/pitches/{id}/team': teamReads(),
  'PATCH /api/pitches/{id}/team/{personId}': teamCases(() => ({ params: noMember, body: { role: 'viewer' } }), 404),
  'DELETE /api/pitches/{id}/team/{personId}': teamCases(() => ({ params: noMember }), 404),
  'POST /api/pitches/{id}/invitations': teamCases(
    () => ({ body: { email: 'co.writer@people.example', role: 'editor' } }),
    201,
  ),
  'DELETE /api/pitches/{id}/invitations/{invitationId}': teamCases(
    () => ({ params: { invitationId: unknownPitch } }),
    404,
  ),
  'POST /api/invitations/read': plain(everybody(410), { body: token }),
  'POST /api/invitations/accept': plain(signedIn(410), { body: token }),
  'GET /api/pitches/{id}/attachments': teamReads(),
  'POST /api/pitches/{id}/attachments': teamCases(
    () => ({ body: { who: { name: 'Ines Duarte', email: 'ines@people.example' }, role: 'composer' } }),
    201,
  ),
  'DELETE /api/pitches/{id}/attachments/{attachmentId}': teamCases(
    () => ({ params: { attachmentId: unknownPitch } }),
    404,
  ),
  'GET /api/attachments': plain(signedIn(200)),
  'POST /api/attachments/{attachmentId}/answer': [
    one(
      'a proposal to nobody here',
      () => ({ params: { attachmentId: unknownPitch }, body: { confirm: true } }),
      signedIn(404),
    ),
  ],
  'POST /api/attachments/read-link': plain(everybody(410), { body: token }),
  'POST /api/attachments/answer-link': plain(everybody(410), { body: { ...token, confirm: true } }),
  'GET /api/pitches/{id}/notes': teamReads(),
  'POST /api/pitches/{id}/notes': teamCases(() => ({ body: { body: 'The second act needs a storm.' } }), 201),
  'DELETE /api/pitches/{id}/notes/{noteId}': teamCases(() => ({ params: { noteId: unknownPitch } }), 404, {
    draft: 404,
    live: 404,
  }),
}
