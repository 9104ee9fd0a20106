import { maxSavedSearches } from '@pitchey/contract/alerts/saved-search'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { system } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { execute } from '../../kernel/execute.ts'
import { matchNewPitch } from './send-alerts.ts'

let product: TestProduct
let api: ApiCaller
let writer: Person
let reader: Person
let stranger: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  writer = await product.addPerson({ userType: 'creator', name: 'Ada Lindqvist' })
  reader = await product.addPerson({ userType: 'investor' })
  stranger = await product.addPerson({ userType: 'investor' })
})
afterAll(() => product.stop())

const save = (query: Record<string, unknown>, more: Record<string, unknown> = {}, owner = reader) =>
  api.call('POST /api/searches', { name: 'Northern noir', query, ...more }, owner)
const mine = async (person: Person) => (await api.call('GET /api/searches', {}, person)).items

const traces = sqlStatement<{ action: string }>(
  'test.saved-search-audit',
  'select action from audit_log where entity_id = $1 order by at, id',
)
const events = sqlStatement<{ type: string }>(
  'test.saved-search-events',
  'select type from outbox where entity_id = $1 order by created_at, id',
)

describe('saved searches', () => {
  it('[SAVED1] are saved, renamed, visited and forgotten by their owner, each step audited and announced', async () => {
    const saved = await save({ genre: ['crime'], search: ' ferry ' })
    expect(saved).toMatchObject({
      name: 'Northern noir',
      query: { genre: ['crime'], search: 'ferry' },
      cadence: 'daily',
    })
    const { id } = saved
    const edited = await api.call('PATCH /api/searches/{id}', { id, name: 'Noir', version: 1 }, reader)
    expect(edited).toMatchObject({ name: 'Noir', version: 2, cadence: 'daily' })
    await api.call('POST /api/searches/{id}/visit', { id }, reader)
    await api.call('DELETE /api/searches/{id}', { id }, reader)
    expect((await mine(reader)).map((search) => search.id)).not.toContain(id)
    expect((await product.database.rows(traces, [id])).map(({ action }) => action)).toEqual([
      'saved-search.saved',
      'saved-search.edited',
      'saved-search.forgotten',
    ])
    expect(await product.database.rows(events, [id])).toHaveLength(4)
  })

  it('[SAVED2] are their owner’s alone', async () => {
    const { id } = await save({ genre: ['crime'] })
    expect(await mine(stranger)).toEqual([])
    expect(await api.refusalCode('PATCH /api/searches/{id}', { id, name: 'x', version: 1 }, stranger)).toBe('not_found')
    expect(await api.refusalCode('DELETE /api/searches/{id}', { id }, stranger)).toBe('not_found')
    expect(await api.refusalCode('POST /api/searches/{id}/visit', { id }, stranger)).toBe('not_found')
    const [seen] = await product.database.transaction(
      { actor: { id: stranger.userId, role: 'person' }, readOnly: true },
      (tx) =>
        tx.rows(sqlStatement<{ count: number }>('test.rls', 'select count(*)::int as count from saved_searches'), []),
    )
    expect(seen).toEqual({ count: 0 })
  })

  it('[SAVED1] a stale change is refused', async () => {
    const { id } = await save({ format: ['short'] })
    const twice = await Promise.allSettled(
      ['weekly', 'never'].map((cadence) => api.call('PATCH /api/searches/{id}', { id, cadence, version: 1 }, reader)),
    )
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await api.refusalCode('PATCH /api/searches/{id}', { id, name: 'x', version: 1 }, reader)).toBe(
      'stale_version',
    )
  })

  it.each([
    [{}],
    [{ genre: [] }],
    [{ search: '' }],
    [{ search: 'x'.repeat(201) }],
    [{ search: 'nul\u0000' }],
    [{ genre: ['opera'] }],
    [{ genre: Array.from({ length: 10_000 }, () => 'drama') }],
    [{ cursor: 'x' }],
    [{ sort: 'newest' }],
  ])('[SAVED3] refuse the query %o', async (query) => {
    expect(await api.refusalCode('POST /api/searches', { name: 'x', query }, reader)).toBe('invalid_input')
  })

  it('[SAVED4] a person keeps so many and no more, also when saving several at once', async () => {
    const person = await product.addPerson({ userType: 'viewer' })
    for (let at = 1; at < maxSavedSearches; at += 1) await save({ genre: ['war'] }, {}, person)
    const results = await Promise.allSettled([1, 2, 3].map(() => save({ genre: ['war'] }, {}, person)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await api.refusalCode('POST /api/searches', { name: 'x', query: { genre: ['war'] } }, person)).toBe(
      'conflict',
    )
  })

  it('[SAVED5] count what came to the market since the last visit', async () => {
    const person = await product.addPerson({ userType: 'investor' })
    product.clock.advance(1000)
    const { id } = await save({ genre: ['sport'] }, {}, person)
    product.clock.advance(1000)
    await livePitch(api, writer, { genre: 'sport' })
    await livePitch(api, writer, { genre: 'drama', secondaryGenres: ['sport'] })
    await livePitch(api, writer, { genre: 'drama' })
    expect((await mine(person)).map(({ newCount }) => newCount)).toEqual([2])
    product.clock.advance(1000)
    await api.call('POST /api/searches/{id}/visit', { id }, person)
    expect((await mine(person)).map(({ newCount }) => newCount)).toEqual([0])
  })
})

describe('meaning', () => {
  const hits = sqlStatement<{ id: string }>(
    'test.hits',
    'select pitch_id as id from saved_search_hits where search_id = $1 order by 1',
  )
  const some = <Value>(...values: Value[]) =>
    fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), { nil: undefined })
  const words = fc.option(
    fc.constantFrom(
      'ferry',
      'frozen -war',
      '"frozen strait"',
      'lighthouse or ferry',
      '- - - ferry',
      'nobody',
      '"',
      'été',
    ),
    { nil: undefined },
  )
  const query = fc.record({
    search: words,
    genre: some('drama', 'war', 'crime', 'music'),
    format: some('feature', 'series', 'short'),
    budgetRange: some('under_250k', 'from_1m_to_5m'),
    stage: some('concept', 'script'),
    country: some('NO', 'FR', 'JP'),
    language: some('nb', 'ja'),
    seeking: fc.option(fc.constant('yes'), { nil: undefined }),
    agreement: fc.option(fc.constantFrom('needed', 'none'), { nil: undefined }),
    newThisWeek: fc.option(fc.constant('yes'), { nil: undefined }),
  })

  it('[SAVED6] a saved search finds exactly what the list of the market finds', { timeout: 120_000 }, async () => {
    product.clock.advance(1000)
    const searcher = await product.addPerson({ userType: 'investor' })
    const published: string[] = []
    const kinds = [
      { genre: 'drama', format: 'feature', country: 'NO', stage: 'script', language: 'nb' },
      { genre: 'war', secondaryGenres: ['music'], format: 'series', country: 'FR', title: 'L’Été de Guerre' },
      { genre: 'crime', format: 'short', budgetRange: 'under_250k', stage: 'concept', logline: 'A lighthouse burns.' },
      { genre: 'music', secondaryGenres: ['crime'], format: 'feature', country: 'JP', title: 'Ferry' },
      { genre: 'horror', format: 'feature', logline: 'The frozen strait at war.' },
    ]
    for (const fields of kinds) published.push((await livePitch(api, writer, fields)).id)
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const wanted = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
        fc.pre(Object.keys(wanted).length > 0)
        const { id } = await save(wanted, { cadence: 'at_once' }, searcher)
        for (const pitch of published)
          await execute(product.kernel, matchNewPitch, { id: pitch }, product.as(system('test')))
        const listed = await api.call('GET /api/pitches', { ...wanted, sort: 'newest', limit: '50' })
        const expected = listed.items.map((item) => item.id).filter((one) => published.includes(one))
        const found = await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
          tx.rows(hits, [id]),
        )
        await api.call('DELETE /api/searches/{id}', { id }, searcher)
        expect(found.map((row) => row.id)).toEqual(expected.toSorted())
      }),
      { numRuns: 60, includeErrorInReport: true },
    )
  })
})
