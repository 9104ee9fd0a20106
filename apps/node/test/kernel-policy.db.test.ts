import { randomUUID } from 'node:crypto'
import { defaultTiers } from '@pitchey/contract/pitches/vocabulary'
import { system, visitor } from '@pitchey/server/kernel/actor'
import type { Actor } from '@pitchey/server/kernel/actor'
import { only, sqlStatement } from '@pitchey/server/kernel/db'
import { execute } from '@pitchey/server/kernel/execute'
import { command, query } from '@pitchey/server/kernel/operation'
import type { Scope } from '@pitchey/server/kernel/operation'
import { anyone, signedIn, systemOnly } from '@pitchey/server/kernel/policy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { draftOf, liveOf } from './access-world.ts'
import { addToState, caught, getState, noTraces, noting, putState, startKernelWorld } from './kit/kernel-world.ts'
import type { KernelWorld } from './kit/kernel-world.ts'
import type { TestProduct } from './kit/product.ts'

let product: TestProduct
let world: KernelWorld
beforeAll(async () => {
  world = await startKernelWorld()
  product = world.product
})
afterAll(() => product.stop())

const asSystem = () => world.asSystem()
const leftBy = (id: string) => world.leftBy(id)

describe('policy', () => {
  const reading = {
    input: z.strictObject({ id: z.string() }),
    who: signedIn,
    facts: async ({ db }: Scope, { id }: { id: string }) => (await db.rows(getState, [id]))[0] ?? null,
    access: (_actor: Actor, { value }: { value: number }) => (value > 0 ? null : 'forbidden'),
  } as const
  const guarded = command({
    ...reading,
    name: 'test.guarded',
    run: async ({ db }, { id }) => only(await db.rows(addToState, [id])),
    audit: (input) => ({ entityType: 'test', entityId: input.id }),
  })

  it('[POL1] who may not is refused before the input is looked at or anything is read', async () => {
    const database = noting(product.database)
    const failure = await caught(execute({ ...product.kernel, database }, guarded, { wrong: 1 }, product.as(visitor)))
    expect(failure).toMatchObject({ code: 'not_signed_in' })
    expect(database.uses).toEqual([])
  })

  it('[POL1] unusable input is refused before anything is read', async () => {
    const database = noting(product.database)
    const failure = await caught(execute({ ...product.kernel, database }, guarded, { wrong: 1 }, asSystem()))
    expect(failure).toMatchObject({ code: 'invalid_input' })
    expect(database.uses).toEqual([])
  })

  it('[POL2] no facts mean not found, facts that forbid mean forbidden, and neither leaves a trace', async () => {
    const id = randomUUID()
    expect(await caught(execute(product.kernel, guarded, { id }, asSystem()))).toMatchObject({ code: 'not_found' })
    await product.database.rows(putState, [id, 0])
    expect(await caught(execute(product.kernel, guarded, { id }, asSystem()))).toMatchObject({ code: 'forbidden' })
    expect(await leftBy(id)).toEqual({ ...noTraces, state: 1 })
    expect(await product.database.rows(getState, [id])).toEqual([{ value: 0 }])
  })

  it('[POL3] slow work is prepared only for who may, outside any transaction, and once', async () => {
    const id = randomUUID()
    let prepared = 0
    const slow = command({
      ...reading,
      name: 'test.slow',
      audit: () => null,
      prepare: async () => {
        prepared += 1
        return product.database.pool.idleCount === product.database.pool.totalCount
      },
      run: async (_scope, _input, _facts, idle) => idle,
    })
    await product.database.rows(putState, [id, 0])
    expect(await caught(execute(product.kernel, slow, { id }, asSystem()))).toMatchObject({ code: 'forbidden' })
    expect(prepared).toBe(0)
    await product.database.rows(putState, [id, 1])
    expect(await execute(product.kernel, slow, { id }, asSystem())).toBe(true)
    expect(prepared).toBe(1)
  })
})

describe('queries', () => {
  it('[QRY1] a query cannot write, whatever its code tries', async () => {
    const id = randomUUID()
    const sly = query({
      name: 'test.sly',
      input: z.strictObject({}),
      who: systemOnly,
      run: ({ db }) => db.rows(putState, [id, 1]),
    })
    expect(await caught(execute(product.kernel, sly, {}, asSystem()))).toMatchObject({ code: '25006' })
    expect(await leftBy(id)).toEqual(noTraces)
  })

  it('[QRY2] a query without an actor sees what a visitor sees, whoever asks', async () => {
    const owner = await product.addPerson({ userType: 'creator' })
    const admin = await product.addPerson({ userType: 'admin' })
    const shown = await liveOf(product, owner, { disclosure: { ...defaultTiers, shortSynopsis: 0 } })
    await draftOf(product, owner)
    await liveOf(product, owner, { visibility: 'private' })
    const seen = sqlStatement<{ id: string }>('test.seen', 'select id from pitches where owner_id = $1')
    const fields = sqlStatement<{ tier: number }>('test.fields', 'select tier from pitch_fields where pitch_id = $1')
    const common = { name: 'test.look', input: z.strictObject({}), who: anyone }
    const look = (withoutActor: boolean) =>
      query({
        ...common,
        withoutActor,
        run: async ({ db }) => ({
          ids: (await db.rows(seen, [owner.userId])).map((row) => row.id),
          tiers: new Set((await db.rows(fields, [shown.id])).map((row) => row.tier)),
        }),
      })
    const asVisitor = { ids: [shown.id], tiers: new Set([0]) }
    // The connection last served the owner: nothing of that may stick to it.
    for (const actor of [owner, admin, visitor, system('test')]) {
      expect((await execute(product.kernel, look(false), {}, product.as(owner))).ids).toHaveLength(3)
      expect(await execute(product.kernel, look(true), {}, product.as(actor))).toEqual(asVisitor)
    }
    expect(await execute(product.kernel, look(false), {}, product.as(visitor))).toEqual(asVisitor)
  })
})
