import { spawn } from 'node:child_process'
import { freePort } from './server-process.ts'

const source = `
const { createServer } = require('node:http')
const headers = JSON.parse(process.env.HEADERS)
const bytes = Buffer.from(process.env.BODY, 'base64')
createServer((_request, response) => { response.writeHead(200, headers); response.end(bytes) }).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'))`

export type HttpLimit = { url: string; stop(): void }

/** Bare node:http in a process of its own, sending the same bytes with the same headers. */
export const startHttpLimit = async (body: Buffer, headers: Record<string, string>): Promise<HttpLimit> => {
  const port = await freePort()
  const child = spawn(process.execPath, ['-e', source], {
    env: { PORT: String(port), HEADERS: JSON.stringify(headers), BODY: body.toString('base64') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() }
}
