import { randomUUID } from 'node:crypto'
import { job } from '@pitchey/server/jobs/job'
import { only, sqlStatement } from '@pitchey/server/kernel/db'
import type { Db, DbActor } from '@pitchey/server/kernel/db'
import { command } from '@pitchey/server/kernel/operation'
import { systemOnly } from '@pitchey/server/kernel/policy'
import type { JobOptions } from '@pitchey/server/ports/jobs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { cutConnections } from '../kit/cut-connections.ts'
import { startTestProduct } from '../kit/product.ts'
import type { TestProduct } from '../kit/product.ts'

const actor: DbActor = { id: null, role: 'system' }
const queue = 'test.work'
const idle = 'test.idle'

const states = sqlStatement<{ name: string; id: string; state: string; output: { message?: string } | null }>(
  'test.job-states',
  `select name, data ->> 'id' as id, state::text, output from pgboss.job where data ->> 'name' = $1 order by name, data ->> 'id'`,
)
const rushRetries = sqlStatement<Record<never, never>>(
  'test.rush-retries',
  `update pgboss.job set start_after = now() where name = $1 and state = 'retry'`,
)
const waitingJobs = sqlStatement<{ n: number }>(
  'test.waiting-jobs',
  `select count(*)::int as n from pgboss.job where name = $1 and singleton_key = $2 and state < 'active'`,
)

const places = sqlStatement<{ place: number }>(
  'test.places',
  `select priority as place from pgboss.job where name = $1 and group_id = $2 and state < 'active'`,
)

let product: TestProduct
const runs: string[] = []

const work = command({
  name: 'test.worked',
  input: z.strictObject({ name: z.string(), id: z.string(), fail: z.boolean().default(false) }),
  who: systemOnly,
  run: async (_scope, { name, id, fail }) => {
    runs.push(`${name}/${id}`)
    if (fail) throw new Error('this one is broken')
  },
  audit: () => null,
})
const jobs = [job(queue, work, { retryLimit: 1 })]
const idleJobs = [job(idle, work)]

beforeAll(async () => {
  product = await startTestProduct()
  await product.jobs.prepare([...jobs, ...idleJobs])
  await product.jobs.work(product.kernel, jobs, product.bus)
})
afterAll(() => product.stop())

const runsOf = (name: string) =>
  runs.filter((run) => run.startsWith(`${name}/`)).map((run) => run.slice(name.length + 1))
const enqueue = (tx: Db, data: Record<string, unknown>, options?: JobOptions, into = queue) =>
  product.jobs.enqueue(tx, into, data, options)
const commit = (work: (tx: Db) => Promise<unknown>) => product.database.transaction({ actor }, work)
const statesOf = async (name: string) =>
  (await product.database.rows(states, [name])).map((row) => `${row.name} ${row.id} ${row.state}`)

it('[JOB1] a job runs once when its transaction commits, and never when it rolls back', async () => {
  const name = randomUUID()
  await expect(
    commit(async (tx) => {
      await enqueue(tx, { name, id: 'undone' })
      throw new Error('thought better of it')
    }),
  ).rejects.toThrow('better')
  await commit(async (tx) => {
    for (const id of ['a', 'b', 'c']) await enqueue(tx, { name, id })
    expect(runsOf(name)).toEqual([])
  })
  await expect.poll(() => statesOf(name)).toEqual(['a', 'b', 'c'].map((id) => `${queue} ${id} completed`))
  expect(runsOf(name).toSorted()).toEqual(['a', 'b', 'c'])
})

it('[JOB2] a job that fails is tried again and ends among the dead letters, and its batch is not held up', async () => {
  const name = randomUUID()
  const well = ['a', 'c', 'd', 'e']
  await commit(async (tx) => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await enqueue(tx, { name, id, fail: id === 'b' })
  })
  const finished = (id: string) => `${queue} ${id} ${id === 'b' ? 'retry' : 'completed'}`
  await expect.poll(() => statesOf(name)).toEqual(['a', 'b', 'c', 'd', 'e'].map(finished))
  expect(runsOf(name).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])

  // The pause before the next attempt is over at once, and another job wakes the worker.
  await product.database.rows(rushRetries, [queue])
  await commit((tx) => enqueue(tx, { name: `${name}-wake`, id: 'w' }))
  await expect.poll(() => statesOf(name)).toContain('dead-letters b created')
  expect(runsOf(name).toSorted()).toEqual(['a', 'b', 'b', 'c', 'd', 'e'])
  const rows = await product.database.rows(states, [name])
  expect(rows.find((row) => row.name === queue && row.id === 'b')).toMatchObject({
    state: 'failed',
    output: { message: 'this one is broken' },
  })
  expect(rows.filter((row) => well.includes(row.id)).map((row) => row.state)).toEqual(well.map(() => 'completed'))
})

it('[JOB3] data that its operation does not take is a failure like any other, and runs nothing', async () => {
  const name = randomUUID()
  await commit((tx) => enqueue(tx, { name, id: 'a', unknown: true }))
  await expect.poll(() => statesOf(name)).toEqual([`${queue} a retry`])
  expect(runsOf(name)).toEqual([])
})

it('[JOB4] no second job with the same key waits, in one transaction or in several at the same time', async () => {
  const key = randomUUID()
  const put = (tx: Db) => enqueue(tx, { name: key, id: 'x' }, { singletonKey: key }, idle)
  const waiting = async () => only(await product.database.rows(waitingJobs, [idle, key])).n
  await commit(async (tx) => {
    await put(tx)
    await put(tx)
  })
  await Promise.all(Array.from({ length: 6 }, () => commit(put)))
  expect(await waiting()).toBe(1)
  await commit((tx) => enqueue(tx, { name: key, id: 'y' }, { singletonKey: `${key}-other` }, idle))
  await commit((tx) => enqueue(tx, { name: key, id: 'z' }, {}, idle))
  expect((await statesOf(key)).toSorted()).toEqual(['x', 'y', 'z'].map((id) => `${idle} ${id} created`))
})

it('[JOB4] a key is free again as soon as its job has begun, so that no later word is lost', async () => {
  const key = randomUUID()
  for (let round = 1; round <= 3; round += 1) {
    await commit((tx) => enqueue(tx, { name: key, id: String(round) }, { singletonKey: key }, idle))
    expect(await product.jobs.drain(product.kernel, idleJobs)).toBeGreaterThan(0)
    expect(runsOf(key)).toHaveLength(round)
  }
})

it('[JOB5] a job that is to start later does not run now', async () => {
  const name = randomUUID()
  await commit((tx) => enqueue(tx, { name, id: 'later' }, { startAfterSeconds: 3600 }, idle))
  await product.jobs.drain(product.kernel, idleJobs)
  expect([runsOf(name), await statesOf(name)]).toEqual([[], [`${idle} later created`]])
})

it('[JOB7] the many jobs of one owner let the first of every other go before, and stay in their own order', async () => {
  const name = randomUUID()
  const put = (id: string, ownerKey: string) => commit((tx) => enqueue(tx, { name, id }, { ownerKey }, idle))
  for (let n = 0; n < 40; n += 1) await put(`busy-${n}`, `${name}-busy`)
  for (let n = 0; n < 3; n += 1) await put(`calm-${n}`, `${name}-calm`)
  await put('single', `${name}-single`)
  await product.jobs.drain(product.kernel, idleJobs)
  const order = runsOf(name)
  expect(order).toHaveLength(44)
  // Batches of twenty are worked off in any order inside, so the first one must hold the first of each.
  const first = order.slice(0, 20)
  expect(first).toEqual(expect.arrayContaining(['busy-0', 'calm-0', 'calm-1', 'calm-2', 'single']))
  expect(first.filter((id) => id.startsWith('busy')).toSorted()).toEqual(
    Array.from({ length: 16 }, (_, n) => `busy-${n}`).toSorted(),
  )
})

it('[JOB7] an owner none of whose jobs wait begins anew', async () => {
  const name = randomUUID()
  for (let round = 0; round < 3; round += 1) {
    await commit((tx) => enqueue(tx, { name, id: String(round) }, { ownerKey: name }, idle))
    expect(await product.database.rows(places, [idle, name])).toEqual([{ place: 0 }])
    await product.jobs.drain(product.kernel, idleJobs)
  }
})

it('[JOB6] jobs go on after every connection to the database was cut, and nothing takes the process down', async () => {
  const name = randomUUID()
  await cutConnections(product.owner)
  await expect
    .poll(() =>
      commit((tx) => enqueue(tx, { name, id: 'a' })).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  await expect.poll(() => runsOf(name), { timeout: 15_000 }).toEqual(['a'])
})
