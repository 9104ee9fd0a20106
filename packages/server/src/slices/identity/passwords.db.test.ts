import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { only, sqlStatement } from '../../kernel/db.ts'
import { problemOf, startIdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'
import type { IdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'

const minuteMs = 60_000
const person = 'person@people.example'
const bystander = 'bystander@people.example'
const newer = 'a newer lantern song'

let world: IdentityWorld
let password = ''
beforeAll(async () => {
  world = await startIdentityWorld()
  password = world.strongPassword
  await world.join(person)
  await world.join(bystander)
})
afterAll(() => world.product.stop())
beforeEach(() => world.product.clock.advance(24 * 60 * minuteMs + 1))

const enter = async (email = person): Promise<string> => {
  const answer = await world.signIn(email, { password })
  if (answer.status !== 200) throw new Error(await answer.text())
  return world.cookieOf(answer)
}
const isIn = async (cookie: string): Promise<boolean> => (await world.session(cookie)).status === 200
const forgot = (email: string) => world.post('POST /api/auth/forgot-password', { email })
const reset = (token: string | undefined, chosen: string) =>
  world.post('POST /api/auth/reset-password', { token, password: chosen })
const change = (cookie: string, currentPassword: string, newPassword: string) =>
  world.post('POST /api/auth/change-password', { currentPassword, newPassword }, { cookie })
const confirm = (cookie: string, given: string) =>
  world.post('POST /api/auth/confirm-sign-in', { password: given }, { cookie })
const move = (cookie: string, newEmail: string) => world.post('POST /api/auth/change-email', { newEmail }, { cookie })
const emailOf = async (cookie: string) =>
  ((await (await world.session(cookie)).json()) as { user: { email: string } }).user.email

it('answers a forgotten password alike for every address, does the same work, and mails only the known one', async () => {
  const counts = []
  for (const email of [person, 'nobody@people.example']) {
    const statements = vi.spyOn(world.product.database, 'transaction')
    const answer = await forgot(email)
    counts.push([answer.status, await answer.text(), statements.mock.calls.length])
    statements.mockRestore()
  }
  expect(counts[0]).toEqual([202, '', counts[0]?.[2]])
  expect(counts[1]).toEqual(counts[0])
  expect((await world.mailsTo(person))[0]?.subject).toBe('Choose a new password')
  expect(await world.mailsTo('nobody@people.example')).toEqual([])
})

it('sets a new password by link, once, and ends every session at once', async () => {
  const sessions = [await enter(), await enter()]
  expect(await Promise.all(sessions.map(isIn))).toEqual([true, true])
  await forgot(person)
  const [token] = await world.tokensTo(person, '/reset')
  const answers = await Promise.all([1, 2, 3, 4].map(() => reset(token, newer)))
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([204, 410, 410, 410])
  expect(await Promise.all(sessions.map(isIn))).toEqual([false, false])
  expect((await world.signIn(person, { password })).status).toBe(401)
  expect((await world.signIn(person, { password: newer })).status).toBe(200)
  expect((await world.mailsTo(person))[0]?.subject).toBe('Your password was changed')
  await forgot(person)
  expect((await reset((await world.tokensTo(person, '/reset'))[0], password)).status).toBe(204)
})

it('keeps the link good when the new password is refused', async () => {
  await forgot(person)
  const [token] = await world.tokensTo(person, '/reset')
  expect(await problemOf(await reset(token, 'qwertyuiop'))).toEqual({
    status: 422,
    code: 'invalid_input',
    pointer: '/password',
  })
  expect((await problemOf(await reset(token, `x${person}x`))).status).toBe(422)
  expect((await reset(token, password)).status).toBe(204)
})

it('refuses a reset after an hour without hashing anything, and an unknown token', async () => {
  await forgot(person)
  const [token] = await world.tokensTo(person, '/reset')
  world.product.clock.advance(60 * minuteMs)
  const hash = vi.spyOn(world.product.hasher, 'hash')
  expect(await problemOf(await reset(token, newer))).toMatchObject({ status: 410, code: 'link_expired' })
  expect((await reset('y'.repeat(43), newer)).status).toBe(410)
  expect(hash).not.toHaveBeenCalled()
  hash.mockRestore()
})

it('voids every other reset link when one was used', async () => {
  await forgot(person)
  await forgot(person)
  const [second, first] = await world.tokensTo(person, '/reset')
  expect((await reset(second, newer)).status).toBe(204)
  expect((await reset(first, 'one more lantern song')).status).toBe(410)
  await forgot(person)
  expect((await reset((await world.tokensTo(person, '/reset'))[0], password)).status).toBe(204)
})

it('changes the password with the present one, keeps this session and ends the others at once', async () => {
  const [here, there] = [await enter(), await enter()]
  expect(await isIn(there)).toBe(true)
  expect((await change(here, password, newer)).status).toBe(204)
  expect([await isIn(here), await isIn(there)]).toEqual([true, false])
  expect((await world.signIn(person, { password })).status).toBe(401)
  expect((await change(here, newer, password)).status).toBe(204)
})

it('names the field when the present password is wrong or the new one is weak', async () => {
  const cookie = await enter()
  expect(await problemOf(await change(cookie, 'not the right one', newer))).toEqual({
    status: 422,
    code: 'invalid_input',
    pointer: '/currentPassword',
  })
  expect(await problemOf(await change(cookie, password, 'qwertyuiop'))).toEqual({
    status: 422,
    code: 'invalid_input',
    pointer: '/newPassword',
  })
  expect(await problemOf(await change('', password, newer))).toMatchObject({ status: 401, code: 'not_signed_in' })
  expect((await world.signIn(person, { password })).status).toBe(200)
})

it('needs a fresh sign-in for changes of password and address; giving the password again makes it fresh', async () => {
  const cookie = await enter()
  world.product.clock.advance(10 * minuteMs)
  for (const answer of [await change(cookie, password, newer), await move(cookie, 'new@people.example')]) {
    expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'fresh_sign_in_needed' })
  }
  expect(await problemOf(await confirm(cookie, 'not the right one'))).toMatchObject({
    status: 401,
    code: 'invalid_credentials',
  })
  expect((await move(cookie, 'new@people.example')).status).toBe(403)
  expect((await confirm(cookie, password)).status).toBe(204)
  expect((await move(cookie, 'new@people.example')).status).toBe(202)
  expect((await confirm('', password)).status).toBe(401)
})

it('counts wrong passwords of a signed-in person like wrong sign-ins', async () => {
  const cookie = await enter(bystander)
  for (let round = 0; round < 3; round += 1) expect((await confirm(cookie, 'not the right one')).status).toBe(401)
  for (let round = 0; round < 2; round += 1) expect((await change(cookie, 'not the right one', newer)).status).toBe(422)
  for (const answer of [
    await confirm(cookie, password),
    await change(cookie, password, newer),
    await world.signIn(bystander),
  ]) {
    expect(answer.headers.get('retry-after')).toBe('60')
    expect(await problemOf(answer)).toMatchObject({ status: 429, code: 'too_many_attempts' })
  }
})

it('moves an account to a new address when that is confirmed, and tells the old one at once', async () => {
  await world.join('old@people.example')
  const cookie = await enter('old@people.example')
  expect((await move(cookie, 'Moved@People.example')).status).toBe(202)
  expect((await world.mailsTo('old@people.example'))[0]?.subject).toBe('Your e-mail address is about to change')
  expect(await emailOf(cookie)).toBe('old@people.example')
  await forgot('old@people.example')
  const [oldReset] = await world.tokensTo('old@people.example', '/reset')
  const [token] = await world.tokensTo('moved@people.example', '/verify')
  expect((await world.post('POST /api/auth/verify-email', { token })).status).toBe(204)
  expect(await emailOf(cookie)).toBe('moved@people.example')
  expect((await world.signIn('old@people.example', { password })).status).toBe(401)
  expect((await world.signIn('moved@people.example', { password })).status).toBe(200)
  expect((await reset(oldReset, newer)).status).toBe(410)
  expect((await world.post('POST /api/auth/verify-email', { token })).status).toBe(410)
})

it('answers alike for a new address that somebody has, and mails its owner nothing', async () => {
  const cookie = await enter()
  const before = (await world.mailsTo(bystander)).length
  const taken = await move(cookie, bystander)
  expect([taken.status, await taken.text()]).toEqual([202, ''])
  expect(await world.mailsTo(bystander)).toHaveLength(before)
})

it('gives an address to one account only, even when two confirm it', async () => {
  await world.join('first@people.example')
  await world.join('second@people.example')
  const target = 'wanted@people.example'
  for (const email of ['first@people.example', 'second@people.example'])
    expect((await move(await enter(email), target)).status).toBe(202)
  const tokens = await world.tokensTo(target, '/verify')
  expect(tokens).toHaveLength(2)
  const answers = await Promise.all(tokens.map((token) => world.post('POST /api/auth/verify-email', { token })))
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([204, 410])
})

it('[IDN2] [IDN3] shows the new address which account would move there, in the page and not in the mail, and takes a no', async () => {
  await world.join('mover@people.example', { name: 'https://evil.example/Winnings' })
  const cookie = await enter('mover@people.example')
  await move(cookie, 'lured@people.example')
  expect(JSON.stringify(await world.mailsTo('lured@people.example'))).not.toMatch(/evil\.example|Winnings/u)
  const [token] = await world.tokensTo('lured@people.example', '/verify')
  const look = () => world.post('POST /api/auth/read-link', { token })
  expect(await (await look()).json()).toEqual({
    purpose: 'change_email',
    newEmail: 'lured@people.example',
    name: 'https://evil.example/Winnings',
    userType: 'creator',
  })
  expect((await world.post('POST /api/auth/decline-link', { token })).status).toBe(204)
  expect((await look()).status).toBe(410)
  expect((await world.post('POST /api/auth/verify-email', { token })).status).toBe(410)
  expect(await emailOf(cookie)).toBe('mover@people.example')
})

it('reads no link of another kind', async () => {
  await forgot(person)
  const [token] = await world.tokensTo(person, '/reset')
  expect((await world.post('POST /api/auth/read-link', { token })).status).toBe(410)
  expect((await world.post('POST /api/auth/decline-link', { token })).status).toBe(410)
  expect((await reset(token, password)).status).toBe(204)
})

it('voids a change of address when the password was reset in the meantime', async () => {
  await world.join('hijacked@people.example')
  const cookie = await enter('hijacked@people.example')
  await move(cookie, 'hijacker@people.example')
  const [grab] = await world.tokensTo('hijacker@people.example', '/verify')
  await forgot('hijacked@people.example')
  expect((await reset((await world.tokensTo('hijacked@people.example', '/reset'))[0], newer)).status).toBe(204)
  expect((await world.post('POST /api/auth/verify-email', { token: grab })).status).toBe(410)
})

it('audits requests, resets and changes, good and bad', async () => {
  const actions = new Set((await world.audit()).map((entry) => entry.action))
  for (const action of [
    'identity.password-reset-requested',
    'identity.password-reset',
    'identity.password-changed',
    'identity.password-change-failed',
    'identity.sign-in-confirmed',
    'identity.sign-in-confirmation-failed',
    'identity.email-change-requested',
    'identity.email-changed',
  ]) {
    expect(actions).toContain(action)
  }
  expect(JSON.stringify(await world.audit())).not.toMatch(/@people\.example|lantern/u)
})

it('sweeps links and attempts that have expired', async () => {
  await forgot(person)
  await world.tokensTo(person, '/reset')
  const left = sqlStatement<{ n: number }>(
    'test.left',
    'select (select count(*) from verifications)::int + (select count(*) from sign_in_failures where signed_in_at is null)::int as n',
  )
  expect(only(await world.product.database.rows(left, [])).n).toBeGreaterThan(0)
  world.product.clock.advance(8 * 24 * 60 * minuteMs)
  await world.product.product.jobs.find((job) => job.queue === 'identity.sweep')?.run(world.product.kernel, {})
  expect(only(await world.product.database.rows(left, [])).n).toBe(0)
})
