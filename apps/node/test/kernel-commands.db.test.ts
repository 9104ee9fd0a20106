import { randomUUID } from 'node:crypto'
import { only, sqlStatement } from '@pitchey/server/kernel/db'
import type { Database, Db } from '@pitchey/server/kernel/db'
import { execute } from '@pitchey/server/kernel/execute'
import type { Kernel } from '@pitchey/server/kernel/execute'
import { command } from '@pitchey/server/kernel/operation'
import type { CommandScope } from '@pitchey/server/kernel/operation'
import { systemOnly } from '@pitchey/server/kernel/policy'
import { Problem } from '@pitchey/server/kernel/problem'
import { memoryLog } from '@pitchey/server/ports/log'
import { createPitch } from '@pitchey/server/slices/pitches/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createDatabase } from '../src/adapters/postgres/database.ts'
import { administer } from './kit/cluster.ts'
import { addToState, caught, getState, noTraces, noting, putState, startKernelWorld } from './kit/kernel-world.ts'
import type { KernelWorld } from './kit/kernel-world.ts'
import type { TestProduct } from './kit/product.ts'

const queue = 'pitch.draw-art'

let product: TestProduct
let world: KernelWorld
beforeAll(async () => {
  world = await startKernelWorld()
  product = world.product
})
afterAll(() => product.stop())

const asSystem = () => world.asSystem()
const leftBy = (id: string) => world.leftBy(id)

/** A command that writes one of everything, and may fail after any of its steps. */
const writeAll = (failAfter: 'state' | 'job' | 'run' | 'audit' | 'never', ran: string[] = []) =>
  command({
    name: 'test.everything',
    input: z.strictObject({ id: z.string() }),
    who: systemOnly,
    run: async (scope: CommandScope, { id }) => {
      scope.afterCommit(() => ran.push(id))
      await scope.db.rows(putState, [id, 1])
      if (failAfter === 'state') throw new Error('after state')
      scope.emit({ type: 'test.happened', entityId: id })
      scope.record({ action: 'test.more', entityType: 'test', entityId: id })
      await scope.enqueue(queue, { id })
      if (failAfter === 'job') throw new Problem('conflict')
      // A value that the outbox cannot take makes the writing of events fail.
      if (failAfter === 'run') scope.emit({ type: 'test.happened', entityId: id, payload: { broken: '\u0000' } })
      return { id }
    },
    audit: (_input, { id }) => {
      if (failAfter === 'audit') throw new Error('after run')
      return { entityType: 'test', entityId: id }
    },
  })

describe('one transaction', () => {
  it('[CMD1] state, audit rows, events and jobs commit together', async () => {
    const id = randomUUID()
    const ran: string[] = []
    await execute(product.kernel, writeAll('never', ran), { id }, { ...asSystem(), idempotencyKey: id })
    expect(await leftBy(id)).toEqual({ audit: 2, events: 1, jobs: 1, state: 1, keys: 1 })
    expect(ran).toEqual([id])
  })

  it('[CMD1] a failure at any stage leaves nothing, not even the idempotency key, and no follow-up runs', async () => {
    for (const stage of ['state', 'job', 'audit', 'run'] as const) {
      const id = randomUUID()
      const ran: string[] = []
      const options = { ...asSystem(), idempotencyKey: id }
      expect(await caught(execute(product.kernel, writeAll(stage, ran), { id }, options))).toBeInstanceOf(Error)
      expect({ stage, ...(await leftBy(id)), ran }).toEqual({ stage, ...noTraces, ran: [] })
    }
  })

  it('[CMD1] a commit that the database refuses leaves nothing', async () => {
    await administer(
      product.owner,
      `create or replace function test_refuse() returns trigger language plpgsql as $$ begin raise exception 'refused at commit'; end $$;
       create constraint trigger test_refused after insert on test_state deferrable initially deferred
       for each row when (new.id like 'refused-%') execute function test_refuse()`,
    )
    const id = `refused-${randomUUID()}`
    const ran: string[] = []
    await expect(execute(product.kernel, writeAll('never', ran), { id }, asSystem())).rejects.toThrow(
      'refused at commit',
    )
    expect(await leftBy(id)).toEqual(noTraces)
    expect(ran).toEqual([])
  })

  it('[CMD2] what runs after the commit sees it, and its failure does not undo the answer', async () => {
    const id = randomUUID()
    let seen: Promise<unknown> | undefined
    const notify = command({
      name: 'test.notify',
      input: z.strictObject({}),
      who: systemOnly,
      run: async ({ db, afterCommit }: CommandScope) => {
        await db.rows(putState, [id, 7])
        afterCommit(() => {
          throw new Error('a cache is broken')
        })
        afterCommit(() => {
          seen = product.database.rows(getState, [id])
        })
        return 'done'
      },
      audit: () => null,
    })
    expect(await execute(product.kernel, notify, {}, asSystem())).toBe('done')
    expect(await seen).toEqual([{ value: 7 }])
  })
})

describe('two at the same moment', () => {
  const twoSteps = command({
    name: 'test.two-steps',
    input: z.strictObject({ first: z.string(), second: z.string(), meet: z.custom<() => Promise<void>>() }),
    who: systemOnly,
    run: async ({ db }, { first, second, meet }) => {
      await db.rows(addToState, [first])
      await meet()
      return only(await db.rows(addToState, [second]))
    },
    audit: () => null,
  })

  /** Lets both come to the same point once; whoever runs again passes at once. */
  const meeting = (): (() => Promise<void>) => {
    let arrived = 0
    let open: () => void = () => undefined
    const both = new Promise<void>((resolve) => {
      open = resolve
    })
    return async () => {
      arrived += 1
      if (arrived === 2) open()
      await both
    }
  }

  it('[CMD3] a deadlock never reaches the caller, and every change counts once: 50 rounds', async () => {
    await administer(product.owner, `alter database ${product.owner.database} set deadlock_timeout = '5ms'`)
    const log = memoryLog()
    const database = createDatabase({ connection: product.owner, poolSize: 8, statementTimeoutMs: 10_000, log })
    const kernel = { ...product.kernel, database }
    const round = async () => {
      const [a, b] = [randomUUID(), randomUUID()]
      for (const id of [a, b]) await database.rows(putState, [id, 0])
      const meet = meeting()
      await Promise.all([
        execute(kernel, twoSteps, { first: a, second: b, meet }, asSystem()),
        execute(kernel, twoSteps, { first: b, second: a, meet }, asSystem()),
      ])
      for (const id of [a, b]) expect(await database.rows(getState, [id])).toEqual([{ value: 2 }])
    }
    const lane = async (rounds: number) => {
      for (let n = 0; n < rounds; n += 1) await round()
    }
    await Promise.all([lane(13), lane(13), lane(12), lane(12)])
    await database.close()
    expect(log.lines.filter((line) => line.code === '40P01').length).toBeGreaterThanOrEqual(50)
  })

  it('[CMD3] a serialization failure is tried again, with nothing left of the first attempt', async () => {
    const id = randomUUID()
    const raise = sqlStatement<Record<never, never>>('test.raise', `do $$ begin raise sqlstate '40001'; end $$`)
    let attempts = 0
    const unlucky = command({
      name: 'test.unlucky',
      input: z.strictObject({}),
      who: systemOnly,
      run: async (scope: CommandScope) => {
        attempts += 1
        await scope.db.rows(putState, [id, attempts])
        scope.emit({ type: 'test.happened', entityId: id })
        scope.record({ entityType: 'test', entityId: id })
        await scope.enqueue(queue, { id })
        if (attempts < 3) await scope.db.rows(raise, [])
        return attempts
      },
      audit: () => ({ entityType: 'test', entityId: id }),
    })
    expect(await execute(product.kernel, unlucky, {}, asSystem())).toBe(3)
    expect(await leftBy(id)).toEqual({ audit: 2, events: 1, jobs: 1, state: 1, keys: 0 })
  })
})

describe('repetition', () => {
  /** A kernel whose process is cut off right after a commit, before anybody gets the answer. */
  const cutAfterCommit = (kernel: Kernel): Kernel => ({
    ...kernel,
    database: {
      ...noting(kernel.database),
      transaction: async <T>(options: Parameters<Database['transaction']>[0], work: (tx: Db) => Promise<T>) => {
        await kernel.database.transaction(options, work)
        throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
      },
    },
  })

  it('[IDEM4] a command cut between commit and answer gives its answer to the retry, and took effect once', async () => {
    const owner = await product.addPerson({ userType: 'creator' })
    const options = { ...product.as(owner), idempotencyKey: randomUUID() }
    const input = {
      title: 'Cut',
      logline: 'A line that was cut before anybody heard it.',
      genre: 'drama',
      format: 'feature',
    }
    expect(await caught(execute(cutAfterCommit(product.kernel), createPitch, input, options))).toMatchObject({
      code: 'ECONNRESET',
    })
    const first = await execute(product.kernel, createPitch, input, options)
    const second = await execute(product.kernel, createPitch, input, options)
    expect(second).toEqual(first)
    const mine = sqlStatement<{ id: string }>('test.mine', 'select id from pitches where owner_id = $1')
    const rows = await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
      tx.rows(mine, [owner.userId]),
    )
    expect(rows).toEqual([{ id: first.id }])
  })

  it('[IDEM6] an answer that says anything is given again only to whom it is still open; a bare one always', async () => {
    let open = true
    const guarded = (answer: string | undefined) =>
      command({
        name: `test.guarded-${answer}`,
        input: z.strictObject({ id: z.string() }),
        who: systemOnly,
        facts: async () => ({ open }),
        access: (_actor, facts) => (facts.open ? null : 'not_found'),
        run: async () => answer,
        audit: () => null,
      })
    const id = randomUUID()
    const run = (answer: string | undefined) =>
      execute(product.kernel, guarded(answer), { id }, { ...asSystem(), idempotencyKey: id })
    expect([await run('confidential'), await run('confidential'), await run(undefined)]).toEqual([
      'confidential',
      'confidential',
      undefined,
    ])
    open = false
    expect(await caught(run('confidential'))).toMatchObject({ code: 'not_found' })
    expect(await run(undefined)).toBeUndefined()
  })

  it('[IDEM5] nothing of a command with a secret is kept: it runs again, and no row holds its answer', async () => {
    let runs = 0
    const key = randomUUID()
    const confidential = command({
      name: 'test.confidential',
      input: z.strictObject({ password: z.string() }),
      who: systemOnly,
      secret: true,
      run: async () => {
        runs += 1
        return { token: 'canary-token' }
      },
      audit: () => ({ entityType: 'test', entityId: key }),
    })
    for (let round = 0; round < 2; round += 1) {
      await execute(product.kernel, confidential, { password: 'canary' }, { ...asSystem(), idempotencyKey: key })
    }
    expect(runs).toBe(2)
    expect(await leftBy(key)).toMatchObject({ keys: 0, audit: 2 })
  })
})
