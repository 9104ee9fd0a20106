import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PitchRole, TeamRole } from '@pitchey/contract/pitches/content-vocabulary'
import { maxOpenInvitations } from '@pitchey/contract/pitches/team'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { teamWorld } from '../../../../../apps/node/test/kit/team-world.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'

const traces = sqlStatement<{ audited: string[]; told: string[] }>(
  'test.traces-of',
  `select coalesce((select array_agg(action order by at, id) from audit_log where entity_id = $1 and action like 'team.%'), '{}') as audited,
     coalesce((select array_agg(type order by id) from outbox where entity_id = $1 and type like 'pitch.team%'), '{}') as told`,
)

let product: TestProduct
let api: ApiCaller
let owner: Person
let world: ReturnType<typeof teamWorld>
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  world = teamWorld(product, api)
  owner = await product.addPerson({ userType: 'creator', name: 'Maren Oduya' })
})
afterAll(() => product.stop())

const creator = (name = 'Co Writer') => product.addPerson({ userType: 'creator', name })
const addressOf = (person: Person) => world.addressOf(person)
const invite = (id: string, person: Person, role: TeamRole) => world.invite(owner, id, person, role)
const join = (id: string, role: TeamRole) => world.join(owner, id, role)

describe('an invitation', () => {
  it('[TEAM3] lets the account join whose confirmed address it names, once', async () => {
    const { id } = await draftPitch(api, owner)
    const member = await creator('Ines Duarte')
    const token = await invite(id, member, 'editor')
    expect(await api.call('POST /api/invitations/read', { token }, member)).toMatchObject({
      role: 'editor',
      invitedBy: 'Maren Oduya',
      addressedToMe: true,
    })
    expect(await api.call('POST /api/invitations/accept', { token }, member)).toEqual({ pitchId: id, role: 'editor' })
    expect(await api.refusalCode('POST /api/invitations/accept', { token }, member)).toBe('link_expired')
    const team = await api.call('GET /api/pitches/{id}/team', { id }, member)
    expect(team.members.map(({ person, role, mine }) => [person.name, role, mine])).toEqual([
      ['Maren Oduya', 'owner', false],
      ['Ines Duarte', 'editor', true],
    ])
    const [trace] = await product.database.rows(traces, [id])
    expect(trace).toEqual({ audited: ['team.invited', 'team.joined'], told: ['pitch.team-joined'] })
  })

  it('[TEAM3] is refused to another account, which learns for whom it is without the whole address', async () => {
    const { id } = await draftPitch(api, owner)
    const member = await creator()
    const token = await invite(id, member, 'viewer')
    const thief = await creator()
    const refusal = await api.refusal('POST /api/invitations/accept', { token }, thief)
    expect(refusal.code).toBe('forbidden')
    expect(refusal.message).toContain('Sign in with the account of that address')
    expect(refusal.message).not.toContain(await addressOf(member))
    const offer = await api.call('POST /api/invitations/read', { token }, thief)
    expect(offer).toMatchObject({ addressedToMe: false })
    expect(offer.addressHint).not.toBe(await addressOf(member))
    expect(await api.call('POST /api/invitations/read', { token }, visitor)).toMatchObject({ addressedToMe: null })
    expect(await api.refusalCode('POST /api/invitations/accept', { token }, visitor)).toBe('not_signed_in')
  })

  it('[TEAM3] waits for the address to be confirmed, and for an account that writes pitches', async () => {
    const { id } = await draftPitch(api, owner)
    const unconfirmed = await product.addPerson({ userType: 'creator', emailVerified: false })
    const token = await invite(id, unconfirmed, 'viewer')
    expect(await api.refusalCode('POST /api/invitations/accept', { token }, unconfirmed)).toBe('email_not_verified')
    const investor = await product.addPerson({ userType: 'investor' })
    const other = await invite(id, investor, 'viewer')
    expect(await api.refusalCode('POST /api/invitations/accept', { token: other }, investor)).toBe('forbidden')
  })

  it('[TEAM3] ends when it is taken back, replaced, or two weeks old', async () => {
    const { id } = await draftPitch(api, owner)
    const member = await creator()
    const first = await invite(id, member, 'viewer')
    const second = await invite(id, member, 'editor')
    expect(await api.refusalCode('POST /api/invitations/accept', { token: first }, member)).toBe('link_expired')
    const { invitations } = await api.call('GET /api/pitches/{id}/team', { id }, owner)
    expect(invitations.map(({ role }) => role)).toEqual(['editor'])
    await api.call(
      'DELETE /api/pitches/{id}/invitations/{invitationId}',
      { id, invitationId: invitations[0]?.id },
      owner,
    )
    expect(await api.refusalCode('POST /api/invitations/accept', { token: second }, member)).toBe('link_expired')
    const third = await invite(id, member, 'viewer')
    product.clock.advance(15 * 86_400_000)
    expect(await api.refusalCode('POST /api/invitations/accept', { token: third }, member)).toBe('link_expired')
    for (const token of [first, second, third])
      for (const somebody of [visitor, member])
        expect(await api.refusalCode('POST /api/invitations/read', { token }, somebody)).toBe('link_expired')
  })

  it('[TEAM3] tells nothing of the pitch by a link that was used', async () => {
    const { id } = await draftPitch(api, owner)
    const member = await creator()
    const token = await invite(id, member, 'viewer')
    await api.call('POST /api/invitations/accept', { token }, member)
    for (const somebody of [visitor, member, owner]) {
      const refusal = await api.refusal('POST /api/invitations/read', { token }, somebody)
      expect([refusal.code, refusal.message]).toEqual(['link_expired', expect.not.stringContaining('The Salt Road')])
    }
  })

  it('is not sent to somebody on the team, nor to more addresses than may wait', async () => {
    const { id } = await draftPitch(api, owner)
    const invited = (email: string) =>
      api.refusalCode('POST /api/pitches/{id}/invitations', { id, email, role: 'viewer' }, owner)
    expect(await invited(await addressOf(owner))).toBe('conflict')
    const member = await join(id, 'viewer')
    expect(await invited(await addressOf(member))).toBe('conflict')
    for (let n = 0; n < maxOpenInvitations; n += 1)
      await api.call('POST /api/pitches/{id}/invitations', { id, email: `n${n}@people.example`, role: 'viewer' }, owner)
    expect(await invited('one.more@people.example')).toBe('conflict')
  })

  it('is used once by two who accept at the same moment', async () => {
    const { id } = await draftPitch(api, owner)
    const member = await creator()
    const token = await invite(id, member, 'viewer')
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => api.call('POST /api/invitations/accept', { token }, member)),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('roles', () => {
  const mayDo: Record<TeamRole, { edit: boolean; note: boolean }> = {
    editor: { edit: true, note: true },
    commenter: { edit: false, note: true },
    viewer: { edit: false, note: false },
  }

  it.each(Object.entries(mayDo) as [TeamRole, { edit: boolean; note: boolean }][])(
    '[TEAM1] decide at every operation what a member who is %s may do',
    async (role, { edit, note }) => {
      const { id, version } = await draftPitch(api, owner)
      const member = await join(id, role)
      const seen = await api.call('GET /api/pitches/{id}/edit', { id }, member)
      expect(seen.role).toBe(role)
      const change = { id, version, title: 'Changed by the team' }
      if (edit) expect((await api.call('PATCH /api/pitches/{id}', change, member)).title).toBe(change.title)
      else expect(await api.refusalCode('PATCH /api/pitches/{id}', change, member)).toBe('forbidden')
      const written = api.call('POST /api/pitches/{id}/notes', { id, body: 'A note' }, member)
      if (note) expect((await written).mine).toBe(true)
      else await expect(written).rejects.toMatchObject({ code: 'forbidden' })
      for (const step of ['publish', 'unpublish', 'archive', 'restore'] as const)
        expect(await api.refusalCode(`POST /api/pitches/{id}/${step}`, { id, version }, member)).toBe('forbidden')
      expect(await api.refusalCode('DELETE /api/pitches/{id}', { id }, member)).toBe('forbidden')
      const someone = { id, email: 'someone@people.example', role: 'viewer' }
      expect(await api.refusalCode('POST /api/pitches/{id}/invitations', someone, member)).toBe('forbidden')
      const self = { id, personId: member.userId, role: 'editor' }
      expect(await api.refusalCode('PATCH /api/pitches/{id}/team/{personId}', self, member)).toBe('forbidden')
      expect((await api.call('GET /api/pitches/{id}/team', { id }, member)).invitations).toEqual([])
      const mine = await api.call('GET /api/pitches/mine', { search: 'the' }, member)
      expect(mine.items.map((item) => [item.id, item.role])).toEqual(
        edit ? [[id, role]] : [[id, role satisfies PitchRole]],
      )
    },
  )

  it('[TEAM1] who sees what is decided by the owner alone', async () => {
    const { id, version } = await draftPitch(api, owner)
    const editor = await join(id, 'editor')
    const edit = (fields: object, by: Person) =>
      api.refusalCode('PATCH /api/pitches/{id}', { id, version, ...fields }, by)
    expect(await edit({ visibility: 'private' }, editor)).toBe('forbidden')
    expect(await edit({ disclosure: { shortSynopsis: 0 } }, editor)).toBe('forbidden')
    const same = { id, version, visibility: 'public', disclosure: { shortSynopsis: 1 }, premise: 'What if?' }
    expect((await api.call('PATCH /api/pitches/{id}', same, editor)).premise).toBe('What if?')
  })

  it('[TEAM4] a removed member, and one who leaves, lose everything at the next request', async () => {
    const { id } = await draftPitch(api, owner)
    const removed = await join(id, 'editor')
    const leaving = await join(id, 'commenter')
    await api.call('DELETE /api/pitches/{id}/team/{personId}', { id, personId: removed.userId }, owner)
    await api.call('DELETE /api/pitches/{id}/team/{personId}', { id, personId: leaving.userId }, leaving)
    for (const person of [removed, leaving]) {
      expect(await api.refusalCode('GET /api/pitches/{id}/edit', { id }, person)).toBe('not_found')
      expect(await api.refusalCode('GET /api/pitches/{idOrSlug}', { idOrSlug: id }, person)).toBe('not_found')
      expect(await api.refusalCode('PATCH /api/pitches/{id}', { id, version: 1 }, person)).toBe('not_found')
      expect(await api.refusalCode('GET /api/pitches/{id}/notes', { id }, person)).toBe('not_found')
      expect((await api.call('GET /api/pitches/mine', {}, person)).items).toEqual([])
    }
    const self = { id, personId: owner.userId }
    expect(await api.refusalCode('DELETE /api/pitches/{id}/team/{personId}', self, owner)).toBe('not_found')
  })

  it('[TEAM4] a changed role acts at the next request', async () => {
    const { id, version } = await draftPitch(api, owner)
    const member = await join(id, 'editor')
    const given = { id, personId: member.userId, role: 'viewer' }
    const { members } = await api.call('PATCH /api/pitches/{id}/team/{personId}', given, owner)
    expect(members.at(-1)?.role).toBe('viewer')
    expect(await api.refusalCode('PATCH /api/pitches/{id}', { id, version, title: 'Late' }, member)).toBe('forbidden')
  })
})

describe('notes of a team', () => {
  it('[TEAM6] are read by the team alone, newest first, and deleted by their author or the owner', async () => {
    const { id } = await draftPitch(api, owner)
    const commenter = await join(id, 'commenter')
    const viewer = await join(id, 'viewer')
    const first = await api.call('POST /api/pitches/{id}/notes', { id, body: 'The storm comes too late.' }, commenter)
    product.clock.advance(1000)
    await api.call('POST /api/pitches/{id}/notes', { id, body: 'Agreed.' }, owner)
    const bodies = async (by: Person) =>
      (await api.call('GET /api/pitches/{id}/notes', { id, limit: '1' }, by)).items.map(({ body }) => body)
    expect(await bodies(viewer)).toEqual(['Agreed.'])
    const admin = await product.addPerson({ userType: 'admin' })
    for (const outsider of [await creator(), admin])
      expect(await api.refusalCode('GET /api/pitches/{id}/notes', { id }, outsider)).toBe('not_found')
    const doomed = { id, noteId: first.id }
    expect(await api.refusalCode('DELETE /api/pitches/{id}/notes/{noteId}', doomed, viewer)).toBe('forbidden')
    await api.call('DELETE /api/pitches/{id}/notes/{noteId}', doomed, commenter)
    expect(await api.refusalCode('DELETE /api/pitches/{id}/notes/{noteId}', doomed, owner)).toBe('not_found')
  })
})
