import { createHmac } from 'node:crypto'
import pg from 'pg'
import type { PgConnection } from './connection.ts'

/** The role the application signs in as: it owns no table, so row-level security binds it. */
export type AppCredentials = { user: string; password: string }

/** Role name and password of the application for one database, derived from the installation's secret. */
export const appCredentials = (database: string, secret: string): AppCredentials => ({
  user: `${database
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]/gu, '_')
    .slice(0, 50)}_login`,
  password: createHmac('sha256', secret).update(`database role of ${database}`).digest('base64url'),
})

/** Creates or refreshes the application's role, as the owner of the tables; needs the schema to be migrated. */
export const provisionAppRole = async (owner: PgConnection, credentials: AppCredentials): Promise<void> => {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7134772002)')
    const role = client.escapeIdentifier(credentials.user)
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [credentials.user])
    const verb = rowCount === 0 ? 'create' : 'alter'
    await client.query(`${verb} role ${role} login password ${client.escapeLiteral(credentials.password)}`)
    await client.query(`grant pitchey_app to ${role}`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Whether the application can already sign in, which saves the owner's connection at every later start. */
export const canSignIn = async (connection: PgConnection): Promise<boolean> => {
  const client = new pg.Client(connection)
  try {
    await client.connect()
    await client.query(`select from pitches limit 0`)
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
