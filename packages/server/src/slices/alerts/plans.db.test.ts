import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { startLargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { Access, LargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Kernel } from '../../kernel/execute.ts'

const growing = new Set(
  'listings pitches pitch_fields saved_searches saved_search_hits preferences pitch_signatures users mail_outbox notifications'.split(
    ' ',
  ),
)

/** 40,000 searches of everybody, a third of them at once, and what they found so far. */
const searches = [
  `insert into saved_searches (id, person_id, name, query, words, genre_keys, cadence, visited_at, alerted_up_to,
     unsubscribe_hash, version, created_at, updated_at)
   select gen_random_uuid(), u.id, 'Search ' || n, jsonb_build_object('genre', jsonb_build_array(g.genre), 'country', jsonb_build_array('PT')),
     null, array[g.genre], (array['at_once', 'daily', 'never'])[1 + n % 3], timestamptz '2026-02-20', timestamptz '2026-03-02T08:00Z',
     md5(n::text || u.id::text), 1, timestamptz '2026-01-01', timestamptz '2026-01-01'
   from (select id, row_number() over (order by id) as place from users) u, generate_series(1, 10) n,
     lateral (select (array['drama', 'war', 'crime', 'sport', 'music', 'western', 'family', 'horror'])[1 + (u.place + n)::int % 8] as genre) g`,
  `insert into saved_search_hits (search_id, pitch_id, created_at, sent_at)
   select s.id, l.pitch_id, timestamptz '2026-02-01', timestamptz '2026-02-01'
   from (select id, row_number() over () as n from saved_searches limit 20000) s
   join (select pitch_id, row_number() over () as n from listings) l on l.n = 1 + s.n % 5000`,
  `insert into pitch_signatures (pitch_id, bands)
   select pitch_id, array[hashtext(title), hashtext(logline), hashtext(slug)] from listings`,
  `insert into preferences (person_id, genres, excluded_genres, formats, budget_ranges, stages, countries, languages, version, updated_at)
   select id, '{drama}', '{}', '{}', '{}', '{}', '{}', '{}', 1, created_at from users`,
  `insert into mail_outbox (id, kind, recipient, subject, text, html, links, status, attempts, created_at)
   select gen_random_uuid(), 'search-alert', u.email, 'A subject', '', '', '[]', 'sent', 1, u.created_at
   from users u, generate_series(1, 4)`,
  'vacuum analyze mail_outbox, users, saved_searches, saved_search_hits, pitch_signatures, preferences',
]

const anyListing = sqlStatement<{ id: string; ownerId: Person['userId'] }>(
  'test.any-listing',
  `select pitch_id as id, owner_id as "ownerId" from listings order by pitch_id limit 1`,
)

let market: LargeMarket
let reader: Person
let pitch: { id: string; ownerId: Person['userId'] }

beforeAll(async () => {
  market = await startLargeMarket()
  const { product } = market
  await administer(product.owner, ...searches)
  reader = await product.addPerson({ userType: 'investor' })
  pitch = only(await product.database.rows(anyListing, []))
}, 240_000)
afterAll(() => market.product.stop())

const callAs = (person: Person, ...[key, input = {}]: Parameters<ReturnType<typeof apiCaller>['call']>) =>
  market.planned((kernel) => apiCaller(kernel, market.product.product.routes).call(key, input, person))
const runJob = (queue: string, data: Record<string, unknown> = {}) =>
  market.planned(async (kernel: Kernel) => {
    await market.product.product.jobs.find((job) => job.queue === queue)?.run(kernel, data)
  })
const wholeReads = (plan: readonly Access[]) => plan.filter(({ table, index }) => growing.has(table) && index === null)
const indexesOf = (plan: readonly Access[], table: string) => [
  ...new Set(plan.filter((access) => access.table === table).map(({ index }) => index)),
]

const none = {
  genres: [],
  excludedGenres: [],
  formats: [],
  budgetRanges: [],
  stages: [],
  countries: [],
  languages: [],
  timeZone: null,
}

describe('plans over 20,000 pitches and 40,000 saved searches', { timeout: 120_000 }, () => {
  it('[PLAN30] a new pitch finds the searches at once that it may fit by an index of their genres', async () => {
    const plan = await runJob('alert.match-pitch', { id: pitch.id })
    expect(wholeReads(plan)).toEqual([])
    expect(indexesOf(plan, 'saved_searches')).toContain('saved_searches_at_once')
  })

  it('[PLAN31] who is owed an alert is found by the few rows that wait', async () => {
    const plan = await runJob('alert.send')
    const due = plan.filter(({ statement }) => statement === 'alert.due')
    expect(wholeReads(due)).toEqual([])
    expect(due.length).toBeGreaterThan(0)
    expect(indexesOf(due, 'saved_search_hits')).toEqual(['saved_search_hits_due'])
  })

  it('[PLAN32] a person’s searches are counted in the order of the newest, by indexes', async () => {
    await apiCaller(market.product.kernel, market.product.product.routes).call(
      'POST /api/searches',
      { name: 'Mine', query: { genre: ['drama'], search: 'house' } },
      reader,
    )
    const plan = await callAs(reader, 'GET /api/searches')
    expect(wholeReads(plan)).toEqual([])
    expect(indexesOf(plan, 'saved_searches')).toEqual(['saved_searches_person'])
    expect(indexesOf(plan, 'listings')).toEqual(['listings_newest'])
  })

  it.each([
    [{ genres: ['drama', 'war'] }, 'listings_genre_newest'],
    [{ countries: ['PT'] }, 'listings_country_newest'],
    [{ formats: ['short'] }, 'listings_format_newest'],
    [{ budgetRanges: ['from_1m_to_5m'] }, 'listings_budget_newest'],
    [{ stages: ['script'] }, 'listings_stage_newest'],
  ])('[PLAN33] candidates for %o are read by the index that has them in order', async (wishes, index) => {
    const person = await market.product.addPerson({ userType: 'investor' })
    await apiCaller(market.product.kernel, market.product.product.routes).call(
      'PUT /api/preferences',
      { ...none, ...wishes, version: 0 },
      person,
    )
    const plan = await callAs(person, 'GET /api/matches')
    const read = indexesOf(plan, 'listings')
    expect(read).toEqual(expect.arrayContaining([index, 'listings_trending']))
    expect(indexesOf(plan, 'preferences')).toEqual(['preferences_pkey'])
  })

  it('[PLAN34] similar pitches are compared within a bounded number, found by indexes', async () => {
    const plan = await callAs(reader, 'GET /api/pitches/{id}/similar', { id: pitch.id })
    expect(wholeReads(plan)).toEqual([])
    expect(indexesOf(plan, 'listings')).toEqual(expect.arrayContaining(['listings_genre_newest', 'listings_pkey']))
  })

  it('[PLAN35] near duplicates are found by the bands of their texts', async () => {
    const owner = { ...reader, userId: pitch.ownerId }
    const plan = await callAs(owner, 'GET /api/pitches/{id}/near-duplicates', { id: pitch.id })
    expect(wholeReads(plan)).toEqual([])
    expect(indexesOf(plan, 'pitch_signatures')).toEqual(['pitch_signatures_bands'])
  })
})
