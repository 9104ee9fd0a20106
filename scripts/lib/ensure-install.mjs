import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { withLock } from './lock.mjs'
import { cacheDir, ExpectedError, folderProblem, pinnedNode, projectDir, readIfPresent, say } from './project.mjs'

const lockFilePath = join(projectDir, 'package-lock.json')
const recordPath = join(projectDir, 'node_modules/.pitchey-lock-hash')

/** Installs the exact dependencies of package-lock.json when they are missing or have changed. */
export async function ensureInstall() {
  if (isInstalled()) return
  const waiting = (pid) => say(`waiting for the installation that process ${pid} is doing`)
  await withLock(join(cacheDir(), 'install.lock'), waiting, async () => {
    if (isInstalled()) return
    if (!installedByHand()) await install()
    record()
  })
}

function wantedHash() {
  return createHash('sha256').update(readFileSync(lockFilePath)).digest('hex')
}

function isInstalled() {
  return existsSync(pinnedNode) && readIfPresent(recordPath)?.trim() === wantedHash()
}

function record() {
  try {
    writeFileSync(recordPath, `${wantedHash()}\n`)
  } catch (error) {
    throw folderProblem(dirname(recordPath), error)
  }
}

/**
 * After somebody's `npm install` the packages are those of the lock file already; npm's own list of what it
 * installed says so. It is written last, so a broken installation has none.
 */
function installedByHand() {
  const listed = readIfPresent(join(projectDir, 'node_modules/.package-lock.json'))
  if (listed === undefined || !existsSync(pinnedNode)) return false
  const installed = JSON.parse(listed).packages
  const wanted = JSON.parse(readFileSync(lockFilePath, 'utf8')).packages
  const isPackage = (key) => key.includes('node_modules/')
  const same = (key) =>
    wanted[key]?.version === installed[key]?.version && wanted[key]?.integrity === installed[key]?.integrity
  return (
    Object.keys(installed).filter(isPackage).every(same) &&
    Object.keys(wanted)
      .filter(isPackage)
      .every((key) => same(key) || (wanted[key].optional === true && installed[key] === undefined))
  )
}

async function install() {
  const first = !existsSync(join(projectDir, 'node_modules'))
  say(`${first ? 'installing' : 'updating'} dependencies (about a minute)`)
  const startedAt = Date.now()
  const progress = setInterval(() => {
    say(`  still at it after ${Math.round((Date.now() - startedAt) / 1000)} s`)
  }, 10_000)
  const { code, output } = await runNpm([
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    // Whatever the user's npm is set to: the pinned Node, the build tools and PostgreSQL's binaries are needed.
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
  ]).finally(() => clearInterval(progress))
  if (code !== 0) throw new ExpectedError(explainNpm(output))
  if (!existsSync(pinnedNode)) {
    throw new ExpectedError(
      `npm finished, but ${pinnedNode} is missing: its install script did not run. Check npm's "ignore-scripts" and "allow-scripts" settings, then run: npm ci`,
    )
  }
  say(`dependencies installed in ${Math.round((Date.now() - startedAt) / 1000)} s`)
}

function npmCommand() {
  const path = process.env.npm_execpath ?? ''
  const cli = join(dirname(path), 'npm-cli.js')
  if (['npm-cli.js', 'npx-cli.js'].includes(basename(path)) && existsSync(cli)) return [process.execPath, [cli]]
  return ['npm', []]
}

function runNpm(args) {
  const [command, prefix] = npmCommand()
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...prefix, ...args], {
      cwd: projectDir,
      env: { ...process.env, NODE_ENV: 'development' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', () =>
      reject(new ExpectedError('npm was not found. Install Node.js with npm, version 20 or newer.')),
    )
    child.on('close', (code) => resolve({ code, output }))
  })
}

function explainNpm(output) {
  const log = join(cacheDir(), 'install.log')
  writeFileSync(log, output)
  const details = `npm's own words are in ${log}`
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i.test(output)) {
    return `The npm registry cannot be reached. Check the network (or npm's proxy settings) and start again; ${details}.`
  }
  if (/ENOSPC/.test(output)) return 'The disk is full. Free at least 2 GB and start again.'
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `npm may not write ${join(projectDir, 'node_modules')} or its cache. Give both to the user that runs this; ${details}.`
  }
  if (/EUSAGE|in sync/.test(output)) {
    return `package.json and package-lock.json disagree. Run npm install and commit the lock file; ${details}.`
  }
  const lines = output
    .split('\n')
    .filter((line) => line.includes('npm error'))
    .slice(0, 3)
  return `The dependencies could not be installed; ${details}.\n${lines.join('\n')}`
}
