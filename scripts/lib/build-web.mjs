import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { withLock } from './lock.mjs'
import { cacheDir, ExpectedError, folderProblem, pinnedNode, projectDir, readIfPresent, say } from './project.mjs'
import { nodeEnvironment } from './run-node.mjs'

const webDir = join(projectDir, 'apps/web')
const distDir = join(webDir, 'dist')
const recordPath = join(distDir, '.hash')
const skipped = new Set(['node_modules', 'dist', '.cache'])

/** Builds the web app for the browser and for rendering on the server, when its sources have changed. */
export async function buildWeb() {
  if (isBuilt(sourceHash())) return
  const waiting = (pid) => say(`waiting for the web build that process ${pid} is doing`)
  await withLock(join(cacheDir(), 'build-web.lock'), waiting, async () => {
    const hash = sourceHash()
    if (isBuilt(hash)) return
    const startedAt = Date.now()
    say('building the web app (some seconds)')
    rmSync(recordPath, { force: true })
    await Promise.all([vite(['build']), vite(['build', '--ssr', 'src/entry-server.tsx'])])
    try {
      writeFileSync(recordPath, `${hash}\n`)
    } catch (error) {
      throw folderProblem(distDir, error)
    }
    say(`web app built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  })
}

function isBuilt(hash) {
  return readIfPresent(recordPath)?.trim() === hash
}

/** One hash of all that the build reads: the web app, the packages it bundles, and the exact dependencies. */
function sourceHash() {
  const hash = createHash('sha256')
  for (const path of [
    ...filesBelow(webDir),
    ...filesBelow(join(projectDir, 'packages/contract')),
    'package-lock.json',
    'tsconfig.base.json',
  ]) {
    const absolute = join(projectDir, path)
    hash.update(`${path}\0`).update(readFileSync(absolute)).update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(dir, entry.name)
      return entry.isDirectory() ? filesBelow(path) : [relative(projectDir, path)]
    })
}

function vite(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      pinnedNode,
      [join(projectDir, 'node_modules/vite/bin/vite.js'), ...args, '--logLevel', 'warn'],
      {
        cwd: webDir,
        env: nodeEnvironment({ NODE_ENV: 'production' }),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new ExpectedError(`The web app could not be built (vite ${args.join(' ')}):\n${output.trim()}`))
    })
  })
}
