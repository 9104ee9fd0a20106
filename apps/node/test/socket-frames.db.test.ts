import { once } from 'node:events'
import { request } from 'node:http'
import type { RoomEvent } from '@pitchey/server/ports/rooms'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { openRawSocket } from './kit/raw-socket.ts'
import type { RawFrame } from './kit/raw-socket.ts'
import { createTestSite } from './kit/site.ts'
import type { Site } from './kit/site.ts'
import type { TestSocket } from './kit/socket-client.ts'
import { startSocketSite } from './kit/socket-site.ts'
import type { SocketSite } from './kit/socket-site.ts'

let product: TestProduct
let site: Site
let live: SocketSite
let bystander: TestSocket
let cookie: string

beforeAll(async () => {
  product = await startTestProduct()
  site = createTestSite(product)
  live = await startSocketSite(product, product.clock, { heartbeatEveryMs: 200 })
  bystander = await live.open(await site.signIn({ userType: 'viewer' }))
  cookie = (await site.signIn({ userType: 'viewer' })).cookie
})
afterAll(async () => {
  bystander.end()
  await live.stop()
  await product.stop()
})

const text = (words: string) => Buffer.from(words)
const ping = text('{"type":"ping","data":{},"id":"whole"}')

const wrong: { name: string; frames: RawFrame[]; code: number }[] = [
  { name: 'is not masked', frames: [{ opcode: 1, payload: ping, masked: false }], code: 1002 },
  { name: 'uses reserved bits', frames: [{ opcode: 1, payload: ping, rsv: 4 }], code: 1002 },
  { name: 'has a reserved opcode', frames: [{ opcode: 3, payload: ping }], code: 1002 },
  { name: 'is a reserved control frame', frames: [{ opcode: 11 }], code: 1002 },
  { name: 'is no UTF-8', frames: [{ opcode: 1, payload: Buffer.from([0xc3, 0x28]) }], code: 1007 },
  {
    name: 'is no UTF-8 once its fragments are put together',
    frames: [
      { opcode: 1, payload: Buffer.from([0xe2, 0x82]), fin: false },
      { opcode: 0, payload: text('x') },
    ],
    code: 1007,
  },
  {
    name: 'is a control frame of more than 125 bytes',
    frames: [{ opcode: 9, payload: Buffer.alloc(126) }],
    code: 1002,
  },
  { name: 'is a control frame in fragments', frames: [{ opcode: 9, fin: false }], code: 1002 },
  { name: 'goes on with nothing', frames: [{ opcode: 0, payload: ping }], code: 1002 },
  {
    name: 'begins a message within another',
    frames: [
      { opcode: 1, payload: text('{'), fin: false },
      { opcode: 1, payload: ping },
    ],
    code: 1002,
  },
  { name: 'closes with a code that is none', frames: [{ opcode: 8, payload: Buffer.from([0x03, 0xed]) }], code: 1002 },
  { name: 'closes with half a code', frames: [{ opcode: 8, payload: Buffer.from([0x03]) }], code: 1002 },
  { name: 'has more than 64 KB', frames: [{ opcode: 1, payload: Buffer.alloc(64 * 1024 + 1, 0x20) }], code: 1009 },
  { name: 'says that 2 MB follow', frames: [{ opcode: 1, length: 2 * 1024 * 1024 }], code: 1009 },
  {
    name: 'grows beyond 64 KB in fragments',
    frames: Array.from({ length: 9 }, (_, at) => ({
      opcode: at === 0 ? 1 : 0,
      fin: false,
      payload: Buffer.alloc(8 * 1024, 0x20),
    })),
    code: 1009,
  },
  {
    name: 'comes in more fragments than anybody needs',
    frames: Array.from({ length: 300 }, (_, at) => ({ opcode: at === 0 ? 1 : 0, fin: false })),
    code: 1008,
  },
]

it.each(wrong)('[RT4] a frame that $name ends its own socket and no other', async ({ frames, code }) => {
  const socket = await openRawSocket(live.port, cookie)
  socket.write(...frames)
  expect(await socket.closeCode()).toBe(code)
  expect(await bystander.ask('ping', {})).toMatchObject({ type: 'pong' })
  product.clock.advance(2000)
})

it('[RT4] a message in fragments with a control frame between them is one message', async () => {
  const socket = await openRawSocket(live.port, cookie)
  socket.write(
    { opcode: 1, payload: ping.subarray(0, 5), fin: false },
    { opcode: 9, payload: text('still there?') },
    { opcode: 0, payload: ping.subarray(5, 6), fin: false },
    { opcode: 0, payload: ping.subarray(6) },
  )
  await expect.poll(() => socket.text()).toContain('"id":"whole"')
  expect(socket.text()).toContain('still there?')
  socket.end()
})

it('[RT3] a peer that is gone without a word is cut off; one that answers is not', async () => {
  await expect.poll(() => live.hub.figures().connections).toBe(1)
  const gone = await openRawSocket(live.port, cookie)
  expect(live.hub.figures().connections).toBe(2)
  await once(gone.tcp, 'close')
  await expect.poll(() => live.hub.figures().connections).toBe(1)
  expect(await bystander.ask('ping', {})).toMatchObject({ type: 'pong' })
})

it('[RT3] who does not read is closed while the others in the room get everything', async () => {
  const person = await site.signIn({ userType: 'viewer' })
  const room = `user:${person.userId}`
  const slowSite = await product.openAnother()
  const patient = await startSocketSite(slowSite, product.clock)
  const slow = await openRawSocket(patient.port, person.cookie)
  const reading = await patient.open(person)
  slow.tcp.pause()
  const message = (count: number): RoomEvent => ({
    rooms: [room],
    message: {
      type: 'notification',
      data: { id: crypto.randomUUID(), type: 'n', title: String(count), message: 'x'.repeat(7000) },
    },
  })
  let count = 0
  while (patient.hub.figures().closed['slow_reader'] === undefined && count < 6000) {
    await slowSite.rooms.publish(Array.from({ length: 50 }, (_, at) => message(count + at)))
    count += 50
  }
  expect(patient.hub.figures().closed).toMatchObject({ slow_reader: 1 })
  await reading.next('notification', ({ data }) => data.title === String(count - 1))
  const titles = reading.seen.flatMap((one) => (one.type === 'notification' ? [Number(one.data.title)] : []))
  expect(titles).toEqual(Array.from({ length: count }, (_, at) => at))
  slow.end()
  reading.end()
  await patient.stop()
  await slowSite.close()
})

it('[RT1] a request that does not finish its handshake, or asks for no WebSocket, harms nobody', async () => {
  const asked = request({
    port: live.port,
    path: '/ws',
    headers: { connection: 'Upgrade', upgrade: 'tea', origin: 'http://localhost:8001', cookie },
  })
  asked.end()
  const [response] = (await once(asked, 'response')) as [{ statusCode: number }]
  expect(response.statusCode).toBe(400)
  expect(await bystander.ask('ping', {})).toMatchObject({ type: 'pong' })
})
