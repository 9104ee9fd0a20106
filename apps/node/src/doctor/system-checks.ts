import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { secretMinBytes } from '../config-variables.ts'
import type { Config } from '../config.ts'
import { homeFault } from '../home-faults.ts'
import { listenFault } from '../listen-faults.ts'
import { fail, ok, warn, type Finding } from './finding.ts'

const pinnedMajor = 24
const mebibyte = 1024 * 1024

/** Whether a version of Node, such as `24.21.0`, is one the product runs on. */
export function checkNode(version: string): Finding {
  const major = Number.parseInt(version, 10)
  if (major === pinnedMajor) return ok('Node', version)
  const action = 'Start through npm or npx pitchey, which use the pinned one.'
  if (major > pinnedMajor) return warn('Node', `${version}; tested with ${pinnedMajor}`, action)
  return fail('Node', `${version}; needs ${pinnedMajor}`, action)
}

/** Whether the home folder can be written, and whether others can read its secret. */
export function checkHome(homeDir: string): Finding {
  try {
    accessSync(homeDir, constants.R_OK | constants.W_OK | constants.X_OK)
    if ((statSync(homeDir).mode & 0o022) !== 0) {
      return warn('Data folder', `${homeDir} can be changed by other users`, `chmod go-w ${homeDir}`)
    }
    const secretPath = join(homeDir, 'secret')
    if (existsSync(secretPath) && (statSync(secretPath).mode & 0o077) !== 0) {
      return fail('Data folder', `${secretPath} can be read by other users`, `chmod 600 ${secretPath}`)
    }
    return ok('Data folder', homeDir)
  } catch (error) {
    return fail('Data folder', homeFault(homeDir, error), 'See the finding.')
  }
}

/** What is left on the disk of a folder that may not exist yet. */
export function checkDisk(homeDir: string): Finding {
  let dir = homeDir
  while (!existsSync(dir) && dirname(dir) !== dir) dir = dirname(dir)
  const { bavail, bsize } = statfsSync(dir)
  return judgeFreeSpace(bavail * bsize)
}

/** Below 2 GB free a warning, below 200 MB a failure. */
export function judgeFreeSpace(freeBytes: number): Finding {
  const free =
    freeBytes > 10 * 1024 * mebibyte
      ? `${Math.round(freeBytes / 1024 / mebibyte)} GB`
      : `${Math.round(freeBytes / mebibyte)} MB`
  const action = 'Free space, or set PITCHEY_HOME to a folder on another disk.'
  if (freeBytes < 200 * mebibyte) return fail('Free disk', `${free} free`, action)
  if (freeBytes < 2048 * mebibyte) return warn('Free disk', `${free} free`, action)
  return ok('Free disk', `${free} free`)
}

/** Whether the secret is long and not of one repeated piece. */
export function checkSecrets({ secret, mode, homeDir }: Pick<Config, 'secret' | 'mode' | 'homeDir'>): Finding {
  const bytes = Buffer.byteLength(secret)
  const action = 'Set SECRET to the output of: openssl rand -base64 48'
  if (bytes < secretMinBytes) return fail('Secrets', `SECRET has ${bytes} bytes; needs ${secretMinBytes}`, action)
  if (new Set(secret).size < 10) return warn('Secrets', 'SECRET is easy to guess', action)
  const stored = mode !== 'production' && readOrUndefined(join(homeDir, 'secret')) === secret
  return ok('Secrets', `${bytes} bytes${stored ? ', generated for this folder' : ''}`)
}

function readOrUndefined(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

/** Whether the port is free, or Pitchey itself listens on it. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Finding> {
  const error = await tryToListen(host, port)
  if (error === undefined) return ok('Port', `${port} is free`)
  if ('code' in error && error.code === 'EADDRINUSE' && (await answersHealth(host, port))) {
    return ok('Port', `Pitchey is running on ${port}`)
  }
  return fail('Port', `cannot listen on ${host}:${port}`, listenFault(error, { host, port }) ?? error.message)
}

function tryToListen(host: string, port: number): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen(port, host, () => {
      server.close(() => resolve(undefined))
    })
  })
}

async function answersHealth(host: string, port: number): Promise<boolean> {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const authority = reachable.includes(':') ? `[${reachable}]` : reachable
  try {
    const response = await fetch(`http://${authority}:${port}/health`, { signal: AbortSignal.timeout(3000) })
    return /"status":\s*"(?:healthy|degraded|unhealthy)"/.test(await response.text())
  } catch {
    return false
  }
}
