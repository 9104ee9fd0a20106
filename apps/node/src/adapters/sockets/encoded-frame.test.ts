import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { sendEncoded } from './encoded-frame.ts'

let server: WebSocketServer
beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  await once(server, 'listening')
})
afterAll(() => server.close())

const connect = async () => {
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const [[socket]] = (await Promise.all([once(server, 'connection'), once(client, 'open')])) as [[WebSocket], unknown]
  return { client, socket }
}

it.each([0, 1, 125, 126, 65_535, 65_536, 200_000])('text of %i bytes arrives whole, at every socket', async (size) => {
  const pairs = [await connect(), await connect()]
  const text = 'x'.repeat(size)
  const bytes = new TextEncoder().encode(text)
  for (const { client, socket } of pairs) {
    const arrived = once(client, 'message') as Promise<[Buffer, boolean]>
    sendEncoded(socket, bytes, () => undefined)
    const [data, isBinary] = await arrived
    expect([data.toString() === text, isBinary]).toEqual([true, false])
  }
  for (const { client } of pairs) client.terminate()
})
