import { only, sqlStatement } from '@pitchey/server/kernel/db'
import type { Database, DbActor } from '@pitchey/server/kernel/db'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { errorCodeOf, isConnectionLoss } from '../src/adapters/postgres/connection-loss.ts'
import { createDatabase } from '../src/adapters/postgres/database.ts'
import { completePitch, draftOf } from './access-world.ts'
import { cutConnections } from './kit/cut-connections.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { createTestSite } from './kit/site.ts'

const system: DbActor = { id: null, role: 'system' }
const one = sqlStatement<{ one: number }>('test.one', 'select 1 as one')
const nap = sqlStatement<Record<never, never>>('test.nap', 'select pg_sleep($1::float8)')
const rename = sqlStatement<Record<never, never>>('test.rename', 'update users set name = $2 where id = $1')
const nameOf = sqlStatement<{ name: string }>('test.name-of', 'select name from users where id = $1')

let product: TestProduct

beforeAll(async () => {
  product = await startTestProduct()
})
afterAll(() => product.stop())

/** Nobody waits for a connection, and all of them are back. */
const expectNoLeak = (): void => {
  const { waitingCount, idleCount, totalCount } = product.database.pool
  expect({ waitingCount, busyCount: totalCount - idleCount }).toEqual({ waitingCount: 0, busyCount: 0 })
}

const cutAll = () => cutConnections(product.owner)

/** Has every connection of the pool open. */
const openAll = (database: Database) => Promise.all(Array.from({ length: 8 }, () => database.rows(nap, [0.02])))

it('[DBL1] after every connection was cut, the next reads succeed without an error', async () => {
  for (let round = 0; round < 2; round += 1) {
    await openAll(product.database)
    await cutAll()
    const reads = await Promise.all(Array.from({ length: 12 }, () => product.database.rows(one, [])))
    expect(reads.map((rows) => only(rows).one)).toEqual(Array.from({ length: 12 }, () => 1))
    await cutAll()
    const inside = product.database.transaction({ actor: system, readOnly: true }, (tx) => tx.rows(one, []))
    expect(only(await inside).one).toBe(1)
    expectNoLeak()
  }
})

it('[DBL2] a transaction whose connection was cut reports the loss, wrote nothing, and the next one succeeds', async () => {
  const person = await product.addPerson({ userType: 'creator', name: 'Whole' })
  const failure: unknown = await product.database
    .transaction({ actor: system }, async (tx) => {
      await tx.rows(rename, [person.userId, 'Halfway'])
      await cutAll()
      await tx.rows(one, [])
    })
    .catch((error: unknown) => error)
  expect(isConnectionLoss(failure)).toBe(true)
  expect(only(await product.database.rows(nameOf, [person.userId])).name).toBe('Whole')
  expect((await draftOf(product, person)).version).toBe(1)
  expectNoLeak()
})

it('[DBL3] a command cut at the door is a 503 with the time to wait, and works when it is sent again', async () => {
  const site = createTestSite(product)
  const { cookie } = await site.signIn({ userType: 'creator' })
  const begin = () => site.call('POST /api/pitches', { body: completePitch, cookie })
  const holder = new pg.Client(product.owner)
  await holder.connect()
  await holder.query('begin; lock table pitches in access exclusive mode')
  const answering = begin()
  await expect
    .poll(async () => (await holder.query(`select from pg_locks where not granted`)).rowCount, { interval: 5 })
    .toBe(1)
  await cutConnections(product.owner, `wait_event_type = 'Lock'`)
  const answer = await answering
  await holder.end()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3'])
  expect(await answer.json()).toMatchObject({ code: 'unavailable' })
  expect((await begin()).status).toBe(201)
  expectNoLeak()
})

it('[DBL4] a statement that takes too long is ended by the server, and its connection goes on', async () => {
  const hasty = createDatabase({ connection: product.owner, poolSize: 1, statementTimeoutMs: 60, log: product.log })
  const failure: unknown = await hasty.rows(nap, [30]).catch((error: unknown) => error)
  expect(errorCodeOf(failure)).toBe('57014')
  expect(only(await hasty.rows(one, [])).one).toBe(1)
  const inside: unknown = await hasty
    .transaction({ actor: system }, (tx) => tx.rows(nap, [30]))
    .catch((error: unknown) => error)
  expect(errorCodeOf(inside)).toBe('57014')
  expect([hasty.pool.totalCount, hasty.pool.idleCount, hasty.pool.waitingCount]).toEqual([1, 1, 0])
  await hasty.close()
})
