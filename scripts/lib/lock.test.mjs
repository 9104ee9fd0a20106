import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

let dir
let path
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pitchey-lock-'))
  path = join(dir, 'work.lock')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const nobodyWaits = () => {
  throw new Error('waited')
}

test('work under one lock never overlaps, and the one who waits is told for whom', async () => {
  let running = 0
  let most = 0
  const holders = []
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    running -= 1
  }
  await Promise.all([1, 2, 3].map(() => withLock(path, (pid) => holders.push(pid), work)))
  expect(most).toBe(1)
  expect(new Set(holders)).toEqual(new Set([process.pid]))
  expect(readdirSync(dir)).toEqual([])
})

test('the lock of a process that died is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(path, `${pid} ${Date.now()}\n`)
  expect(
    await withLock(
      path,
      () => {},
      () => 'done',
    ),
  ).toBe('done')
})

test('a lock is released when the work fails', async () => {
  await expect(
    withLock(path, nobodyWaits, () => {
      throw new Error('broken')
    }),
  ).rejects.toThrow('broken')
  expect(existsSync(path)).toBe(false)
})
