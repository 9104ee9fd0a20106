import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EmbeddedPostgresError, folderError, spawnError } from './embedded-postgres-error.ts'
import type { RunAs } from './run-as.ts'

/** The programs of PostgreSQL, where the user that runs them can read them. */
export type NativeBinaries = {
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
  /** Major version, such as 18. */
  readonly majorVersion: number
}

const sharedCacheDir = '/var/cache/pitchey'

/** Finds the binaries for this platform; copies them when `runAs` cannot read them where npm put them. */
export function findNativeBinaries(runAs: RunAs): NativeBinaries {
  const { nativeDir, version } = findPackage()
  const dir = canRun(nativeDir, runAs) ? nativeDir : readableCopy(nativeDir, version)
  const program = (name: string) => join(dir, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return {
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
    majorVersion: Number.parseInt(version, 10),
  }
}

function findPackage(): { nativeDir: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const fromEmbeddedPostgres = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const packageDir = dirname(dirname(fromEmbeddedPostgres.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string }
    return { nativeDir: join(packageDir, 'native'), version: `${version}-${platform}-${process.arch}` }
  } catch (error) {
    const message = `There is no embedded PostgreSQL for this system (${name} is not installed). Run npm ci, or use a PostgreSQL of your own with DATABASE_URL.`
    throw new EmbeddedPostgresError('binaries-missing', message, error)
  }
}

function canRun(nativeDir: string, runAs: RunAs): boolean {
  if (runAs === undefined) return true
  const program = join(nativeDir, 'bin/postgres')
  const { error, status } = spawnSync(program, ['--version'], { ...runAs, cwd: '/', env: {}, stdio: 'ignore' })
  if (error === undefined) return status === 0
  if ('code' in error && error.code === 'EACCES') return false
  throw spawnError(program, error)
}

/** Only root gets here, and only root can write the folder, so nobody can have put other programs there. */
function readableCopy(nativeDir: string, version: string): string {
  const target = join(sharedCacheDir, `postgres-${version}`)
  if (existsSync(target)) return target
  try {
    mkdirSync(sharedCacheDir, { recursive: true })
    chmodSync(sharedCacheDir, 0o755)
    const draft = mkdtempSync(join(sharedCacheDir, 'copying-'))
    try {
      cpSync(nativeDir, draft, { recursive: true, verbatimSymlinks: true })
      makeReadable(draft)
      renameSync(draft, target)
    } catch (error) {
      rmSync(draft, { recursive: true, force: true })
      if (!existsSync(target)) throw error
    }
    return target
  } catch (error) {
    throw folderError(sharedCacheDir, error)
  }
}

function makeReadable(dir: string): void {
  chmodSync(dir, 0o755)
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) makeReadable(path)
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}
