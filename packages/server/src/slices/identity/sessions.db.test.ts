import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { only, sqlStatement } from '../../kernel/db.ts'
import { systemClock } from '../../ports/clock.ts'
import { problemOf, startIdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'
import type { IdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'
import { visitor } from '../../kernel/actor.ts'
import { bindBetterAuth } from './better-auth.ts'
import { createIdentity } from './index.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const person = 'devices@people.example'
const other = 'somebody@people.example'

let world: IdentityWorld
beforeAll(async () => {
  // Better Auth judges expiry by the machine's clock, so the clock of this world starts there.
  world = await startIdentityWorld({ now: systemClock.now() })
  await world.join(person)
  await world.join(other)
})
afterAll(() => world.product.stop())
beforeEach(() => world.product.clock.advance(dayMs))

const open = async (email = person, userAgent = 'test'): Promise<string> =>
  world.cookieOf(await world.signIn(email, {}, { headers: { 'user-agent': userAgent } }))
const isIn = async (cookie: string): Promise<boolean> => (await world.session(cookie)).status === 200
const devices = async (cookie: string) => {
  const answer = await world.site.call('GET /api/auth/sessions', { cookie })
  return (
    (await answer.json()) as {
      items: { id: string; current: boolean; device: string; address: string; lastSeenAt: string }[]
    }
  ).items
}

const setStatus = sqlStatement<Record<never, never>>('test.set-status', 'update users set status = $2 where email = $1')
const deleteDirectly = sqlStatement<Record<never, never>>(
  'test.delete-sessions',
  'delete from sessions where token = $1',
)
const giveRole = sqlStatement<Record<never, never>>(
  'test.give-role',
  `insert into user_roles (user_id, role_key) select id, 'admin' from users where email = $1`,
)
const countSessions = sqlStatement<{ n: number }>('test.count-sessions', 'select count(*)::int as n from sessions')
const tokenOf = (cookie: string): string => decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? ''

it('takes no session without a cookie, with an unsigned, a forged or a foreign one', async () => {
  const cookie = await open()
  const token = tokenOf(cookie)
  const signature = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[1] ?? ''
  for (const forged of [
    '',
    'pitchey-session=',
    `pitchey-session=${token}`,
    `pitchey-session=${token}.`,
    `pitchey-session=${token}.${encodeURIComponent(`${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`)}`,
    `pitchey-session=${token}x.${encodeURIComponent(signature)}`,
    `pitchey-session=%00.${encodeURIComponent(signature)}`,
    `other-session=${cookie.split('=')[1]}`,
  ]) {
    expect(await problemOf(await world.session(forged))).toMatchObject({ status: 401, code: 'not_signed_in' })
  }
  expect(await isIn(cookie)).toBe(true)
})

it('refuses a forged signature on a session that it knows already', async () => {
  const cookie = await open()
  expect(await isIn(cookie)).toBe(true)
  expect(await isIn(`pitchey-session=${tokenOf(cookie)}.${encodeURIComponent(`${'A'.repeat(43)}=`)}`)).toBe(false)
})

it('lists the devices with readable names, the present one marked', async () => {
  const laptop = await open(person, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0')
  world.product.clock.advance(1000)
  await open(
    person,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  )
  const [phone, present] = await devices(laptop)
  expect(phone).toMatchObject({ current: false, device: 'Safari on iOS', address: '198.51.100.7' })
  expect(present).toMatchObject({ current: true, device: 'Firefox on Windows' })
})

it('signs one device out at once, and only devices of the caller', async () => {
  const mine = await open()
  const lost = await open()
  const theirs = await open(other)
  expect(await isIn(lost)).toBe(true)
  const lostId = (await devices(lost)).find((device) => device.current)?.id ?? ''
  const theirId = (await devices(theirs)).find((device) => device.current)?.id ?? ''
  const end = (id: string, cookie?: string) =>
    world.site.call('DELETE /api/auth/sessions/{id}', { params: { id }, cookie })
  expect((await end(lostId, mine)).status).toBe(204)
  expect(await isIn(lost)).toBe(false)
  expect(await problemOf(await end(theirId, mine))).toMatchObject({ status: 404, code: 'not_found' })
  expect(await problemOf(await end(lostId, mine))).toMatchObject({ status: 404, code: 'not_found' })
  expect(await problemOf(await end(theirId))).toMatchObject({ status: 401, code: 'not_signed_in' })
  expect(await isIn(theirs)).toBe(true)
})

it('signs all other devices out at once', async () => {
  const mine = await open()
  const lost = [await open(), await open()]
  for (const cookie of lost) expect(await isIn(cookie)).toBe(true)
  expect((await world.site.call('DELETE /api/auth/sessions', { cookie: mine })).status).toBe(204)
  expect(await Promise.all(lost.map(isIn))).toEqual([false, false])
  expect(await isIn(mine)).toBe(true)
  expect((await world.site.call('DELETE /api/auth/sessions')).status).toBe(401)
})

it('ends the session at sign-out, clears the cookie, and minds no second sign-out', async () => {
  const cookie = await open()
  const answer = await world.site.call('POST /api/auth/sign-out', { cookie })
  expect(answer.status).toBe(204)
  expect(answer.headers.getSetCookie()).toEqual(['pitchey-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax'])
  expect(await isIn(cookie)).toBe(false)
  expect((await world.site.call('POST /api/auth/sign-out', { cookie })).status).toBe(204)
})

it('ends a session after seven idle days, and keeps a used one', async () => {
  const used = await open()
  const idle = await open()
  for (let day = 0; day < 6; day += 1) {
    world.product.clock.advance(dayMs)
    expect(await isIn(used)).toBe(true)
  }
  world.product.clock.advance(dayMs)
  expect(await isIn(idle)).toBe(false)
  expect(await isIn(used)).toBe(true)
})

it('ends a session after thirty days, however busy it is', async () => {
  const cookie = await open()
  for (let day = 1; day < 30; day += 1) {
    world.product.clock.advance(dayMs)
    expect(await isIn(cookie)).toBe(true)
  }
  world.product.clock.advance(dayMs)
  expect(await isIn(cookie)).toBe(false)
})

it('writes down the last use at most every five minutes', async () => {
  const cookie = await open()
  const lastSeen = async () => (await devices(cookie)).find((device) => device.current)?.lastSeenAt
  const first = await lastSeen()
  world.product.clock.advance(4 * 60_000)
  expect(await lastSeen()).toBe(first)
  world.product.clock.advance(2 * 60_000)
  expect(await lastSeen()).not.toBe(first)
})

it('makes a visitor of somebody who was suspended, at once', async () => {
  const cookie = await open()
  expect(await isIn(cookie)).toBe(true)
  await world.product.database.rows(setStatus, [person, 'suspended'])
  await expect.poll(() => isIn(cookie), { interval: 5, timeout: 1000 }).toBe(false)
  await world.product.database.rows(setStatus, [person, 'active'])
  await expect.poll(() => isIn(cookie), { interval: 5, timeout: 1000 }).toBe(true)
})

it('hears from the database of sessions that another process ended, and of roles that it gave', async () => {
  const cookie = await open(other)
  const { authenticate } = world.product.product.identity
  const may = async () => {
    const actor = await authenticate(cookie)
    return actor.kind === 'person' ? actor.permissions.has('audit.read') : null
  }
  expect(await may()).toBe(false)
  await world.product.database.rows(giveRole, [other])
  await expect.poll(may, { interval: 5, timeout: 1000 }).toBe(true)
  await world.product.database.rows(deleteDirectly, [tokenOf(cookie)])
  await expect.poll(may, { interval: 5, timeout: 1000 }).toBe(null)
})

it('agrees with Better Auth about live, ended, expired and forged sessions', async () => {
  const { database, settings, product } = world.product
  const auth = await bindBetterAuth({ db: database, settings, now: world.product.clock.now() })
  const theirs = async (cookie: string) =>
    (await auth.api.getSession({ headers: new Headers({ cookie }) }))?.session.id ?? null
  const ours = async (cookie: string) => {
    const actor = await product.identity.authenticate(cookie)
    return actor.kind === 'person' ? actor.sessionId : null
  }
  const live = await open()
  const ended = await open()
  await world.site.call('POST /api/auth/sign-out', { cookie: ended })
  const expired = await open()
  const expire = sqlStatement<Record<never, never>>(
    'test.expire',
    `update sessions set expires_at = '2020-01-01' where token = $1`,
  )
  await database.rows(expire, [tokenOf(expired)])
  const forged = `pitchey-session=${tokenOf(live)}.${encodeURIComponent(`${'A'.repeat(43)}=`)}`
  expect(await ours(live)).not.toBeNull()
  for (const cookie of [live, ended, expired, forged]) expect(await ours(cookie)).toBe(await theirs(cookie))
})

it('sends a secure cookie bound to the host where the product is served by HTTPS, and takes no other', async () => {
  const { database, clock, hasher, bus, log, settings, kernel } = world.product
  const secure = createIdentity({
    database,
    clock,
    hasher,
    bus,
    log,
    settings: { ...settings, baseUrl: 'https://pitchey.example' },
  })
  const route = secure.routes.find(({ key }) => key === 'POST /api/auth/sign-in')
  const answer = await route?.handle(
    kernel,
    { email: person, password: world.strongPassword, portal: 'creator' },
    world.product.as(visitor),
  )
  const [line = ''] = (answer?.headers ?? []).map(([, value]) => value)
  expect(line).toMatch(/^__Host-pitchey-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/u)
  const cookie = line.split(';')[0] ?? ''
  expect((await secure.authenticate(cookie)).kind).toBe('person')
  expect((await secure.authenticate(cookie.replace('__Host-', ''))).kind).toBe('visitor')
})

it('sweeps expired sessions away', async () => {
  await open()
  world.product.clock.advance(31 * dayMs)
  const sweep = world.product.product.jobs.find((job) => job.queue === 'identity.sweep')
  await sweep?.run(world.product.kernel, {})
  expect(only(await world.product.database.rows(countSessions, [])).n).toBe(0)
})
