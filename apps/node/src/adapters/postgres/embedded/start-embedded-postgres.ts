import { accessSync, constants, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { EmbeddedPostgresError, folderError } from './embedded-postgres-error.ts'
import { tryExclusiveLock, trySharedLock, waitForLock, type FileLock } from './file-lock.ts'
import { folderLayout, type FolderLayout } from './folder-layout.ts'
import { databaseName, hasData, initialiseData, ownerRole, prepareFolders } from './initialise-data.ts'
import { pruneLogFiles } from './log-files.ts'
import { findNativeBinaries, type NativeBinaries } from './native-binaries.ts'
import { runningPostmaster, spawnPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts'
import { chooseRunAs, giveTo, type RunAs } from './run-as.ts'
import { prepareEndpoint, removeEndpoint } from './server-endpoint.ts'
import { settingArguments, type ServerSettings } from './server-settings.ts'

export type EmbeddedPostgresOptions = {
  /** Folder of the product; the database lives in `postgres/` below it. */
  readonly homeDir: string
  /** Told about steps that take a while, one line each. */
  readonly log: (message: string) => void
  /** Server settings that win over the defaults; they act only when this call starts the server. */
  readonly settings?: ServerSettings
}

/** A running server and this process's hold on it. */
export type EmbeddedPostgres = {
  /** Connection string of the superuser, for the database `pitchey`. */
  readonly ownerUrl: string
  /** The same in parts. `host` is the folder of the Unix socket, or an address on Windows. */
  readonly connection: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly password: string
    readonly database: string
  }
  /** Major version of PostgreSQL. */
  readonly version: number
  /** Whether the server was running before. */
  readonly adopted: boolean
  /** Gives up the hold, and stops the server when no other process holds it. Call it when connections are closed. */
  stop(): Promise<void>
  /** Gives up the hold and leaves the server running, to be adopted by the next start. */
  detach(): void
}

type Cluster = {
  readonly layout: FolderLayout
  readonly runAs: RunAs
  readonly binaries: NativeBinaries
  readonly options: EmbeddedPostgresOptions
}

const watchMs = 1000
const retryMs = 10_000
const pruneEveryMs = 3_600_000

/**
 * Starts PostgreSQL on the home folder, or adopts the server that already runs there. Every process that
 * uses it holds a shared lock that dies with the process; the last to stop ends the server. While held,
 * a server that dies is started again. Throws an EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = prepareCluster(options)
  const { layout, binaries } = cluster
  const { postmaster, adopted, password, hold } = await withStartLock(cluster, async () => ({
    ...(await ensureRunning(cluster)),
    password: readPassword(layout),
    hold: holdServer(layout),
  }))
  const watch = watchServer(cluster)
  const connection = {
    host: postmaster.socketDir || '127.0.0.1',
    port: postmaster.port,
    user: ownerRole,
    password,
    database: databaseName,
  }
  let stopped: Promise<void> | undefined
  return {
    connection,
    ownerUrl: `postgresql://${ownerRole}:${password}@localhost:${connection.port}/${databaseName}?host=${encodeURIComponent(connection.host)}`,
    version: binaries.majorVersion,
    adopted,
    stop: () => {
      stopped ??= watch.end().then(() => leave(cluster, hold))
      return stopped
    },
    detach: () => {
      stopped ??= watch.end()
      hold.release()
    },
  }
}

function prepareCluster(options: EmbeddedPostgresOptions): Cluster {
  const layout = folderLayout(options.homeDir)
  const runAs = chooseRunAs(layout.dataDir)
  try {
    prepareFolders(layout, runAs)
    accessSync(layout.rootDir, constants.W_OK)
  } catch (error) {
    throw folderError(layout.rootDir, error)
  }
  return { layout, runAs, binaries: findNativeBinaries(runAs), options }
}

async function withStartLock<Result>(cluster: Cluster, work: () => Promise<Result>): Promise<Result> {
  let lock: FileLock | undefined
  try {
    lock = await waitForLock(
      () => tryExclusiveLock(cluster.layout.startLockPath),
      () => cluster.options.log('Waiting for another start of Pitchey on the same folder.'),
    )
    return await work()
  } catch (error) {
    throw error instanceof Error && 'code' in error ? folderError(cluster.layout.rootDir, error) : error
  } finally {
    lock?.release()
  }
}

async function ensureRunning(cluster: Cluster): Promise<{ postmaster: Postmaster; adopted: boolean }> {
  const { layout, runAs, binaries, options } = cluster
  const { settings = {}, log } = options
  if (!hasData(layout, binaries.majorVersion)) {
    log(`Making a new database in ${layout.dataDir}.`)
    await initialiseData(layout, binaries, runAs, settings['fsync'] !== 'off')
  }
  const found = await settledPostmaster(cluster)
  if (found !== undefined) return { postmaster: found, adopted: true }
  giveTo(runAs, layout.dataDir)
  pruneLogFiles(layout.logDir)
  const endpoint = await prepareEndpoint(layout, runAs)
  await spawnPostmaster(layout, binaries, runAs, settingArguments({ ...settings, ...endpoint }))
  const postmaster = runningPostmaster(layout.dataDir)
  if (postmaster === undefined) {
    throw new EmbeddedPostgresError('start-failed', `PostgreSQL ended right after its start; see ${layout.logDir}.`)
  }
  return { postmaster, adopted: false }
}

/** Waits while a server is starting or stopping; returns the ready one, or `undefined` when none runs. */
async function settledPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const tellAt = performance.now() + 2000
  let told = false
  for (;;) {
    const postmaster = runningPostmaster(cluster.layout.dataDir)
    if (postmaster === undefined || postmaster.status === 'ready') return postmaster
    if (!told && performance.now() > tellAt) {
      told = true
      cluster.options.log(`Waiting for PostgreSQL (process ${postmaster.pid} is ${postmaster.status || 'starting'}).`)
    }
    await delay(15)
  }
}

/** Starts a server that died, and bounds the folder of its logs. */
function watchServer(cluster: Cluster): { end(): Promise<void> } {
  const { layout, options } = cluster
  let repair: Promise<void> | undefined
  let retryAt = 0
  const restart = async () => {
    try {
      const { adopted } = await withStartLock(cluster, () => ensureRunning(cluster))
      if (!adopted) options.log('PostgreSQL had ended and was started again.')
    } catch (error) {
      options.log(error instanceof Error ? error.message : String(error))
      retryAt = performance.now() + retryMs
    } finally {
      repair = undefined
    }
  }
  const look = setInterval(() => {
    if (repair !== undefined || performance.now() < retryAt) return
    if (runningPostmaster(layout.dataDir) === undefined) repair = restart()
  }, watchMs).unref()
  const prune = setInterval(() => pruneLogFiles(layout.logDir), pruneEveryMs).unref()
  return {
    end: async () => {
      clearInterval(look)
      clearInterval(prune)
      await repair
    },
  }
}

async function leave(cluster: Cluster, hold: FileLock): Promise<void> {
  const { layout, binaries } = cluster
  await withStartLock(cluster, async () => {
    hold.release()
    const last = tryExclusiveLock(layout.usersLockPath)
    if (last === undefined) return
    try {
      await stopPostmaster(layout, binaries)
      removeEndpoint(layout)
    } finally {
      last.release()
    }
  })
}

/** The exclusive lock is taken only under the start lock, which the caller holds. */
function holdServer(layout: FolderLayout): FileLock {
  const hold = trySharedLock(layout.usersLockPath)
  if (hold !== undefined) return hold
  throw new EmbeddedPostgresError(
    'start-failed',
    `Another program has locked ${layout.usersLockPath}. End it and start again.`,
  )
}

function readPassword(layout: FolderLayout): string {
  try {
    return readFileSync(layout.passwordPath, 'utf8').trim()
  } catch (error) {
    const message = `The database's password file ${layout.passwordPath} cannot be read. Bring it back from a backup, or set PITCHEY_HOME to another folder to begin anew.`
    throw new EmbeddedPostgresError('password-missing', message, error)
  }
}
