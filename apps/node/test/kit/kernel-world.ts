import { system } from '@pitchey/server/kernel/actor'
import { only, sqlStatement } from '@pitchey/server/kernel/db'
import type { Database } from '@pitchey/server/kernel/db'
import { administer } from './cluster.ts'
import { startTestProduct } from './product.ts'

export const putState = sqlStatement<Record<never, never>>(
  'test.put-state',
  'insert into test_state (id, value) values ($1, $2) on conflict (id) do update set value = excluded.value',
)
export const addToState = sqlStatement<{ value: number }>(
  'test.add-state',
  'update test_state set value = value + 1 where id = $1 returning value',
)
export const getState = sqlStatement<{ value: number }>('test.get-state', 'select value from test_state where id = $1')

type Traces = { audit: number; events: number; jobs: number; state: number; keys: number }
const traces = sqlStatement<Traces>(
  'test.traces',
  `select (select count(*)::int from audit_log where entity_id = $1) as audit,
     (select count(*)::int from outbox where entity_id = $1) as events,
     (select count(*)::int from pgboss.job where data ->> 'id' = $1) as jobs,
     (select count(*)::int from test_state where id = $1) as state,
     (select count(*)::int from idempotency_keys where key = $1) as keys`,
)

export const noTraces: Traces = { audit: 0, events: 0, jobs: 0, state: 0, keys: 0 }

/** A test product with a small table of its own, and words for what an operation leaves behind. */
export const startKernelWorld = async () => {
  const product = await startTestProduct()
  await administer(product.owner, 'create table test_state (id text primary key, value int not null)')
  return {
    product,
    asSystem: () => product.as(system('test')),
    leftBy: async (id: string): Promise<Traces> => only(await product.database.rows(traces, [id])),
  }
}

export type KernelWorld = Awaited<ReturnType<typeof startKernelWorld>>

/** What a promise rejects with. */
export const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => new Error('nothing was thrown'),
    (error: unknown) => error,
  )

/** A database that notes what is asked of it. */
export const noting = (database: Database): Database & { uses: string[] } => {
  const uses: string[] = []
  return {
    uses,
    get builder() {
      uses.push('builder')
      return database.builder
    },
    run: (statement, params) => {
      uses.push(statement.name)
      return database.run(statement, params)
    },
    rows: (statement, values) => {
      uses.push(statement.name)
      return database.rows(statement, values)
    },
    transaction: (options, work) => {
      uses.push('transaction')
      return database.transaction(options, work)
    },
  }
}
