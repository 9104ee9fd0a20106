import type { CommentId } from '@pitchey/contract/ids'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { execute } from '../../kernel/execute.ts'
import { newId } from '../../kernel/ids.ts'
import { system } from '../../kernel/actor.ts'
import { afterAll, beforeEach, afterEach, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { refreshTrending } from './refresh-trending.ts'

const hourMs = 3600 * 1000

let product: TestProduct
let api: ApiCaller
let owner: Person
let reader: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
  reader = await product.addPerson({ userType: 'investor' })
})
afterAll(() => product.stop())

const putView = sqlStatement<Record<never, never>>(
  'test.put-view',
  `insert into pitch_views (pitch_id, viewer_key, created_at, day)
   select $1, 'visitor ' || n, $2, ($2::timestamptz at time zone 'utc')::date from generate_series(1, $3::int) n`,
)
const putLike = sqlStatement<Record<never, never>>(
  'test.put-like',
  'insert into pitch_likes (pitch_id, user_id, created_at) values ($1, $2, $3)',
)
const putComment = sqlStatement<Record<never, never>>(
  'test.put-comment',
  `insert into pitch_comments (id, pitch_id, author_id, body, created_at, deleted_at) values ($1, $2, $3, 'x', $4, $5)`,
)
const scoreOf = sqlStatement<{ score: number }>(
  'test.score-of',
  'select trending::float8 as score from listings where pitch_id = $1',
)
const clear = sqlStatement<Record<never, never>>('test.clear-listings', 'delete from listings')

const hoursAgo = (hours: number) => new Date(product.clock.now().getTime() - hours * hourMs)
const score = async (id: string) => only(await product.database.rows(scoreOf, [id])).score
const refresh = () =>
  execute(
    product.kernel,
    refreshTrending,
    {},
    { actor: system('test'), request: { id: null, address: null, userAgent: null } },
  )

beforeEach(() => product.database.rows(clear, []))
afterEach(() => product.clock.advance(30 * 24 * hourMs))

it('[TREND1] [TREND2] [TREND3] gives the score of the published example', async () => {
  const { id } = await livePitch(api, owner)
  product.clock.advance(36 * hourMs)
  await product.database.rows(putView, [id, hoursAgo(24), 30])
  for (let count = 0; count < 4; count += 1) {
    const person = await product.addPerson({ userType: 'viewer' })
    await product.database.rows(putLike, [id, person.userId, hoursAgo(24)])
  }
  await product.database.rows(putComment, [newId<CommentId>(), id, reader.userId, hoursAgo(12), null])
  await refresh()
  expect(await score(id)).toBeCloseTo(56.812, 2)
})

it('[TREND1] counts neither the owner nor deleted comments nor what is older than 14 days', async () => {
  const { id } = await livePitch(api, owner)
  product.clock.advance(15 * 24 * hourMs)
  await product.database.rows(putComment, [newId<CommentId>(), id, owner.userId, hoursAgo(1), null])
  await product.database.rows(putComment, [newId<CommentId>(), id, reader.userId, hoursAgo(1), hoursAgo(0)])
  await product.database.rows(putView, [id, hoursAgo(14 * 24 + 1), 50])
  await refresh()
  expect(await score(id)).toBe(0)
})

it('[TREND1] counts a save and a share of each reader once, none of them the owner’s', async () => {
  const { id } = await livePitch(api, owner)
  await api.call('PUT /api/pitches/{id}/save', { id }, reader)
  const { id: listId } = await api.call('POST /api/lists', { name: `Of ${id}` }, reader)
  await api.call('PUT /api/lists/{id}/items/{pitchId}', { id: listId, pitchId: id }, reader)
  for (const channel of ['link', 'mail']) {
    await api.call('POST /api/pitches/{id}/share-links', { id, channel }, reader)
    await api.call('POST /api/pitches/{id}/share-links', { id, channel }, owner)
  }
  await refresh()
  expect(await score(id)).toBe(20 + 6 + 6)
  await api.call('DELETE /api/pitches/{id}/save', { id }, reader)
  await refresh()
  expect(await score(id)).toBe(20 + 6)
})

it('[TREND2] halves an act in three days', async () => {
  const { id } = await livePitch(api, owner)
  product.clock.advance(4 * 24 * hourMs)
  await product.database.rows(putView, [id, hoursAgo(0), 40])
  await refresh()
  expect(await score(id)).toBeCloseTo(40, 3)
  product.clock.advance(72 * hourMs)
  await refresh()
  expect(await score(id)).toBeCloseTo(20, 3)
})

it('[TREND3] lets a new pitch start before an old one without readers, and takes the start back in 72 hours', async () => {
  const { id } = await livePitch(api, owner)
  await refresh()
  expect(await score(id)).toBe(20)
  product.clock.advance(72 * hourMs)
  await refresh()
  expect(await score(id)).toBe(0)
})

it('[TREND4] brings a pitch that nobody came to for 14 days back to nothing', async () => {
  const { id } = await livePitch(api, owner)
  await product.database.rows(putView, [id, hoursAgo(0), 400])
  product.clock.advance(13 * 24 * hourMs)
  await refresh()
  expect(await score(id)).toBeGreaterThan(1)
  product.clock.advance(2 * 24 * hourMs)
  await refresh()
  expect(await score(id)).toBe(0)
})

it('[TREND5] leaves a score that moved by a hundredth or less as it is', async () => {
  const { id } = await livePitch(api, owner)
  expect(await refresh()).toBe(1)
  expect(await refresh()).toBe(0)
  product.clock.advance(0.5 * hourMs)
  expect(await refresh()).toBe(0)
  expect(await score(id)).toBe(20)
  product.clock.advance(0.5 * hourMs)
  expect(await refresh()).toBe(1)
})

it('orders the market by score', async () => {
  const quiet = await livePitch(api, owner)
  const loved = await livePitch(api, owner)
  await livePitch(api, owner)
  await api.call('PUT /api/pitches/{id}/like', { id: loved.id }, reader)
  await api.call('POST /api/pitches/{id}/views', { id: quiet.id }, visitor)
  await refresh()
  const { items } = await api.call('GET /api/pitches', { sort: 'trending' })
  expect(items.slice(0, 2).map((item) => item.id)).toEqual([loved.id, quiet.id])
})

it('is started by nobody but the system', async () => {
  const admin = await product.addPerson({ userType: 'admin' })
  await expect(execute(product.kernel, refreshTrending, {}, product.as(admin))).rejects.toMatchObject({
    code: 'forbidden',
  })
})
