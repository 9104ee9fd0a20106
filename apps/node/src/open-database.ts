import type { Log } from '@pitchey/server/ports/log'
import pg from 'pg'
import { requireSupportedServer } from './adapters/postgres/connection-faults.ts'
import { connectionOf } from './adapters/postgres/connection.ts'
import type { PgConnection } from './adapters/postgres/connection.ts'
import { startEmbeddedPostgres } from './adapters/postgres/embedded/start-embedded-postgres.ts'
import type { Config } from './config.ts'

/** The database of an installation: the configured one, or the embedded server, started or adopted. */
export type OpenDatabase = {
  owner: PgConnection
  embedded: boolean
  /** Gives the embedded server up; it ends when nobody else uses it. */
  release(): Promise<void>
}

const assertSupported = async (owner: PgConnection): Promise<void> => {
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    await requireSupportedServer(client)
  } finally {
    await client.end()
  }
}

/** Reaches the database as its owner. Throws an error with one clear line when that is not possible. */
export const openDatabase = async (config: Config, log: Log): Promise<OpenDatabase> => {
  if (config.databaseUrl !== undefined) {
    const owner = connectionOf(config.databaseUrl)
    await assertSupported(owner)
    return { owner, embedded: false, release: async () => undefined }
  }
  const server = await startEmbeddedPostgres({ homeDir: config.homeDir, log: (message) => log.info({}, message) })
  return { owner: connectionOf(server.ownerUrl), embedded: true, release: () => server.stop() }
}
