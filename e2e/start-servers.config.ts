import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { demoServer, emptyServer } from './servers.ts'
import type { TestServer } from './servers.ts'

const mainFile = fileURLToPath(new URL('../apps/node/src/main.ts', import.meta.url))
const startMs = 90_000

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

const start = async ({ port, homeDir, baseUrl }: TestServer, demo: boolean): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [mainFile, 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      PITCHEY_HOME: homeDir,
      SEED_DEMO: String(demo),
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_MINUTE: '100000',
      RATE_LIMIT_SIGN_IN_PER_MINUTE: '100000',
      RATE_LIMIT_ACCOUNT_PER_MINUTE: '100000',
    },
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const until = Date.now() + startMs
  for (;;) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`a server of the run did not start:\n${output}`)
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => null)
    if (answer?.ok) return child
    await pause(100)
  }
}

const stop = async (child: ChildProcess): Promise<void> => {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** Starts the two servers of the run, and ends them with their data afterwards. */
const startServers = async (): Promise<() => Promise<void>> => {
  const children = await Promise.all([start(emptyServer, false), start(demoServer, true)])
  return async () => {
    await Promise.all(children.map(stop))
    for (const { homeDir } of [emptyServer, demoServer]) rmSync(homeDir, { recursive: true, force: true })
  }
}

export default startServers
