import { execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { EmbeddedPostgresError, outputError, spawnError } from './embedded-postgres-error.ts'
import type { FolderLayout } from './folder-layout.ts'
import type { NativeBinaries } from './native-binaries.ts'
import { dataDirArgument, processOptions } from './postgres-process.ts'
import type { RunAs } from './run-as.ts'

/** What a server says about itself in `postmaster.pid`. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  /** Folder of the Unix socket; empty where there is none. */
  readonly socketDir: string
  /** `starting`, `ready` or `stopping`; empty before the first is written. */
  readonly status: string
}

const pollMs = 10

function readPidFile(dataDir: string): string[] | undefined {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

/** The server that runs on the data folder, whoever started it; `undefined` when none does. */
export function runningPostmaster(dataDir: string): Postmaster | undefined {
  const lines = readPidFile(dataDir)
  const pid = Number.parseInt(lines?.[0] ?? '', 10)
  if (lines === undefined || !(pid > 0) || !isPostmasterOf(pid, dataDir)) return undefined
  return {
    pid,
    port: Number.parseInt(lines[3] ?? '', 10),
    socketDir: lines[4]?.trim() ?? '',
    status: lines[7]?.trim() ?? '',
  }
}

/** A pid proves little: it may be a zombie's, or have been given to a stranger after a crash. */
function isPostmasterOf(pid: number, dataDir: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir)
    process.kill(pid, 0)
    if (process.platform === 'win32') return true
    const [state = 'Z', ...command] = execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
    return !state.startsWith('Z') && command.join(' ').includes('postgres')
  } catch {
    return false
  }
}

/**
 * After a crash PostgreSQL refuses to start while anybody has the pid it finds in `postmaster.pid`.
 * Only the pid is replaced, by one that cannot exist: the rest of the file lets PostgreSQL see whether
 * processes of the crashed server still hold its shared memory. The caller has checked that it is dead.
 */
function forgetDeadPid(dataDir: string): void {
  const lines = readPidFile(dataDir)
  if (lines !== undefined) writeFileSync(join(dataDir, 'postmaster.pid'), ['2147483647', ...lines.slice(1)].join('\n'))
}

/** Starts a server of its own session, so that Ctrl-C and the end of this process leave it alone. */
export async function spawnPostmaster(
  layout: FolderLayout,
  binaries: NativeBinaries,
  runAs: RunAs,
  args: readonly string[],
): Promise<void> {
  const retryUntil = performance.now() + 10_000
  for (;;) {
    forgetDeadPid(layout.dataDir)
    const output = await spawnOnce(layout, binaries, runAs, args)
    if (output === undefined) return
    // Processes of a server that was killed take a moment to notice.
    const transient = /shared memory block .*still in use|lock file .* already exists/i.test(output)
    if (!transient || performance.now() > retryUntil) throw outputError('postgres', output, layout.dataDir)
    await delay(100)
  }
}

/** `undefined` once the server is ready; what it wrote when it ended instead. */
async function spawnOnce(
  layout: FolderLayout,
  binaries: NativeBinaries,
  runAs: RunAs,
  args: readonly string[],
): Promise<string | undefined> {
  const { dataDir, startLogPath } = layout
  const log = openSync(startLogPath, 'w', 0o600)
  const child = spawn(binaries.postgres, ['-D', dataDirArgument(dataDir, runAs), ...args], {
    ...processOptions(dataDir, runAs),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure: Error | undefined
  let ended = false
  child.once('error', (error) => {
    failure = spawnError(binaries.postgres, error)
  })
  child.once('exit', () => {
    ended = true
  })
  child.unref()
  for (;;) {
    if (failure !== undefined) throw failure
    if (ended) return readFileSync(startLogPath, 'utf8')
    const postmaster = runningPostmaster(dataDir)
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return undefined
    await delay(pollMs)
  }
}

/** Fast shutdown: sessions are ended, everything committed is on disk. Returns when the server is gone. */
export async function stopPostmaster(layout: FolderLayout, binaries: NativeBinaries): Promise<void> {
  const { dataDir } = layout
  const postmaster = runningPostmaster(dataDir)
  if (postmaster === undefined) return
  if (process.platform === 'win32') {
    execFileSync(binaries.pgCtl, ['stop', '-D', dataDir, '-m', 'fast'], { stdio: 'ignore' })
    return
  }
  for (const { signal, waitMs } of [
    { signal: 'SIGINT', waitMs: 60_000 },
    { signal: 'SIGQUIT', waitMs: 10_000 },
  ] as const) {
    signalProcess(postmaster.pid, signal)
    const until = performance.now() + waitMs
    while (performance.now() < until) {
      if (!isPostmasterOf(postmaster.pid, dataDir)) return
      await delay(pollMs)
    }
  }
  const message = `PostgreSQL (process ${postmaster.pid}) does not stop. End it by hand: kill -QUIT ${postmaster.pid}`
  throw new EmbeddedPostgresError('start-failed', message)
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
