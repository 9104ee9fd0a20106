import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftOf, liveOf } from '../../../../../apps/node/test/access-world.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { DbActor } from '../../kernel/db.ts'
import { dbActorOf, execute } from '../../kernel/execute.ts'
import { readPitch } from './read-pitch.ts'

let product: TestProduct
let owner: Person
let stranger: Person

beforeAll(async () => {
  product = await startTestProduct()
  owner = await product.addPerson({ userType: 'creator' })
  stranger = await product.addPerson({ userType: 'investor' })
})
afterAll(() => product.stop())

const secrets = {
  shortSynopsis: 'SHORT-canary',
  longSynopsis: 'LONG-canary',
  targetAudience: 'AUDIENCE-canary',
  location: 'PLACE-canary',
  estimatedBudget: { amountMinor: 123_456_700, currency: 'USD' },
}

const all = sqlStatement<{ row: string }>(
  'test.everything',
  'select row_to_json(p)::text as row from pitches p union all select row_to_json(f)::text from pitch_fields f',
)
const everythingFor = async (actor: DbActor): Promise<string> =>
  (await product.database.transaction({ actor, readOnly: true }, (tx) => tx.rows(all, [])))
    .map(({ row }) => row)
    .join('\n')

const read = (actor: Actor, id: string) => execute(product.kernel, readPitch, { idOrSlug: id }, product.as(actor))

describe('what the database shows to a query without any filter', () => {
  it('[VIS6] a stranger finds no draft and no field above their tier', async () => {
    const draft = await draftOf(product, owner, { ...secrets, title: 'DRAFT-canary' })
    await liveOf(product, owner, { ...secrets, title: 'PRIVATE-canary', visibility: 'private' })
    await liveOf(product, owner, { ...secrets, title: 'LIVE-title' })
    const forVisitor = await everythingFor({ id: null, role: 'visitor' })
    expect(forVisitor).toContain('LIVE-title')
    expect(forVisitor).not.toMatch(/canary|123456700/u)
    const forStranger = await everythingFor(dbActorOf(stranger))
    expect(forStranger).toMatch(/SHORT-canary/u)
    expect(forStranger).not.toMatch(/DRAFT-canary|PRIVATE-canary|PLACE-canary|123456700/u)
    expect(forStranger).not.toContain(draft.id)
    expect(await everythingFor(dbActorOf(owner))).toMatch(/DRAFT-canary[^]*PLACE-canary|PLACE-canary[^]*DRAFT-canary/u)
  })

  it('[VIS7] without an actor the application sees what a visitor sees', async () => {
    const rows = await product.database.rows(all, [])
    expect(rows.map(({ row }) => row).join('\n')).not.toMatch(/canary/u)
  })

  it('[VIS8] the application can neither change another’s pitch nor rewrite the audit trail', async () => {
    const { id } = await liveOf(product, owner)
    const steal = sqlStatement<{ id: string }>(
      'test.steal',
      `update pitches set title = 'mine now' where id = $1 returning id`,
    )
    expect(await product.database.transaction({ actor: dbActorOf(stranger) }, (tx) => tx.rows(steal, [id]))).toEqual([])
    const plant = sqlStatement<{ id: string }>(
      'test.plant',
      `insert into pitch_fields (pitch_id, field, tier, value) values ($1, 'x', 0, '1') returning pitch_id as id`,
    )
    await expect(
      product.database.transaction({ actor: dbActorOf(stranger) }, (tx) => tx.rows(plant, [id])),
    ).rejects.toThrow(/row-level security/u)
    const forget = sqlStatement<Record<never, never>>('test.forget', 'delete from audit_log')
    await expect(
      product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) => tx.rows(forget, [])),
    ).rejects.toThrow(/permission denied/u)
  })

  it('[VIS9] the application owns no table and may not pass by row-level security', async () => {
    const rights = sqlStatement<{ owned: number; bypass: boolean }>(
      'test.rights',
      `select (select count(*)::int from pg_tables where tableowner = current_user) as owned,
         (select rolbypassrls or rolsuper from pg_roles where rolname = current_user) as bypass`,
    )
    expect(await product.database.rows(rights, [])).toEqual([{ owned: 0, bypass: false }])
  })
})

describe('the page of a pitch', () => {
  it('[VIS11] does not claim to withhold what was never written', async () => {
    const { id } = await liveOf(product, owner)
    expect((await read(visitor, id)).withheld).toEqual([{ field: 'shortSynopsis', tier: 1 }])
  })

  it('[VIS12] is found by its slug as well as by its id', async () => {
    const { id, slug } = await liveOf(product, owner)
    expect((await execute(product.kernel, readPitch, { idOrSlug: slug }, product.as(visitor))).id).toBe(id)
  })
})
