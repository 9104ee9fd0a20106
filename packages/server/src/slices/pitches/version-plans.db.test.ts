import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startLargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { LargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { Person } from '../../kernel/actor.ts'

let market: LargeMarket
let owner: Person
let id: string
beforeAll(async () => {
  market = await startLargeMarket()
  const { product } = market
  owner = await product.addPerson({ userType: 'creator' })
  id = (await draftPitch(apiCaller(product.kernel, product.product.routes), owner)).id
  await administer(
    product.owner,
    `insert into pitch_versions select p.id, n, case when n % 9 = 0 then 'published' else 'saved' end, null, '{}', 0,
       p.owner_id, p.created_at + n * interval '1 minute', p.created_at + n * interval '1 minute'
     from pitches p, generate_series(2, 13) n`,
    `insert into pitch_versions select '${id}', n, 'saved', null, '{}', 0, '${owner.userId}', timestamptz '2026-01-01', timestamptz '2026-01-01'
     from generate_series(14, 700) n`,
    `insert into pitch_templates select gen_random_uuid(), u.id, 'T' || n, 'feature', '{}', 0, now()
     from users u, generate_series(1, 10) n`,
    'vacuum analyze pitch_versions, pitch_templates',
  )
}, 120_000)
afterAll(() => market.product.stop())

const growing = new Set(['pitches', 'pitch_versions', 'pitch_templates', 'pitch_fields', 'users', 'profiles', 'media'])
type Call = (api: ReturnType<typeof apiCaller>) => Promise<unknown>
const planOf = async (call: Call) => {
  const plan = await market.planned((kernel) => call(apiCaller(kernel, market.product.product.routes)))
  expect(plan.filter(({ table, index }) => growing.has(table) && index === null)).toEqual([])
  return plan
}
const indexesOf = async (statement: string, call: Call) =>
  (await planOf(call)).filter((access) => access.statement === statement).map(({ table, index }) => `${table} ${index}`)

describe('plans over 20,000 versions', () => {
  const versions = 'pitch_versions pitch_versions_pitch_id_number_pk'

  it('[PLAN16] the versions of a pitch are read in the order of their numbers, on the first page and on later ones', async () => {
    const cursor = btoa('[300]').replaceAll('=', '')
    for (const page of [{}, { cursor }]) {
      const read = await indexesOf('version.page', (api) =>
        api.call('GET /api/pitches/{id}/versions', { id, ...page }, owner),
      )
      expect(read).toContain(versions)
    }
  })

  it('[PLAN16] one version, the newest, and those that are thinned are found by their numbers', async () => {
    const one = await indexesOf('version.one', (api) =>
      api.call('GET /api/pitches/{id}/versions/{number}', { id, number: '400' }, owner),
    )
    expect(one).toContain(versions)
    market.product.clock.advance(3_600_000)
    const { version } = await apiCaller(market.product.kernel, market.product.product.routes).call(
      'GET /api/pitches/{id}/edit',
      { id },
      owner,
    )
    const plan = await planOf((api) => api.call('PATCH /api/pitches/{id}', { id, version, location: 'Ostend' }, owner))
    for (const statement of ['version.head', 'version.thin'])
      expect(plan.filter((access) => access.statement === statement).map(({ index }) => index)).toContain(
        'pitch_versions_pitch_id_number_pk',
      )
  })

  it('[PLAN16] the templates of a person are read in the order of the owner’s index', async () => {
    const read = await indexesOf('template.list', (api) => api.call('GET /api/templates', {}, owner))
    expect(read).toContain('pitch_templates pitch_templates_owner')
  })
})
