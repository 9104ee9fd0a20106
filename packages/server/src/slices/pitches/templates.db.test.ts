import { builtInTemplates } from '@pitchey/contract/pitches/template-catalogue'
import { maxOwnTemplates } from '@pitchey/contract/pitches/templates'
import { plainTextOf } from '@pitchey/contract/rich-text'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'

const trail = sqlStatement<{ action: string }>(
  'test.trail',
  'select action from audit_log where entity_id = $1 order by at desc, id desc limit 1',
)
const events = sqlStatement<{ type: string }>('test.events', 'select type from outbox where entity_id = $1')
const addMember = sqlStatement<Record<never, never>>(
  'test.add-member',
  `insert into pitch_members (pitch_id, person_id, role, added_by, created_at) values ($1, $2, 'editor', $3, $4)`,
)

let product: TestProduct
let api: ApiCaller
let owner: Person
let stranger: Person
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
  stranger = await product.addPerson({ userType: 'creator' })
})
afterAll(() => product.stop())

const start = { title: 'New', logline: 'Somebody wants something.', genre: 'drama', format: 'series' }
const save = (pitchId: string, name = 'The usual') => api.call('POST /api/templates', { pitchId, name }, owner)
const written = {
  longSynopsis: 'Who she is.\n\nWhat she wants.',
  themes: ['guilt'],
  characters: [{ name: 'Ada', description: 'Keeps the light.' }],
  disclosure: { longSynopsis: 0 },
}

describe('templates', () => {
  it('[TPL1] every one of the house begins a draft with its questions and its episodes', async () => {
    for (const { key, format, sections, episodes } of builtInTemplates) {
      const pitch = await api.call('POST /api/pitches', { ...start, format, templateId: key }, owner)
      expect(plainTextOf(pitch.longSynopsis)).toContain(sections[0]?.prompt)
      expect(pitch.episodes).toHaveLength(episodes.length)
      expect([pitch.title, pitch.status]).toEqual(['New', 'draft'])
    }
  })

  it('[TPL2] one’s own holds what the pitch said, without its title and logline', async () => {
    const source = await draftPitch(api, owner, written)
    const template = await save(source.id)
    expect(template).toMatchObject({ name: 'The usual', format: 'feature' })
    expect(template.wordCount).toBeGreaterThan(8)
    expect((await api.call('GET /api/templates', {}, owner)).items).toContainEqual(template)
    const pitch = await api.call('POST /api/pitches', { ...start, templateId: template.id }, owner)
    expect(pitch).toMatchObject({
      title: 'New',
      format: 'series',
      themes: ['guilt'],
      longSynopsis: source.longSynopsis,
    })
    expect(pitch.disclosure.longSynopsis).toBe(0)
    expect(pitch.characters.map(({ name }) => name)).toEqual(['Ada'])
    expect(pitch.characters[0]?.id).not.toBe(source.characters[0]?.id)
    expect(only(await product.database.rows(trail, [template.id]))).toEqual({ action: 'template.saved' })
  })

  it('[TPL2] fields that are named win over the template', async () => {
    const template = await save((await draftPitch(api, owner, written)).id)
    const pitch = await api.call('POST /api/pitches', { ...start, templateId: template.id, themes: ['salt'] }, owner)
    expect(pitch.themes).toEqual(['salt'])
  })

  it('[TPL1] they are nobody else’s: not listed, not begun from, not deleted', async () => {
    const template = await save((await draftPitch(api, owner)).id)
    expect((await api.call('GET /api/templates', {}, stranger)).items).toEqual([])
    const begun = { ...start, templateId: template.id }
    expect(await api.refusalCode('POST /api/pitches', begun, stranger)).toBe('invalid_input')
    expect(await api.refusalCode('DELETE /api/templates/{id}', { id: template.id }, stranger)).toBe('not_found')
    await api.call('DELETE /api/templates/{id}', { id: template.id }, owner)
    expect(await api.refusalCode('DELETE /api/templates/{id}', { id: template.id }, owner)).toBe('not_found')
    expect(only(await product.database.rows(trail, [template.id]))).toEqual({ action: 'template.deleted' })
  })

  it('[TPL4] only the owner makes one of a pitch', async () => {
    const { id } = await livePitch(api, owner)
    expect(await api.refusalCode('POST /api/templates', { pitchId: id, name: 'Taken' }, stranger)).toBe('not_found')
    const editor = await product.addPerson({ userType: 'creator' })
    await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
      tx.rows(addMember, [id, editor.userId, owner.userId, product.clock.now()]),
    )
    expect(await api.refusalCode('POST /api/templates', { pitchId: id, name: 'Taken' }, editor)).toBe('forbidden')
    expect(await api.refusalCode('POST /api/pitches/{id}/duplicate', { id }, editor)).toBe('forbidden')
  })

  it('[TPL2] an account holds fifty, and two at the same moment do not slip past', async () => {
    const collector = await product.addPerson({ userType: 'creator' })
    const { id } = await draftPitch(api, collector)
    const one = () => api.call('POST /api/templates', { pitchId: id, name: 'One more' }, collector)
    for (let n = 1; n < maxOwnTemplates; n += 1) await one()
    const results = await Promise.allSettled([one(), one(), one()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await api.refusalCode('POST /api/templates', { pitchId: id, name: 'Too many' }, collector)).toBe('conflict')
  })

  it('[TPL1] what is no template is refused with its pointer', async () => {
    for (const templateId of ['no_such_key', '0190f0f0-0000-7000-8000-00000000dead', 7, {}, '']) {
      const refused = await api.refusal('POST /api/pitches', { ...start, templateId }, owner)
      expect([refused.code, refused.extras.errors?.[0]?.pointer]).toEqual(['invalid_input', '/templateId'])
    }
  })
})

describe('copies', () => {
  it('[TPL3] say the same as a new draft of the owner, with entries and a life of their own', async () => {
    const author = await product.addPerson({ userType: 'creator' })
    const source = await livePitch(api, author, written)
    const copy = await api.call('POST /api/pitches/{id}/duplicate', { id: source.id }, author)
    expect(copy).toMatchObject({
      title: 'Copy of The Salt Road',
      status: 'draft',
      slug: null,
      version: 1,
      longSynopsis: source.longSynopsis,
      disclosure: source.disclosure,
      estimatedBudget: source.estimatedBudget,
    })
    expect(copy.id).not.toBe(source.id)
    expect(copy.characters[0]?.id).not.toBe(source.characters[0]?.id)
    expect((await api.call('GET /api/pitches/{id}/versions', { id: copy.id }, author)).items).toHaveLength(1)
    expect(only(await product.database.rows(trail, [copy.id]))).toEqual({ action: 'pitch.duplicated' })
    expect(await product.database.rows(events, [copy.id])).toEqual([{ type: 'pitch.created' }])
  })

  it('[TPL4] are nobody else’s to make', async () => {
    const { id } = await livePitch(api, owner)
    expect(await api.refusalCode('POST /api/pitches/{id}/duplicate', { id }, stranger)).toBe('not_found')
  })

  it('[TPL4] are nobody’s to make of what moderators took down', async () => {
    const { id } = await livePitch(api, owner)
    const admin = await product.addPerson({ userType: 'admin' })
    await api.call('POST /api/admin/pitches/{id}/remove', { id, reason: 'Stolen' }, admin)
    expect(await api.refusalCode('POST /api/pitches/{id}/duplicate', { id }, owner)).toBe('forbidden')
    expect(await api.refusalCode('POST /api/templates', { pitchId: id, name: 'Again' }, owner)).toBe('forbidden')
  })
})
