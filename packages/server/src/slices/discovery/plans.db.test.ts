import type { ApiKey } from '@pitchey/contract/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { startLargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { Access, LargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import { createTestSite } from '../../../../../apps/node/test/kit/site.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'

const busiest = sqlStatement<{ id: Person['userId'] }>(
  'test.busiest',
  'select owner_id as id from listings group by 1 order by count(*) desc limit 1',
)

let market: LargeMarket
let api: ApiCaller
let owner: Person
beforeAll(async () => {
  market = await startLargeMarket(20_000)
  const { product } = market
  api = apiCaller(product.kernel, product.product.routes)
  const { id } = only(await product.database.rows(busiest, []))
  owner = { ...(await product.addPerson({ userType: 'creator' })), userId: id }
}, 120_000)
afterAll(() => market.product.stop())

const planOf = (key: ApiKey, input: Record<string, unknown>, actor: Actor = visitor): Promise<Access[]> =>
  market.planned((kernel) => apiCaller(kernel, market.product.product.routes).call(key, input, actor))

const page = (input: Record<string, unknown>) => api.call('GET /api/pitches', input)

/** Tables that grow with the market; the few roles and permissions may be read whole. */
const growing = new Set(
  'listings pitches pitch_fields pitch_counters users profiles user_roles sessions media'.split(' '),
)

/** Holds that a plan reads no growing table whole, and reads the named ones through the named indexes alone. */
const expectPlan = (plan: readonly Access[], indexes: Record<string, string | RegExp>): void => {
  expect(plan.filter(({ table, index }) => growing.has(table) && index === null)).toEqual([])
  for (const [table, index] of Object.entries(indexes)) {
    const used = [...new Set(plan.filter((access) => access.table === table).map((access) => access.index))]
    expect({ table, used }).toEqual({ table, used: [typeof index === 'string' ? index : expect.stringMatching(index)] })
  }
}

const counters = { pitch_counters: 'pitch_counters_pkey' }

describe('plans over 20,000 pitches', () => {
  it.each([
    ['newest', 'listings_newest'],
    ['trending', 'listings_trending'],
  ])(
    '[PLAN1] the market by %s is read in the order of its index, on the first page and on later ones',
    async (sort, index) => {
      const { nextCursor } = await page({ sort })
      expectPlan(await planOf('GET /api/pitches', { sort }), { listings: index, ...counters })
      expectPlan(await planOf('GET /api/pitches', { sort, cursor: nextCursor }), { listings: index, ...counters })
    },
  )

  it.each([
    [{ genre: ['drama'] }],
    [{ genre: ['western'] }],
    [{ genre: ['horror', 'comedy'] }],
    [{ format: ['short'] }],
    [{ country: ['PT'] }],
    [{ country: ['US'] }],
    [{ budgetRange: ['from_1m_to_5m'] }],
    [{ genre: ['drama'], format: ['feature'], country: ['US'] }],
    [{ genre: ['western'], format: ['short'], country: ['PT'], budgetRange: ['from_1m_to_5m'] }],
  ])('[PLAN2] filtering by %o reads an index, whatever the order', async (filter) => {
    for (const sort of ['newest', 'trending']) {
      expectPlan(await planOf('GET /api/pitches', { ...filter, sort }), {
        listings: /^listings_(?:newest|trending|genres|(?:genre|format|stage|budget|country)_newest)$/u,
        ...counters,
      })
    }
  })

  it.each([
    ['house', /^listings_(?:search|newest)$/u],
    ['zodiac lantern', 'listings_search'],
    ['"salt road" -western', 'listings_search'],
    ['nobody wrote this', 'listings_search'],
  ])('[PLAN3] a search for %s reads an index in every order, a rare one that of the words', async (search, index) => {
    for (const sort of ['relevance', 'newest']) {
      expectPlan(await planOf('GET /api/pitches', { search, sort }), { listings: index, ...counters })
    }
    const trending = /^listings_(?:search|trending)$/u
    expectPlan(await planOf('GET /api/pitches', { search, sort: 'trending' }), { listings: trending, ...counters })
  })

  it.each(['an', 'iro', 'the salt'])('[PLAN4] suggestions for %s read indexes of titles and of names', async (q) => {
    const plan = await planOf('GET /api/search/suggest', { q })
    expectPlan(plan, { users: /^users_name_(?:prefix|trgm)$/u })
    expect(plan.filter(({ table }) => table === 'listings').map(({ index }) => index)).toEqual([
      'listings_title_prefix',
      expect.stringMatching(/^listings_(?:search|newest)$/u),
    ])
  })

  it('[PLAN5] a person’s own pitches are read in the order of the owner’s index', async () => {
    for (const filter of [{}, { status: 'draft' }, { search: 'salt' }]) {
      expectPlan(await planOf('GET /api/pitches/mine', filter, owner), { pitches: 'pitches_owner', ...counters })
    }
  })

  it('[PLAN6] one pitch is read by its address or its id, under row-level security too, for everybody', async () => {
    const [first] = (await page({})).items
    for (const actor of [visitor, owner]) {
      const bySlug = await planOf('GET /api/pitches/{idOrSlug}', { idOrSlug: first?.slug }, actor)
      expectPlan(bySlug, { users: 'users_pkey', pitch_fields: 'pitch_fields_pitch_id_field_pk' })
      expect(bySlug[0]).toMatchObject({ table: 'pitches', index: 'pitches_slug' })
      const byId = await planOf('GET /api/pitches/{idOrSlug}', { idOrSlug: first?.id }, actor)
      expectPlan(byId, { pitches: 'pitches_pkey', media: 'media_pkey', profiles: 'profiles_pkey' })
    }
  })

  it('[PLAN7] who sends a request is found by the token of the session', async () => {
    const { cookie, userId } = await createTestSite(market.product).signIn({ userType: 'creator' })
    const { actor, plan } = await market.plannedSessionCheck(cookie)
    expect(actor).toMatchObject({ kind: 'person', userId })
    expectPlan(plan, { sessions: 'sessions_token', users: 'users_pkey', user_roles: /^user_roles_/u })
  })
})

describe('paging', () => {
  const matching = sqlStatement<{ id: string }>(
    'test.matching',
    `select pitch_id as id from listings where genres && array['drama'] order by published_at desc, pitch_id desc`,
  )
  const walk = async (query: Record<string, unknown>): Promise<{ ids: string[]; pages: number }> => {
    const ids: string[] = []
    let pages = 0
    let cursor: string | null = null
    do {
      const found: Awaited<ReturnType<typeof page>> = await page({ ...query, ...(cursor === null ? {} : { cursor }) })
      ids.push(...found.items.map((item) => item.id))
      pages += 1
      cursor = found.nextCursor
    } while (cursor !== null)
    return { ids, pages }
  }

  it(
    '[PAGE1] walking 300 pages by any order meets every match once, also where hundreds share a place',
    { timeout: 60_000 },
    async () => {
      const expected = (await market.product.database.rows(matching, [])).map((row) => row.id)
      const limit = Math.min(50, Math.floor(expected.length / 300))
      const newest = await walk({ genre: ['drama'], sort: 'newest', limit })
      expect(newest.pages).toBeGreaterThanOrEqual(300)
      expect(newest.ids).toEqual(expected)
      const trending = await walk({ genre: ['drama'], sort: 'trending', limit })
      expect(trending.pages).toBe(newest.pages)
      expect(trending.ids.toSorted()).toEqual(expected.toSorted())
    },
  )

  it('[PAGE2] a search by relevance pages through its ranked matches without losing or repeating one', async () => {
    const whole = await walk({ search: 'house', sort: 'relevance', limit: 50 })
    const small = await walk({ search: 'house', sort: 'relevance', limit: 7 })
    expect(small.ids.length).toBeGreaterThan(100)
    expect(new Set(small.ids).size).toBe(small.ids.length)
    expect(small.ids).toEqual(whole.ids)
  })
})
