import { afterAll, beforeAll, expect, it } from 'vitest'
import { only, sqlStatement } from '../../kernel/db.ts'
import { problemOf, startIdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'
import type { IdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.product.stop())

const accountsOf = sqlStatement<{
  handle: string
  role: string
  verified: boolean
  company: string | null
  password: string | null
}>(
  'test.accounts-of',
  `select u.handle, ur.role_key as role, u.email_verified as verified, o.name as company, a.password
   from users u join user_roles ur on ur.user_id = u.id join profiles p on p.user_id = u.id
   left join accounts a on a.user_id = u.id
   left join organisation_members m on m.user_id = u.id left join organisations o on o.id = m.organisation_id
   where u.email = $1`,
)
const storedLinks = sqlStatement<{ identifier: string; value: string }>(
  'test.links',
  'select identifier, value from verifications',
)

const accounts = (email: string) => world.product.database.rows(accountsOf, [email])

const waiting = sqlStatement<{ n: number }>('test.waiting', 'select count(*)::int as n from sign_ups where email = $1')
const waitingFor = async (email: string) => only(await world.product.database.rows(waiting, [email])).n

const verify = (token: string | undefined, password?: string) =>
  world.post('POST /api/auth/verify-email', { token, ...(password === undefined ? {} : { password }) })
const enterWith = async (email: string, password: string) => (await world.signIn(email, { password })).status

it('[IDN2] confirms with a link only the sign-up that it was mailed for', async () => {
  const victim = 'victim@people.example'
  await world.signUp(victim, { password: 'chosen by a stranger', name: 'Not The Owner' })
  await world.signUp(victim, { password: 'chosen by the owner', name: 'Real Owner' })
  await world.signUp(victim, { password: 'chosen by a stranger', name: 'Not The Owner' })
  const [late, own, early] = await world.tokensTo(victim, '/verify')
  expect((await verify(own)).status).toBe(204)
  expect(await enterWith(victim, 'chosen by the owner')).toBe(200)
  for (const token of [late, early]) expect((await verify(token)).status).toBe(410)
  expect(await enterWith(victim, 'chosen by a stranger')).not.toBe(200)
})

it('[IDN2] confirms nothing with another password than the sign-up’s, and the link stays good', async () => {
  const victim = 'pressed@people.example'
  await world.signUp(victim, { password: 'chosen by a stranger' })
  const [token] = await world.tokensTo(victim, '/verify')
  const refused = await verify(token, 'what the owner would choose')
  expect(await problemOf(refused)).toEqual({ status: 422, code: 'invalid_input', pointer: '/password' })
  expect(await accounts(victim)).toEqual([])
  expect((await verify(token, 'chosen by a stranger')).status).toBe(204)
})

it('[IDN2] lets the holder of the mailbox choose the password with the confirmation link, for the one at sign-up', async () => {
  const victim = 'chooser@people.example'
  await world.signUp(victim, { password: 'chosen by a stranger', userType: 'creator' })
  const [token] = await world.tokensTo(victim, '/verify')
  const answer = await world.post('POST /api/auth/reset-password', { token, password: 'chosen by mail at last' })
  expect(answer.status).toBe(204)
  expect(await enterWith(victim, 'chosen by a stranger')).toBe(401)
  expect(await enterWith(victim, 'chosen by mail at last')).toBe(200)
  expect((await verify(token)).status).toBe(410)
})

it('[IDN2] shows the holder of the mailbox what a link would confirm, as often as they look', async () => {
  const more = { userType: 'production', companyName: 'Slow Ferry', next: '/pitch/the-salt-line?pages=2' }
  await world.signUp('looker@people.example', more)
  const [token] = await world.tokensTo('looker@people.example', '/verify')
  const look = async () => (await world.post('POST /api/auth/read-link', { token })).json()
  expect(await look()).toEqual({
    purpose: 'sign_up',
    email: 'looker@people.example',
    name: 'Nadia Sorel',
    userType: 'production',
    companyName: 'Slow Ferry',
    next: '/pitch/the-salt-line?pages=2',
    signedUpAt: world.product.clock.now().toISOString(),
  })
  await look()
  expect((await verify(token)).status).toBe(204)
  expect((await world.post('POST /api/auth/read-link', { token })).status).toBe(410)
})

it('[IDN2] deletes a sign-up whose address’s holder says that it was somebody else', async () => {
  await world.signUp('declined@people.example')
  const [token] = await world.tokensTo('declined@people.example', '/verify')
  expect((await world.post('POST /api/auth/decline-link', { token })).status).toBe(204)
  expect(await waitingFor('declined@people.example')).toBe(0)
  expect((await verify(token)).status).toBe(410)
  expect((await world.post('POST /api/auth/decline-link', { token })).status).toBe(410)
  expect(await enterWith('declined@people.example', world.strongPassword)).toBe(401)
})

it('[IDN2] forgets a sign-up that nobody confirmed within a week', async () => {
  await world.signUp('forgotten@people.example')
  world.product.clock.advance(7 * 24 * 3_600_000 + 1)
  await world.post('POST /api/auth/resend-verification', { email: 'forgotten@people.example' })
  await world.post('POST /api/auth/forgot-password', { email: 'forgotten@people.example' })
  expect(await world.mailsTo('forgotten@people.example')).toHaveLength(1)
  expect(await enterWith('forgotten@people.example', world.strongPassword)).toBe(401)
  await world.product.product.jobs.find((job) => job.queue === 'identity.sweep')?.run(world.product.kernel, {})
  expect(await waitingFor('forgotten@people.example')).toBe(0)
})

it('[IDN3] mails an address that nobody confirmed no word of whoever signed up', async () => {
  const to = 'lured@people.example'
  const words = ['evil.example', 'Winnings', 'fabulous']
  await world.signUp(to, {
    name: 'https://evil.example/Winnings',
    userType: 'production',
    companyName: 'Winnings at https://evil.example',
    next: '/fabulous/evil.example',
  })
  await world.post('POST /api/auth/resend-verification', { email: to })
  await world.post('POST /api/auth/forgot-password', { email: to })
  const mails = await world.mailsTo(to)
  expect(mails).toHaveLength(3)
  for (const word of words) expect(JSON.stringify(mails)).not.toContain(word)
  expect(mails.at(-1)?.text).toMatch(/signed up at Pitchey as a production company with this address on .* UTC/u)
  expect(new URL(mails.at(-1)?.links[0] ?? '').searchParams.get('portal')).toBe('production')
})

it.each(['//evil.example', '/\t/evil.example', '/\\evil.example', '/.//evil.example', 'https://evil.example', 'x'])(
  'keeps no place to go on to that leads out of the site: %j',
  async (next) => {
    expect(await problemOf(await world.signUp('stray@people.example', { next }))).toMatchObject({
      status: 422,
      pointer: '/next',
    })
  },
)

it('makes exactly one account out of twenty sign-ups and all their links at once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => world.signUp('race@people.example')))
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]))
  const tokens = await world.tokensTo('race@people.example', '/verify')
  expect(tokens.length).toBeGreaterThan(1)
  const verified = await Promise.all(tokens.map((token) => verify(token)))
  expect(verified.filter((answer) => answer.status === 204)).toHaveLength(1)
  expect(await accounts('race@people.example')).toHaveLength(1)
})

it('confirms an address once, with a token of which only the hash is stored', async () => {
  await world.signUp('confirm@people.example')
  const [token = ''] = await world.tokensTo('confirm@people.example', '/verify')
  expect(token.length).toBeGreaterThanOrEqual(43)
  for (const row of await world.product.database.rows(storedLinks, [])) expect(JSON.stringify(row)).not.toContain(token)
  const answers = await Promise.all(Array.from({ length: 8 }, () => verify(token)))
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
    204,
    ...Array.from({ length: 7 }, () => 410),
  ])
  expect(only(await accounts('confirm@people.example')).verified).toBe(true)
})

it('refuses a confirmation after 24 hours, an unknown token, and a token of another kind', async () => {
  await world.signUp('late@people.example')
  const [token] = await world.tokensTo('late@people.example', '/verify')
  world.product.clock.advance(24 * 3_600_000)
  expect(await problemOf(await world.post('POST /api/auth/verify-email', { token }))).toMatchObject({
    status: 410,
    code: 'link_expired',
  })
  expect((await world.post('POST /api/auth/verify-email', { token: 'x'.repeat(43) })).status).toBe(410)
  await world.post('POST /api/auth/forgot-password', { email: 'late@people.example' })
  const [reset] = await world.tokensTo('late@people.example', '/reset')
  expect((await world.post('POST /api/auth/verify-email', { token: reset })).status).toBe(410)
  expect(
    (await world.post('POST /api/auth/reset-password', { token: reset, password: world.strongPassword })).status,
  ).toBe(204)
})

it('mails the confirmation once more to those who wait for it, and to nobody else, with one answer', async () => {
  await world.signUp('wait@people.example')
  await world.join('done@people.example')
  const answers = await Promise.all(
    ['wait@people.example', 'done@people.example', 'nobody@people.example'].map((email) =>
      world.post('POST /api/auth/resend-verification', { email }),
    ),
  )
  expect(answers.map((answer) => answer.status)).toEqual([202, 202, 202])
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['', '', ''])
  expect(await world.tokensTo('wait@people.example', '/verify')).toHaveLength(2)
  expect(await world.tokensTo('done@people.example', '/verify')).toHaveLength(1)
  expect(await world.mailsTo('nobody@people.example')).toEqual([])
})
