import { randomUUID } from 'node:crypto'
import type { ApiKey } from '@pitchey/contract/api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { startLargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { LargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'

let market: LargeMarket
let me: Person
let pitch: string
let thread: string
const list = randomUUID()
const growing = new Set(
  (
    'lists list_items pitch_saves share_links share_visits blocks organisation_follows activities follows ' +
    'pitch_comments pitches listings users profiles media pitch_counters pitch_attachments collection_items'
  ).split(' '),
)

/** Twenty thousand rows of each kind, a good part of them mine or of one busy pitch. */
const fill = (mine: string, busy: string, root: string): string[] => [
  `create table numbered_people as select id, row_number() over (order by id) as n, count(*) over () as total from users where id <> '${mine}';
   create table numbered_pitches as select id, row_number() over (order by id) as n, count(*) over () as total from pitches`,
  `insert into lists select gen_random_uuid(), id, 'Saved', true, 1, now() from numbered_people;
   insert into lists values ('${list}', '${mine}', 'Watchlist', true, 1, now());
   insert into list_items select '${list}', '${mine}', id, '', 1, timestamptz '2026-01-01' + n * interval '1 second' from numbered_pitches;
   insert into list_items select l.id, l.owner_id, p.id, '', 1, timestamptz '2026-01-01' + i * interval '1 second'
   from generate_series(1, 20000) i join numbered_people u on u.n = 1 + i % u.total join lists l on l.owner_id = u.id
     join numbered_pitches p on p.n = 1 + i * 7 % p.total on conflict do nothing;
   insert into pitch_saves select pitch_id, owner_id, min(created_at) from list_items group by 1, 2`,
  `insert into blocks select '${mine}', id, now() from numbered_people where n <= 300`,
  `insert into follows select '${mine}', id, timestamptz '2026-01-01' + n * interval '1 second' from numbered_people on conflict do nothing;
   insert into follows select id, '${mine}', timestamptz '2026-01-01' + n * interval '1 second' from numbered_people on conflict do nothing`,
  `insert into organisations (id, slug, name, kind, created_at, updated_at)
     select gen_random_uuid(), 'company-' || i, 'Company', 'production', now(), now() from generate_series(1, 100) i;
   insert into organisation_members select o.id, u.id, 'owner', now() from organisations o
     join numbered_people u on u.n = 1 + abs(hashtext(o.slug)) % u.total;
   insert into organisation_follows select u.id, o.id, now() from numbered_people u, organisations o where (u.n + length(o.slug)) % 5 = 0;
   insert into organisation_follows select '${mine}', id, now() from organisations limit 20`,
  `insert into activities select gen_random_uuid(), p.owner_id, p.id, case when i = 1 then 'published' else 'stage' end, p.stage,
     timestamptz '2026-01-01' + i * interval '1 hour' from pitches p, generate_series(1, 4) i`,
  `insert into pitch_attachments (id, pitch_id, person_id, name, role, role_other, position, state, proposed_by, created_at, decided_at)
   select gen_random_uuid(), p.id, u.id, 'A name', 'producer', '', i, case i when 2 then 'proposed' else 'confirmed' end, p.owner_id, now(), now()
   from (select q.id, q.owner_id, n.n from pitches q join numbered_pitches n using (id)) p, generate_series(1, 2) i
     join numbered_people u on true where u.n = 1 + (p.n * 3 + i) % u.total;
   insert into activities select gen_random_uuid(), t.person_id, t.pitch_id, 'credit', 'script', timestamptz '2026-01-20' + t.position * interval '1 hour'
   from pitch_attachments t where t.state = 'confirmed'`,
  `insert into collections (id, slug, title, intro, position, published_at, version, created_at, updated_at)
     select gen_random_uuid(), 'collection-' || i, 'A collection', '', i, now(), 1, now(), now() from generate_series(1, 100) i;
   insert into collection_items select c.id, p.id, row_number() over (partition by c.id)
   from collections c join numbered_pitches p on (p.n + c.position * 61) % p.total < 60`,
  `insert into pitch_comments (id, pitch_id, author_id, body, created_at)
   select case when i = 1 then '${root}'::uuid else gen_random_uuid() end, '${busy}', u.id, 'Words',
     timestamptz '2026-02-01' + i * interval '1 second' from generate_series(1, 20000) i join numbered_people u on u.n = 400 + i % 500`,
  `insert into pitch_comments (id, pitch_id, author_id, parent_id, body, created_at)
   select gen_random_uuid(), '${busy}', u.id, '${root}', 'Answer', timestamptz '2026-02-02' + i * interval '1 second'
   from generate_series(1, 5000) i join numbered_people u on u.n = 400 + i % 500`,
  'drop table numbered_people, numbered_pitches',
  'vacuum analyze lists, list_items, pitch_saves, blocks, follows, organisation_follows, organisation_members, activities, pitch_comments, ' +
    'pitch_attachments, collections, collection_items',
]

beforeAll(async () => {
  market = await startLargeMarket()
  const { product } = market
  me = await product.addPerson({ userType: 'investor', handle: 'me' })
  const anyLive = sqlStatement<{ id: string }>(
    'test.any-live',
    'select pitch_id as id from listings order by pitch_id limit 1',
  )
  pitch = only(await product.database.rows(anyLive, [])).id
  thread = randomUUID()
  for (const text of fill(me.userId, pitch, thread)) await administer(product.owner, text)
}, 240_000)
afterAll(() => market.product.stop())

const readsWhole = async (key: ApiKey, input: Record<string, unknown>): Promise<string[]> => {
  const plan = await market.planned((kernel) => apiCaller(kernel, market.product.product.routes).call(key, input, me))
  expect(plan.length).toBeGreaterThan(0)
  return plan
    .filter(({ table, how }) => how === 'Seq Scan' && growing.has(table))
    .map(({ statement, table }) => `${statement} reads ${table}`)
}

it.each([
  ['GET /api/lists/{id}/items', () => ({ id: list })],
  ['GET /api/lists', () => ({ pitchId: pitch })],
  ['GET /api/saves', () => ({})],
  ['PUT /api/pitches/{id}/save', () => ({ id: pitch })],
  ['GET /api/blocks', () => ({})],
  ['GET /api/feed', () => ({})],
  ['GET /api/collections', () => ({})],
  ['GET /api/collections/{slug}', () => ({ slug: 'collection-7' })],
  ['GET /api/users/{handle}/followers', () => ({ handle: 'me' })],
  ['GET /api/users/{handle}/following', () => ({ handle: 'me' })],
  ['GET /api/pitches/{id}/comments', () => ({ id: pitch })],
  ['GET /api/pitches/{id}/comments', () => ({ id: pitch, sort: 'newest' })],
  ['GET /api/pitches/{id}/comments', () => ({ id: pitch, thread })],
  ['GET /api/pitches/{id}/comments', () => ({ id: pitch, around: thread })],
] as const)('reads no growing table whole for %s', async (key, input) => {
  expect(await readsWhole(key, input())).toEqual([])
})
