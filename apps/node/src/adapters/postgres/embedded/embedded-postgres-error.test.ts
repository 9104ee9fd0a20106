import { expect, test } from 'vitest'
import { folderError, outputError, spawnError, type EmbeddedPostgresFault } from './embedded-postgres-error.ts'

const withCode = (code: string) => Object.assign(new Error(`${code}: something`), { code })

test.each<[string, EmbeddedPostgresFault]>([
  ['initdb: error: could not write to file "x": No space left on device', 'disk-full'],
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk-full'],
  ['initdb: error: could not create directory "/x": Permission denied', 'folder-unusable'],
  ['FATAL:  database files are incompatible with server', 'other-version'],
  ['initdb: error: could not look up effective user ID 1234: user does not exist', 'cannot-change-user'],
  ['2026-01-01 10:00:00.000 UTC [12] FATAL:  could not map anonymous shared memory', 'start-failed'],
])('%s becomes %s, in one line', (output, fault) => {
  const error = outputError('postgres', `LOG:  starting\n${output}\nLOG:  shut down\n`, '/home/data')
  expect(error.fault).toBe(fault)
  expect(error.message).not.toContain('\n')
})

test('an unknown complaint is passed on without its timestamp', () => {
  const { message } = outputError('postgres', '2026-01-01 10:00:00.000 UTC [12] FATAL:  out of luck\n', '/d')
  expect(message).toBe('PostgreSQL did not start: FATAL:  out of luck')
})

test.each<[string, EmbeddedPostgresFault]>([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'folder-unusable'],
  ['EROFS', 'folder-unusable'],
])('a folder that fails with %s is %s and names PITCHEY_HOME', (code, fault) => {
  const error = folderError('/home/postgres', withCode(code))
  expect(error.fault).toBe(fault)
  expect(error.message).toContain('/home/postgres')
  expect(error.message).toContain('PITCHEY_HOME')
})

test('a root that may not change the user is told to start as another one', () => {
  expect(spawnError('postgres', withCode('EPERM')).message).toContain('as an ordinary user')
})
