import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { teamWorld } from '../../../../../apps/node/test/kit/team-world.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let composer: Person
let world: ReturnType<typeof teamWorld>
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  world = teamWorld(product, api)
  owner = await product.addPerson({ userType: 'creator', name: 'Maren Oduya' })
  composer = await product.addPerson({ userType: 'viewer', name: 'Ines Duarte', handle: 'ines-duarte' })
})
afterAll(() => product.stop())

const propose = (id: string, who: object, more: object = {}, by: Actor = owner) =>
  api.call('POST /api/pitches/{id}/attachments', { id, who, role: 'composer', ...more }, by)
const named = async (id: string, by: Actor = visitor) =>
  (await api.call('GET /api/pitches/{idOrSlug}', { idOrSlug: id }, by)).attachments.map(({ name, role, handle }) => [
    name,
    role,
    handle,
  ])
const people = sqlStatement<{ people: string }>('test.listed-people', 'select people from listings where pitch_id = $1')
const listed = async (id: string) => (await product.database.rows(people, [id]))[0]?.people

describe('a person of a project', () => {
  it('[TEAM5] is shown and found once they confirm, and no longer once they take it back', async () => {
    const { id } = await livePitch(api, owner)
    const { id: attachmentId, state } = await propose(id, { personId: composer.userId })
    expect(state).toBe('proposed')
    expect([await named(id), await listed(id)]).toEqual([[], ''])
    const { items } = await api.call('GET /api/attachments', {}, composer)
    expect(items.map(({ id: mine, proposedBy, pitch }) => [mine, proposedBy, pitch.title])).toEqual([
      [attachmentId, 'Maren Oduya', 'The Salt Road'],
    ])
    await api.call('POST /api/attachments/{attachmentId}/answer', { attachmentId, confirm: true }, composer)
    expect([await named(id), await listed(id)]).toEqual([[['Ines Duarte', 'composer', 'ines-duarte']], 'Ines Duarte'])
    const again = { attachmentId, confirm: true }
    expect(await api.refusalCode('POST /api/attachments/{attachmentId}/answer', again, composer)).toBe('conflict')
    await api.call('POST /api/attachments/{attachmentId}/answer', { attachmentId, confirm: false }, composer)
    expect([await named(id), await listed(id)]).toEqual([[], ''])
  })

  it('[TEAM5] confirms by the mailed link without an account; no reader ever sees the address', async () => {
    const { id } = await livePitch(api, owner)
    await propose(id, { name: 'Tomas Vale', email: 'tomas@outside.example' })
    const token = await world.tokenTo('tomas@outside.example')
    const offer = await api.call('POST /api/attachments/read-link', { token })
    expect(offer).toMatchObject({ name: 'Tomas Vale', role: 'composer', state: 'proposed', proposedBy: 'Maren Oduya' })
    await api.call('POST /api/attachments/answer-link', { token, confirm: true })
    expect(await named(id)).toEqual([['Tomas Vale', 'composer', null]])
    for (const reader of [visitor, composer, owner]) {
      const page = JSON.stringify(await api.call('GET /api/pitches/{idOrSlug}', { idOrSlug: id }, reader))
      expect(page).not.toContain('outside.example')
    }
    expect(await api.refusalCode('POST /api/attachments/answer-link', { token, confirm: true })).toBe('conflict')
    await api.call('POST /api/attachments/answer-link', { token, confirm: false })
    expect(await named(id)).toEqual([])
  })

  it('[TEAM5] is asked of nobody else: others can neither see nor answer it', async () => {
    const { id } = await draftPitch(api, owner)
    const { id: attachmentId } = await propose(id, { personId: composer.userId })
    const other = await product.addPerson({ userType: 'creator' })
    expect((await api.call('GET /api/attachments', {}, other)).items).toEqual([])
    const answer = { attachmentId, confirm: true }
    for (const person of [other, owner])
      expect(await api.refusalCode('POST /api/attachments/{attachmentId}/answer', answer, person)).toBe('not_found')
    expect(await api.refusalCode('GET /api/pitches/{id}/attachments', { id }, composer)).toBe('not_found')
  })

  it('is confirmed at once by whoever names themselves, and taken off by the team', async () => {
    const { id } = await livePitch(api, owner)
    const own = await propose(id, { personId: owner.userId }, { role: 'director' })
    expect(own.state).toBe('confirmed')
    expect((await named(id)).map(([name]) => name)).toEqual(['Maren Oduya'])
    const gone = { id, attachmentId: own.id }
    await api.call('DELETE /api/pitches/{id}/attachments/{attachmentId}', gone, owner)
    expect([await named(id), await listed(id)]).toEqual([[], ''])
    expect(await api.refusalCode('DELETE /api/pitches/{id}/attachments/{attachmentId}', gone, owner)).toBe('not_found')
  })

  it('is refused twice for one role, without words for another role, and as somebody who is not here', async () => {
    const { id } = await draftPitch(api, owner)
    await propose(id, { personId: composer.userId })
    const refused = (who: object, more: object = {}) =>
      api.refusalCode('POST /api/pitches/{id}/attachments', { id, who, role: 'composer', ...more }, owner)
    expect(await refused({ personId: composer.userId })).toBe('conflict')
    expect(await refused({ personId: composer.userId }, { role: 'other' })).toBe('invalid_input')
    expect(await refused({ personId: '0190f0f0-0000-7000-8000-00000000dead' })).toBe('invalid_input')
    expect(await refused({ name: 'X\u202Eevil', email: 'x@people.example' })).toBe('invalid_input')
  })

  it('[TEAM1] is proposed by the owner and editors; a viewer of the team sees no address', async () => {
    const { id } = await draftPitch(api, owner)
    const editor = await world.join(owner, id, 'editor')
    const viewer = await world.join(owner, id, 'viewer')
    await propose(id, { name: 'Tomas Vale', email: 'tomas2@outside.example' }, {}, editor)
    const request = { id, who: { personId: composer.userId }, role: 'cast' }
    expect(await api.refusalCode('POST /api/pitches/{id}/attachments', request, viewer)).toBe('forbidden')
    const emails = async (by: Person) =>
      (await api.call('GET /api/pitches/{id}/attachments', { id }, by)).items.map(({ email }) => email)
    expect(await emails(editor)).toEqual(['tomas2@outside.example'])
    expect(await emails(viewer)).toEqual([null])
  })

  it('hears of it, and the owner hears the answer', async () => {
    const { id } = await livePitch(api, owner)
    const cast = await product.addPerson({ userType: 'creator', name: 'Adaeze Bright' })
    const { id: attachmentId } = await propose(id, { personId: cast.userId }, { role: 'cast' })
    await product.settle()
    const heard = async (by: Person) =>
      (await api.call('GET /api/notifications', {}, by)).items.map(({ kind, words, link }) => ({ kind, words, link }))
    expect(await heard(cast)).toEqual([
      {
        kind: 'attachment_proposed',
        words: 'Maren Oduya would like to name you in “The Salt Road”',
        link: '/attachments',
      },
    ])
    await api.call('POST /api/attachments/{attachmentId}/answer', { attachmentId, confirm: true }, cast)
    await product.settle()
    expect((await heard(owner))[0]).toEqual({
      kind: 'attachment_confirmed',
      words: 'Adaeze Bright confirmed to be part of “The Salt Road”',
      link: `/creator/pitches/${id}/people`,
    })
  })
})
