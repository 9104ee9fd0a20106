import type { ApiKey } from '@pitchey/contract/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { startLargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { Access, LargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import { createTestSite } from '../../../../../apps/node/test/kit/site.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'

let market: LargeMarket
let owner: Person
beforeAll(async () => {
  market = await startLargeMarket(20_000)
  const busiest = sqlStatement<{ id: Person['userId'] }>(
    'test.busiest',
    'select owner_id as id from listings group by 1 order by count(*) desc limit 1',
  )
  const { id } = only(await market.product.database.rows(busiest, []))
  owner = { ...(await market.product.addPerson({ userType: 'creator' })), userId: id }
}, 120_000)
afterAll(() => market.product.stop())

const planOf = (key: ApiKey, input: Record<string, unknown>, actor: Actor = visitor): Promise<Access[]> =>
  market.planned((kernel) => apiCaller(kernel, market.product.product.routes).call(key, input, actor))

const large = new Set(['listings', 'pitches', 'pitch_fields', 'pitch_counters', 'users', 'profiles', 'user_roles', 'sessions'])
const scans = (plan: readonly Access[]) => plan.filter(({ table, how }) => large.has(table) && how === 'Seq Scan')
const indexes = (plan: readonly Access[], table: string) =>
  new Set(plan.filter((access) => access.table === table).map((access) => access.index))

const page = async (input: Record<string, unknown>) => {
  const { product } = market
  return apiCaller(product.kernel, product.product.routes).call('GET /api/pitches', input)
}
it('x', async () => {
  const cursor = (await page({})).nextCursor
  const show = async (name: string, plan: Promise<Access[]>) => console.log(name, JSON.stringify(await plan))
  await show('newest', planOf('GET /api/pitches', {}))
  await show('newest after', planOf('GET /api/pitches', {cursor}))
  await show('trending', planOf('GET /api/pitches', {sort:'trending'}))
  await show('trending after', planOf('GET /api/pitches', {sort:'trending', cursor: (await page({sort:'trending'})).nextCursor}))
  for (const f of [{genre:['drama']},{genre:['western']},{genre:['horror','comedy']},{format:['feature']},{format:['short']},{stage:['idea']},{budgetRange:['under_100k']},{country:['PT']},{country:['US']},{genre:['drama'],format:['feature'],country:['US']}, {genre:['western'],format:['short'],country:['PT'],budgetRange:['from_1m_to_5m']}]) {
    try { await show(JSON.stringify(f), planOf('GET /api/pitches', f)); await show(JSON.stringify(f)+' trending', planOf('GET /api/pitches', {...f, sort:'trending'})) } catch (e) { console.log(JSON.stringify(f), String(e)) }
  }
  for (const search of ['keeper','harbour','the iron harbour']) { for (const sort of ['relevance','newest','trending']) await show(search+sort, planOf('GET /api/pitches', {search, sort})) }
  await show('suggest', planOf('GET /api/search/suggest', {q:'iro'}))
  await show('suggest a', planOf('GET /api/search/suggest', {q:'an'}))
  await show('mine', planOf('GET /api/pitches/mine', {}, owner))
  await show('mine draft', planOf('GET /api/pitches/mine', {status:'draft'}, owner))
  const slug = (await page({})).items[0]?.slug
  await show('slug', planOf('GET /api/pitches/{idOrSlug}', {idOrSlug: slug}))
  await show('slug signed in', planOf('GET /api/pitches/{idOrSlug}', {idOrSlug: slug}, owner))
  await show('id', planOf('GET /api/pitches/{idOrSlug}', {idOrSlug: (await page({})).items[0]?.id}))
  const { cookie } = await createTestSite(market.product).signIn({userType:'creator'})
  const { actor, plan } = await market.plannedSessionCheck(cookie)
  console.log(actor.kind, JSON.stringify(plan))
}, 60_000)
