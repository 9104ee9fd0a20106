import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const mainFile = fileURLToPath(new URL('../../apps/node/src/main.ts', import.meta.url))

export type ServerProcess = {
  baseUrl: string
  child: ChildProcess
  /** Milliseconds from the start of the process to the first healthy answer. */
  startedInMs: number
  /** SIGTERM, and waits for the end. */
  stop(): Promise<number | null>
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>
}

/** A port that is free at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

/** Starts the product as its own process and waits until it says that it is healthy. */
export const startServer = async (env: Record<string, string>): Promise<ServerProcess> => {
  const port = env['PORT'] ?? String(await freePort())
  const baseUrl = `http://localhost:${port}`
  const startedAt = performance.now()
  const child = spawn(process.execPath, [mainFile, 'serve'], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended:\n${output}`)
    if (performance.now() - startedAt > 60_000) throw new Error(`the server is not healthy after a minute:\n${output}`)
    const answer = await fetch(`${baseUrl}/health`).catch(() => null)
    if (answer?.ok) break
    await pause(10)
  }
  return {
    baseUrl,
    child,
    startedInMs: performance.now() - startedAt,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
