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
  id: string
  handle: string
  role: string
  verified: boolean
  company: string | null
  password: string | null
}>(
  'test.accounts-of',
  `select u.id, u.handle, ur.role_key as role, u.email_verified as verified, o.name as company, a.password
   from users u join user_roles ur on ur.user_id = u.id join profiles p on p.user_id = u.id
   left join accounts a on a.user_id = u.id
   left join organisation_members m on m.user_id = u.id left join organisations o on o.id = m.organisation_id
   where u.email = $1`,
)
const accounts = (email: string) => world.product.database.rows(accountsOf, [email])

const waiting = sqlStatement<{ n: number }>('test.waiting', 'select count(*)::int as n from sign_ups where email = $1')
const waitingFor = async (email: string) => only(await world.product.database.rows(waiting, [email])).n

const answerOf = async (key: 'GET /api/users/{handle}' | 'GET /api/organisations/{slug}', params: object) =>
  (await world.site.call(key, { params: params as Record<string, string> })).status
const found = async (key: 'GET /api/users' | 'GET /api/search/suggest', query: Record<string, string>) =>
  JSON.stringify(await (await world.site.call(key, { query })).json())

it('[IDN1] makes an account with its role, its profile and a handle from the name when the address is confirmed', async () => {
  const answer = await world.signUp('nadia@people.example')
  expect(answer.status).toBe(201)
  const { user } = (await answer.json()) as { user: { id: string } }
  const { id, ...rest } = user
  expect(rest).toEqual({
    name: 'Nadia Sorel',
    email: 'nadia@people.example',
    emailVerified: false,
    userType: 'creator',
  })
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(await accounts('nadia@people.example')).toEqual([])
  const [token] = await world.tokensTo('nadia@people.example', '/verify')
  expect((await world.post('POST /api/auth/verify-email', { token })).status).toBe(204)
  const account = only(await accounts('nadia@people.example'))
  expect(account).toMatchObject({ id, handle: 'nadia-sorel', role: 'creator', verified: true, company: null })
  expect(account.password).toMatch(/^\$argon2id\$/u)
})

it('[IDN1] founds the company of a production account when it is confirmed, and refuses one without a company', async () => {
  const more = { userType: 'production', companyName: 'Low Tide Pictures' }
  await world.join('tide@people.example', more)
  expect(only(await accounts('tide@people.example')).company).toBe('Low Tide Pictures')
  const bare = await world.signUp('bare@people.example', { userType: 'production' })
  expect(await problemOf(bare)).toEqual({ status: 422, code: 'invalid_input', pointer: '/companyName' })
})

it('[IDN1] shows nobody that somebody signed up, nowhere, until the address is confirmed', async () => {
  const more = { name: 'Wilhelmina Quist', userType: 'production', companyName: 'Quistfilm' }
  const visible = async () => [
    await answerOf('GET /api/users/{handle}', { handle: 'wilhelmina-quist' }),
    await answerOf('GET /api/organisations/{slug}', { slug: 'quistfilm' }),
    (await found('GET /api/users', { search: 'Wilhelmina' })).includes('Quist'),
    (await found('GET /api/search/suggest', { q: 'wilhelmina' })).includes('Quist'),
  ]
  await world.signUp('quist@people.example', more)
  expect(await visible()).toEqual([404, 404, false, false])
  const [token] = await world.tokensTo('quist@people.example', '/verify')
  await world.post('POST /api/auth/verify-email', { token })
  expect(await visible()).toEqual([200, 200, true, true])
})

it('[IDN1] tells whoever signed up with a known address nothing at sign-in either', async () => {
  await world.join('oracle-known@people.example')
  const asked = []
  const verify = vi.spyOn(world.product.hasher, 'verify')
  const decoy = vi.spyOn(world.product.hasher, 'verifyNothing')
  for (const email of ['oracle-known@people.example', 'oracle-fresh@people.example']) {
    await world.signUp(email, { password: 'a stranger tries this' })
    for (const password of ['a stranger tries this', 'a stranger tries that']) {
      verify.mockClear()
      decoy.mockClear()
      const answer = await problemOf(await world.signIn(email, { password }))
      asked.push({ ...answer, compared: verify.mock.calls.length + decoy.mock.calls.length })
    }
  }
  verify.mockRestore()
  decoy.mockRestore()
  expect(asked.slice(0, 2)).toEqual(asked.slice(2))
  expect(asked.map(({ code }) => code).slice(0, 2)).toEqual(['email_not_verified', 'invalid_credentials'])
})

it('gives people of one name handles of their own, in any script', async () => {
  for (const email of ['twin1@people.example', 'twin2@people.example']) await world.join(email, { name: 'José Ñúñez' })
  await world.join('kanji@people.example', { name: '宮崎 駿' })
  const handles = await Promise.all(
    ['twin1', 'twin2', 'kanji'].map(async (name) => only(await accounts(`${name}@people.example`)).handle),
  )
  expect(handles.slice(0, 2)).toEqual(['jose-nunez', 'jose-nunez-2'])
  expect(handles[2]).toMatch(/^member-[0-9a-f]{8}$/u)
})

it.each(['Pitchey', 'Pitchey Support', 'Рitсhеу', 'A d m i n'])('[PPL2] refuses the name %s', async (name) => {
  expect(await problemOf(await world.signUp('house@people.example', { name }))).toMatchObject({
    status: 422,
    pointer: '/name',
  })
  const company = await world.signUp('house@people.example', { userType: 'production', companyName: name })
  expect(await problemOf(company)).toMatchObject({ status: 422, pointer: '/companyName' })
})

it('treats addresses that differ in case as one, and those that differ by a plus sign as two', async () => {
  await world.signUp('Mixed.Case@People.Example')
  await world.signUp('mixed.case@people.example')
  await world.signUp('mixed.case+film@people.example')
  expect(await waitingFor('mixed.case@people.example')).toBe(2)
  const tokens = await world.tokensTo('mixed.case@people.example', '/verify')
  for (const token of tokens) await world.post('POST /api/auth/verify-email', { token })
  expect(await accounts('mixed.case@people.example')).toHaveLength(1)
  expect(await waitingFor('mixed.case+film@people.example')).toBe(1)
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
  expect(await waitingFor('weak@people.example')).toBe(0)
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
  const withoutId = async (answer: Response) => (await answer.text()).replace(/"id":"[0-9a-f-]{36}"/u, '"id":""')
  expect(await withoutId(known)).toBe((await withoutId(fresh)).replace('fresh@', 'known@'))
  const shown = (answer: Response) => [...answer.headers.keys()].toSorted((a, b) => a.localeCompare(b))
  expect(shown(known)).toEqual(shown(fresh))
  expect((await world.mailsTo('known@people.example'))[0]?.subject).toBe('You already have a Pitchey account')
  expect((await world.signIn('known@people.example')).status).toBe(200)
  expect((await world.signIn('known@people.example', { password: 'another good password' })).status).toBe(403)
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
