import pg from 'pg'
import type { PgConnection } from '../../src/adapters/postgres/connection.ts'

/** Ends the connections to a database for which a condition on `pg_stat_activity` holds; answers when they are gone. */
export const cutConnections = async (owner: PgConnection, condition = 'true'): Promise<number> => {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(
      `select pid, pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
    )
    const pids = rows.map(({ pid }) => pid)
    for (;;) {
      const left = await client.query('select from pg_stat_activity where pid = any($1)', [pids])
      if (left.rowCount === 0) return pids.length
    }
  } finally {
    await client.end()
  }
}
