import type { AuditEntry } from '@pitchey/contract/administration/endpoints'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'

let product: TestProduct
let api: ApiCaller
let admin: Person
let creator: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  admin = await product.addPerson({ userType: 'admin' })
  creator = await product.addPerson({ userType: 'creator', name: 'Traced Creator' })
})
afterAll(() => product.stop())

const insertEntry = sqlStatement<Record<never, never>>(
  'test.insert-audit',
  `insert into audit_log (id, at, actor_kind, action, entity_id, details) values ($1, $2::timestamptz, 'system', $3, $4, '{}')`,
)
const insertSignIn = sqlStatement<Record<never, never>>(
  'test.insert-sign-in',
  `insert into audit_log (id, at, actor_kind, action, entity_type, entity_id, details)
   values ($1, $2, 'visitor', 'identity.signed-in', 'user', $3, '{}')`,
)
const trail = async (query: Record<string, string>): Promise<AuditEntry[]> => {
  const found: AuditEntry[] = []
  let cursor: string | null = null
  do {
    const page: { items: AuditEntry[]; nextCursor: string | null } = await api.call(
      'GET /api/admin/audit',
      { ...query, ...(cursor ? { cursor } : {}) },
      admin,
    )
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return found
}

it('tells who did what to what, when, and from where', async () => {
  const { id } = await livePitch(api, creator)
  const entries = await trail({ entityId: id })
  expect(entries.map((entry) => entry.action).toSorted()).toEqual(['pitch.created', 'pitch.published'])
  expect(entries[0]).toMatchObject({
    at: '2026-03-02T10:00:00.000Z',
    actor: { id: creator.userId, name: 'Traced Creator' },
    actorKind: 'person',
    entityType: 'pitch',
    entityId: id,
    requestId: 'test-request',
    address: '192.0.2.1',
  })
})

it('names the person whom an entry concerns, such as who signed in', async () => {
  const at = product.clock.now()
  await product.database.rows(insertSignIn, [newId(), at, creator.userId])
  const [entry] = await trail({ action: 'identity.signed-in', entityId: creator.userId })
  expect(entry).toMatchObject({ actor: null, subject: { id: creator.userId, name: 'Traced Creator' } })
  const { id } = await livePitch(api, creator)
  expect((await trail({ entityId: id }))[0]?.subject).toBeNull()
})

it('filters by actor, by a whole action and by the first part of one', async () => {
  const other = await product.addPerson({ userType: 'creator' })
  await livePitch(api, other)
  await api.call('PATCH /api/users/me', { version: 1, headline: 'x' }, other)
  const actions = async (query: Record<string, string>) =>
    (await trail({ actorId: other.userId, ...query })).map((entry) => entry.action).toSorted()
  expect(await actions({})).toEqual(['person.edited', 'pitch.created', 'pitch.published'])
  expect(await actions({ action: 'pitch' })).toEqual(['pitch.created', 'pitch.published'])
  expect(await actions({ action: 'pitch.created' })).toEqual(['pitch.created'])
  expect(await actions({ action: 'pitch.c' })).toEqual([])
  expect(await actions({ action: 'p%' })).toEqual([])
})

it('pages newest first without losing or repeating entries of one and the same millisecond', async () => {
  for (let micro = 0; micro < 9; micro += 1) {
    await product.database.rows(insertEntry, [
      newId(),
      `2026-01-01T00:00:00.00000${Math.floor(micro / 2)}Z`,
      `test.${micro}`,
      'one-place',
    ])
  }
  const numbers = (await trail({ entityId: 'one-place', limit: '2' })).map((entry) => Number(entry.action.slice(5)))
  expect(numbers).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0])
})

it('refuses a cursor that the trail did not hand out', async () => {
  expect(await api.refusalCode('GET /api/admin/audit', { cursor: 'WzFd' }, admin)).toBe('invalid_input')
})

it('[ADM5] cannot be changed or emptied by the application', async () => {
  const change = sqlStatement<Record<never, never>>('test.change-audit', `update audit_log set action = 'x'`)
  const empty = sqlStatement<Record<never, never>>('test.empty-audit', 'delete from audit_log')
  await expect(product.database.rows(change, [])).rejects.toThrow('permission denied')
  await expect(product.database.rows(empty, [])).rejects.toThrow('permission denied')
})
