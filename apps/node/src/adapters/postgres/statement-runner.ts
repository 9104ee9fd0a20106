import type { Db, QueryBuilder, SqlStatement, Statement } from '@pitchey/server/kernel/db'
import type { Log } from '@pitchey/server/ports/log'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'

type Prepared = { execute(params?: Record<string, unknown>): Promise<unknown> }
type Connection = { builder: QueryBuilder; prepared: Map<string, Prepared> }

const slowQueryMs = 1000

/** Runs statements on connections: each is built and prepared once per connection, timed, and reported when slow. */
export const statementRunner = (log: Log, onQuery?: (durationMs: number) => void): ((client: pg.PoolClient) => Db) => {
  const connections = new WeakMap<pg.PoolClient, Connection>()

  const connectionOf = (client: pg.PoolClient): Connection => {
    const known = connections.get(client)
    if (known) return known
    const made: Connection = { builder: drizzle({ client }), prepared: new Map() }
    connections.set(client, made)
    return made
  }

  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    try {
      return await work()
    } finally {
      const durationMs = performance.now() - startedAt
      onQuery?.(durationMs)
      if (durationMs > slowQueryMs) log.warn({ query: name, durationMs: Math.round(durationMs) }, 'slow query')
    }
  }

  return (client) => ({
    run: <Params extends Record<string, unknown>, Result>(statement: Statement<Params, Result>, params: Params) =>
      timed(statement.name, async () => {
        const { builder, prepared } = connectionOf(client)
        let ready = prepared.get(statement.name)
        if (!ready) {
          ready = statement.build(builder).prepare(statement.name)
          prepared.set(statement.name, ready)
        }
        return (await ready.execute(params)) as Result
      }),
    rows: <Row>(statement: SqlStatement<Row>, values: readonly unknown[]) =>
      timed(statement.name, async () => {
        const { name, text, replan } = statement
        // PostgreSQL plans a statement without a name anew each time.
        const result = await client.query({ ...(replan ? {} : { name }), text, values: [...values] })
        return result.rows as Row[]
      }),
    get builder() {
      return connectionOf(client).builder
    },
  })
}
