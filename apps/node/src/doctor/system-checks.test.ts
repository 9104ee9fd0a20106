import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { judgeDrift } from './database-checks.ts'
import { renderFindings } from './finding.ts'
import { checkHome, checkNode, checkPort, checkSecrets, judgeFreeSpace } from './system-checks.ts'

let home: string
const servers: Server[] = []

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pitchey-doctor-'))
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
  rmSync(home, { recursive: true, force: true })
})

function serve(body: string): Promise<number> {
  const server = createServer((_request, response) => response.end(body))
  servers.push(server)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

test.each([
  ['24.21.0', 'OK'],
  ['26.0.0', 'WARN'],
  ['22.14.0', 'FAIL'],
])('Node %s is %s', (version, status) => {
  expect(checkNode(version).status).toBe(status)
})

test.each([
  [3 * 1024 ** 3, 'OK'],
  [2 * 1024 ** 3 - 1, 'WARN'],
  [200 * 1024 ** 2, 'WARN'],
  [200 * 1024 ** 2 - 1, 'FAIL'],
])('%i bytes of free disk are %s', (bytes, status) => {
  expect(judgeFreeSpace(bytes).status).toBe(status)
})

test.each([
  [1999, 'OK'],
  [-2001, 'WARN'],
])('a clock that is %i ms off is %s', (driftMs, status) => {
  expect(judgeDrift(driftMs).status).toBe(status)
})

test('a home folder that others may change is a warning, a secret that they can read a failure', () => {
  chmodSync(home, 0o700)
  expect(checkHome(home).status).toBe('OK')
  chmodSync(home, 0o777)
  expect(checkHome(home).status).toBe('WARN')
  chmodSync(home, 0o700)
  writeFileSync(join(home, 'secret'), 'x')
  chmodSync(join(home, 'secret'), 0o644)
  expect(checkHome(home)).toMatchObject({ status: 'FAIL', action: expect.stringContaining('chmod 600') })
})

test('a home folder that does not exist is a failure', () => {
  expect(checkHome(join(home, 'missing')).status).toBe('FAIL')
})

test('a short secret is a failure, a monotonous one a warning, and neither is shown', () => {
  const check = (secret: string) => checkSecrets({ secret, mode: 'production', homeDir: home })
  expect(check('hunter2')).toMatchObject({ status: 'FAIL' })
  expect(check('ab'.repeat(20))).toMatchObject({ status: 'WARN' })
  expect(check('kq8X0zR3vLw5T2nB7yJ4mC9sD6fG1hPa')).toMatchObject({ status: 'OK' })
  expect(JSON.stringify(check('hunter2'))).not.toContain('hunter2')
})

test('a free port is fine, one that Pitchey holds too, one that a stranger holds is a failure', async () => {
  const ours = await serve('{"status":"degraded","services":{}}')
  const theirs = await serve('<h1>It works!</h1>')
  expect(await checkPort({ host: '127.0.0.1', port: 0 })).toMatchObject({ status: 'OK' })
  expect(await checkPort({ host: '127.0.0.1', port: ours })).toMatchObject({
    status: 'OK',
    message: `Pitchey is running on ${ours}`,
  })
  expect(await checkPort({ host: '127.0.0.1', port: theirs })).toMatchObject({
    status: 'FAIL',
    action: expect.stringContaining(`Port ${theirs} is taken`),
  })
})

test('the table has a line for each finding, with columns that line up', () => {
  const table = renderFindings([
    { check: 'Node', status: 'OK', message: '24.21.0' },
    { check: 'Free disk', status: 'FAIL', message: '12 MB free', action: 'Free space.' },
  ])
  expect(table.split('\n')).toEqual([
    '      Check      Finding     What to do',
    'OK    Node       24.21.0',
    'FAIL  Free disk  12 MB free  Free space.',
  ])
})
