import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { teamWorld } from '../../../../../apps/node/test/kit/team-world.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { dbActorOf } from '../../kernel/execute.ts'
import { notesPage } from './team-notes.ts'

const manyNotes = (id: string, authorId: string) =>
  `insert into pitch_notes (id, pitch_id, author_id, body, created_at)
   select gen_random_uuid(), case when n % 4 = 0 then '${id}'::uuid else p.id end, '${authorId}', 'note ' || n,
     timestamptz '2026-01-01' + n * interval '1 minute'
   from generate_series(1, 20000) n, (select id from pitches where id <> '${id}' limit 1) p`

let product: TestProduct
let api: ApiCaller
let owner: Person
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
})
afterAll(() => product.stop())

it('a page of notes is read from its index, however many notes there are', async () => {
  const { id } = await draftPitch(api, owner)
  await draftPitch(api, owner)
  await administer(product.owner, manyNotes(id, owner.userId), 'analyze pitch_notes')
  const explain = sqlStatement<{ 'QUERY PLAN': string }>('test.explain-notes', `explain ${notesPage.text}`)
  const plan = await product.database.transaction({ actor: dbActorOf(owner), readOnly: true }, (tx) =>
    tx.rows(explain, [id, null, null, 21]),
  )
  const text = plan.map((row) => row['QUERY PLAN']).join('\n')
  expect(text).toMatch(/Index Scan Backward using pitch_notes_newest/u)
  expect(text).not.toMatch(/Seq Scan on pitch_notes|Sort/u)
})

it('pitches of one’s teams are found by the member, not by reading all teams', async () => {
  const world = teamWorld(product, api)
  const { id } = await draftPitch(api, owner)
  const member = await world.join(owner, id, 'viewer')
  await administer(
    product.owner,
    `insert into users (id, email, email_verified, name, handle, user_type, created_at, updated_at)
       select gen_random_uuid(), 'm' || n || '@many.example', true, 'Member ' || n, 'many-' || n, 'creator', now(), now()
       from generate_series(1, 20000) n`,
    `insert into pitch_members (pitch_id, person_id, role, added_by, created_at)
       select '${id}', id, 'viewer', '${owner.userId}', now() from users where handle like 'many-%'`,
    'analyze pitch_members',
  )
  const explain = sqlStatement<{ 'QUERY PLAN': string }>(
    'test.explain-teams',
    'explain select t.role from pitch_members t join pitches p on p.id = t.pitch_id where t.person_id = $1',
  )
  const plan = await product.database.transaction({ actor: dbActorOf(member), readOnly: true }, (tx) =>
    tx.rows(explain, [member.userId]),
  )
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(
    /pitch_members_person|pitch_members_pitch_id_person_id_pk/u,
  )
  const mine = await api.call('GET /api/pitches/mine', {}, member)
  expect(mine.items.map((item) => [item.id, item.role])).toEqual([[id, 'viewer']])
})
