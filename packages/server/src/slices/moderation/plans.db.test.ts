import { execute } from '../../kernel/execute.ts'
import type { Person } from '../../kernel/actor.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { startLargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { LargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import { readAppeals, readOwnDecisions } from './appeals.ts'
import { readCases } from './list-cases.ts'

let market: LargeMarket
let admin: Person

const fill = `
  with people as (select id, row_number() over (order by id) - 1 as n, count(*) over () as all_people from users),
  made as (
    insert into moderation_cases (id, subject_kind, subject_id, person_id, title, snapshot, state, report_count, reasons,
      first_reported_at, last_reported_at, version)
    select gen_random_uuid(), (array['pitch', 'comment', 'person'])[1 + g % 3], gen_random_uuid(), p.id, 'Case ' || g, '[]',
      case when g % 10 = 0 then 'open' else 'closed' end, 1, array['spam'], now(), now() - g * interval '1 minute', 1
    from generate_series(1, 20000) g join people p on p.n = g % p.all_people returning id, person_id, subject_id, last_reported_at
  ), decided as (
    insert into moderation_actions (id, case_id, kind, subject_kind, subject_id, title, person_id, words, created_at)
    select gen_random_uuid(), id, 'warned', 'pitch', subject_id, 'Case', person_id, 'Words', last_reported_at from made
    returning id, person_id, created_at
  )
  insert into appeals (id, action_id, person_id, body, state, created_at, decided_at)
  select gen_random_uuid(), id, person_id, 'Please look again', case when n % 5 = 0 then 'open' else 'upheld' end, created_at,
    case when n % 5 = 0 then null else created_at end
  from (select *, row_number() over () as n from decided) d`

beforeAll(async () => {
  market = await startLargeMarket()
  admin = await market.product.addPerson({ userType: 'admin' })
  await administer(market.product.owner, fill, 'analyze moderation_cases, moderation_actions, appeals')
}, 120_000)
afterAll(() => market.product.stop())

const readsOf = async (table: string, work: Parameters<LargeMarket['planned']>[0]) =>
  (await market.planned(work)).filter((access) => access.table === table)

it('reads the queue of reports by its index, whatever filters stand', async () => {
  for (const query of [{}, { state: 'closed' }, { kind: 'comment', state: 'closed' }]) {
    const reads = await readsOf('moderation_cases', (kernel) =>
      execute(kernel, readCases, query, market.product.as(admin)),
    )
    expect(reads.length).toBeGreaterThan(0)
    for (const { how, index } of reads) {
      expect(how).toBe('Index Scan')
      expect(index).toMatch(/^moderation_cases_queue/u)
    }
  }
})

it('reads appeals and the decisions of a person by their indexes', async () => {
  for (const state of ['open', 'answered']) {
    const reads = await readsOf('appeals', (kernel) =>
      execute(kernel, readAppeals, { state }, market.product.as(admin)),
    )
    expect(reads.map(({ index }) => index)).toContain(state === 'open' ? 'appeals_waiting' : 'appeals_answered')
    expect(reads.map(({ how }) => how)).not.toContain('Seq Scan')
  }
  const own = await readsOf('moderation_actions', (kernel) =>
    execute(kernel, readOwnDecisions, {}, market.product.as(admin)),
  )
  expect(own.map(({ index }) => index)).toEqual(['moderation_actions_person'])
})
