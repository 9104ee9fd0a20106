import { manualClock } from '@pitchey/server/ports/clock'
import { createManualLimiter } from '@pitchey/server/ports/manual-limiter'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** Another process on the same database. */
const another = async (options: Parameters<typeof startSocketSite>[2] = {}) => {
  const platform = await product.openAnother()
  const open = await startSocketSite(platform, product.clock, options)
  return {
    ...open,
    stop: async () => {
      await open.stop()
      await platform.close()
    },
  }
}

describe('the handshake', () => {
  it('[RT1] opens for a session of this site, and says hello with the version of the protocol', async () => {
    const person = await site.signIn({ userType: 'creator' })
    const socket = await live.open(person)
    expect(socket.hello.data).toMatchObject({ protocolVersion: 1, userId: person.userId, announcements: [] })
    expect(await socket.ask('ping', {})).toMatchObject({ type: 'pong' })
    socket.end()
  })

  it('[RT1] is refused with 401 without a session, with a forged one, and with one that has ended', async () => {
    const person = await site.signIn({ userType: 'creator' })
    const refusal = { status: 401, code: 'not_signed_in' }
    expect(await refusedSocket(live.port, {})).toMatchObject(refusal)
    expect(await refusedSocket(live.port, { cookie: `${person.cookie}x` })).toMatchObject(refusal)
    await site.call('POST /api/auth/sign-out', { cookie: person.cookie })
    expect(await refusedSocket(live.port, { cookie: person.cookie })).toMatchObject(refusal)
  })

  it('[RT1] is refused with 403 from every origin but exactly this site’s', async () => {
    const { cookie } = await site.signIn({ userType: 'creator' })
    const others = [
      null,
      'null',
      'http://localhost:8001.evil.example',
      'https://localhost:8001',
      'http://LOCALHOST:8001/',
    ]
    for (const origin of others) {
      expect(await refusedSocket(live.port, { cookie, origin })).toMatchObject({ status: 403, code: 'cross_site' })
    }
  })

  it('[RT1] is refused with 400 when the address carries anything, and with 404 elsewhere', async () => {
    const { cookie } = await site.signIn({ userType: 'creator' })
    for (const path of ['/ws?token=abc', '/ws?session=1', '/ws?x']) {
      expect(await refusedSocket(live.port, { cookie, path })).toMatchObject({ status: 400, code: 'malformed' })
    }
    expect(await refusedSocket(live.port, { cookie, path: '/ws/' })).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('[RT1] is refused with 429 beyond the sockets of an address, until one of them is closed', async () => {
    const small = await another({ mostPerAddress: 2 })
    const person = await site.signIn({ userType: 'viewer' })
    const first = await small.open(person)
    const second = await small.open(person)
    expect(await refusedSocket(small.port, { cookie: person.cookie })).toMatchObject({
      status: 429,
      code: 'too_many_requests',
      retryAfter: '30',
    })
    first.end()
    await expect
      .poll(() =>
        small.open(person).then(
          ({ end }) => end(),
          () => 'refused',
        ),
      )
      .not.toBe('refused')
    second.end()
    await small.stop()
  })

  it('[RT1] is refused with 429 beyond the attempts of an address in a minute', async () => {
    const attempts = createManualLimiter(manualClock(new Date('2026-03-02T10:00:00.000Z')), 1)
    const small = await another({ attempts })
    expect(await refusedSocket(small.port, {})).toMatchObject({ status: 401 })
    expect(await refusedSocket(small.port, {})).toMatchObject({ status: 429, retryAfter: '60' })
    await small.stop()
  })

  it('[RT3] makes the oldest socket of a person give way beyond twenty', async () => {
    const person = await site.signIn({ userType: 'viewer' })
    const sockets = []
    for (let count = 0; count < 21; count += 1) sockets.push(await live.open(person))
    expect(await sockets[0]?.closed).toEqual({ code: 4409, reason: '{"reason":"superseded"}' })
    expect(await sockets[20]?.ask('ping', {})).toMatchObject({ type: 'pong' })
    for (const socket of sockets) socket.end()
  })

  it('[RT1] is refused with 503 while the server drains; sockets are told when to come back', async () => {
    const leaving = await another()
    const person = await site.signIn({ userType: 'viewer' })
    const sockets = [await leaving.open(person), await leaving.open(person)]
    await leaving.drain()
    for (const socket of sockets) {
      const { code, reason } = await socket.closed
      expect(code).toBe(1012)
      const { retryAfterMs } = JSON.parse(reason) as { retryAfterMs: number }
      expect(retryAfterMs).toBeGreaterThanOrEqual(300)
      expect(retryAfterMs).toBeLessThanOrEqual(3000)
    }
    expect(await refusedSocket(leaving.port, { cookie: person.cookie })).toMatchObject({
      status: 503,
      code: 'unavailable',
    })
    await leaving.stop()
  })
})

describe('the end of a session', () => {
  const closedWithin = async (socket: TestSocket, ms: number) => {
    const startedAt = performance.now()
    const { code } = await socket.closed
    expect(performance.now() - startedAt).toBeLessThan(ms)
    return code
  }

  it('[RT3] closes its sockets within two seconds, and no others', async () => {
    const person = await site.signIn({ userType: 'creator' })
    const other = await site.signIn({ userType: 'creator' })
    const [mine, theirs] = [await live.open(person), await live.open(other)]
    await site.call('POST /api/auth/sign-out', { cookie: person.cookie })
    expect(await closedWithin(mine, 2000)).toBe(4401)
    expect(await theirs.ask('ping', {})).toMatchObject({ type: 'pong' })
    theirs.end()
  })

  it('[RT3] closes them on suspension, wherever they are', async () => {
    const elsewhere = await another()
    const person = await site.signIn({ userType: 'creator' })
    const admin = await site.signIn({ userType: 'admin' })
    const sockets = [await live.open(person), await elsewhere.open(person)]
    const answer = await site.call('POST /api/admin/users/{id}/suspend', {
      params: { id: person.userId },
      body: { reason: 'Spam in comments' },
      cookie: admin.cookie,
    })
    expect(answer.status).toBe(200)
    for (const socket of sockets) expect(await closedWithin(socket, 2000)).toBe(4401)
    await elsewhere.stop()
  })

  it('[RT3] closes them when the account may do something else, so that they come back known anew', async () => {
    const person = await site.signIn({ userType: 'viewer' })
    const socket = await live.open(person)
    const grant = { name: 'test.grant', text: `insert into user_roles (user_id, role_key) values ($1, 'investor')` }
    await product.database.rows(grant, [person.userId])
    expect(await closedWithin(socket, 2000)).toBe(4403)
  })

  it('[RT3] leaves them alone when nothing about the account changed but its profile', async () => {
    const person = await site.signIn({ userType: 'creator' })
    const socket = await live.open(person)
    const body = { headline: 'Writes at night', version: 1 }
    expect((await site.call('PATCH /api/users/me', { body, cookie: person.cookie })).status).toBe(200)
    expect(await socket.ask('ping', {})).toMatchObject({ type: 'pong' })
    socket.end()
  })

  it('[RT3] closes sockets that were silent for five minutes, and all after twelve hours', async () => {
    const person = await site.signIn({ userType: 'creator' })
    const [silent, talking] = [await live.open(person), await live.open(person)]
    product.clock.advance(200_000)
    await talking.ask('ping', {})
    product.clock.advance(100_000)
    live.hub.maintain()
    expect(await silent.closed).toEqual({ code: 4408, reason: '{"reason":"idle"}' })
    product.clock.advance(12 * 3600 * 1000 - 300_000 - 1000)
    await talking.ask('ping', {})
    product.clock.advance(1000)
    live.hub.maintain()
    expect((await talking.closed).code).toBe(4410)
  })
})
