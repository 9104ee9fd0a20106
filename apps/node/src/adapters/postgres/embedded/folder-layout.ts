import { join } from 'node:path'

/**
 * Where the manager keeps things. Only `dataDir` and `logDir` belong to the user that PostgreSQL runs as;
 * everything else belongs to the user that runs Pitchey.
 */
export type FolderLayout = {
  readonly rootDir: string
  readonly dataDir: string
  readonly logDir: string
  /** Output of the server before its own log takes over; replaced at each start. */
  readonly startLogPath: string
  readonly passwordPath: string
  /** Names the folder of the Unix socket (or, on Windows, the TCP port). */
  readonly endpointPath: string
  readonly startLockPath: string
  readonly usersLockPath: string
}

/** Paths below the home folder. */
export function folderLayout(homeDir: string): FolderLayout {
  const rootDir = join(homeDir, 'postgres')
  return {
    rootDir,
    dataDir: join(rootDir, 'data'),
    logDir: join(rootDir, 'log'),
    startLogPath: join(rootDir, 'start.log'),
    passwordPath: join(rootDir, 'owner-password'),
    endpointPath: join(rootDir, 'endpoint'),
    startLockPath: join(rootDir, 'start.lock'),
    usersLockPath: join(rootDir, 'users.lock'),
  }
}
