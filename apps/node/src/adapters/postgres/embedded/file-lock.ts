import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'

/** A held lock. Releasing twice is harmless; the operating system releases it when the process dies. */
export type FileLock = { release(): void }

const sqliteBusy = 5
/** SQLite's words for what `node:fs` says by a code. */
const fileSystemCodes = new Map([
  [8, 'EROFS'],
  [13, 'ENOSPC'],
  [14, 'EACCES'],
])

/**
 * Node has no lock that dies with its process, SQLite has: a transaction on an empty database file.
 * That beats a file with a pid in it, which outlives a kill -9 and can be taken over by two at once.
 */
function tryLock(path: string, statements: readonly string[]): FileLock | undefined {
  let database: DatabaseSync | undefined
  try {
    const opened = new DatabaseSync(path, { timeout: 0 })
    database = opened
    for (const statement of statements) opened.exec(statement)
    return {
      release: () => {
        if (opened.isOpen) opened.close()
      },
    }
  } catch (error) {
    database?.close()
    const reason = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0
    if (reason === sqliteBusy) return undefined
    const code = fileSystemCodes.get(reason)
    throw code === undefined ? error : Object.assign(new Error(`cannot lock ${path}`, { cause: error }), { code })
  }
}

/** The lock, if nobody at all holds the file; otherwise `undefined`. */
export function tryExclusiveLock(path: string): FileLock | undefined {
  return tryLock(path, ['begin exclusive'])
}

/** The lock, if nobody holds the file exclusively; otherwise `undefined`. */
export function trySharedLock(path: string): FileLock | undefined {
  return tryLock(path, ['begin', 'select count(*) from sqlite_schema'])
}

/** Waits for a lock. `onWait` is called once when it takes longer than a second. */
export async function waitForLock(take: () => FileLock | undefined, onWait: () => void): Promise<FileLock> {
  const startedAt = performance.now()
  let told = false
  for (;;) {
    const lock = take()
    if (lock !== undefined) return lock
    if (!told && performance.now() - startedAt > 1000) {
      told = true
      onWait()
    }
    await delay(15)
  }
}
