import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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
import { execute } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/execute.ts'
import { findLinkPreview } from './find-link-preview.ts'
import { listSitemap } from './list-sitemap.ts'

const busiest = sqlStatement<{ id: Person['userId']; pitchId: string }>(
  'test.busiest',
  `select owner_id as id, min(pitch_id::text) as "pitchId" from listings group by 1 order by count(*) desc limit 1`,
)

const trending = sqlStatement<{ score: number }>(
  'test.trending',
  'select trending as score from listings order by pitch_id',
)
const anyPicture = sqlStatement<{ id: string }>('test.any-picture', 'select id from media limit 1')

let market: LargeMarket
let api: ApiCaller
let owner: Person
let reader: Person
let pitchId: string
beforeAll(async () => {
  market = await startLargeMarket()
  const { product } = market
  api = apiCaller(product.kernel, product.product.routes)
  const found = only(await product.database.rows(busiest, []))
  owner = { ...(await product.addPerson({ userType: 'creator' })), userId: found.id }
  reader = await product.addPerson({ userType: 'investor' })
  pitchId = found.pitchId
}, 120_000)
afterAll(() => market.product.stop())

const planOf = (key: ApiKey, input: Record<string, unknown>, actor: Actor = visitor): Promise<Access[]> =>
  market.planned((kernel) => apiCaller(kernel, market.product.product.routes).call(key, input, actor))

const runJob = async (queue: string, kernel: Kernel): Promise<void> => {
  const found = market.product.product.jobs.find((candidate) => candidate.queue === queue)
  if (!found) throw new Error(`there is no job ${queue}`)
  await found.run(kernel, {})
}

const page = (input: Record<string, unknown>) => api.call('GET /api/pitches', input)

/** Tables that grow with the market; the few roles and permissions may be read whole. */
const growing = new Set(
  (
    'listings pitches pitch_fields pitch_counters pitch_views pitch_likes pitch_comments follows audit_log ' +
    'users profiles user_roles sessions media analytics_events analytics_hours analytics_days'
  ).split(' '),
)

/** Holds that a plan reads no growing table whole, and reads the named ones through the named indexes alone. */
const expectPlan = (plan: readonly Access[], indexes: Record<string, string | RegExp>): void => {
  expect(plan.filter(({ table, index }) => growing.has(table) && index === null)).toEqual([])
  for (const [table, index] of Object.entries(indexes)) {
    const used = [...new Set(plan.filter((access) => access.table === table).map((access) => access.index))]
    const wanted = typeof index === 'string' ? [index] : used.map(() => expect.stringMatching(index) as string)
    expect({ table, used }).toEqual({ table, used: wanted })
    expect(used.length).toBeGreaterThan(0)
  }
}

const indexesOf = (plan: readonly Access[], table: string): string[] =>
  plan.filter((access) => access.table === table).map(({ index }) => index ?? 'none')

const counters = { pitch_counters: 'pitch_counters_pkey' }

describe('plans over 20,000 pitches', () => {
  it.each([
    ['newest', 'listings_newest'],
    ['trending', 'listings_trending'],
    ['most_saved', 'listings_most_saved'],
    ['ending_soon', 'listings_ending_soon'],
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
    [{ language: ['en'] }],
    [{ language: ['ja'], genre: ['western'] }],
    [{ seeking: 'yes' }],
    [{ agreement: 'needed' }],
    [{ agreement: 'none', seeking: 'yes', format: ['short'] }],
    [{ newThisWeek: 'yes' }],
    [{ newThisWeek: 'yes', genre: ['western'] }],
  ])('[PLAN2] filtering by %o reads an index, whatever the order', async (filter) => {
    for (const sort of ['newest', 'trending', 'most_saved', 'ending_soon']) {
      expectPlan(await planOf('GET /api/pitches', { ...filter, sort }), {
        listings:
          /^listings_(?:newest|trending|most_saved|ending_soon|genres|(?:genre|format|stage|budget|country|language|seeking|agreement)_newest)$/u,
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
    expectPlan(await planOf('GET /api/pitches', { search, sort: 'newest' }), { listings: index, ...counters })
    const ranked = await planOf('GET /api/pitches', { search, sort: 'relevance' })
    expectPlan(ranked, counters)
    const byWords = indexesOf(ranked, 'listings').filter((used) => used !== 'listings_title_prefix')
    for (const used of byWords) expect(used).toMatch(index)
    expectPlan(await planOf('GET /api/pitches/facets', { search }), { listings: 'listings_search' })
    const trending = /^listings_(?:search|trending)$/u
    expectPlan(await planOf('GET /api/pitches', { search, sort: 'trending' }), { listings: trending, ...counters })
  })

  it.each(['an', 'iro', 'the salt'])('[PLAN4] suggestions for %s read indexes of titles and of names', async (q) => {
    const plan = await planOf('GET /api/search/suggest', { q })
    expectPlan(plan, {})
    for (const used of indexesOf(plan, 'users')) expect(used).toMatch(/^users_name_(?:prefix|trgm)$/u)
    const [byTitle, ...byWord] = indexesOf(plan, 'listings')
    expect(byTitle).toBe('listings_title_prefix')
    for (const used of byWord) expect(used).toMatch(/^listings_(?:search|newest)$/u)
  })

  /** Own pitches by the index of the owner, those of a team one by one. */
  const ownOrOfTeam = (index: string) => new RegExp(`^(?:${index}|pitches_pkey)$`, 'u')

  it('[PLAN5] a person’s own pitches are read in the order of the owner’s index', async () => {
    for (const filter of [{}, { status: 'draft' }, { search: 'salt' }]) {
      const plan = await planOf('GET /api/pitches/mine', filter, owner)
      expectPlan(plan, { pitches: ownOrOfTeam('pitches_owner'), ...counters })
      expect(indexesOf(plan, 'pitches')).toContain('pitches_owner')
    }
  })

  it.each([
    ['updated', 'pitches_owner'],
    ['title', 'pitches_owner_title'],
    ['status', 'pitches_owner_status'],
    ['created', 'pitches_owner_created'],
    // Figures change all the time, so the pitches of the owner are put in order when they are asked for.
    ['views', 'pitches_owner\\w*'],
  ])('[PLAN5] and by %s in the order of an index of its own, up and down, on later pages too', async (sort, index) => {
    for (const order of ['asc', 'desc']) {
      const { nextCursor } = await api.call('GET /api/pitches/mine', { sort, order }, owner)
      expect(nextCursor).not.toBeNull()
      for (const cursor of [undefined, nextCursor ?? undefined]) {
        const plan = await planOf('GET /api/pitches/mine', { sort, order, cursor }, owner)
        expectPlan(plan, { pitches: ownOrOfTeam(index), ...counters })
        expect(indexesOf(plan, 'pitches').some((used) => new RegExp(`^${index}$`, 'u').test(used))).toBe(true)
      }
    }
  })

  it('[PLAN8] comments are read by pitch in the order of their index, of one pitch as of all of an owner', async () => {
    const thread = await planOf('GET /api/pitches/{id}/comments', { id: pitchId }, reader)
    expectPlan(thread, { pitches: 'pitches_pkey' })
    expect(indexesOf(thread, 'pitch_comments')[0]).toBe('pitch_comments_threads')
    expectPlan(thread, { pitch_comments: /^pitch_comments_(?:threads|thread|pkey)$/u })
    const { nextCursor } = await api.call('GET /api/comments/latest', {}, owner)
    expect(nextCursor).not.toBeNull()
    for (const cursor of [undefined, nextCursor ?? undefined]) {
      const plan = await planOf('GET /api/comments/latest', { cursor }, owner)
      expectPlan(plan, { pitches: /^pitches_owner/u, pitch_comments: 'pitch_comments_pitch' })
    }
  })

  it('[PLAN9] figures read what happened to the pitches in question, and nothing else', async () => {
    const perPitch = await planOf('GET /api/analytics/pitches/{id}', { id: pitchId }, owner)
    const overall = await planOf('GET /api/analytics/overview', {}, owner)
    for (const plan of [perPitch, overall]) {
      expectPlan(plan, {})
      expect(plan.some(({ table }) => table.startsWith('analytics_'))).toBe(true)
    }
  })

  it('[PLAN10] what a reader does touches single rows', async () => {
    const like = 'pitch_likes_pitch_id_user_id_pk'
    const follow = 'follows_follower_id_followee_id_pk'
    expectPlan(await planOf('GET /api/pitches/{id}/relation', { id: pitchId }, reader), {
      pitches: 'pitches_pkey',
      pitch_likes: like,
      follows: follow,
    })
    for (const actor of [visitor, reader]) {
      const plan = await planOf('POST /api/pitches/{id}/views', { id: pitchId }, actor)
      expectPlan(plan, { pitches: 'pitches_pkey', pitch_views: 'pitch_views_origin' })
    }
    expectPlan(await planOf('PUT /api/pitches/{id}/like', { id: pitchId }, reader), { pitches: 'pitches_pkey' })
    expectPlan(await planOf('DELETE /api/pitches/{id}/like', { id: pitchId }, reader), { pitch_likes: like })
    const followee = { handle: 'person-7' }
    expectPlan(await planOf('PUT /api/users/{handle}/follow', followee, reader), { users: 'users_handle' })
    expectPlan(await planOf('DELETE /api/users/{handle}/follow', followee, reader), { follows: follow })
  })

  it('[PLAN11] the quotas of an account are read through indexes of its own', async () => {
    const draft = { title: 'One more', logline: 'One more.', genre: 'drama', format: 'feature' }
    const plan = await planOf('POST /api/pitches', draft, owner)
    const quotas = plan.filter(({ statement }) => /count-drafts|earliest-creation/u.test(statement))
    expectPlan(plan, { audit_log: 'audit_log_actor' })
    expectPlan(quotas, { pitches: /^pitches_owner/u })
  })

  it('[PLAN12] a picture, and which files are of a picture, are found by id', async () => {
    const { product } = market
    const { id } = only(await product.database.rows(anyPicture, []))
    const served = await market.planned((kernel) =>
      execute(kernel, product.product.serveImage, { id, name: '540.webp' }, product.as(owner)).catch(() => null),
    )
    expectPlan(served, { media: 'media_pkey' })
    const file = join(product.filesDir, 'media', id, '540.webp')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, 'x')
    await utimes(file, 0, 0)
    expectPlan(await market.planned((kernel) => runJob('media.sweep-files', kernel)), { media: 'media_pkey' })
  })

  it(
    '[PLAN13] what is trending is counted from the acts of its window alone, and changes so many places at once',
    { timeout: 60_000 },
    async () => {
      const before = await market.product.database.rows(trending, [])
      let after: typeof before = []
      const plan = await market.planned(async (kernel) => {
        await runJob('engagement.refresh-trending', kernel)
        after = await market.product.database.rows(trending, [])
      })
      expect(after.filter(({ score }, index) => score !== before[index]?.score)).toHaveLength(2000)
      for (const [table, index] of [
        ['pitch_views', /^pitch_views_/u],
        ['pitch_likes', /^pitch_likes_newest$/u],
        ['pitch_comments', /^pitch_comments_newest$/u],
      ] as const) {
        expect(plan.filter((access) => access.table === table).map((access) => access.index)).toEqual([
          expect.stringMatching(index),
        ])
      }
    },
  )

  it('[PLAN14] link previews are found by address, and the sitemap is read in the order of its index', async () => {
    const [first] = (await page({})).items
    const { product } = market
    const preview = await market.planned((kernel) =>
      execute(kernel, findLinkPreview, { slug: first?.slug }, product.as(visitor)),
    )
    expectPlan(preview, { pitches: 'pitches_slug' })
    const sitemap = await market.planned((kernel) => execute(kernel, listSitemap, {}, product.as(visitor)))
    expectPlan(sitemap, { listings: 'listings_newest' })
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

// The last of all: the market is smaller afterwards.
it('[PLAN15] the pitches of a suspended owner are found through indexes of the owner', async () => {
  const admin = await market.product.addPerson({ userType: 'admin' })
  const input = { id: owner.userId, reason: 'a test' }
  expectPlan(await planOf('POST /api/admin/users/{id}/suspend', input, admin), { pitches: /^pitches_owner/u })
})
