import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderLayout } from '../adapters/postgres/embedded/folder-layout.ts'
import { runningPostmaster } from '../adapters/postgres/embedded/postmaster.ts'
import { throwawaySettings } from '../adapters/postgres/embedded/server-settings.ts'
import { startEmbeddedPostgres } from '../adapters/postgres/embedded/start-embedded-postgres.ts'
import { doctor } from './doctor.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pitchey-doctor-'))
})
afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

const examine = (env: Record<string, string>) => doctor({ PITCHEY_HOME: home, PORT: '0', ...env })

test('a new installation is healthy, and the doctor makes no database', async () => {
  const { table, healthy } = await examine({})
  expect(table).toMatch(/WARN +Database +the embedded database has not been made yet/)
  expect(healthy).toBe(true)
  expect(runningPostmaster(folderLayout(home).dataDir)).toBeUndefined()
})

test('an embedded database that rests is looked at and put to rest again', async () => {
  await (await startEmbeddedPostgres({ homeDir: home, log: () => {}, settings: throwawaySettings })).stop()
  const { table, healthy } = await examine({})
  expect(table).toMatch(/OK +Database +PostgreSQL 18\.\d+, database pitchey/)
  expect(table).toMatch(/OK +Extensions +pg_trgm, unaccent/)
  expect(table).toMatch(/WARN +Migrations +\d+ pending/)
  expect(table).toMatch(/OK +Clock/)
  expect(healthy).toBe(true)
  expect(runningPostmaster(folderLayout(home).dataDir)).toBeUndefined()
})

test('a database that cannot be reached makes the installation unhealthy', async () => {
  const { table, healthy } = await examine({ DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/films' })
  expect(table).toMatch(/FAIL +Database +cannot be used +The database at 127\.0\.0\.1:1 cannot be reached/)
  expect(table).not.toContain('hunter2')
  expect(healthy).toBe(false)
})

test('every fault of the configuration is a line', async () => {
  const { table, healthy } = await examine({ NODE_ENV: 'production', LOG_LEVEL: 'loud' })
  expect(table.match(/^FAIL +Configuration/gm)).toHaveLength(3)
  expect(healthy).toBe(false)
})
