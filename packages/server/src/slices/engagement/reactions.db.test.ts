import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let reader: Person
let admin: Person
const unknown = '00000000-0000-7000-8000-000000000000'

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator', handle: 'owner' })
  reader = await product.addPerson({ userType: 'investor', handle: 'reader' })
  admin = await product.addPerson({ userType: 'admin', handle: 'the-admin' })
})
afterAll(() => product.stop())

const likesOf = sqlStatement<{ counted: number; kept: number }>(
  'test.likes-of',
  `select (select likes from pitch_counters where pitch_id = $1) as counted,
     (select count(*)::int from pitch_likes where pitch_id = $1) as kept`,
)
const counted = async (id: string): Promise<number> => {
  const { counted, kept } = only(await product.database.rows(likesOf, [id]))
  expect(counted).toBe(kept)
  return counted
}
const like = (id: string, actor: Person) => api.call('PUT /api/pitches/{id}/like', { id }, actor)
const unlike = (id: string, actor: Person) => api.call('DELETE /api/pitches/{id}/like', { id }, actor)

it('likes a pitch once, however often it is asked, and takes the like back', async () => {
  const { id } = await livePitch(api, owner)
  await like(id, reader)
  await like(id, reader)
  expect(await counted(id)).toBe(1)
  expect(await api.call('GET /api/pitches/{id}/relation', { id }, reader)).toEqual({
    liked: true,
    saved: false,
    followsCreator: false,
  })
  await unlike(id, reader)
  await unlike(id, reader)
  expect(await counted(id)).toBe(0)
  expect(await api.call('GET /api/pitches/{id}/relation', { id }, reader)).toEqual({
    liked: false,
    saved: false,
    followsCreator: false,
  })
})

it('audits and announces a like and its end once each', async () => {
  const { id } = await livePitch(api, owner)
  await like(id, reader)
  await like(id, reader)
  await unlike(id, reader)
  await unlike(id, reader)
  const { audit, events } = await tracesOf(product.database, id)
  const own = audit.filter((entry) => entry.actorId === reader.userId).map((entry) => entry.action)
  expect(own.toSorted()).toEqual(['pitch.liked', 'pitch.unliked'])
  expect(events.map((event) => event.type)).toEqual(expect.arrayContaining(['pitch.liked', 'pitch.unliked']))
  expect(events.filter((event) => event.type === 'pitch.liked')).toHaveLength(1)
})

it('counts exactly when twenty people like at the same moment', async () => {
  const { id } = await livePitch(api, owner)
  const people = await Promise.all(Array.from({ length: 20 }, () => product.addPerson({ userType: 'viewer' })))
  await Promise.all(people.map((person) => like(id, person)))
  expect(await counted(id)).toBe(20)
  await Promise.all(people.slice(0, 7).map((person) => unlike(id, person)))
  expect(await counted(id)).toBe(13)
})

it('counts one like when one person likes twenty times at the same moment', async () => {
  const { id } = await livePitch(api, owner)
  await Promise.all(Array.from({ length: 20 }, () => like(id, reader)))
  expect(await counted(id)).toBe(1)
})

it('[ENG3] refuses a like of the own pitch', async () => {
  const { id } = await livePitch(api, owner)
  expect(await api.refusalCode('PUT /api/pitches/{id}/like', { id }, owner)).toBe('forbidden')
  expect(await counted(id)).toBe(0)
})

it('refuses likes of visitors and of accounts without the permission', async () => {
  const { id } = await livePitch(api, owner)
  for (const key of ['PUT /api/pitches/{id}/like', 'DELETE /api/pitches/{id}/like'] as const) {
    expect(await api.refusalCode(key, { id }, visitor)).toBe('not_signed_in')
    expect(await api.refusalCode(key, { id }, admin)).toBe('forbidden')
  }
})

it('[ENG2] knows no draft, private or unknown pitch to react to', async () => {
  const draft = await draftPitch(api, owner)
  const secret = await livePitch(api, owner, { visibility: 'private' })
  for (const id of [draft.id, secret.id, unknown]) {
    for (const key of [
      'PUT /api/pitches/{id}/like',
      'DELETE /api/pitches/{id}/like',
      'GET /api/pitches/{id}/relation',
    ] as const) {
      expect(await api.refusalCode(key, { id }, reader)).toBe('not_found')
    }
  }
  for (const key of ['PUT /api/pitches/{id}/like', 'DELETE /api/pitches/{id}/like'] as const) {
    expect(await api.refusalCode(key, { id: draft.id }, owner)).toBe('not_found')
  }
})

it('[ENG1] hides what is not open also where row-level security is off', async () => {
  const draft = await draftPitch(api, owner)
  const secret = await livePitch(api, owner, { visibility: 'private' })
  await administer(product.owner, 'alter table pitches disable row level security')
  try {
    for (const { id } of [draft, secret]) {
      for (const key of [
        'PUT /api/pitches/{id}/like',
        'DELETE /api/pitches/{id}/like',
        'GET /api/pitches/{id}/relation',
      ] as const) {
        expect(await api.refusalCode(key, { id }, reader)).toBe('not_found')
      }
    }
  } finally {
    await administer(product.owner, 'alter table pitches enable row level security')
  }
})

it('tells nobody who is not signed in what they did with a pitch', async () => {
  const { id } = await livePitch(api, owner)
  expect(await api.refusalCode('GET /api/pitches/{id}/relation', { id }, visitor)).toBe('not_signed_in')
})

it('follows a person once and stops, leaving a trace of each', async () => {
  const followee = await product.addPerson({ userType: 'creator' })
  const { id } = await livePitch(api, followee)
  const handle = `person-${followee.userId.slice(-12)}`
  await api.call('PUT /api/users/{handle}/follow', { handle }, reader)
  await api.call('PUT /api/users/{handle}/follow', { handle }, reader)
  expect(await api.call('GET /api/pitches/{id}/relation', { id }, reader)).toEqual({
    liked: false,
    saved: false,
    followsCreator: true,
  })
  await api.call('DELETE /api/users/{handle}/follow', { handle }, reader)
  await api.call('DELETE /api/users/{handle}/follow', { handle }, reader)
  expect(await api.call('GET /api/pitches/{id}/relation', { id }, reader)).toEqual({
    liked: false,
    saved: false,
    followsCreator: false,
  })
  const { audit, events } = await tracesOf(product.database, followee.userId)
  expect(audit.map((entry) => entry.action).toSorted()).toEqual(['person.followed', 'person.unfollowed'])
  expect(events.map((event) => event.type).toSorted()).toEqual(['person.followed', 'person.unfollowed'])
  expect(events.every((event) => event.payload['followerId'] === reader.userId)).toBe(true)
})

it('follows once when one person asks twenty times at the same moment', async () => {
  const followee = await product.addPerson({ userType: 'creator' })
  const handle = `person-${followee.userId.slice(-12)}`
  await Promise.all(Array.from({ length: 20 }, () => api.call('PUT /api/users/{handle}/follow', { handle }, reader)))
  expect((await tracesOf(product.database, followee.userId)).events).toHaveLength(1)
})

it('refuses to follow oneself', async () => {
  expect(await api.refusalCode('PUT /api/users/{handle}/follow', { handle: 'reader' }, reader)).toBe('conflict')
})

it('[ENG7] finds nobody suspended, no administrator and nobody unknown to follow', async () => {
  await product.addPerson({ userType: 'creator', handle: 'gone-away', status: 'suspended' })
  for (const handle of ['gone-away', 'the-admin', 'nobody-at-all']) {
    expect(await api.refusalCode('PUT /api/users/{handle}/follow', { handle }, reader)).toBe('not_found')
    expect(await api.refusalCode('DELETE /api/users/{handle}/follow', { handle }, reader)).toBe('not_found')
  }
})

it('[ENG8] lets a follower leave somebody who was suspended since', async () => {
  const followee = await product.addPerson({ userType: 'creator', handle: 'soon-gone' })
  await api.call('PUT /api/users/{handle}/follow', { handle: 'soon-gone' }, reader)
  await api.call('POST /api/admin/users/{id}/suspend', { id: followee.userId, reason: 'copied a script' }, admin)
  await api.call('DELETE /api/users/{handle}/follow', { handle: 'soon-gone' }, reader)
  expect(await api.refusalCode('DELETE /api/users/{handle}/follow', { handle: 'soon-gone' }, reader)).toBe('not_found')
})

it('refuses follows of visitors and of accounts without the permission', async () => {
  for (const key of ['PUT /api/users/{handle}/follow', 'DELETE /api/users/{handle}/follow'] as const) {
    expect(await api.refusalCode(key, { handle: 'owner' }, visitor)).toBe('not_signed_in')
    expect(await api.refusalCode(key, { handle: 'owner' }, admin)).toBe('forbidden')
  }
})
