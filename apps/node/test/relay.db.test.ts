import { randomUUID } from 'node:crypto'
import { job } from '@pitchey/server/jobs/job'
import { relayEvents, sweepEvents } from '@pitchey/server/jobs/relay'
import { system } from '@pitchey/server/kernel/actor'
import { only, sqlStatement } from '@pitchey/server/kernel/db'
import { execute } from '@pitchey/server/kernel/execute'
import type { Kernel } from '@pitchey/server/kernel/execute'
import { command } from '@pitchey/server/kernel/operation'
import { systemOnly } from '@pitchey/server/kernel/policy'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'

const clear = sqlStatement<Record<never, never>>('test.clear', 'delete from outbox')
const fill = sqlStatement<Record<never, never>>(
  'test.fill',
  `insert into outbox (id, type, entity_id, payload, created_at)
   select gen_random_uuid(), $1, $2 || '-' || n, jsonb_build_object('n', n), $3::timestamptz + n * interval '1 ms'
   from generate_series(1, $4::int) n`,
)
const waiting = sqlStatement<{ n: number }>(
  'test.waiting',
  'select count(*)::int as n from outbox where relayed_at is null',
)
const kept = sqlStatement<{ n: number }>('test.kept', 'select count(*)::int as n from outbox')
const jobsOf = sqlStatement<{ n: number }>(
  'test.jobs-of',
  `select (data ->> 'n')::int as n from pgboss.job where data ->> 'id' like $1 || '-%' order by n`,
)

const noted = command({
  name: 'test.noted',
  input: z.looseObject({}),
  who: systemOnly,
  run: async () => undefined,
  audit: () => null,
})
const jobs = [
  job('test.first', noted, { on: ['test.happened'] }),
  job('test.second', noted, { on: ['test.both', 'test.happened'] }),
]

let product: TestProduct
beforeAll(async () => {
  product = await startTestProduct()
  await product.jobs.prepare(jobs)
})
beforeEach(() => product.database.rows(clear, []))
afterAll(() => product.stop())

const announce = async (type: string, count: number): Promise<string> => {
  const name = randomUUID()
  await product.database.rows(fill, [type, name, product.clock.now(), count])
  return name
}
const numbers = (count: number, times = 1) =>
  Array.from({ length: count * times }, (_, index) => ({ n: Math.floor(index / times) + 1 }))
const stillWaiting = async () => only(await product.database.rows(waiting, [])).n

/** A kernel whose queue notes what it is given, and may refuse. */
const recording = (refuses: (data: Record<string, unknown>) => boolean = () => false) => {
  const given: Record<string, unknown>[] = []
  const kernel: Kernel = {
    ...product.kernel,
    jobs: {
      enqueue: async (tx, queue, data, options) => {
        if (refuses(data)) throw new Error('the queue is gone')
        await product.kernel.jobs.enqueue(tx, queue, data, options)
        given.push(data)
      },
    },
  }
  return { kernel, given }
}

it('[REL1] hands every event to every job that listens, exactly once, with several relays at the same time', async () => {
  const name = await announce('test.happened', 250)
  const counts = await Promise.all([1, 2, 3].map(() => relayEvents(product.kernel, jobs)))
  // A relay that found everything held by the others ends early; what is left waits for the next round.
  const rest = await relayEvents(product.kernel, jobs)
  expect(counts.reduce((sum, count) => sum + count, rest)).toBe(250)
  expect(await product.database.rows(jobsOf, [name])).toEqual(numbers(250, 2))
  expect(await relayEvents(product.kernel, jobs)).toBe(0)
})

it('[REL2] hands events over in the order of their creation, those of one command as it told them', async () => {
  const { kernel, given } = recording()
  const talkative = command({
    name: 'test.talkative',
    input: z.strictObject({ from: z.int() }),
    who: systemOnly,
    run: async (scope, { from }) => {
      for (let n = from; n < from + 20; n += 1) scope.emit({ type: 'test.both', entityId: 'x', payload: { n } })
    },
    audit: () => null,
  })
  for (let from = 0; from < 120; from += 20) {
    await execute(product.kernel, talkative, { from }, product.as(system('test')))
    if (from === 60) product.clock.advance(5)
  }
  await relayEvents(kernel, jobs)
  expect(given.map((data) => data.n)).toEqual(Array.from({ length: 120 }, (_, n) => n))
})

it('[REL3] loses and doubles nothing when a job cannot be enqueued midway', async () => {
  const name = await announce('test.happened', 30)
  const { kernel } = recording((data) => data.n === 17)
  await expect(relayEvents(kernel, jobs)).rejects.toThrow('the queue is gone')
  expect([await stillWaiting(), await product.database.rows(jobsOf, [name])]).toEqual([30, []])
  expect(await relayEvents(product.kernel, jobs)).toBe(30)
  expect(await product.database.rows(jobsOf, [name])).toEqual(numbers(30, 2))
})

it('[REL4] an event that nobody listens to is done with, and forgotten after its time, but none that waits', async () => {
  await announce('test.unheard', 3)
  expect(await relayEvents(product.kernel, jobs)).toBe(3)
  expect(await stillWaiting()).toBe(0)
  await announce('test.unheard', 2)
  product.clock.advance(1000)
  await sweepEvents(product.kernel, 2000)
  expect(only(await product.database.rows(kept, [])).n).toBe(5)
  await sweepEvents(product.kernel, 500)
  expect(only(await product.database.rows(kept, [])).n).toBe(2)
})
