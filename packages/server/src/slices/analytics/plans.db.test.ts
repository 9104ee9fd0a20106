import type { PitchId } from '@pitchey/contract/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { startLargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { Access, LargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import { system } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Kernel } from '../../kernel/execute.ts'
import { execute } from '../../kernel/execute.ts'
import { writeReaderEvents } from './event-store.ts'
import { tendAnalytics } from './roll-up.ts'

/** Of the single events the one month that is full: empty months, and what is all fresh, are rightly read as they are. */
const growing = /^(?:analytics_(?:days|hours|events_2026_02)|pitch_views|pitch_readings|pitches)$/u

/** A year of figures for every pitch, a month of single events, and a few thousand that are not added up yet. */
const figures = [
  `create temporary table numbered as select id, row_number() over (order by id) as n, count(*) over () as total from pitches;
   insert into analytics_days (pitch_id, day, kind, source, portal, country, device, amount)
   select p.id, date '2025-03-10' + (i * 61 + p.n)::int % 350, k, 'market', 'visitor', 'unknown', 'desktop', 1
   from numbered p, generate_series(1, 5) i, unnest(array['view', 'again']) k on conflict do nothing;
   insert into analytics_hours (pitch_id, hour, kind, source, portal, country, device, amount)
   select pitch_id, day + interval '9 hours', kind, source, portal, country, device, amount from analytics_days on conflict do nothing;
   insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount, written_by)
   select timestamptz '2026-02-01' + i * interval '2 minutes', p.id, case i % 3 when 0 then 'view' when 1 then 'again' else 'seconds' end,
     'market', 'visitor', 'unknown', 'desktop', 1, 1
   from generate_series(1, 20000) i join numbered p on p.n = 1 + i * 7 % p.total;
   insert into pitch_readings (pitch_id, day, viewer_key, depth, seconds)
   select pitch_id, day, viewer_key, 50, 60 from pitch_views where day > date '2026-01-15' on conflict do nothing`,
  `update analytics_watermark set rolled_below = (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint`,
  `insert into analytics_events (at, pitch_id, kind, source, portal, country, device, amount, person_id)
   select timestamptz '2026-03-02T08:00Z' + i * interval '1 second', p.id, 'like', '', 'viewer', '', '', amount, p.id
   from generate_series(1, 1000) i join (select id, row_number() over (order by id) as n, count(*) over () as total from pitches) p
     on p.n = 1 + i * 7 % p.total, unnest(array[1, -1]) amount`,
  'vacuum analyze analytics_days, analytics_hours, analytics_events, pitch_readings, pitch_views',
]

const busiest = sqlStatement<{ id: PitchId; ownerId: Person['userId']; day: string; viewerKey: string }>(
  'test.busiest',
  `select p.id, p.owner_id as "ownerId", v.day::text, v.viewer_key as "viewerKey"
   from pitch_views v join pitches p on p.id = v.pitch_id order by v.day desc, v.pitch_id, v.viewer_key limit 1`,
)

let market: LargeMarket
let pitch: { id: PitchId; ownerId: Person['userId']; day: string; viewerKey: string }
let owner: Person

beforeAll(async () => {
  market = await startLargeMarket()
  const { product } = market
  await execute(product.kernel, tendAnalytics, {}, product.as(system('test')))
  await administer(product.owner, ...figures)
  pitch = only(await product.database.rows(busiest, []))
  owner = { ...(await product.addPerson({ userType: 'creator' })), userId: pitch.ownerId }
}, 240_000)
afterAll(() => market.product.stop())

const planOf = (...[key, input]: Parameters<ReturnType<typeof apiCaller>['call']>) =>
  market.planned((kernel) => apiCaller(kernel, market.product.product.routes).call(key, input, owner))
const runJob = (queue: string) =>
  market.planned(async (kernel: Kernel) => {
    await market.product.product.jobs.find((job) => job.queue === queue)?.run(kernel, {})
  })
const wholeReads = (plan: readonly Access[]) =>
  plan
    .filter(({ table, index }) => growing.test(table) && index === null)
    .map(({ statement, table, how }) => `${statement}: ${how} of ${table}`)
    .join('\n')
const statementsOf = (plan: readonly Access[]) => new Set(plan.map(({ statement }) => statement))

describe('plans over 5,000 pitches, 300,000 figures and 60,000 single events', { timeout: 120_000 }, () => {
  it.each([
    ['of one pitch and one day, by hour', () => ({ pitchId: pitch.id, from: '2026-03-02', to: '2026-03-02' })],
    ['of one pitch and 30 days', () => ({ pitchId: pitch.id })],
    ['of one pitch and a year', () => ({ pitchId: pitch.id, from: '2025-03-03', to: '2026-03-02' })],
    ['of all own pitches', () => ({})],
    ['of all own pitches and a year', () => ({ from: '2025-03-03', to: '2026-03-02' })],
  ] as const)('[PLAN40] the report %s reads no growing table whole, nor does its export', async (_of, asked) => {
    const report = await planOf('GET /api/analytics/report', asked())
    expect(statementsOf(report)).toContain('analytics.report')
    expect(wholeReads(report)).toBe('')
    const exported = await planOf('GET /api/analytics/report/export.csv', asked())
    expect(statementsOf(exported)).toContain('analytics.export')
    expect(wholeReads(exported)).toBe('')
  })

  it('[PLAN41] adding up reads the events that are fresh, and what was taken back, by index', async () => {
    const plan = await runJob('analytics.roll-up')
    expect([...statementsOf(plan)]).toEqual(expect.arrayContaining(['analytics.roll-up', 'analytics.forget-undone']))
    expect(wholeReads(plan)).toBe('')
  })

  it('[PLAN42] what readers do finds its reader of the day by key', async () => {
    const { id: pitchId, day, viewerKey } = pitch
    const who = { pitchId, day, viewerKey, at: market.product.clock.now() }
    const plan = await market.planned((_kernel, database) =>
      writeReaderEvents(database)([
        { ...who, kind: 'again' },
        { ...who, kind: 'read', depth: 80, seconds: 90 },
      ]),
    )
    expect([...statementsOf(plan)]).toEqual(
      expect.arrayContaining(['analytics.write-again', 'analytics.write-readings']),
    )
    expect(wholeReads(plan)).toBe('')
  })
})
