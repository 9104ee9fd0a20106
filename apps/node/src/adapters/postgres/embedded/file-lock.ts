import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'

/** A held lock. Releasing twice is harmless; the operating system releases it when the process dies. */
export type FileLock = { release(): void }

const sqliteBusy = 5

/**
 * Node has no lock that dies with its process, SQLite has: a transaction on an empty database file.
 * That beats a file with a pid in it, which outlives a kill -9 and can be taken over by two at once.
 */
function tryLock(path: string, statements: readonly string[]): FileLock | undefined {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    for (const statement of statements) database.exec(statement)
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return undefined
    throw error
  }
  return {
    release: () => {
      if (database.isOpen) database.close()
    },
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
