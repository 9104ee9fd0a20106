import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import {
  diskFullError,
  EmbeddedPostgresError,
  folderError,
  outputError,
  spawnError,
} from './embedded-postgres-error.ts'
import type { FolderLayout } from './folder-layout.ts'
import type { NativeBinaries } from './native-binaries.ts'
import { dataDirArgument, processOptions } from './postgres-process.ts'
import { giveTo, type RunAs } from './run-as.ts'

/** The superuser of the embedded server. */
export const ownerRole = 'pitchey_owner'
/** The database that exists from the first start on. */
export const databaseName = 'pitchey'

const draftPrefix = 'initialising-'
const minFreeBytes = 200 * 1024 * 1024

/** Whether the data folder holds a database of our version. Throws when it holds anything else. */
export function hasData(layout: FolderLayout, majorVersion: number): boolean {
  const { dataDir } = layout
  const names = listOrUndefined(dataDir)
  if (names === undefined || names.length === 0) return false
  if (!names.includes('PG_VERSION')) {
    const message = `The folder ${dataDir} holds files, but no database. Move them away, or set PITCHEY_HOME to another folder.`
    throw new EmbeddedPostgresError('not-a-database', message)
  }
  const version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()
  if (version === String(majorVersion)) return true
  const message = `The database in ${dataDir} was made by PostgreSQL ${version}, and this release runs ${majorVersion}. Set PITCHEY_HOME to another folder, or serve it with PostgreSQL ${version} and set DATABASE_URL.`
  throw new EmbeddedPostgresError('other-version', message)
}

function listOrUndefined(dir: string): string[] | undefined {
  try {
    return readdirSync(dir)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw folderError(dir, error)
  }
}

/**
 * Makes a new database and puts it in place in one step, so that a start that is killed half-way leaves
 * nothing behind that looks like data. The caller holds the start lock. `durable` waits for the disk.
 */
export async function initialiseData(
  layout: FolderLayout,
  binaries: NativeBinaries,
  runAs: RunAs,
  durable: boolean,
): Promise<void> {
  const { rootDir } = layout
  removeDrafts(rootDir)
  const { bavail, bsize } = statfsSync(rootDir)
  if (bavail * bsize < minFreeBytes) throw diskFullError(rootDir)

  const draftDir = mkdtempSync(join(rootDir, draftPrefix))
  try {
    const dataDir = join(draftDir, 'data')
    mkdirSync(dataDir, { mode: 0o700 })
    const password = randomBytes(24).toString('base64url')
    writeFileSync(join(draftDir, 'password'), password, { mode: 0o600 })
    giveTo(runAs, draftDir)
    await runInitdb(binaries, dataDir, runAs, durable)
    await createDatabase(binaries, dataDir, runAs)
    writeFileSync(`${layout.passwordPath}.new`, password, { mode: 0o600 })
    renameSync(`${layout.passwordPath}.new`, layout.passwordPath)
    renameSync(dataDir, layout.dataDir)
  } finally {
    rmSync(draftDir, { recursive: true, force: true })
  }
}

/** Makes the folders that surround the data folder. */
export function prepareFolders(layout: FolderLayout, runAs: RunAs): void {
  mkdirSync(layout.rootDir, { recursive: true, mode: 0o700 })
  // Others may pass through to the two folders that are theirs, and see nothing else.
  if (runAs !== undefined) chmodSync(layout.rootDir, 0o711)
  mkdirSync(layout.logDir, { recursive: true, mode: 0o700 })
  giveTo(runAs, layout.logDir)
}

function removeDrafts(rootDir: string): void {
  for (const name of readdirSync(rootDir)) {
    if (name.startsWith(draftPrefix)) rmSync(join(rootDir, name), { recursive: true, force: true })
  }
}

async function runInitdb(binaries: NativeBinaries, dataDir: string, runAs: RunAs, durable: boolean): Promise<void> {
  await run(binaries.initdb, dataDir, runAs, [
    `--pgdata=${dataDirArgument(dataDir, runAs)}`,
    `--username=${ownerRole}`,
    '--pwfile=../password',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
}

async function createDatabase(binaries: NativeBinaries, dataDir: string, runAs: RunAs): Promise<void> {
  const args = ['--single', '-D', dataDirArgument(dataDir, runAs), 'postgres']
  await run(binaries.postgres, dataDir, runAs, args, `create database ${databaseName};\n`)
}

function run(program: string, dataDir: string, runAs: RunAs, args: readonly string[], input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...processOptions(dataDir, runAs), stdio: ['pipe', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
    child.on('error', (error) => reject(spawnError(program, error)))
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(outputError(program, output, dataDir))
    })
  })
}
