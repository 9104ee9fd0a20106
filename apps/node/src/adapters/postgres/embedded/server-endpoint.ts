import { chmodSync, chownSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderError } from './embedded-postgres-error.ts'
import type { FolderLayout } from './folder-layout.ts'
import type { RunAs } from './run-as.ts'
import type { ServerSettings } from './server-settings.ts'

/** Where a server is about to listen, as settings for its command line. */
export async function prepareEndpoint(layout: FolderLayout, runAs: RunAs): Promise<ServerSettings> {
  if (process.platform === 'win32') {
    return { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' }
  }
  const socketDir = prepareSocketDir(layout, runAs)
  // Nothing runs on the data folder, so what a killed server left here is stale.
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(socketDir, name), { force: true })
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
  }
}

/** Removes the folder of the socket after the server has stopped. */
export function removeEndpoint(layout: FolderLayout): void {
  const socketDir = recordedSocketDir(layout)
  if (socketDir !== undefined) rmSync(socketDir, { recursive: true, force: true })
  rmSync(layout.endpointPath, { force: true })
}

/** The path of a Unix socket may have 107 bytes (103 on macOS), so it does not live in the home folder. */
function prepareSocketDir(layout: FolderLayout, runAs: RunAs): string {
  const uid = runAs?.uid ?? process.getuid?.()
  const recorded = recordedSocketDir(layout)
  if (recorded !== undefined && isOwnFolder(recorded, uid)) return recorded
  const socketDir = makeTemporaryFolder()
  chmodSync(socketDir, 0o700)
  if (runAs !== undefined) chownSync(socketDir, runAs.uid, runAs.gid)
  writeFileSync(layout.endpointPath, socketDir, { mode: 0o600 })
  return socketDir
}

function makeTemporaryFolder(): string {
  try {
    return mkdtempSync('/tmp/pitchey-')
  } catch {
    try {
      return mkdtempSync(join(tmpdir(), 'pitchey-'))
    } catch (error) {
      throw folderError(tmpdir(), error)
    }
  }
}

function recordedSocketDir(layout: FolderLayout): string | undefined {
  try {
    return readFileSync(layout.endpointPath, 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}

function isOwnFolder(dir: string, uid: number | undefined): boolean {
  try {
    const status = lstatSync(dir)
    return status.isDirectory() && status.uid === uid
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
