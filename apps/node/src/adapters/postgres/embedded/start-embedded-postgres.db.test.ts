import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { folderLayout } from './folder-layout.ts'
import { runningPostmaster } from './postmaster.ts'
import { throwawaySettings } from './server-settings.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts'

const holder = join(import.meta.dirname, '../../../../test/fixtures/hold-embedded-postgres.ts')

let template: string
let parent: string
let home: string
let dataDir: string
const servers: EmbeddedPostgres[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'pitchey-template-'))
  await (await startEmbeddedPostgres({ homeDir: template, log: () => {}, settings: throwawaySettings })).stop()
})

afterAll(() => {
  rmSync(template, { recursive: true, force: true })
})

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'pitchey-embedded-'))
  home = join(parent, 'home')
  dataDir = folderLayout(home).dataDir
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
  const postmaster = runningPostmaster(dataDir)
  if (postmaster !== undefined) {
    process.kill(postmaster.pid, 'SIGQUIT')
    await vi.waitUntil(() => runningPostmaster(dataDir) === undefined)
    rmSync(postmaster.socketDir, { recursive: true, force: true })
  }
  rmSync(parent, { recursive: true, force: true })
})

/** Saves the second that initdb takes. */
function useExistingData(homeDir = home): void {
  cpSync(template, homeDir, { recursive: true })
  chmodSync(folderLayout(homeDir).dataDir, 0o700)
}

async function start(homeDir = home): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ homeDir, log: () => {}, settings: throwawaySettings })
  servers.push(server)
  return server
}

async function query(server: Pick<EmbeddedPostgres, 'ownerUrl'>, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: server.ownerUrl })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function startInChild(): Promise<{ child: ChildProcess; adopted: boolean; ownerUrl: string }> {
  const child = spawn(process.execPath, [holder, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...(JSON.parse(line) as { adopted: boolean; ownerUrl: string }) }
  }
  throw new Error('The child ended without a word.')
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

async function faultOf(promise: Promise<unknown>): Promise<EmbeddedPostgresError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof EmbeddedPostgresError) return error
  throw new Error('expected an EmbeddedPostgresError', { cause: error })
}

test('a first start gives PostgreSQL 18 with UTF-8, checksums and the extensions, behind a password', async () => {
  const server = await start()
  expect(server).toMatchObject({ version: 18, adopted: false })
  await query(server, 'create extension pg_trgm; create extension unaccent; create extension pg_stat_statements')
  const [facts] = await query(
    server,
    `select current_database() as database, current_user as role, current_setting('server_encoding') as encoding,
       current_setting('data_checksums') as checksums, current_setting('listen_addresses') as addresses,
       datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()`,
  )
  expect(facts).toEqual({
    database: 'pitchey',
    role: 'pitchey_owner',
    encoding: 'UTF8',
    checksums: 'on',
    addresses: '',
    provider: 'b',
    locale: 'C.UTF-8',
  })
  expect(statSync(folderLayout(home).passwordPath).mode & 0o777).toBe(0o600)
  await expect(
    query({ ownerUrl: server.ownerUrl.replace(server.connection.password, 'wrong') }, 'select 1'),
  ).rejects.toThrow('password authentication failed')
})

test('a restart finds what was written, and stopping leaves no socket behind', async () => {
  useExistingData()
  const first = await start()
  await query(first, 'create table kept as select 42 as answer')
  await first.stop()
  expect(runningPostmaster(dataDir)).toBeUndefined()
  expect(() => statSync(first.connection.host)).toThrow('ENOENT')

  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('the server outlives a kill -9 of its process and is adopted by the next', async () => {
  useExistingData()
  const { child, ownerUrl } = await startInChild()
  await query({ ownerUrl }, 'create table kept as select 1 as answer')
  await kill(child, 'SIGKILL')

  const next = await start()
  expect(next).toMatchObject({ adopted: true, ownerUrl })
  expect(await query(next, 'select answer from kept')).toEqual([{ answer: 1 }])
})

test('of starts at once on one folder exactly one starts the server, and the last to leave stops it', async () => {
  const [a, b, c] = await Promise.all([startInChild(), startInChild(), start()])
  expect([a.adopted, b.adopted, c.adopted].filter((adopted) => !adopted)).toHaveLength(1)
  expect(new Set([a.ownerUrl, b.ownerUrl, c.ownerUrl]).size).toBe(1)

  await kill(a.child, 'SIGTERM')
  await c.stop()
  expect(await query(b, 'select 1 as alive')).toEqual([{ alive: 1 }])
  await kill(b.child, 'SIGTERM')
  expect(runningPostmaster(dataDir)).toBeUndefined()
})

test('a detached server keeps running for the next start', async () => {
  useExistingData()
  const server = await start()
  server.detach()
  await server.stop()
  expect(await query(server, 'select 1 as alive')).toEqual([{ alive: 1 }])
  expect((await start()).adopted).toBe(true)
})

test('a crash leaves a pid that now belongs to a stranger, and the next start is not deceived', async () => {
  useExistingData()
  const { child } = await startInChild()
  const crashed = runningPostmaster(dataDir)
  await kill(child, 'SIGKILL')
  process.kill(crashed?.pid ?? 0, 'SIGKILL')
  await vi.waitUntil(() => runningPostmaster(dataDir) === undefined)
  const pidFile = join(dataDir, 'postmaster.pid')
  const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n')
  writeFileSync(pidFile, [process.pid, ...rest].join('\n'))
  writeFileSync(join(crashed?.socketDir ?? '', '.s.PGSQL.5432.lock'), `${process.pid}\n`)

  const server = await start()
  expect(server.adopted).toBe(false)
  expect(await query(server, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('a server that dies while it is in use is started again at the same place', async () => {
  useExistingData()
  const server = await start()
  await query(server, 'set synchronous_commit = on; create table kept as select 7 as answer')
  const before = runningPostmaster(dataDir)
  process.kill(before?.pid ?? 0, 'SIGKILL')
  await vi.waitUntil(
    () => {
      const now = runningPostmaster(dataDir)
      return now !== undefined && now.pid !== before?.pid && now.status === 'ready'
    },
    { timeout: 10_000, interval: 20 },
  )
  expect(await query(server, 'select answer from kept')).toEqual([{ answer: 7 }])
})

test('what a killed first start left behind is cleared away', async () => {
  const { rootDir } = folderLayout(home)
  mkdirSync(join(rootDir, 'initialising-x1'), { recursive: true })
  await start()
  expect(readdirSync(rootDir)).not.toContain('initialising-x1')
})

test('it runs in a folder that nobody else may enter, with a path longer than a socket may have', async () => {
  chmodSync(parent, 0o700)
  const deep = join(parent, 'd'.repeat(120), "with 'quotes' and spaces")
  useExistingData(deep)
  const server = await start(deep)
  expect(await query(server, 'select 1 as alive')).toEqual([{ alive: 1 }])
  await server.stop()
  const again = await start(deep)
  expect(await query(again, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('data of another major version is refused in one line that says what to do', async () => {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, 'PG_VERSION'), '16\n')
  const error = await faultOf(start())
  expect(error.fault).toBe('other-version')
  expect(error.message).toContain('made by PostgreSQL 16')
  expect(error.message).toContain('DATABASE_URL')
})

test('a folder with other files in it is not touched', async () => {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, 'holiday.jpg'), '')
  const error = await faultOf(start())
  expect(error.fault).toBe('not-a-database')
  expect(readdirSync(dataDir)).toEqual(['holiday.jpg'])
})

test('a home that cannot be made gives one line that says what to do', async () => {
  writeFileSync(home, 'a file')
  const error = await faultOf(start())
  expect(error.fault).toBe('folder-unusable')
  expect(error.message).toContain('set PITCHEY_HOME')
  expect(error.message).not.toContain('\n')
})

test('a lost password file is named', async () => {
  useExistingData()
  await (await start()).stop()
  rmSync(folderLayout(home).passwordPath)
  const error = await faultOf(start())
  expect(error.fault).toBe('password-missing')
  expect(error.message).toContain(folderLayout(home).passwordPath)
})
