import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import {
  connectionFault,
  DatabaseUnusableError,
  requireSupportedServer,
} from '../adapters/postgres/connection-faults.ts'
import { connectionOf } from '../adapters/postgres/connection.ts'
import { EmbeddedPostgresError } from '../adapters/postgres/embedded/embedded-postgres-error.ts'
import { folderLayout } from '../adapters/postgres/embedded/folder-layout.ts'
import { startEmbeddedPostgres } from '../adapters/postgres/embedded/start-embedded-postgres.ts'
import { pendingMigrations } from '../adapters/postgres/migrations.ts'
import type { Config } from '../config.ts'
import { fail, ok, warn, type Finding } from './finding.ts'

const neededExtensions = ['pg_trgm', 'unaccent']
const maxClockDriftMs = 2000

/** Everything about the database. The embedded one is started for the moment when it does not run. */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  if (config.databaseUrl !== undefined) return inspect(config.databaseUrl)
  if (!existsSync(join(folderLayout(config.homeDir).dataDir, 'PG_VERSION'))) {
    return [warn('Database', 'the embedded database has not been made yet', 'npm start makes it.')]
  }
  try {
    const server = await startEmbeddedPostgres({ homeDir: config.homeDir, log: () => {} })
    try {
      return await inspect(server.ownerUrl)
    } finally {
      await server.stop()
    }
  } catch (error) {
    if (error instanceof EmbeddedPostgresError)
      return [fail('Database', 'the embedded PostgreSQL does not run', error.message)]
    throw error
  }
}

async function inspect(url: string): Promise<Finding[]> {
  const connection = connectionOf(url)
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000, query_timeout: 10_000 })
  // A connection that breaks also fails the query that is under way.
  client.on('error', () => {})
  try {
    await client.connect()
    const version = await requireSupportedServer(client)
    return [
      ok('Database', `PostgreSQL ${version}, database ${connection.database}`),
      await checkExtensions(client),
      await checkMigrations(client),
      await checkClock(client),
    ]
  } catch (error) {
    const fault = error instanceof DatabaseUnusableError ? error : connectionFault(error, connection)
    if (fault !== undefined) return [fail('Database', 'cannot be used', fault.message)]
    return [fail('Database', 'a question to it failed', error instanceof Error ? error.message : String(error))]
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function checkExtensions(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string }>(
    'select name from pg_available_extensions where name = any($1)',
    [neededExtensions],
  )
  const missing = neededExtensions.filter((name) => !rows.some((row) => row.name === name))
  if (missing.length === 0) return ok('Extensions', neededExtensions.join(', '))
  const action = "Install PostgreSQL's contrib package on the database's machine."
  return fail('Extensions', `${missing.join(', ')} not available`, action)
}

async function checkMigrations(client: pg.Client): Promise<Finding> {
  const pending = await pendingMigrations(client)
  if (pending.length === 0) return ok('Migrations', 'none pending')
  return warn('Migrations', `${pending.length} pending, first ${pending[0]}`, 'npx pitchey migrate (or npm start)')
}

async function checkClock(client: pg.Client): Promise<Finding> {
  const before = Date.now()
  const { rows } = await client.query<{ ms: number }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
  )
  const here = (before + Date.now()) / 2
  return judgeDrift((rows[0]?.ms ?? Number.NaN) - here)
}

/** Above two seconds either way a warning. */
export function judgeDrift(driftMs: number): Finding {
  const text = `${Math.abs(driftMs / 1000).toFixed(1)} s ${driftMs < 0 ? 'behind' : 'ahead of'} this machine's`
  if (Math.abs(driftMs) <= maxClockDriftMs) return ok('Clock', `the database's is ${text}`)
  return warn('Clock', `the database's is ${text}`, 'Set both machines by a time server (NTP).')
}
