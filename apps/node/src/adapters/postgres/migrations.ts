import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { PgConnection } from './connection.ts'

const migrationsFolder = fileURLToPath(new URL('../../../../../packages/server/src/db/migrations', import.meta.url))
const lockKey = 7_134_772_001

type Journal = { entries: { tag: string; when: number }[] }

const readJournal = async (): Promise<Journal> =>
  JSON.parse(await readFile(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as Journal

/** Names of the migrations that the database has not seen yet, oldest first. */
export const pendingMigrations = async (client: pg.ClientBase): Promise<string[]> => {
  const { entries } = await readJournal()
  const { rows: found } = await client.query(`select to_regclass('drizzle.__drizzle_migrations') is not null as known`)
  if (!(found as { known: boolean }[])[0]?.known) return entries.map((entry) => entry.tag)
  const { rows } = await client.query('select max(created_at)::float8 as latest from drizzle.__drizzle_migrations')
  const latest = (rows as { latest: number | null }[])[0]?.latest ?? 0
  return entries.filter((entry) => entry.when > latest).map((entry) => entry.tag)
}

/**
 * Brings the schema up to date, as the owner of the tables, one process at a time.
 * Answers the names of the migrations that ran.
 */
export const runMigrations = async (owner: PgConnection): Promise<string[]> => {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    if ((await pendingMigrations(client)).length === 0) return []
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const pending = await pendingMigrations(client)
    if (pending.length > 0) await migrate(drizzle({ client }), { migrationsFolder })
    return pending
  } finally {
    await client.end()
  }
}
