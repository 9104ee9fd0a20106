import { homeFault } from '../../../home-faults.ts'

export type EmbeddedPostgresFault =
  | 'folder-unusable'
  | 'folder-not-ours'
  | 'not-a-database'
  | 'other-version'
  | 'disk-full'
  | 'password-missing'
  | 'binaries-missing'
  | 'cannot-change-user'
  | 'start-failed'

/** A reason why the embedded PostgreSQL cannot run. The message is one line: what is wrong and what to do. */
export class EmbeddedPostgresError extends Error {
  readonly fault: EmbeddedPostgresFault

  constructor(fault: EmbeddedPostgresFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'EmbeddedPostgresError'
    this.fault = fault
  }
}

const useAnother = 'or use a PostgreSQL of your own with DATABASE_URL'

/** A failed file operation on a folder of the manager. */
export function folderError(dir: string, error: unknown): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error
  const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
  return new EmbeddedPostgresError(
    full ? 'disk-full' : 'folder-unusable',
    `The database folder ${homeFault(dir, error)}`,
    error,
  )
}

/** Free space too small to begin with. */
export function diskFullError(dir: string): EmbeddedPostgresError {
  const message = `The disk that holds ${dir} is full. Free at least 500 MB, or set PITCHEY_HOME to a folder on another disk.`
  return new EmbeddedPostgresError('disk-full', message)
}

/** A program of PostgreSQL that could not even be started; takes the error of `node:child_process`. */
export function spawnError(program: string, error: NodeJS.ErrnoException): EmbeddedPostgresError {
  if (error.code === 'EPERM' || error.code === 'EINVAL') {
    const message = `PostgreSQL refuses to run as root, and this root may not change to another user. Start Pitchey as an ordinary user, ${useAnother}.`
    return new EmbeddedPostgresError('cannot-change-user', message, error)
  }
  const message = `PostgreSQL does not run on this system (${program}: ${error.code ?? error.message}; it needs glibc on Linux). Run npm ci again, ${useAnother}.`
  return new EmbeddedPostgresError('binaries-missing', message, error)
}

/** What `initdb` or `postgres` wrote before it gave up, as one line for a person. `dir` is the data folder. */
export function outputError(program: string, output: string, dir: string): EmbeddedPostgresError {
  if (/No space left on device|Disk quota exceeded/i.test(output)) return diskFullError(dir)
  if (/Permission denied|Read-only file system/i.test(output)) {
    const message = `The database folder ${homeFault(dir, Object.assign(new Error(), { code: 'EACCES' }))}`
    return new EmbeddedPostgresError('folder-unusable', message)
  }
  if (/incompatible with server/i.test(output)) {
    const message = `The database in ${dir} was made by another version of PostgreSQL. Set PITCHEY_HOME to another folder, ${useAnother}.`
    return new EmbeddedPostgresError('other-version', message)
  }
  if (/could not look up effective user ID/i.test(output)) {
    const message = `The user that runs Pitchey is not in /etc/passwd, and initdb insists on that. Add it, ${useAnother}.`
    return new EmbeddedPostgresError('cannot-change-user', message)
  }
  return new EmbeddedPostgresError(
    'start-failed',
    `PostgreSQL did not start: ${lastComplaint(output) ?? `${program} said nothing`}`,
  )
}

function lastComplaint(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim())
  const complaint =
    lines.findLast((line) => /FATAL|PANIC|error:|ERROR/.test(line)) ?? lines.findLast((line) => line !== '')
  return complaint?.replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, '')
}
