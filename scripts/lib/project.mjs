import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the project's root folder. */
export const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where the pinned Node 24 is, once installed. */
export const pinnedNode = join(projectDir, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** A problem that a person can solve. The message is one line or a few: what is wrong and what to do. */
export class ExpectedError extends Error {}

/** Runs a script's work; an expected problem is printed without a stack and ends with exit code 1. */
export async function runScript(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    console.error(`pitchey: ${error.message}`)
    process.exitCode = 1
  }
}

/** A line about what is going on. */
export function say(message) {
  console.log(`pitchey: ${message}`)
}

/** The folder for things that can be made again; created on demand. */
export function cacheDir() {
  const dir = join(projectDir, '.cache')
  try {
    mkdirSync(dir, { recursive: true })
  } catch (error) {
    throw folderProblem(projectDir, error)
  }
  return dir
}

/** A failed write below the project folder, in words. */
export function folderProblem(dir, error) {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    return new ExpectedError(
      `The folder ${dir} cannot be written. Give it to the user that runs this, or copy the project elsewhere.`,
    )
  }
  if (['ENOSPC', 'EDQUOT'].includes(error.code)) {
    return new ExpectedError(`The disk that holds ${dir} is full. Free at least 2 GB and start again.`)
  }
  return error
}

/** The text of a file, or undefined when there is none. */
export function readIfPresent(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
