import type { SpawnOptions } from 'node:child_process'
import type { RunAs } from './run-as.ts'

/**
 * The value of `-D`. As root PostgreSQL runs as a user that may be unable to walk to the data folder
 * (a project below /root, say). Node changes into the folder before it changes the user, and through
 * /proc/self/cwd PostgreSQL reaches the folder that it is in without walking.
 */
export function dataDirArgument(dataDir: string, runAs: RunAs): string {
  return runAs !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : dataDir
}

/** How every program of PostgreSQL is started: in the data folder, as its user, without our environment's secrets. */
export function processOptions(dataDir: string, runAs: RunAs): SpawnOptions {
  const { PATH = '', SystemRoot } = process.env
  return {
    cwd: dataDir,
    env: { PATH, LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot === undefined ? {} : { SystemRoot }) },
    ...runAs,
  }
}
