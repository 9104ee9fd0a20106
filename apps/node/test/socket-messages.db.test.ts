import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftOf, liveOf } from './access-world.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { createTestSite } from './kit/site.ts'
import type { Site } from './kit/site.ts'
import { refusedSocket } from './kit/socket-client.ts'
import type { TestSocket } from './kit/socket-client.ts'
import { startSocketSite } from './kit/socket-site.ts'
import type { SocketSite } from './kit/socket-site.ts'

let product: TestProduct
let site: Site
let live: SocketSite

beforeAll(async () => {
  product = await startTestProduct()
  site = createTestSite(product)
  live = await startSocketSite(product, product.clock)
})
afterAll(async () => {
  await live.stop()
  await product.stop()
})

const enter = async (userType: 'creator' | 'investor' | 'viewer' | 'admin' = 'viewer') => {
  const person = await site.signIn({ userType })
  return { person, socket: await live.open(person) }
}

const raw = async (socket: TestSocket, text: string) => {
  socket.ws.send(text)
  return (await socket.next('problem')).data
}

describe('what a socket says', () => {
  it('[RT4] is answered with a problem of the contract when nobody can read it', async () => {
    const { socket } = await enter()
    expect(await raw(socket, '{')).toMatchObject({ code: 'malformed', status: 400, instance: '/ws' })
    for (const text of [
      'null',
      '[]',
      '"ping"',
      '{}',
      '{"type":7}',
      '{"type":"__proto__","data":{}}',
      '{"type":"fly"}',
    ]) {
      expect(await raw(socket, text)).toMatchObject({ code: 'invalid_input', errors: [{ code: 'unknown_type' }] })
    }
    const wrong = { type: 'join_room', data: { room: 'kitchen', extra: 1 }, id: 'mine' }
    socket.ws.send(JSON.stringify(wrong))
    const answer = await socket.next('problem', ({ id }) => id === 'mine')
    expect(answer.data.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/data/extra', '/data/room'])
    expect(await socket.ask('ping', {})).toMatchObject({ type: 'pong' })
    socket.end()
  })

  it('[RT4] ends the socket that sends ten unreadable messages in a row, or a binary one', async () => {
    const { socket, person } = await enter()
    const binary = await live.open(person)
    for (let count = 0; count < 10; count += 1) socket.ws.send('{')
    expect(await socket.closed).toEqual({ code: 4400, reason: '{"reason":"unreadable"}' })
    binary.ws.send(Buffer.from([1, 2, 3]))
    expect((await binary.closed).code).toBe(4400)
  })

  it('[RT2] opens the room of a pitch to whoever may see it, and hides others as unknown', async () => {
    const { person: owner, socket: own } = await enter('creator')
    const { socket } = await enter()
    const draft = await draftOf(product, owner)
    const open = await liveOf(product, owner)
    expect(await socket.ask('join_room', { room: `pitch:${open.id}` })).toMatchObject({ type: 'accepted' })
    expect(await socket.ask('join_room', { room: `pitch:${draft.id}` })).toMatchObject({ data: { code: 'not_found' } })
    expect(await own.ask('join_room', { room: `pitch:${draft.id}` })).toMatchObject({ type: 'accepted' })
    expect(await socket.ask('join_room', { room: `user:${owner.userId}` })).toMatchObject({
      data: { code: 'not_found' },
    })
    expect(await socket.ask('leave_room', { room: `user:${socket.hello.data.userId}` })).toMatchObject({
      data: { code: 'conflict' },
    })
    for (const one of [own, socket]) one.end()
  })

  it('[RT2] opens the room of a company to its members alone', async () => {
    const maker = await site.signIn({ userType: 'investor' })
    const founded = await site.call('POST /api/organisations', {
      body: { name: 'Halfpenny Bridge', kind: 'fund' },
      cookie: maker.cookie,
    })
    const { id } = (await founded.json()) as { id: string }
    const member = await live.open(maker)
    const { socket: stranger } = await enter()
    expect(await member.ask('join_room', { room: `organisation:${id}` })).toMatchObject({ type: 'accepted' })
    expect(await stranger.ask('join_room', { room: `organisation:${id}` })).toMatchObject({
      data: { code: 'not_found' },
    })
    for (const one of [member, stranger]) one.end()
  })
})

describe('the limits of a socket', () => {
  const refusalsOf = async (socket: TestSocket, times: number, message: object) => {
    for (let count = 0; count < times; count += 1) socket.ws.send(JSON.stringify(message))
    const { data } = await socket.next('problem', ({ data: { code } }) => code === 'too_many_requests')
    return data
  }
  const progress = { uploadId: 'a', fileName: 'a.png', sentBytes: 1, totalBytes: 2, status: 'running' }

  it.each([
    { name: 'pings', limit: 60, message: { type: 'ping', data: {} } },
    { name: 'presence', limit: 5, message: { type: 'presence_update', data: { idle: true } } },
    { name: 'uploads', limit: 60, message: { type: 'upload_progress', data: progress } },
  ])(
    '[RT5] lets $limit $name a minute through, says how long to wait, and forgets it then',
    async ({ limit, message }) => {
      const { socket } = await enter()
      const refusal = await refusalsOf(socket, limit + 1, message)
      expect(refusal).toMatchObject({ status: 429, retryAfterSeconds: 60 })
      expect(socket.seen.filter(({ type }) => type === 'problem')).toHaveLength(1)
      product.clock.advance(61_000)
      socket.ws.send(JSON.stringify({ ...message, id: 'again' }))
      const answers = await Promise.race([
        socket.next('pong', ({ id }) => id === 'again'),
        socket.next('accepted', ({ id }) => id === 'again'),
      ])
      expect(answers.id).toBe('again')
      socket.end()
    },
  )

  it('[RT5] holds over all sockets of a session together', async () => {
    const { person, socket } = await enter()
    const other = await live.open(person)
    for (let count = 0; count < 30; count += 1) {
      await socket.ask('ping', {})
      await other.ask('ping', {})
    }
    expect(await other.ask('ping', {})).toMatchObject({ data: { code: 'too_many_requests' } })
    for (const one of [socket, other]) one.end()
  })

  it('[RT5] blocks whoever floods: every socket is closed, new ones are refused for longer each time, admins see it', async () => {
    const { person, socket } = await enter()
    const admin = await site.signIn({ userType: 'admin' })
    const other = await live.open(person)
    const bystander = await enter()
    const flood = (one: TestSocket) => {
      for (let count = 0; count < 400; count += 1) one.ws.send('{"type":"ping","data":{}}')
    }
    flood(socket)
    expect((await socket.closed).code).toBe(4429)
    expect((await other.closed).code).toBe(4429)
    await expect
      .poll(() => refusedSocket(live.port, { cookie: person.cookie }))
      .toMatchObject({ status: 429, retryAfter: '60' })
    const stats = await site.call('GET /api/ws/stats', { cookie: admin.cookie })
    const { blocks } = (await stats.json()) as { blocks: { userId: string; level: number }[] }
    expect(blocks).toContainEqual(expect.objectContaining({ userId: person.userId, level: 1 }))
    product.clock.advance(61_000)
    const again = await live.open(person)
    flood(again)
    expect((await again.closed).code).toBe(4429)
    await expect
      .poll(() => refusedSocket(live.port, { cookie: person.cookie }))
      .toMatchObject({ status: 429, retryAfter: '300' })
    expect(await bystander.socket.ask('ping', {})).toMatchObject({ type: 'pong' })
    bystander.socket.end()
  })
})
