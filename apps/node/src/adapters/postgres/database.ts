import type { Database, Db, DbActor, QueryBuilder } from '@pitchey/server/kernel/db'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Log } from '@pitchey/server/ports/log'
import { errorCodeOf, isConnectionLoss } from './connection-loss.ts'
import type { PgConnection } from './connection.ts'
import { statementRunner } from './statement-runner.ts'

const tryAgainCodes = new Set(['40001', '40P01'])
const maxAttempts = 5

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

const createPool = ({ connection, poolSize, statementTimeoutMs, log }: PgOptions): pg.Pool => {
  const pool = new pg.Pool({
    ...connection,
    max: poolSize,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeoutMs,
    lock_timeout: Math.min(statementTimeoutMs, 5000),
    idle_in_transaction_session_timeout: 30_000,
    query_timeout: statementTimeoutMs + 2000,
    pipeline: true,
  })
  pool.on('error', ({ message }) => {
    // The error itself carries the whole connection, password included.
    if (!pool.ending) log.warn({ reason: message }, 'an idle database connection was lost')
  })
  // Out of the pool a connection has no listener, and an error event that nobody hears ends the process.
  // Whoever uses the connection learns of the loss from its query.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const withClient = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
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

/** The database port over a pool of pipelined connections, every statement prepared once per connection. */
export const createDatabase = (options: PgOptions): PgDatabase => {
  const { log } = options
  const pool = createPool(options)
  const dbOf = statementRunner(log, options.onQuery)

  const single = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const once = () => withClient(pool, (client) => work(dbOf(client)))
    try {
      return await once()
    } catch (error) {
      // A pooled connection may have died with the server it led to; single statements here only read.
      if (!isConnectionLoss(error)) throw error
      return once()
    }
  }

  const attempt = <T>(actor: DbActor, readOnly: boolean, work: (tx: Db) => Promise<T>): Promise<T> =>
    withClient(pool, async (client) => {
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
      return drizzle({ client: pool })
    },
    transaction: async ({ actor, readOnly = false }, work) => {
      for (let round = 1; ; round += 1) {
        try {
          return await attempt(actor, readOnly, work)
        } catch (error) {
          const again =
            tryAgainCodes.has(errorCodeOf(error) ?? '') || (readOnly && round === 1 && isConnectionLoss(error))
          if (!again || round >= maxAttempts) throw error
          log.debug({ round, code: errorCodeOf(error) }, 'transaction is tried again')
        }
      }
    },
    close: () => pool.end(),
  }
}
