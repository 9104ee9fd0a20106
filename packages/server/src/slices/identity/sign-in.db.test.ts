import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { sqlStatement } from '../../kernel/db.ts'
import { HasherBusy } from '../../ports/password-hasher.ts'
import { createTestSite } from '../../../../../apps/node/test/kit/site.ts'
import { problemOf, startIdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'
import type { IdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'

const minuteMs = 60_000
const owner = 'owner@people.example'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
  await world.join(owner)
  await world.signUp('unconfirmed@people.example')
})
afterAll(() => world.product.stop())
beforeEach(() => world.product.clock.advance(24 * 60 * minuteMs + 1))

const suspend = sqlStatement<Record<never, never>>('test.suspend', 'update users set status = $2 where email = $1')

const from = (address: string) => {
  const site = createTestSite(world.product, { peerAddress: address })
  return (password: string, email = owner) =>
    site.call('POST /api/auth/sign-in', { body: { email, password, portal: 'creator' } })
}

it('answers who signed in and until when, and puts the token in the cookie alone', async () => {
  const answer = await world.signIn(owner)
  expect(answer.status).toBe(200)
  const [line = '', ...others] = answer.headers.getSetCookie()
  expect(others).toEqual([])
  expect(line).toMatch(/^pitchey-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/u)
  const text = await answer.text()
  const token = decodeURIComponent(line.split(/[=;]/u)[1] ?? '').split('.')[0] ?? ''
  expect(token.length).toBeGreaterThanOrEqual(22)
  expect(text).not.toContain(token)
  expect(JSON.parse(text)).toMatchObject({
    user: { email: owner, name: 'Nadia Sorel', userType: 'creator', emailVerified: true, avatar: null },
    expiresAt: new Date(world.product.clock.now().getTime() + 7 * 24 * 60 * minuteMs).toISOString(),
  })
  expect(await (await world.session(world.cookieOf(answer))).text()).toBe(text)
})

it('takes the address in any case', async () => {
  expect((await world.signIn(' OWNER@People.Example ')).status).toBe(200)
})

it('refuses a wrong password, an unknown address and a wrong portal alike, and each costs one comparison', async () => {
  const { hasher } = world.product
  const real = vi.spyOn(hasher, 'verify')
  const decoy = vi.spyOn(hasher, 'verifyNothing')
  const shown = []
  for (const attempt of [
    () => world.signIn(owner, { password: 'not the right one' }),
    () => world.signIn('nobody@people.example'),
    () => world.signIn(owner, { portal: 'investor' }),
    () => world.signIn(owner, { portal: 'admin' }),
  ]) {
    real.mockClear()
    decoy.mockClear()
    const answer = await attempt()
    const { requestId: _id, ...body } = (await answer.json()) as Record<string, unknown>
    const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
    shown.push({ status: answer.status, body, headers })
    expect(real.mock.calls.length + decoy.mock.calls.length).toBe(1)
  }
  real.mockRestore()
  decoy.mockRestore()
  expect(shown[0]).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } })
  for (const other of shown) expect(other).toEqual(shown[0])
})

it('tells only who knows the password that the address is not confirmed', async () => {
  expect(await problemOf(await world.signIn('unconfirmed@people.example'))).toMatchObject({
    status: 403,
    code: 'email_not_verified',
  })
  const wrong = await world.signIn('unconfirmed@people.example', { password: 'not the right one' })
  expect(await problemOf(wrong)).toMatchObject({ status: 401, code: 'invalid_credentials' })
})

it('tells only who knows the password that the account is suspended, and makes no session', async () => {
  await world.product.database.rows(suspend, [owner, 'suspended'])
  const answer = await world.signIn(owner)
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'account_suspended' })
  expect(await problemOf(await world.signIn(owner, { password: 'not the right one' }))).toMatchObject({ status: 401 })
  await world.product.database.rows(suspend, [owner, 'active'])
})

it('makes an origin wait after five failures: a minute, then twice as long each time, at most a quarter of an hour', async () => {
  const guess = from('203.0.113.1')
  for (let round = 0; round < 5; round += 1) expect((await guess('wrong guess')).status).toBe(401)
  const waits: string[] = []
  for (let round = 0; round < 6; round += 1) {
    const answer = await guess(world.strongPassword)
    expect(await problemOf(answer)).toMatchObject({ status: 429, code: 'too_many_attempts' })
    const seconds = answer.headers.get('retry-after') ?? ''
    waits.push(seconds)
    world.product.clock.advance(Number(seconds) * 1000)
    expect((await guess('wrong guess')).status).toBe(401)
  }
  expect(waits).toEqual(['60', '120', '240', '480', '900', '900'])
  world.product.clock.advance(15 * minuteMs)
  expect((await guess(world.strongPassword)).status).toBe(200)
  expect((await guess('wrong guess')).status).toBe(401)
  expect((await guess(world.strongPassword)).status).toBe(200)
})

it('counts an address that has no account just the same', async () => {
  const guess = from('203.0.113.2')
  const statuses = []
  for (let round = 0; round < 6; round += 1) statuses.push((await guess('wrong guess', 'ghost@people.example')).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})

it('gives fifty guesses at once no more turns than five', async () => {
  const verify = vi.spyOn(world.product.hasher, 'verify')
  const guess = from('203.0.113.3')
  const answers = await Promise.all(Array.from({ length: 50 }, (_, round) => guess(`wrong guess ${round}`)))
  expect(verify).toHaveBeenCalledTimes(5)
  verify.mockRestore()
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5)
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(45)
})

it('counts the addresses of one IPv6 network together', async () => {
  const statuses = []
  for (let round = 1; round <= 6; round += 1)
    statuses.push((await from(`2001:db8:7:7::${round}`)('wrong guess')).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})

it('makes strangers wait after fifty failures from anywhere, but never the origins of the owner, and a reset opens it', async () => {
  const home = from('203.0.113.10')
  expect((await home(world.strongPassword)).status).toBe(200)
  for (let round = 0; round < 50; round += 1)
    expect((await from(`203.0.113.${100 + round}`)('wrong guess')).status).toBe(401)
  const elsewhere = from('203.0.113.200')
  expect(await problemOf(await elsewhere(world.strongPassword))).toMatchObject({
    status: 429,
    code: 'too_many_attempts',
  })
  expect((await home(world.strongPassword)).status).toBe(200)

  await world.post('POST /api/auth/forgot-password', { email: owner })
  const [token] = await world.tokensTo(owner, '/reset')
  const site = createTestSite(world.product, { peerAddress: '203.0.113.200' })
  const reset = await site.call('POST /api/auth/reset-password', { body: { token, password: world.strongPassword } })
  expect(reset.status).toBe(204)
  expect((await elsewhere(world.strongPassword)).status).toBe(200)
})

it('lets strangers try again when the hour is over', async () => {
  for (let round = 0; round < 50; round += 1) await from(`198.18.0.${round}`)('wrong guess')
  const stranger = from('198.18.1.1')
  expect((await stranger('wrong guess')).headers.get('retry-after')).toBe('3600')
  world.product.clock.advance(60 * minuteMs)
  expect((await stranger(world.strongPassword)).status).toBe(200)
})

it('says that it is busy when too many passwords wait, and does not count that as a guess', async () => {
  const guess = from('203.0.113.4')
  const verify = vi.spyOn(world.product.hasher, 'verify').mockRejectedValue(new HasherBusy('full'))
  for (let round = 0; round < 8; round += 1) {
    expect(await problemOf(await guess(world.strongPassword))).toMatchObject({ status: 503, code: 'unavailable' })
  }
  verify.mockRestore()
  expect((await guess(world.strongPassword)).status).toBe(200)
})

it('ends the session that came with a sign-in, and never gives a token twice', async () => {
  const first = world.cookieOf(await world.signIn(owner))
  const second = world.cookieOf(await world.signIn(owner, {}, { cookie: first }))
  expect(second).not.toBe(first)
  expect((await world.session(first)).status).toBe(401)
  expect((await world.session(second)).status).toBe(200)
})

it('keeps a session chosen by somebody else out: a planted cookie is not taken over', async () => {
  const planted = 'pitchey-session=planted-token.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D'
  const cookie = world.cookieOf(await world.signIn(owner, {}, { cookie: planted }))
  expect(cookie).not.toContain('planted-token')
  expect((await world.session(planted)).status).toBe(401)
})

it('ignores an idempotency key, so that no repetition is answered with a session', async () => {
  const request = { headers: { 'idempotency-key': 'sign-in-1' } }
  const first = world.cookieOf(await world.signIn(owner, {}, request))
  const second = world.cookieOf(await world.signIn(owner, {}, request))
  expect(second).not.toBe(first)
})

it('audits every attempt, good and bad, without address or password', async () => {
  const before = (await world.audit()).length
  await world.signIn(owner)
  await world.signIn(owner, { password: 'not the right one' })
  await world.signIn('nobody@people.example')
  const entries = (await world.audit()).slice(before)
  expect(entries.map(({ action, details }) => [action, details['reason'] ?? null])).toEqual([
    ['identity.signed-in', null],
    ['identity.sign-in-failed', 'invalid-credentials'],
    ['identity.sign-in-failed', 'invalid-credentials'],
  ])
  expect(entries.map((entry) => entry.entityId === null)).toEqual([false, false, true])
  expect(JSON.stringify(await world.audit())).not.toMatch(/@people\.example|not the right one|violet harbour/u)
})
