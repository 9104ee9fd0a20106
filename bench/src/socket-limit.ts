import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { freePort } from './server-process.ts'

const files = { ws: './bare-ws-server.ts', 'socket.io': './socket-io-server.ts' } as const

export type PeerServer = { port: number; child: ChildProcess; stop(): void }

/** Starts bare `ws` or socket.io as a process of its own. Either sends what is posted to it to all its sockets. */
export const startSocketPeer = async (peer: keyof typeof files): Promise<PeerServer> => {
  const port = await freePort()
  const child = spawn(process.execPath, [fileURLToPath(new URL(files[peer], import.meta.url))], {
    env: { PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return { port, child, stop: () => child.kill() }
}
