import type { Database, Db, DbActor, QueryBuilder, SqlStatement, Statement } from '@pitchey/server/kernel/db'
import type { Log } from '@pitchey/server/ports/log'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { PgConnection } from './connection.ts'

type Prepared = { execute(params?: Record<string, unknown>): Promise<unknown> }
type Connection = { builder: QueryBuilder; prepared: Map<string, Prepared> }

const retryable = new Set(['40001', '40P01'])
const maxAttempts = 5
const slowQueryMs = 1000

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause) : undefined
}

/** Whether a failure means that the connection died rather than that the query was wrong. */
export const isConnectionLoss = (error: unknown): boolean => {
  const code = codeOf(error)
  if (code !== undefined) {
    return (
      code.startsWith('08') ||
      code.startsWith('57P') ||
      code === '53300' ||
      ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND'].includes(code)
    )
  }
  if (error instanceof Error && error.cause !== undefined && isConnectionLoss(error.cause)) return true
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|not queryable|Query read timeout|connection timeout/iu.test(
      error.message,
    )
  )
}

const uuidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

const beginText = (actor: DbActor, readOnly: boolean): string => {
  if (actor.id !== null && !uuidShape.test(actor.id)) throw new TypeError('the id of the actor is not a UUID')
  return `begin${readOnly ? ' read only' : ''}; select set_config('app.actor_id', '${actor.id ?? ''}', true), set_config('app.actor_role', '${actor.role}', true)`
}

export type PgDatabase = Database & { readonly pool: pg.Pool; close(): Promise<void> }

export type PgOptions = {
  /** Where and as whom to connect. */
  connection: PgConnection
  poolSize: number
  statementTimeoutMs: number
  log: Log
  onQuery?: (durationMs: number) => void
}

/** The database port over a pool of pipelined connections, every statement prepared once per connection. */
export const createDatabase = (options: PgOptions): PgDatabase => {
  const { log } = options
  const pool = new pg.Pool({
    ...options.connection,
    max: options.poolSize,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs,
    lock_timeout: Math.min(options.statementTimeoutMs, 5000),
    idle_in_transaction_session_timeout: 30_000,
    query_timeout: options.statementTimeoutMs + 2000,
    pipeline: true,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))

  const connections = new WeakMap<pg.PoolClient, Connection>()
  const connectionOf = (client: pg.PoolClient): Connection => {
    const known = connections.get(client)
    if (known) return known
    const made: Connection = { builder: drizzle({ client }) as unknown as QueryBuilder, prepared: new Map() }
    connections.set(client, made)
    return made
  }

  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    try {
      return await work()
    } finally {
      const durationMs = performance.now() - startedAt
      options.onQuery?.(durationMs)
      if (durationMs > slowQueryMs) log.warn({ query: name, durationMs: Math.round(durationMs) }, 'slow query')
    }
  }

  const dbOf = (client: pg.PoolClient): Db => ({
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
        const result = await client.query({ name: statement.name, text: statement.text, values: [...values] })
        return result.rows as Row[]
      }),
    get builder() {
      return connectionOf(client).builder
    },
  })

  const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken = false
    try {
      return await work(client)
    } catch (error) {
      broken = isConnectionLoss(error)
      throw error
    } finally {
      client.release(broken)
    }
  }

  const single = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    try {
      return await withClient((client) => work(dbOf(client)))
    } catch (error) {
      // A pooled connection may have died with the server it led to; single statements here only read.
      if (!isConnectionLoss(error)) throw error
      return withClient((client) => work(dbOf(client)))
    }
  }

  const attempt = async <T>(actor: DbActor, readOnly: boolean, work: (tx: Db) => Promise<T>): Promise<T> =>
    withClient(async (client) => {
      const begun = client.query(beginText(actor, readOnly))
      begun.catch(() => undefined)
      try {
        const result = await work(dbOf(client))
        await begun
        const committed = client.query('commit')
        if (readOnly) committed.catch((error: unknown) => log.debug({ err: error }, 'end of a read failed'))
        else await committed
        return result
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        throw error
      }
    })

  return {
    pool,
    run: (statement, params) => single((db) => db.run(statement, params)),
    rows: (statement, values) => single((db) => db.rows(statement, values)),
    get builder(): QueryBuilder {
      return drizzle({ client: pool }) as unknown as QueryBuilder
    },
    transaction: async ({ actor, readOnly = false }, work) => {
      for (let round = 1; ; round += 1) {
        try {
          return await attempt(actor, readOnly, work)
        } catch (error) {
          const again = retryable.has(codeOf(error) ?? '') || (readOnly && round === 1 && isConnectionLoss(error))
          if (!again || round >= maxAttempts) throw error
          log.debug({ round, code: codeOf(error) }, 'transaction is tried again')
        }
      }
    },
    close: () => pool.end(),
  }
}
