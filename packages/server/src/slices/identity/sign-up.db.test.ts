import { afterAll, beforeAll, expect, it, vi } from 'vitest'
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

it('makes an account with its role, its profile and a handle from the name, unconfirmed', async () => {
  const answer = await world.signUp('nadia@people.example')
  expect(answer.status).toBe(201)
  expect(await answer.json()).toEqual({
    user: { name: 'Nadia Sorel', email: 'nadia@people.example', userType: 'creator' },
  })
  expect(answer.headers.getSetCookie()).toEqual([])
  const account = only(await accounts('nadia@people.example'))
  expect(account).toMatchObject({ handle: 'nadia-sorel', role: 'creator', verified: false, company: null })
  expect(account.password).toMatch(/^\$argon2id\$/u)
})

it('founds the company of a production account, and refuses one without a company', async () => {
  const more = { userType: 'production', companyName: 'Low Tide Pictures' }
  expect((await world.signUp('tide@people.example', more)).status).toBe(201)
  expect(only(await accounts('tide@people.example')).company).toBe('Low Tide Pictures')
  const bare = await world.signUp('bare@people.example', { userType: 'production' })
  expect(await problemOf(bare)).toEqual({ status: 422, code: 'invalid_input', pointer: '/companyName' })
})

it('gives people of one name handles of their own, in any script', async () => {
  for (const email of ['twin1@people.example', 'twin2@people.example'])
    await world.signUp(email, { name: 'José Ñúñez' })
  await world.signUp('kanji@people.example', { name: '宮崎 駿' })
  const handles = await Promise.all(
    ['twin1', 'twin2', 'kanji'].map(async (name) => only(await accounts(`${name}@people.example`)).handle),
  )
  expect(handles.slice(0, 2)).toEqual(['jose-nunez', 'jose-nunez-2'])
  expect(handles[2]).toMatch(/^member-[0-9a-f]{8}$/u)
})

it('treats addresses that differ in case as one, and those that differ by a plus sign as two', async () => {
  await world.signUp('Mixed.Case@People.Example')
  await world.signUp('mixed.case@people.example')
  await world.signUp('mixed.case+film@people.example')
  expect(await accounts('mixed.case@people.example')).toHaveLength(1)
  expect(await accounts('mixed.case+film@people.example')).toHaveLength(1)
})

it.each([
  ['a common password', 'qwertyuiop', '/password'],
  ['a common password with digits behind it', 'dragon2024', '/password'],
  ['the own address', 'weak@people.example', '/password'],
  ['a password around the own address', 'my-Weak@People.Example-1', '/password'],
  ['a short password', 'short', '/password'],
])('refuses %s, naming the field', async (_what, password, pointer) => {
  expect(await problemOf(await world.signUp('weak@people.example', { password }))).toEqual({
    status: 422,
    code: 'invalid_input',
    pointer,
  })
  expect(await accounts('weak@people.example')).toEqual([])
})

it.each([
  ['10,000 characters', 'x'.repeat(10_000)],
  ['a NUL character', 'violet\0harbour lantern'],
  ['half of a character', 'violet harbour \uD800 lantern'],
])('refuses a password with %s', async (_what, password) => {
  expect((await world.signUp('odd@people.example', { password })).status).toBe(422)
})

it('takes a password in any script, spelt either way', async () => {
  await world.join('accent@people.example', { password: 'café ﬁlm Ångström 東京' })
  const spelt = 'cafe\u0301 film A\u030Angstro\u0308m 東京'
  expect((await world.signIn('accent@people.example', { password: spelt })).status).toBe(200)
})

it('answers a known address like a new one, with as many hashes, and tells only its owner', async () => {
  await world.join('known@people.example')
  const hash = vi.spyOn(world.product.hasher, 'hash')
  const fresh = await world.signUp('fresh@people.example')
  const freshHashes = hash.mock.calls.length
  const known = await world.signUp('known@people.example', { password: 'another good password', name: 'Nadia Sorel' })
  expect(hash.mock.calls.length - freshHashes).toBe(freshHashes)
  hash.mockRestore()
  expect(known.status).toBe(fresh.status)
  expect(await known.text()).toBe((await fresh.text()).replace('fresh@', 'known@'))
  const shown = (answer: Response) => [...answer.headers.keys()].toSorted((a, b) => a.localeCompare(b))
  expect(shown(known)).toEqual(shown(fresh))
  expect((await world.mailsTo('known@people.example'))[0]?.subject).toBe('You already have a Pitchey account')
  expect((await world.signIn('known@people.example')).status).toBe(200)
  expect((await world.signIn('known@people.example', { password: 'another good password' })).status).toBe(401)
})

it('lets the holder of the mailbox win over whoever signed up with the address first', async () => {
  await world.signUp('victim@people.example', { password: 'chosen by a stranger' })
  await world.signUp('victim@people.example', { password: 'chosen by the owner' })
  const [token] = await world.tokensTo('victim@people.example', '/reset')
  expect(
    (await world.post('POST /api/auth/reset-password', { token, password: 'chosen by mail at last' })).status,
  ).toBe(204)
  expect((await world.signIn('victim@people.example', { password: 'chosen by a stranger' })).status).toBe(401)
  expect((await world.signIn('victim@people.example', { password: 'chosen by mail at last' })).status).toBe(200)
})

it('makes exactly one account out of twenty sign-ups at once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => world.signUp('race@people.example')))
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]))
  expect(await accounts('race@people.example')).toHaveLength(1)
})

it('confirms an address once, with a token of which only the hash is stored', async () => {
  await world.signUp('confirm@people.example')
  const [token = ''] = await world.tokensTo('confirm@people.example', '/verify')
  expect(token.length).toBeGreaterThanOrEqual(43)
  for (const row of await world.product.database.rows(storedLinks, [])) expect(JSON.stringify(row)).not.toContain(token)
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => world.post('POST /api/auth/verify-email', { token })),
  )
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

it('sends at most three mails of a kind an hour to one address, in silence', async () => {
  await world.signUp('flood@people.example')
  for (let round = 0; round < 6; round += 1) {
    expect((await world.post('POST /api/auth/resend-verification', { email: 'flood@people.example' })).status).toBe(202)
  }
  expect(await world.mailsTo('flood@people.example')).toHaveLength(3)
  world.product.clock.advance(3_600_001)
  await world.post('POST /api/auth/resend-verification', { email: 'flood@people.example' })
  expect(await world.mailsTo('flood@people.example')).toHaveLength(4)
})

it('keeps neither password nor address in the idempotency records or the audit trail', async () => {
  const request = { headers: { 'idempotency-key': 'sign-up-1' } }
  const body = { email: 'quiet@people.example', password: world.strongPassword, name: 'Quiet One', userType: 'viewer' }
  expect((await world.post('POST /api/auth/sign-up', body, request)).status).toBe(201)
  const kept = sqlStatement<{ n: number }>('test.kept', 'select count(*)::int as n from idempotency_keys')
  expect(only(await world.product.database.rows(kept, [])).n).toBe(0)
  const trail = JSON.stringify(await world.audit())
  expect(trail).not.toContain('@people.example')
  expect(trail).toContain('identity.signed-up')
  expect(trail).toContain('identity.sign-up-repeated')
})
