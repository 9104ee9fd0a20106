import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pinnedNode, projectDir } from './project.mjs'

/** The environment of everything that runs on the pinned Node. */
export function nodeEnvironment(extra = {}) {
  return { ...process.env, NODE_COMPILE_CACHE: join(projectDir, '.cache/compiled'), ...extra }
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
  let forwardedAt = 0
  const forward = (signal) => {
    if (Date.now() - forwardedAt < 1000) return
    forwardedAt = Date.now()
    stopAll(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  // One server without the others is of no use.
  const codes = await Promise.all(children.map((child) => exitCodeOf(child).finally(() => stopAll('SIGTERM'))))
  return codes.find((code) => code !== 0) ?? 0
}

/** Resolves to the exit code; 128 + n when a signal ended the process. */
function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}
