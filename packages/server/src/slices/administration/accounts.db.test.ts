import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { rivalry } from '../../../../../apps/node/test/kit/rivals.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'
import { holdActiveAdmins, setAccountStatus } from './account-store.ts'

let product: TestProduct
let api: ApiCaller
let admin: Person
let creator: Person
const unknown = '00000000-0000-7000-8000-000000000000'

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  admin = await product.addPerson({ userType: 'admin', handle: 'first-admin', name: 'Admin One' })
})
beforeEach(async () => {
  creator = await product.addPerson({ userType: 'creator' })
})
afterAll(() => product.stop())

const openSession = sqlStatement<Record<never, never>>(
  'test.open-session',
  `insert into sessions (id, user_id, token, expires_at, last_seen_at, created_at, updated_at) values ($1, $2, $3, $4, $5, $5, $5)`,
)
const signIn = (person: Person) => {
  const at = product.clock.now()
  return product.database.rows(openSession, [newId(), person.userId, newId(), new Date(at.getTime() + 1e9), at])
}
const countSessions = sqlStatement<{ n: number }>(
  'test.count-sessions',
  'select count(*)::int as n from sessions where user_id = $1',
)
const sessionsOf = async (person: Person) => only(await product.database.rows(countSessions, [person.userId])).n

const suspend = (id: string, actor: Actor = admin) =>
  api.call('POST /api/admin/users/{id}/suspend', { id, reason: 'copied a script' }, actor)
const reinstate = (id: string) => api.call('POST /api/admin/users/{id}/reinstate', { id }, admin)

it('suspends an account: sessions end, pitches leave the market, and come back when it is reinstated', async () => {
  const { id } = await livePitch(api, creator)
  await signIn(creator)
  await signIn(creator)
  expect(await suspend(creator.userId)).toMatchObject({
    id: creator.userId,
    status: 'suspended',
    pitchCount: 1,
    lastSeenAt: null,
  })
  expect(await sessionsOf(creator)).toBe(0)
  const onMarket = async () => (await api.call('GET /api/pitches', {})).items.some((item) => item.id === id)
  expect(await onMarket()).toBe(false)
  expect((await reinstate(creator.userId)).status).toBe('active')
  expect(await onMarket()).toBe(true)
})

it('ends no session of anybody else', async () => {
  await signIn(admin)
  await suspend(creator.userId)
  expect(await sessionsOf(admin)).toBe(1)
})

it('audits suspension and reinstatement with the administrator and the reason', async () => {
  await signIn(creator)
  await suspend(creator.userId)
  await reinstate(creator.userId)
  const { audit, events } = await tracesOf(product.database, creator.userId)
  expect(audit).toEqual([
    {
      action: 'administration.user-suspended',
      actorId: admin.userId,
      details: { reason: 'copied a script', endedSessions: 1 },
    },
    { action: 'administration.user-reinstated', actorId: admin.userId, details: {} },
  ])
  expect(events.map((event) => event.type)).toEqual(['person.suspended', 'person.reinstated'])
})

it('refuses to suspend oneself, somebody suspended, and to reinstate somebody active', async () => {
  expect(
    await api.refusalCode('POST /api/admin/users/{id}/suspend', { id: admin.userId, reason: 'tired' }, admin),
  ).toBe('conflict')
  expect(await api.refusalCode('POST /api/admin/users/{id}/reinstate', { id: creator.userId }, admin)).toBe('conflict')
  await suspend(creator.userId)
  expect(
    await api.refusalCode('POST /api/admin/users/{id}/suspend', { id: creator.userId, reason: 'again' }, admin),
  ).toBe('conflict')
})

it('[ADM1] never leaves the site without an administrator, also when two suspend each other at the same moment', async () => {
  const second = await product.addPerson({ userType: 'admin' })
  const outcome = await rivalry(
    product.database,
    async (tx) => {
      await holdActiveAdmins(tx)
      await setAccountStatus(tx, admin.userId, 'suspended', product.clock.now())
    },
    () => suspend(second.userId, admin),
  )
  expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } })
  await api.call('POST /api/admin/users/{id}/reinstate', { id: admin.userId }, second)
  expect((await suspend(second.userId, admin)).status).toBe('suspended')
})

it('[ADM1] [ADM2] [ADM3] [ADM4] [ADM5] keeps every address of the console from everybody without its permission', async () => {
  const requests = [
    ['GET /api/admin/users', {}],
    ['GET /api/admin/audit', {}],
    ['POST /api/admin/users/{id}/suspend', { id: creator.userId, reason: 'because' }],
    ['POST /api/admin/users/{id}/reinstate', { id: creator.userId }],
    ['POST /api/admin/admins', { email: 'new@people.example', name: 'New Admin' }],
    ['POST /api/admin/organisations/{id}/verify', { id: unknown, version: 1 }],
    ['POST /api/admin/pitches/{id}/remove', { id: unknown, reason: 'because' }],
    ['POST /api/admin/pitches/{id}/reinstate', { id: unknown }],
  ] as const
  for (const [key, input] of requests) {
    expect(await api.refusalCode(key, input, visitor)).toBe('not_signed_in')
    expect(await api.refusalCode(key, input, creator)).toBe('forbidden')
  }
})

it('knows no account, company or pitch that is not there', async () => {
  expect(await api.refusalCode('POST /api/admin/users/{id}/suspend', { id: unknown, reason: 'because' }, admin)).toBe(
    'not_found',
  )
  expect(await api.refusalCode('POST /api/admin/users/{id}/reinstate', { id: unknown }, admin)).toBe('not_found')
  expect(await api.refusalCode('POST /api/admin/organisations/{id}/verify', { id: unknown, version: 1 }, admin)).toBe(
    'not_found',
  )
  expect(await api.refusalCode('POST /api/admin/pitches/{id}/remove', { id: unknown, reason: 'because' }, admin)).toBe(
    'not_found',
  )
  expect(await api.refusalCode('POST /api/admin/pitches/{id}/reinstate', { id: unknown }, admin)).toBe('not_found')
})

it('[ADM2] invites an administrator only after a fresh sign-in, and once for an address', async () => {
  const invitation = { email: 'second@people.example', name: 'Second Admin' }
  const stale: Person = { ...admin, freshUntil: product.clock.now() }
  expect(await api.refusalCode('POST /api/admin/admins', invitation, stale)).toBe('fresh_sign_in_needed')
  const made = await api.call('POST /api/admin/admins', invitation, admin)
  expect(made).toMatchObject({ email: 'second@people.example', userType: 'admin', status: 'active' })
  expect(await api.refusalCode('POST /api/admin/admins', invitation, admin)).toBe('conflict')
  const { audit } = await tracesOf(product.database, made.id)
  expect(audit.find((entry) => entry.action === 'administration.admin-invited')?.actorId).toBe(admin.userId)
})

it('takes a pitch down with a reason and gives it back as a draft', async () => {
  const { id } = await livePitch(api, creator)
  await api.call('POST /api/admin/pitches/{id}/remove', { id, reason: 'a stolen script' }, admin)
  expect(await api.refusalCode('GET /api/pitches/{idOrSlug}', { idOrSlug: id })).toBe('not_found')
  expect(await api.refusalCode('POST /api/admin/pitches/{id}/remove', { id, reason: 'twice' }, admin)).toBe(
    'illegal_transition',
  )
  await api.call('POST /api/admin/pitches/{id}/reinstate', { id }, admin)
  expect((await api.call('GET /api/pitches/{id}/edit', { id }, creator)).status).toBe('draft')
  expect(await api.refusalCode('POST /api/admin/pitches/{id}/reinstate', { id }, admin)).toBe('illegal_transition')
  const { audit } = await tracesOf(product.database, id)
  expect(audit.find((entry) => entry.action === 'administration.pitch-removed')?.details).toEqual({
    reason: 'a stolen script',
  })
})

it('verifies a company, as often as it is asked', async () => {
  const { id, slug } = await api.call(
    'POST /api/organisations',
    { name: `Company of ${creator.userId}`, kind: 'studio' },
    creator,
  )
  const { version } = await api.call('GET /api/organisations/{slug}', { slug })
  await api.call('POST /api/admin/organisations/{id}/verify', { id, version }, admin)
  await api.call('POST /api/admin/organisations/{id}/verify', { id, version }, admin)
  expect((await api.call('GET /api/organisations/{slug}', { slug })).verified).toBe(true)
  expect((await tracesOf(product.database, id)).audit.map((entry) => entry.action)).toContain(
    'administration.organisation-verified',
  )
})

it('[ADM3] refuses to verify a company that changed since the administrator saw it', async () => {
  const { id, slug, version } = await api.call(
    'POST /api/organisations',
    { name: `Swapped by ${creator.userId}`, kind: 'studio' },
    creator,
  )
  await api.call('PATCH /api/organisations/{id}', { id, version, name: `Swapped ${creator.userId}` }, creator)
  const late = await api.refusal('POST /api/admin/organisations/{id}/verify', { id, version }, admin)
  expect(late).toMatchObject({ code: 'stale_version', extras: { currentVersion: version + 1 } })
  expect((await api.call('GET /api/organisations/{slug}', { slug })).verified).toBe(false)
})

it('lists accounts newest first with filters and any part of a name or address, counting drafts too', async () => {
  const person = await product.addPerson({ userType: 'creator', handle: 'needle', name: 'Wren Ashdown' })
  product.clock.advance(1000)
  const investor = await product.addPerson({
    userType: 'investor',
    handle: 'needle-two',
    name: 'Wren Ashdown Two',
    status: 'suspended',
  })
  await draftPitch(api, person)
  await signIn(person)
  const find = async (query: Record<string, string>) => (await api.call('GET /api/admin/users', query, admin)).items
  expect((await find({ search: 'ASHDOWN' })).map((item) => item.id)).toEqual([investor.userId, person.userId])
  expect((await find({ search: 'needle@people' })).map((item) => item.id)).toEqual([person.userId])
  expect((await find({ search: 'ashdown', status: 'suspended' })).map((item) => item.id)).toEqual([investor.userId])
  expect((await find({ search: 'ashdown', userType: 'creator' }))[0]).toMatchObject({
    id: person.userId,
    pitchCount: 1,
    lastSeenAt: '2026-03-02T10:00:01.000Z',
  })
  expect(await find({ search: '%' })).toEqual([])
})

it('pages through all accounts without losing or repeating one', async () => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: { items: { id: string }[]; nextCursor: string | null } = await api.call(
      'GET /api/admin/users',
      { limit: '4', ...(cursor ? { cursor } : {}) },
      admin,
    )
    seen.push(...page.items.map((item) => item.id))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toContain(admin.userId)
  expect(seen).toContain(creator.userId)
})
