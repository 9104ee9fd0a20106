import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'
import type { Person } from '../../kernel/actor.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let admin: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
  admin = await product.addPerson({ userType: 'admin' })
})
afterAll(() => product.stop())

const begin = (title: string) => api.call('POST /api/admin/collections', { title }, admin)
const change = (input: { id: string; version: number } & Record<string, unknown>) =>
  api.call('PATCH /api/admin/collections/{id}', input, admin)

it('[COLL1] shows published collections in their order, with cards of the open market alone', async () => {
  const live = await livePitch(api, owner, { title: 'Stays' })
  const leaving = await livePitch(api, owner, { title: 'Leaves' })
  const first = await begin('Storms and salt')
  await begin('Never published')
  const pitchIds = [leaving.id, live.id]
  const { slug } = await change({ id: first.id, version: 1, published: true, intro: 'By the sea.', pitchIds })
  const read = () => api.call('GET /api/collections/{slug}', { slug })
  expect((await read()).pitches.map(({ title }) => title)).toEqual(['Leaves', 'Stays'])
  await api.call('POST /api/pitches/{id}/unpublish', { id: leaving.id, version: leaving.version }, owner)
  expect(await read()).toMatchObject({ pitchCount: 1, pitches: [{ title: 'Stays' }] })
  const { items } = await api.call('GET /api/collections')
  expect(items.map(({ title }) => title)).toEqual(['Storms and salt'])
  expect(JSON.stringify(items)).not.toContain('Leaves')
  const edited = await api.call('GET /api/admin/collections', {}, admin)
  expect(edited.items[0]?.pitches).toMatchObject([{ pitchId: leaving.id, card: null }, { pitchId: live.id }])
})

it('[COLL2] keeps what is not published from everybody but its makers', async () => {
  const { slug, id } = await begin('Quiet drafts')
  expect(await api.refusalCode('GET /api/collections/{slug}', { slug }, owner)).toBe('not_found')
  for (const key of ['PATCH /api/admin/collections/{id}', 'DELETE /api/admin/collections/{id}'] as const) {
    expect(await api.refusalCode(key, key.startsWith('PATCH') ? { id, version: 1 } : { id }, owner)).toBe('forbidden')
  }
  const shown = await change({ id, version: 1, published: true })
  expect(await api.call('GET /api/collections/{slug}', { slug })).toMatchObject({ title: 'Quiet drafts' })
  await change({ id, version: shown.version, published: false })
  expect(await api.refusalCode('GET /api/collections/{slug}', { slug })).toBe('not_found')
})

it('[COLL3] changes a collection only as it was seen, whole, and names pitches that there are', async () => {
  const { id } = await begin('Two editors')
  const live = await livePitch(api, owner)
  const both = await Promise.allSettled([
    change({ id, version: 1, title: 'One' }),
    change({ id, version: 1, title: 'Two' }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const unknown = '00000000-0000-7000-8000-000000000000'
  const bad = { id, version: 2, pitchIds: [live.id, unknown] }
  const problem = await api.refusal('PATCH /api/admin/collections/{id}', bad, admin)
  expect([problem.code, problem.extras.errors?.[0]?.pointer]).toEqual(['conflict', '/pitchIds/1'])
  const twice = await change({ id, version: 2, pitchIds: [live.id, live.id] })
  expect(twice.pitches).toHaveLength(1)
  const many = { id, version: 3, pitchIds: Array.from({ length: 61 }, () => live.id) }
  expect(await api.refusalCode('PATCH /api/admin/collections/{id}', many, admin)).toBe('invalid_input')
})

it('leaves a trace of each change, and deletes once', async () => {
  const { id } = await begin('Short-lived')
  await change({ id, version: 1, title: 'Shorter-lived' })
  await api.call('DELETE /api/admin/collections/{id}', { id }, admin)
  expect(await api.refusalCode('DELETE /api/admin/collections/{id}', { id }, admin)).toBe('not_found')
  const { audit, events } = await tracesOf(product.database, id)
  expect(audit.map(({ action }) => action)).toEqual(['collection.begun', 'collection.changed', 'collection.deleted'])
  expect(events.map(({ type }) => type)).toEqual(['collection.changed', 'collection.changed', 'collection.deleted'])
})
