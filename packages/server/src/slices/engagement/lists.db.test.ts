import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let reader: Person
let other: Person
const unknown = '00000000-0000-7000-8000-000000000000'

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator', handle: 'owner' })
  reader = await product.addPerson({ userType: 'investor', handle: 'reader' })
  other = await product.addPerson({ userType: 'production', handle: 'other' })
})
afterAll(() => product.stop())

const saves = sqlStatement<{ counted: number }>(
  'test.saves',
  'select saves as counted from pitch_counters where pitch_id = $1',
)
const kept = sqlStatement<{ people: number }>(
  'test.kept-saves',
  'select count(distinct owner_id)::int as people from list_items where pitch_id = $1',
)
const asSystem = { actor: { id: null, role: 'system' as const }, readOnly: true }
const countOf = async (id: string): Promise<number> => {
  const { counted } = only(await product.database.rows(saves, [id]))
  const { people } = only(await product.database.transaction(asSystem, (tx) => tx.rows(kept, [id])))
  expect(counted).toBe(people)
  return counted
}
const save = (id: string, actor = reader) => api.call('PUT /api/pitches/{id}/save', { id }, actor)
const listsOf = async (actor: Person, pitchId?: string) =>
  (await api.call('GET /api/lists', pitchId === undefined ? {} : { pitchId }, actor)).items
const itemsOf = async (id: string, actor = reader) => (await api.call('GET /api/lists/{id}/items', { id }, actor)).items
const newList = (name: string, actor = reader) => api.call('POST /api/lists', { name }, actor)
const anInvestor = () => product.addPerson({ userType: 'investor' })

describe('saving', () => {
  it('[SAVE1] puts a pitch on a first list that it makes, once however often', async () => {
    const { id } = await livePitch(api, owner)
    const person = await anInvestor()
    await save(id, person)
    await save(id, person)
    const [first, ...rest] = await listsOf(person, id)
    expect(first).toMatchObject({ name: 'Watchlist', isDefault: true, pitchCount: 1, holds: true })
    expect(rest).toEqual([])
    expect(await countOf(id)).toBe(1)
    expect(await api.call('GET /api/pitches/{id}/relation', { id }, person)).toMatchObject({ saved: true })
    expect(await api.call('GET /api/saves', {}, person)).toEqual({ pitchIds: [id] })
  })

  it('[SAVE2] counts a person once, on however many lists, and no more when the last is left', async () => {
    const { id } = await livePitch(api, owner)
    const person = await anInvestor()
    await save(id, person)
    const list = await newList('Heist films', person)
    await api.call('PUT /api/lists/{id}/items/{pitchId}', { id: list.id, pitchId: id }, person)
    expect(await countOf(id)).toBe(1)
    await api.call('DELETE /api/lists/{id}/items/{pitchId}', { id: list.id, pitchId: id }, person)
    expect(await countOf(id)).toBe(1)
    await api.call('DELETE /api/pitches/{id}/save', { id }, person)
    await api.call('DELETE /api/pitches/{id}/save', { id }, person)
    expect(await countOf(id)).toBe(0)
  })

  it('[SAVE2] counts exactly when one person saves to two lists and twenty people save at the same moment', async () => {
    const { id } = await livePitch(api, owner)
    const person = await anInvestor()
    const list = await newList('At once', person)
    const people = await Promise.all(Array.from({ length: 20 }, anInvestor))
    await Promise.all([
      save(id, person),
      save(id, person),
      api.call('PUT /api/lists/{id}/items/{pitchId}', { id: list.id, pitchId: id }, person),
      ...people.map((one) => save(id, one)),
    ])
    expect(await countOf(id)).toBe(21)
    await Promise.all([
      api.call('DELETE /api/pitches/{id}/save', { id }, person),
      api.call('DELETE /api/lists/{id}', { id: list.id }, person),
    ])
    expect(await countOf(id)).toBe(20)
  })

  it('[ENG2] refuses what is not on the market, [ENG3] the own pitch, and whoever may not react', async () => {
    const draft = await draftPitch(api, owner)
    const live = await livePitch(api, owner)
    const admin = await product.addPerson({ userType: 'admin' })
    expect(await api.refusalCode('PUT /api/pitches/{id}/save', { id: draft.id }, reader)).toBe('not_found')
    expect(await api.refusalCode('PUT /api/pitches/{id}/save', { id: unknown }, reader)).toBe('not_found')
    expect(await api.refusalCode('PUT /api/pitches/{id}/save', { id: live.id }, owner)).toBe('forbidden')
    expect(await api.refusalCode('PUT /api/pitches/{id}/save', { id: live.id }, admin)).toBe('forbidden')
    expect(await api.refusalCode('PUT /api/pitches/{id}/save', { id: live.id }, visitor)).toBe('not_signed_in')
    expect(await api.refusalCode('DELETE /api/pitches/{id}/save', { id: draft.id }, reader)).toBe('not_found')
  })

  it('[SAVE4] shows a pitch that left the market without a word of it, and lets it be taken off', async () => {
    const live = await livePitch(api, owner, { title: 'Secret of the Salt' })
    const person = await anInvestor()
    await save(live.id, person)
    const [list] = await listsOf(person)
    const id = list?.id ?? ''
    const noted = { id, pitchId: live.id, note: 'Ask about the lead', version: 1 }
    await api.call('PATCH /api/lists/{id}/items/{pitchId}', noted, person)
    expect((await itemsOf(id, person))[0]).toMatchObject({
      pitch: { title: 'Secret of the Salt' },
      card: { id: live.id },
    })
    await api.call('POST /api/pitches/{id}/unpublish', { id: live.id, version: live.version }, owner)
    const items = await itemsOf(id, person)
    expect(items).toMatchObject([{ pitchId: live.id, pitch: null, card: null, note: 'Ask about the lead' }])
    expect(JSON.stringify(items)).not.toContain('Secret')
    await api.call('DELETE /api/pitches/{id}/save', { id: live.id }, person)
    expect(await itemsOf(id, person)).toEqual([])
  })

  it('[SAVE4] shows nothing of a pitch whose creator was suspended, and of an unlisted one its page alone', async () => {
    const author = await product.addPerson({ userType: 'creator' })
    const unlisted = await livePitch(api, author, { title: 'By link only', visibility: 'unlisted' })
    const person = await anInvestor()
    await save(unlisted.id, person)
    const id = (await listsOf(person))[0]?.id ?? ''
    expect(await itemsOf(id, person)).toMatchObject([{ pitch: { title: 'By link only' }, card: null }])
    await administer(product.owner, `update users set status = 'suspended' where id = '${author.userId}'`)
    expect(await itemsOf(id, person)).toMatchObject([{ pitch: null, card: null }])
  })

  it('audits and announces a save and its end once each', async () => {
    const { id } = await livePitch(api, owner)
    await save(id, other)
    await save(id, other)
    await api.call('DELETE /api/pitches/{id}/save', { id }, other)
    const { audit, events } = await tracesOf(product.database, id)
    const own = audit.filter((entry) => entry.actorId === other.userId).map((entry) => entry.action)
    expect(own.toSorted()).toEqual(['pitch.saved', 'pitch.unsaved'])
    expect(events.map(({ type }) => type).filter((type) => type.endsWith('saved'))).toEqual([
      'pitch.saved',
      'pitch.unsaved',
    ])
  })
})

describe('lists', () => {
  it('[SAVE1] belong to their owner alone', async () => {
    const { id: pitchId } = await livePitch(api, owner)
    const { id } = await newList('Mine')
    const version = 1
    for (const [key, input] of [
      ['GET /api/lists/{id}', { id }],
      ['GET /api/lists/{id}/items', { id }],
      ['PATCH /api/lists/{id}', { id, name: 'Yours', version }],
      ['DELETE /api/lists/{id}', { id }],
      ['PUT /api/lists/{id}/items/{pitchId}', { id, pitchId }],
      ['PATCH /api/lists/{id}/items/{pitchId}', { id, pitchId, note: 'x', version }],
      ['DELETE /api/lists/{id}/items/{pitchId}', { id, pitchId }],
    ] as const) {
      expect([key, await api.refusalCode(key, input, other)]).toEqual([key, 'not_found'])
    }
    expect(await listsOf(other)).not.toContainEqual(expect.objectContaining({ id }))
  })

  it('[SAVE1] are closed to others in the database too', async () => {
    await newList('Closed')
    const all = sqlStatement<{ owner: string }>('test.lists-seen', 'select owner_id as owner from lists')
    const seen = (id: string | null) =>
      product.database.transaction({ actor: { id, role: id === null ? 'visitor' : 'person' } }, (tx) =>
        tx.rows(all, []),
      )
    expect(await seen(null)).toEqual([])
    expect(new Set((await seen(reader.userId)).map(({ owner: id }) => id))).toEqual(new Set([reader.userId]))
  })

  it('refuse a name twice in any case, and a second one at the same moment', async () => {
    const person = await anInvestor()
    await newList('Period', person)
    expect(await api.refusalCode('POST /api/lists', { name: ' PERIOD ' }, person)).toBe('conflict')
    const made = await Promise.allSettled([newList('Twin', person), newList('twin', person)])
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('[SAVE5] are 50 at most', async () => {
    const person = await anInvestor()
    for (let n = 1; n < 50; n += 1) await newList(`List ${n}`, person)
    const problem = await api.refusal('POST /api/lists', { name: 'One too many' }, person)
    expect(problem.code).toBe('conflict')
    expect(await listsOf(person)).toHaveLength(50)
  })

  it('are renamed by the version that was seen, and the first one stays', async () => {
    const person = await anInvestor()
    const { id } = await newList('First name', person)
    expect(await api.call('PATCH /api/lists/{id}', { id, name: 'Second name', version: 1 }, person)).toMatchObject({
      name: 'Second name',
      version: 2,
    })
    const stale = await api.refusal('PATCH /api/lists/{id}', { id, name: 'Third', version: 1 }, person)
    expect([stale.code, stale.extras.currentVersion]).toEqual(['stale_version', 2])
    const first = (await listsOf(person))[0]
    expect(await api.refusalCode('DELETE /api/lists/{id}', { id: first?.id }, person)).toBe('conflict')
    await api.call('DELETE /api/lists/{id}', { id }, person)
    expect(await api.refusalCode('GET /api/lists/{id}', { id }, person)).toBe('not_found')
  })

  it('[SAVE6] keep a note by the version that was seen, of two edits at once one', async () => {
    const { id: pitchId } = await livePitch(api, owner)
    const person = await anInvestor()
    await save(pitchId, person)
    const id = (await listsOf(person))[0]?.id ?? ''
    const note = (text: string) =>
      api.call('PATCH /api/lists/{id}/items/{pitchId}', { id, pitchId, note: text, version: 1 }, person)
    const both = await Promise.allSettled([note('One'), note('Other')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const stale = await api.refusal(
      'PATCH /api/lists/{id}/items/{pitchId}',
      { id, pitchId, note: 'Late', version: 1 },
      person,
    )
    expect([stale.code, stale.extras.currentVersion]).toEqual(['stale_version', 2])
  })

  it('refuse notes of more than 2,000 characters, and names with overrides or nothing to see', async () => {
    const { id: pitchId } = await livePitch(api, owner)
    const { id } = await newList('Bad input')
    await api.call('PUT /api/lists/{id}/items/{pitchId}', { id, pitchId }, reader)
    const long = { id, pitchId, note: 'x'.repeat(2001), version: 1 }
    expect(await api.refusalCode('PATCH /api/lists/{id}/items/{pitchId}', long, reader)).toBe('invalid_input')
    for (const name of ['', '   ', 'a\u202Eb', 'nul\0', '\u200B', 'x'.repeat(61), 7, null]) {
      expect(await api.refusalCode('POST /api/lists', { name }, reader)).toBe('invalid_input')
    }
    const script = await api.call(
      'PATCH /api/lists/{id}/items/{pitchId}',
      { id, pitchId, note: '<script>1</script> 🎬', version: 1 },
      reader,
    )
    expect(script.note).toBe('<script>1</script> 🎬')
  })

  it('page newest first without losing or repeating a pitch', async () => {
    const person = await anInvestor()
    const author = await product.addPerson({ userType: 'creator' })
    const { id } = await newList('Long', person)
    const put: string[] = []
    for (let n = 0; n < 5; n += 1) {
      const { id: pitchId } = await livePitch(api, author)
      await api.call('PUT /api/lists/{id}/items/{pitchId}', { id, pitchId }, person)
      put.unshift(pitchId)
      if (n % 2 === 0) product.clock.advance(1000)
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.call(
        'GET /api/lists/{id}/items',
        { id, limit: '2', ...(cursor ? { cursor } : {}) },
        person,
      )
      seen.push(...page.items.map((item) => item.pitchId))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen.toSorted()).toEqual(put.toSorted())
    expect(seen[0]).toBe(put[0])
  })
})
