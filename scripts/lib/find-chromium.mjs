import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ExpectedError, pinnedNode, projectDir, say } from './project.mjs'

/** The shell without windows comes first: it does the same for less work. */
const commandNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const usualPlaces = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
const macApps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Path of a Chromium for the browser tests: PITCHEY_CHROMIUM, one that is installed, Playwright's own, or one
 * that is installed now (Debian's package as root, Playwright's installer otherwise). Throws an ExpectedError.
 */
export async function findChromium() {
  const found = (await chosen()) ?? installed() ?? playwrights()
  if (found !== undefined) return found
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (isDebianRoot) await installDebianPackage()
  else await installWithPlaywright()
  const path = installed() ?? playwrights()
  if (path !== undefined) return path
  throw new ExpectedError('Chromium was installed, but cannot be found. Set PITCHEY_CHROMIUM to its path.')
}

async function chosen() {
  const path = process.env.PITCHEY_CHROMIUM
  if (path === undefined || path === '') return undefined
  if (existsSync(path)) return path
  throw new ExpectedError(`PITCHEY_CHROMIUM names ${path}, and there is no such file.`)
}

function installed() {
  const dirs = [...usualPlaces, ...(process.env.PATH ?? '').split(delimiter)].filter((dir) => dir !== '')
  const paths = [...dirs.flatMap((dir) => commandNames.map((name) => join(dir, name))), ...macApps]
  return paths.find((path) => existsSync(path))
}

function playwrights() {
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  const { stdout } = spawnSync(pinnedNode, ['-e', script], { cwd: join(projectDir, 'e2e'), encoding: 'utf8' })
  const path = stdout?.trim() ?? ''
  return path !== '' && existsSync(path) ? path : undefined
}

async function installDebianPackage() {
  say('installing Chromium from the packages of this system (some minutes)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], env)
  const install = (name) => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], env)
  await install('chromium-headless-shell').catch(() => install('chromium'))
}

async function installWithPlaywright() {
  say("installing Chromium with Playwright's installer (some minutes)")
  await run(pinnedNode, [join(projectDir, 'node_modules/playwright/cli.js'), 'install', 'chromium'], process.env)
}

function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      const lines = output.trim().split('\n').slice(-5).join('\n')
      const advice =
        'The browser tests need Chromium, and it could not be installed. Install it (Debian: apt-get install chromium) or set PITCHEY_CHROMIUM to its path.'
      return reject(new ExpectedError(`${advice}\n${lines}`))
    })
  })
}
