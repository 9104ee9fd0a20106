import type { SocketStats } from '@pitchey/contract/realtime/endpoints'
import type { OwnPresence } from '@pitchey/contract/realtime/presence'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administer } from './kit/cluster.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { createTestSite } from './kit/site.ts'
import type { Site } from './kit/site.ts'
import { refusedSocket } from './kit/socket-client.ts'
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

type Person = Awaited<ReturnType<Site['signIn']>>

describe('whoever runs the site', () => {
  it('[RT5] lets a blocked person open sockets again at once, which the audit trail says', async () => {
    const [person, admin] = [await site.signIn({ userType: 'viewer' }), await site.signIn({ userType: 'admin' })]
    await administer(
      product.owner,
      `insert into socket_blocks (user_id, level, reason, blocked_until, updated_at)
       values ('${person.userId}', 4, 'too much', '2099-01-01', now())`,
    )
    expect(await refusedSocket(live.port, { cookie: person.cookie })).toMatchObject({ status: 429 })
    const lift = () =>
      site.call('DELETE /api/ws/blocks/{userId}', { params: { userId: person.userId }, cookie: admin.cookie })
    expect((await lift()).status).toBe(204)
    const socket = await live.open(person)
    expect(await socket.ask('ping', {})).toMatchObject({ type: 'pong' })
    expect((await lift()).status).toBe(404)
    const audit = await site.call('GET /api/admin/audit', {
      query: { action: 'realtime.unblocked' },
      cookie: admin.cookie,
    })
    expect(await audit.json()).toMatchObject({ items: [{ subject: { handle: person.handle } }] })
    socket.end()
  })

  it('[RT9] sees who sends most, how fast it goes and how long a word between processes takes', async () => {
    const [person, admin] = [await site.signIn({ userType: 'viewer' }), await site.signIn({ userType: 'admin' })]
    const socket = await live.open(person)
    for (let count = 0; count < 7; count += 1) await socket.ask('ping', {})
    await live.hub.beat()
    await expect.poll(() => live.hub.figures().roundTripMs).toBeTypeOf('number')
    await live.hub.beat()
    const answer = await site.call('GET /api/ws/stats', { cookie: admin.cookie })
    const { talkers, nodes } = (await answer.json()) as SocketStats
    expect(talkers).toContainEqual({
      userId: person.userId,
      handle: person.handle,
      name: expect.any(String) as string,
      messages: 7,
    })
    expect(nodes[0]?.figures.inPerSecond).toBeGreaterThan(0)
    expect(nodes[0]?.figures.roundTripMs).toBeTypeOf('number')
    socket.end()
  })
})

describe('my own presence without a socket', () => {
  const choose = (who: Person, body: { chosen: OwnPresence['chosen']; customStatus: OwnPresence['customStatus'] }) =>
    site.call('PUT /api/presence', { body, cookie: who.cookie })
  const mine = async (who: Person) =>
    (await (await site.call('GET /api/presence', { cookie: who.cookie })).json()) as OwnPresence

  it('[RT7] what is chosen over the API holds and is told, and stays known to oneself while one hides', async () => {
    const person = await site.signIn({ userType: 'creator' })
    const socket = await live.open(person)
    await expect.poll(() => mine(person)).toEqual({ chosen: 'online', customStatus: null, shown: 'online' })
    const customStatus = { text: 'In the edit', expiresAt: '2099-01-01T00:00:00.000Z' }
    const answer = await choose(person, { chosen: 'do_not_disturb', customStatus })
    expect(await answer.json()).toEqual({ chosen: 'do_not_disturb', customStatus, shown: 'do_not_disturb' })
    const told = await socket.next('presence', ({ data }) => data.status === 'do_not_disturb')
    expect(told.data).toMatchObject({ userId: person.userId, customStatus })
    await choose(person, { chosen: 'offline', customStatus })
    expect(await mine(person)).toEqual({ chosen: 'offline', customStatus, shown: 'offline' })
    const hidden = await socket.next('presence', ({ data }) => data.status === 'offline')
    expect(hidden.data.customStatus).toBeNull()
    await choose(person, { chosen: 'online', customStatus: null })
    expect(await mine(person)).toEqual({ chosen: 'online', customStatus: null, shown: 'online' })
    socket.end()
  })

  it('[RT7] a line that would have ended already is refused', async () => {
    const person = await site.signIn({ userType: 'viewer' })
    const past = new Date(product.clock.now().getTime() - 1000).toISOString()
    expect((await choose(person, { chosen: 'online', customStatus: { text: 'Gone', expiresAt: past } })).status).toBe(
      422,
    )
  })
})
