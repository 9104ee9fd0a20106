import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'
import { createMarketIndex } from './market-index.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
})
afterAll(() => product.stop())

const facets = (query: Record<string, unknown> = {}) => api.call('GET /api/pitches/facets', query)
const totalOf = async (query: Record<string, unknown> = {}) => (await facets(query)).total
const listed = async (query: Record<string, unknown> = {}) => {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(cursor === null ? query : { ...query, cursor })
    ids.push(...page.items.map((item) => item.id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}
const list = (query: Record<string, unknown>) => api.call('GET /api/pitches', { limit: '2', ...query })

/** Announcements arrive on another connection: asks until the answer is as expected. */
const expectEventually = (query: Record<string, unknown>, total: number) =>
  expect.poll(() => totalOf(query), { interval: 10, timeout: 5000 }).toBe(total)

const own = (...statements: string[]) => administer(product.owner, ...statements)

describe('facets', () => {
  it('[FACET3] leaves counts out before they are ready, and has them as soon as they are', async () => {
    const fresh = createMarketIndex({ ...product, later: setImmediate })
    expect(await fresh.count({}, 20_000, null)).toBeNull()
    await fresh.load()
    expect(await fresh.count({}, 20_000, null)).toMatchObject({ total: 0 })
    fresh.close()
    await product.product.marketIndex.load()
    expect(await facets()).toMatchObject({ total: 0, without: [] })
  })

  it('[FACET4] follows what is published, changed, hidden and taken down', async () => {
    const draft = await draftPitch(api, owner, { genre: 'western', country: 'IE', language: 'ga' })
    expect(await totalOf({ genre: ['western'] })).toBe(0)
    const live = await api.call('POST /api/pitches/{id}/publish', { id: draft.id, version: draft.version }, owner)
    await expectEventually({ genre: ['western'], country: ['IE'], language: ['ga'] }, 1)
    const edit = { id: live.id, version: live.version, genre: 'war', country: 'NG' }
    const changed = await api.call('PATCH /api/pitches/{id}', edit, owner)
    await expectEventually({ genre: ['western'] }, 0)
    await expectEventually({ genre: ['war'], country: ['NG'] }, 1)
    const hide = { id: live.id, version: changed.version, visibility: 'unlisted' }
    const hidden = await api.call('PATCH /api/pitches/{id}', hide, owner)
    await expectEventually({}, 0)
    const show = { id: live.id, version: hidden.version, visibility: 'public' }
    const shown = await api.call('PATCH /api/pitches/{id}', show, owner)
    await expectEventually({}, 1)
    await api.call('POST /api/pitches/{id}/archive', { id: live.id, version: shown.version }, owner)
    await expectEventually({}, 0)
  })

  it('[FACET5] counts exactly what the list shows, for every filter, order and search', async () => {
    for (const [genre, format, country, language] of [
      ['drama', 'feature', 'IE', 'en'],
      ['drama', 'short', 'IE', 'ga'],
      ['comedy', 'short', 'NG', 'en'],
      ['horror', 'series', null, null],
      ['comedy', 'feature', 'NG', 'yo'],
    ]) {
      await livePitch(api, owner, { title: `Counted ${genre}`, genre, format, country, language })
    }
    await own(
      `update listings set seeking_investment = true where genre = 'comedy'`,
      `update listings set requires_agreement = (format = 'short')`,
      `update listings set closes_on = date '2026-03-01' + 2 * (ordinal % 2) where genre = 'drama'`,
      `update listings set published_at = timestamptz '2026-02-22 23:59:59Z' where genre = 'horror'`,
      `update listings set published_at = timestamptz '2026-02-23 00:00:00Z' where language = 'yo'`,
    )
    await expectEventually({ seeking: 'yes' }, 2)
    await expectEventually({ newThisWeek: 'yes' }, 4)
    const asked: Record<string, unknown>[] = [
      {},
      { genre: ['drama', 'comedy'] },
      { format: ['short'], genre: ['drama'] },
      { country: ['NG'], language: ['yo', 'en'] },
      { seeking: 'yes' },
      { seeking: 'yes', format: ['short'] },
      { agreement: 'needed' },
      { agreement: 'none', newThisWeek: 'yes' },
      { newThisWeek: 'yes' },
      { sort: 'ending_soon' },
      { sort: 'ending_soon', genre: ['comedy'] },
      { sort: 'most_saved', agreement: 'none' },
      { search: 'counted' },
      { search: 'counted comedy', format: ['short'] },
      { search: 'counted -drama', sort: 'trending' },
      { search: 'counted', sort: 'ending_soon' },
    ]
    for (const query of asked) {
      const ids = await listed(query)
      expect({ query, total: await totalOf(query) }).toEqual({ query, total: ids.length })
      expect(new Set(ids).size).toBe(ids.length)
    }
    expect(await totalOf()).toBe(5)
  })

  it('[FACET6] counts each facet with the filters of all others, and says what to drop when nothing fits', async () => {
    const { total, facets: counted, without } = await facets({ genre: ['drama'], country: ['NG'] })
    expect(total).toBe(0)
    expect(counted?.genre).toEqual([{ value: 'comedy', count: 2 }])
    expect(counted?.country).toEqual([{ value: 'IE', count: 2 }])
    expect(counted?.format).toEqual([])
    expect(without).toHaveLength(2)
    expect(without).toEqual(
      expect.arrayContaining([
        { filter: 'genre', count: 2 },
        { filter: 'country', count: 2 },
      ]),
    )
    const searching = await facets({ search: 'nobodywrotethis', genre: ['comedy'] })
    expect(searching).toMatchObject({ total: 0, without: [{ filter: 'search', count: 2 }] })
  })

  it('[FACET4] reads everything anew when announcements may have been missed', async () => {
    await own(
      `alter table listings disable trigger user`,
      `update listings set format = 'other' where format = 'series'`,
      `alter table listings enable trigger user`,
    )
    expect(await totalOf({ format: ['other'] })).toBe(0)
    await own(`notify listings, 'all'`)
    await expectEventually({ format: ['other'] }, 1)
  })

  it('[FACET4] a change of more listings than an announcement can name is read anew', async () => {
    await own(
      `create temporary table model as select * from pitches limit 1;
       update model set status = 'published', visibility = 'public', published_at = now();
       insert into pitches select (jsonb_populate_record(model, jsonb_build_object('id', gen_random_uuid(), 'slug', 'copy-' || i))).*
         from model, generate_series(1, 900) i;
       insert into listings (pitch_id, owner_id, slug, title, logline, genre, secondary_genres, format, stage, creator_name, creator_handle, keywords, published_at)
       select id, owner_id, slug, title, logline, 'sport', '{}', format, stage, 'X', 'x', '', published_at from pitches where slug like 'copy-%'`,
    )
    await expectEventually({ genre: ['sport'] }, 900)
    await own(`delete from listings where slug like 'copy-%'`)
    await expectEventually({ genre: ['sport'] }, 0)
  })
})

describe('orders', () => {
  it('[SORT1] most saved follows the counter with the next refresh, ending soon shows the nearest day first', async () => {
    const [first, second] = (await api.call('GET /api/pitches', { search: 'counted' })).items
    await own(`update pitch_counters set saves = 3 where pitch_id = '${second?.id ?? ''}'`)
    const refresh = product.product.jobs.find((job) => job.queue === 'market.refresh-saves')
    await refresh?.run(product.kernel, {})
    const saved = await api.call('GET /api/pitches', { sort: 'most_saved' })
    expect(saved.items[0]?.id).toBe(second?.id)
    await own(`update listings set closes_on = date '2026-03-02' where pitch_id = '${first?.id ?? ''}'`)
    const ending = await api.call('GET /api/pitches', { sort: 'ending_soon' })
    expect(ending.items[0]?.id).toBe(first?.id)
  })

  it('[SORT2] refuses cursors of another order and days that there are not', async () => {
    const cursorOf = (keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url')
    const id = '01890000-0000-7000-8000-000000000001'
    for (const [sort, keys] of [
      ['ending_soon', ['2026-02-30', id]],
      ['ending_soon', ['2026-02-03T00', id]],
      ['ending_soon', [3, id]],
      ['most_saved', [1.5, id]],
      ['most_saved', [-1, id]],
      ['most_saved', [2 ** 31, id]],
      ['most_saved', ['2026-02-03', id]],
    ] as const) {
      expect((await api.refusal('GET /api/pitches', { sort, cursor: cursorOf([...keys]) })).code).toBe('invalid_input')
    }
  })
})
