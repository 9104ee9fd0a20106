import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const staleAfterMs = 30 * 60_000

/**
 * Runs `work` while no other process runs work under the same lock file. The file names its holder and is
 * taken over when the holder is dead. `onWait` is called once, with the holder's pid.
 */
export async function withLock(path, onWait, work) {
  let told = false
  while (!tryTake(path)) {
    const pid = holderOf(path)
    if (pid !== undefined && !told) {
      told = true
      onWait(pid)
    }
    await delay(100)
  }
  try {
    return await work()
  } finally {
    if (holderOf(path) === process.pid) rmSync(path, { force: true })
  }
}

function tryTake(path) {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${process.pid} ${Date.now()}\n`)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    removeIfStale(path, `${draft}.stale`)
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

function removeIfStale(path, aside) {
  const before = readOrEmpty(path)
  const [pid, takenAt] = before.split(' ').map(Number)
  if (before === '' || (isAlive(pid) && Date.now() - takenAt < staleAfterMs)) return
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  // Between reading and moving, another process may have taken the lock: give it back.
  if (readOrEmpty(aside) !== before) {
    try {
      linkSync(aside, path)
    } catch {
      // Somebody else holds it by now.
    }
  }
  rmSync(aside, { force: true })
}

function holderOf(path) {
  const pid = Number(readOrEmpty(path).split(' ')[0])
  return pid > 0 ? pid : undefined
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  // The state follows the name, which is in parentheses and may hold anything.
  return !/\) [ZX] /.test(readOrEmpty(`/proc/${pid}/stat`))
}
