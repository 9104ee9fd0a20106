import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionFault, requireSupportedServer, requireSupportedVersion } from './connection-faults.ts'
import type { PgConnection } from './connection.ts'
import { throwawaySettings } from './embedded/server-settings.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded/start-embedded-postgres.ts'

let home: string
let server: EmbeddedPostgres

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'pitchey-faults-'))
  server = await startEmbeddedPostgres({ homeDir: home, log: () => {}, settings: throwawaySettings })
})

afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

async function faultOf(connection: PgConnection): Promise<string> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  const error = await client.connect().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  await client.end().catch(() => undefined)
  return connectionFault(error, connection)?.message ?? `not mapped: ${String(error)}`
}

async function listen(answer: (socket: Socket) => void): Promise<{ port: number; listener: Server }> {
  const listener = createServer(answer)
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve)
  })
  const address = listener.address()
  return { listener, port: typeof address === 'object' && address !== null ? address.port : 0 }
}

const remote: PgConnection = { host: '127.0.0.1', port: 1, user: 'me', password: 'hunter2', database: 'films' }

test('a wrong password is called that, and is not shown', async () => {
  const message = await faultOf({ ...server.connection, password: 'hunter2' })
  expect(message).toContain('refuses the password of pitchey_owner')
  expect(message).not.toContain('hunter2')
})

test('a database that does not exist is named, with the command that creates it', async () => {
  expect(await faultOf({ ...server.connection, database: 'films' })).toContain('createdb films')
})

test('a port where nobody listens is called unreachable', async () => {
  const { port, listener } = await listen(() => {})
  listener.close()
  expect(await faultOf({ ...remote, port })).toContain(`The database at 127.0.0.1:${port} cannot be reached`)
})

test('a missing socket is called unreachable', async () => {
  expect(await faultOf({ ...remote, host: '/nowhere' })).toContain('The database at /nowhere cannot be reached')
})

test('a host that hangs up is called unreachable', async () => {
  const { port, listener } = await listen((socket) => socket.destroy())
  expect(await faultOf({ ...remote, port })).toContain('cannot be reached')
  listener.close()
})

test('a host that is silent is called unreachable', async () => {
  const sockets: Socket[] = []
  const { port, listener } = await listen((socket) => sockets.push(socket))
  expect(await faultOf({ ...remote, port })).toContain('cannot be reached')
  for (const socket of sockets) socket.destroy()
  listener.close()
})

test.each([
  ['ENOTFOUND', "The database's host 127.0.0.1 is not known"],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'sslmode=no-verify'],
  ['28000', 'pg_hba.conf'],
  ['53300', 'DATABASE_POOL_SIZE'],
  ['57P03', 'still starting'],
  ['42501', 'allowed to create roles'],
])('%s is explained in one line', (code, part) => {
  const message = connectionFault(Object.assign(new Error('said so'), { code }), remote)?.message
  expect(message).toContain(part)
  expect(message).not.toMatch(/\n|hunter2/)
})

test('an error of a statement is not taken for a connection that failed', () => {
  expect(connectionFault(Object.assign(new Error('duplicate key'), { code: '23505' }), remote)).toBeUndefined()
  expect(connectionFault(new Error('a defect'), remote)).toBeUndefined()
})

test('the embedded server is new enough', async () => {
  const client = new pg.Client(server.connection)
  await client.connect()
  expect(await requireSupportedServer(client)).toMatch(/^18\./)
  await client.end()
})

test('PostgreSQL 15 is refused and 16 is taken', () => {
  expect(() => requireSupportedVersion(150_017, '15.17')).toThrow('PostgreSQL 15.17, and Pitchey needs 16 or newer')
  expect(() => requireSupportedVersion(160_000, '16.0')).not.toThrow()
})
