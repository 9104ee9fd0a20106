import { metricKeys } from '@pitchey/contract/analytics/vocabulary'
import type { AudienceReport } from '@pitchey/contract/analytics/endpoints'
import fc from 'fast-check'
import { FileText } from '../../http/route.ts'
import { system, visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { only } from '../../kernel/db.ts'
import { execute } from '../../kernel/execute.ts'
import { newId } from '../../kernel/ids.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { rollUpAll, rollUpTimeoutMs } from '../../../../../apps/node/test/kit/roll-up.ts'
import { rollUpAnalytics, tendAnalytics } from './roll-up.ts'

const now = new Date('2026-03-02T10:00:00.000Z')
const dayMs = 24 * 3600 * 1000

let product: TestProduct
let api: ApiCaller
const readers: Person[] = []

beforeAll(async () => {
  product = await startTestProduct({ now })
  api = apiCaller(product.kernel, product.product.routes)
  for (let count = 0; count < 6; count += 1) readers.push(await product.addPerson({ userType: 'investor' }))
})
afterAll(() => product.stop())

const run = (operation: typeof rollUpAnalytics | typeof tendAnalytics) =>
  execute(product.kernel, operation, {}, product.as(system('test')))
const flush = () => product.product.analytics.queue.flush()
const visit = (id: string, by: Actor, source = 'market', options = {}) =>
  api.call('POST /api/pitches/{id}/views', { id, source }, by, options)
const read = (id: string, by: Actor, depth: number, seconds: number, options = {}) =>
  api.call('POST /api/pitches/{id}/reading', { id, depth, seconds }, by, options)
const report = (owner: Person, query: Record<string, unknown> = {}): Promise<AudienceReport> =>
  api.call('GET /api/analytics/report', query, owner)
const totalsNow = ({ totals }: AudienceReport) => Object.fromEntries(metricKeys.map((key) => [key, totals[key].now]))
const reader = (index: number): Person => only(readers.slice(index, index + 1))
const put = (text: string, values: readonly unknown[] = []) =>
  product.database.rows<Record<string, unknown>>({ name: text.slice(0, 60), text }, values)

const exported = async (owner: Person, query: Record<string, unknown> = {}): Promise<string[][]> => {
  const file: unknown = await api.call('GET /api/analytics/report/export.csv', query, owner)
  if (!(file instanceof FileText)) throw new TypeError('not a file')
  return file.text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
}

type Act = { kind: 'view' | 'like' | 'unlike' | 'comment' | 'save' | 'roll'; reader: number; daysAgo: number }
const act = async (id: string, { kind, reader: index, daysAgo }: Act): Promise<void> => {
  const person = reader(index).userId
  const at = new Date(now.getTime() - daysAgo * dayMs)
  if (kind === 'roll') await run(rollUpAnalytics)
  if (kind === 'view')
    await put(
      `insert into pitch_views (pitch_id, viewer_key, created_at, day, source) values ($1, $2, $3, ($3::timestamptz at time zone 'utc')::date, 'search') on conflict do nothing`,
      [id, person, at],
    )
  if (kind === 'like')
    await put(`insert into pitch_likes (pitch_id, user_id, created_at) values ($1, $2, $3) on conflict do nothing`, [
      id,
      person,
      at,
    ])
  if (kind === 'unlike') await put('delete from pitch_likes where pitch_id = $1 and user_id = $2', [id, person])
  if (kind === 'comment')
    await put(`insert into pitch_comments (id, pitch_id, author_id, body, created_at) values ($1, $2, $3, 'x', $4)`, [
      newId(),
      id,
      person,
      at,
    ])
  if (kind === 'save')
    await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
      tx.rows(
        {
          name: 'test.save',
          text: 'insert into pitch_saves (pitch_id, person_id, created_at) values ($1, $2, $3) on conflict do nothing',
        },
        [id, person, at],
      ),
    )
}

const countIn = async (id: string, from: string, to: string) => {
  const between = `between $2::date and $3::date`
  const sql = `select
    (select count(*)::int from pitch_views where pitch_id = $1 and day ${between}) as views,
    (select count(distinct viewer_key)::int from pitch_views where pitch_id = $1 and day ${between}) as readers,
    (select count(*)::int from pitch_likes where pitch_id = $1 and (created_at at time zone 'utc')::date ${between}) as likes,
    (select count(*)::int from pitch_saves where pitch_id = $1 and (created_at at time zone 'utc')::date ${between}) as saves,
    (select count(*)::int from pitch_comments where pitch_id = $1 and (created_at at time zone 'utc')::date ${between}) as comments`
  return only(
    await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
      tx.rows<Record<string, number>>({ name: 'test.count-in', text: sql }, [id, from, to]),
    ),
  )
}

it('[ANA5] agrees with a naive count, in the export, and by source, wherever the roll-up stands', async () => {
  const acts = fc.array(
    fc.record({
      kind: fc.constantFrom<Act['kind']>('view', 'view', 'like', 'unlike', 'comment', 'save', 'roll'),
      reader: fc.integer({ min: 0, max: 5 }),
      daysAgo: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(acts, fc.integer({ min: 0, max: 15 }), async (happened, daysAgo) => {
      const owner = await product.addPerson({ userType: 'creator' })
      const { id } = await livePitch(api, owner)
      for (const one of happened) await act(id, one)
      const from = new Date(now.getTime() - daysAgo * dayMs).toISOString().slice(0, 10)
      const asked = { from, to: '2026-03-02', pitchId: id }
      const figures = await report(owner, asked)
      const { views, readers: people, likes, saves, comments } = totalsNow(figures)
      expect({ views, readers: people, likes, saves, comments }).toEqual(await countIn(id, from, '2026-03-02'))
      expect(figures.sources.reduce((sum, one) => sum + one.views.now, 0)).toBe(views)
      for (const key of ['views', 'likes', 'saves', 'comments'] as const) {
        expect(figures.series.reduce((sum, one) => sum + one[key], 0)).toBe(figures.totals[key].now)
      }
      const [header, ...lines] = await exported(owner, asked)
      for (const key of ['views', 'likes', 'saves', 'comments'] as const) {
        const column = (header ?? []).indexOf(key)
        expect(lines.reduce((sum, line) => sum + Number(line[column]), 0)).toBe(figures.totals[key].now)
      }
      expect(await report(owner, { from, to: '2026-03-02' })).toMatchObject({ totals: figures.totals })
    }),
    { numRuns: 12 },
  )
}, 120_000)

it('[ANA1] counts where readers come from, what they read on, and how far they read', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await livePitch(api, owner)
  const phone = { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile', address: '192.0.2.77' }
  await visit(id, reader(0), 'search')
  await visit(id, visitor, 'social', phone)
  await visit(id, reader(0), 'search')
  await read(id, reader(0), 30, 40)
  await read(id, reader(0), 80, 95)
  await read(id, visitor, 100, 10, phone)
  await flush()
  const figures = await report(owner, { pitchId: id })
  expect(totalsNow(figures)).toEqual({
    views: 2,
    readers: 2,
    opens: 3,
    reads: 2,
    seconds: 105,
    likes: 0,
    saves: 0,
    shares: 0,
    comments: 0,
  })
  expect(figures.sources.map(({ key, views }) => [key, views.now])).toEqual([
    ['search', 1],
    ['social', 1],
  ])
  expect(figures.portals.map(({ key }) => key)).toEqual(['investor', 'visitor'])
  expect(figures.devices.map(({ key }) => key)).toEqual(['desktop', 'phone'])
  expect(figures.countries).toEqual([{ key: 'unknown', views: { now: 2, before: 0 } }])
  expect(figures.funnel.map(({ readers: n }) => n)).toEqual([2, 2, 2, 2, 1])
})

it('[ANA2] counts every step of a reader once, however often and in whatever order they are told', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await livePitch(api, owner)
  await visit(id, reader(1))
  for (const depth of [60, 20, 60, 100, 100]) {
    await read(id, reader(1), depth, depth)
    await flush()
  }
  await Promise.all([read(id, reader(1), 100, 100), read(id, reader(1), 50, 90)])
  await flush()
  const figures = await report(owner, { pitchId: id })
  expect(figures.funnel.map(({ readers: n }) => n)).toEqual([1, 1, 1, 1, 1])
  expect(figures.totals.seconds.now).toBe(100)
})

it('[ANA3] leaves out the owner, the team, crawlers and whoever was not counted', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await livePitch(api, owner)
  const member = await product.addPerson({ userType: 'creator' })
  await administer(
    product.owner,
    `insert into pitch_members (pitch_id, person_id, role, added_by, created_at) values ('${id}', '${member.userId}', 'editor', '${owner.userId}', now())`,
  )
  const crawler = { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }
  for (const one of [owner, member]) {
    await visit(id, one)
    await read(id, one, 100, 60)
  }
  await visit(id, visitor, 'engine', crawler)
  await read(id, visitor, 100, 60, crawler)
  await read(id, reader(2), 100, 60)
  await api.call('PUT /api/pitches/{id}/like', { id }, member)
  await flush()
  const figures = await report(owner, { pitchId: id })
  expect(Object.values(totalsNow(figures)).every((value) => value === 0)).toBe(true)
})

it(
  '[ANA4] adds up every event once, whether the roll-up runs twice, at once, or is cut off',
  async () => {
    const owner = await product.addPerson({ userType: 'creator' })
    const { id } = await livePitch(api, owner)
    await visit(id, reader(0))
    await Promise.all([run(rollUpAnalytics), run(rollUpAnalytics), visit(id, reader(1))])
    await product.database
      .transaction({ actor: { id: null, role: 'system' } }, async (tx) => {
        await tx.rows({ name: 'test.mark', text: 'update analytics_watermark set rolled_below = rolled_below' }, [])
        throw new Error('cut off')
      })
      .catch(() => undefined)
    await rollUpAll(product)
    await run(rollUpAnalytics)
    expect((await report(owner, { pitchId: id })).totals.views.now).toBe(2)
    const rolled = await put(`select sum(amount)::int as n from analytics_days where pitch_id = $1 and kind = 'view'`, [
      id,
    ])
    expect(rolled).toEqual([{ n: 2 }])
  },
  rollUpTimeoutMs,
)

it('[ANA4] counts on in a database that was restored and counts its transactions anew', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await livePitch(api, owner)
  await visit(id, reader(0))
  await run(rollUpAnalytics)
  await visit(id, reader(1))
  await put(`update analytics_watermark set rolled_below = rolled_below + 1000000000`)
  await put(`update analytics_events set written_by = written_by + 1000000000 where pitch_id = $1`, [id])
  await visit(id, reader(2))
  await run(rollUpAnalytics)
  await visit(id, reader(3))
  expect((await report(owner, { pitchId: id })).totals.views.now).toBe(4)
  await run(rollUpAnalytics)
  expect((await report(owner, { pitchId: id })).totals.views.now).toBe(4)
})

it(
  '[ANA6] keeps sums when single events expire, and makes months ahead of time',
  async () => {
    const owner = await product.addPerson({ userType: 'creator' })
    const { id } = await livePitch(api, owner)
    await act(id, { kind: 'view', reader: 0, daysAgo: 500 })
    await act(id, { kind: 'view', reader: 0, daysAgo: 20 })
    await rollUpAll(product)
    expect(await run(tendAnalytics)).toBeGreaterThan(10)
    expect(await run(tendAnalytics)).toBe(0)
    const left = await put(`select count(*)::int as n from analytics_events where pitch_id = $1`, [id])
    expect(left).toEqual([{ n: 1 }])
    const long = { pitchId: id, from: '2024-10-01', to: '2025-02-01' }
    expect((await report(owner, long)).totals.views.now).toBe(1)
    await visit(id, reader(1))
    const [row] = await put(
      `select tableoid::regclass::text as part from analytics_events where pitch_id = $1 and at = $2`,
      [id, now],
    )
    expect(row).toEqual({ part: 'analytics_events_2026_03' })
    product.clock.advance(40 * dayMs)
    await run(tendAnalytics)
    const parts = await put(`select count(*)::int as n from pg_inherits where inhparent = 'analytics_events'::regclass`)
    expect(parts).toEqual([{ n: 13 + 1 + 2 + 1 }])
    product.clock.advance(-40 * dayMs)
  },
  rollUpTimeoutMs,
)

it('[ANA7] shows hours for a day, and weeks and months for longer', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await livePitch(api, owner)
  await visit(id, reader(0))
  const day = await report(owner, { pitchId: id, from: '2026-03-02', to: '2026-03-02' })
  expect(day.interval).toBe('hour')
  expect(day.series).toHaveLength(24)
  expect(day.series[10]).toMatchObject({ at: '2026-03-02T10:00:00.000Z', views: 1 })
  expect((await report(owner, { pitchId: id })).series).toHaveLength(30)
  expect((await report(owner, { from: '2025-10-01', to: '2026-03-02' })).interval).toBe('week')
  expect((await report(owner, { from: '2025-03-03', to: '2026-03-02' })).interval).toBe('month')
})

it('[ANA8] shows a report to the owner and to moderators, and hides the rest', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const rival = await product.addPerson({ userType: 'creator' })
  const admin = await product.addPerson({ userType: 'admin' })
  const { id } = await livePitch(api, owner)
  const unknown = '00000000-0000-7000-8000-000000000000'
  for (const key of ['GET /api/analytics/report', 'GET /api/analytics/report/export.csv'] as const) {
    await api.call(key, { pitchId: id }, admin)
    expect(await api.refusalCode(key, { pitchId: id }, rival)).toBe('not_found')
    expect(await api.refusalCode(key, { pitchId: unknown }, owner)).toBe('not_found')
    expect(await api.refusalCode(key, {}, visitor)).toBe('not_signed_in')
    expect(await api.refusalCode(key, {}, reader(0))).toBe('forbidden')
    expect(await api.refusalCode(key, { from: '2026-03-03', to: '2026-03-02' }, owner)).toBe('invalid_input')
  }
})

it('[ANA9] exports a title that begins like a formula as a text', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await livePitch(api, owner, { title: '=HYPERLINK("http://evil.example")' })
  await visit(id, reader(0))
  const [, line] = await exported(owner, { pitchId: id })
  expect(line?.[1]).toBe(`"'=HYPERLINK(""http://evil.example"")"`)
})
