import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tryExclusiveLock, trySharedLock, waitForLock } from './file-lock.ts'

let dir: string
let path: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pitchey-lock-'))
  path = join(dir, 'lock')
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

test('an exclusive lock shuts out everybody until it is released', () => {
  const lock = tryExclusiveLock(path)
  expect(lock).toBeDefined()
  expect(tryExclusiveLock(path)).toBeUndefined()
  expect(trySharedLock(path)).toBeUndefined()
  lock?.release()
  lock?.release()
  const next = tryExclusiveLock(path)
  expect(next).toBeDefined()
  next?.release()
})

test('many share a lock, and the exclusive one is had when the last has gone', () => {
  const shared = [trySharedLock(path), trySharedLock(path)]
  expect(shared).not.toContain(undefined)
  shared[0]?.release()
  expect(tryExclusiveLock(path)).toBeUndefined()
  shared[1]?.release()
  const last = tryExclusiveLock(path)
  expect(last).toBeDefined()
  last?.release()
})

test('one who waits gets the lock when it is released', async () => {
  const lock = tryExclusiveLock(path)
  const waiting = waitForLock(
    () => tryExclusiveLock(path),
    () => {},
  )
  lock?.release()
  const gained = await waiting
  expect(tryExclusiveLock(path)).toBeUndefined()
  gained.release()
})

test('a lock that cannot be made fails with the code of the file system', () => {
  writeFileSync(join(dir, 'file'), '')
  expect(() => tryExclusiveLock(join(dir, 'file', 'lock'))).toThrow(expect.objectContaining({ code: 'EACCES' }))
})
