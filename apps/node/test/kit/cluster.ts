import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded/start-embedded-postgres.ts'
import { connectionOf } from '../../src/adapters/postgres/connection.ts'
import type { PgConnection } from '../../src/adapters/postgres/connection.ts'

const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
}

export type TestCluster = { owner: PgConnection; stop(): Promise<void> }

/** A PostgreSQL of its own in a temporary folder, tuned for tests: nothing in it survives. */
export const startTestCluster = async (): Promise<TestCluster> => {
  const homeDir = await mkdtemp(join(tmpdir(), 'pitchey-test-'))
  const server = await startEmbeddedPostgres({ homeDir, log: () => undefined, settings: fast })
  return {
    owner: connectionOf(server.ownerUrl),
    stop: async () => {
      await server.stop()
      await rm(homeDir, { recursive: true, force: true })
    },
  }
}

/** Runs statements that need no transaction, such as `create database`. */
export const administer = async (connection: PgConnection, ...statements: string[]): Promise<void> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
