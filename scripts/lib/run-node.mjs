import { execFile, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pinnedNode, projectDir } from './project.mjs'

const interrupted = 128 + constants.signals.SIGINT
const terminated = 128 + constants.signals.SIGTERM

/** The environment of everything that runs on the pinned Node. */
export function nodeEnvironment(extra = {}) {
  return { ...process.env, NODE_COMPILE_CACHE: join(projectDir, '.cache/compiled'), MALLOC_ARENA_MAX: '2', ...extra }
}

/** Runs the pinned Node in the foreground; resolves to its exit code. Ctrl-C reaches it through the terminal. */
export function runNode(args, options = {}) {
  const child = spawn(pinnedNode, args, { cwd: projectDir, stdio: 'inherit', env: nodeEnvironment(options.env) })
  const ignore = () => {}
  const forward = (signal) => child.kill(signal)
  process.on('SIGINT', ignore)
  process.on('SIGTERM', forward)
  return exitCodeOf(child).finally(() => {
    process.off('SIGINT', ignore)
    process.off('SIGTERM', forward)
  })
}

/**
 * Runs servers until all have ended; resolves to the first exit code that is not 0. They live in sessions of
 * their own, so that of the several SIGINTs of one Ctrl-C (the terminal's and npm's) one reaches each; when
 * this process dies, the closed channel tells them to end.
 */
export async function runServers(commands) {
  const children = commands.map(({ args, env, cwd }) =>
    spawn(pinnedNode, args, {
      cwd: cwd ?? projectDir,
      env: nodeEnvironment(env),
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  )
  const stopAll = (signal) => {
    for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill(signal)
  }
  let forwardedAt
  const forward = (signal) => {
    if (forwardedAt !== undefined && Date.now() - forwardedAt < 1000) return
    forwardedAt = Date.now()
    stopAll(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  watchNpm(() => stopAll('SIGTERM'))
  // One server without the others is of no use.
  const codes = await Promise.all(children.map((child) => exitCodeOf(child).finally(() => stopAll('SIGTERM'))))
  // A server that knows no orderly end is ended by the signal; that is no failure when it was asked to.
  const asked = forwardedAt === undefined ? [] : [interrupted, terminated]
  return codes.find((code) => code !== 0 && !asked.includes(code)) ?? 0
}

/** npm does not pass on the signal that ends it to what its shell runs: look whether both are still there. */
function watchNpm(onEnd) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const watched = [process.ppid]
  execFile('ps', ['-o', 'ppid=,args=', '-p', String(process.ppid)], (_error, output) => {
    const [, grandparent, command] = /^\s*(\d+)\s+(.*)/.exec(output) ?? []
    if (command !== undefined && /^\S*sh -c /.test(command)) watched.push(Number(grandparent))
  })
  setInterval(() => {
    if (!watched.every(isRunning)) onEnd()
  }, 1000).unref()
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Resolves to the exit code; 128 + n when a signal ended the process. */
function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}
