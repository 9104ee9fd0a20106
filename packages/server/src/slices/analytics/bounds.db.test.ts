import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { rollUpAll, rollUpTimeoutMs } from '../../../../../apps/node/test/kit/roll-up.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'
import { only } from '../../kernel/db.ts'
import { mostAgain, writeReaderEvents } from './event-store.ts'

const now = new Date('2026-03-02T10:00:00.000Z')
const repeats = 2000

let product: TestProduct
let api: ApiCaller
let owner: Person
let reader: Person
let pitchId: string

beforeAll(async () => {
  product = await startTestProduct({ now })
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())
beforeEach(async () => {
  owner = await product.addPerson({ userType: 'creator' })
  reader = await product.addPerson({ userType: 'investor' })
  pitchId = (await livePitch(api, owner)).id
  await api.call('POST /api/pitches/{id}/views', { id: pitchId }, reader)
})

const rowsOf = async (kinds: readonly string[]): Promise<number> => {
  const text = 'select count(*)::int as n from analytics_events where pitch_id = $1 and kind = any($2)'
  return only(await product.database.rows<{ n: number }>({ name: 'test.events-of', text }, [pitchId, kinds])).n
}
const readerKey = async (): Promise<{ pitchId: string; day: string; viewerKey: string }> => {
  const text = 'select viewer_key as key from pitch_views where pitch_id = $1'
  const { key } = only(await product.database.rows<{ key: string }>({ name: 'test.key-of', text }, [pitchId]))
  return { pitchId, day: now.toISOString().slice(0, 10), viewerKey: key }
}
const report = () => api.call('GET /api/analytics/report', { pitchId }, owner)
it(
  '[ANA11] somebody who opens a pitch two thousand times leaves 21 rows of it, in one writing or in many, also at once',
  async () => {
    const who = await readerKey()
    const write = writeReaderEvents(product.database)
    const came = Array.from({ length: repeats }, (_, index) => ({
      ...who,
      kind: 'again' as const,
      at: new Date(now.getTime() + index),
    }))
    for (const one of came.slice(0, 5)) await write([one])
    await Promise.all([write(came.slice(5, 3000)), write(came.slice(3000, 6000))])
    await write(came.slice(6000))
    expect(await rowsOf(['view', 'again'])).toBe(1 + mostAgain)
    const { totals } = await report()
    expect([totals.views.now, totals.opens.now]).toEqual([1, 1 + mostAgain])
    await rollUpAll(product)
    expect((await report()).totals.opens.now).toBe(1 + mostAgain)
  },
  rollUpTimeoutMs,
)

it('[ANA11] the next day, and another reader, count anew', async () => {
  const other = await product.addPerson({ userType: 'viewer' })
  await api.call('POST /api/pitches/{id}/views', { id: pitchId }, other)
  const visits = async (by: Person, count: number) => {
    for (let round = 0; round < count; round += 1) await api.call('POST /api/pitches/{id}/views', { id: pitchId }, by)
    await product.product.analytics.queue.flush()
  }
  await visits(reader, mostAgain + 3)
  await visits(other, 2)
  expect(await rowsOf(['again'])).toBe(mostAgain + 2)
  product.clock.advance(24 * 3_600_000)
  await visits(reader, 3)
  product.clock.advance(-24 * 3_600_000)
  expect(await rowsOf(['again'])).toBe(mostAgain + 2 + 2)
})

it('[ANA11] reading that is told second by second is noted in steps of ten seconds at least, to within one', async () => {
  const who = await readerKey()
  const write = writeReaderEvents(product.database)
  for (let seconds = 1; seconds <= 300; seconds += 1) {
    await write([{ ...who, kind: 'read', at: now, depth: seconds % 101, seconds }])
  }
  await write(
    Array.from({ length: repeats }, () => ({ ...who, kind: 'read' as const, at: now, depth: 100, seconds: 300 })),
  )
  expect(await rowsOf(['seconds'])).toBeLessThanOrEqual(31)
  expect(await rowsOf(['reads', 'read_25', 'read_50', 'read_75', 'read_100'])).toBe(5)
  const { totals } = await report()
  expect(totals.seconds.now).toBeGreaterThan(290)
  await write([{ ...who, kind: 'read', at: now, depth: 100, seconds: 3595 }])
  await write([{ ...who, kind: 'read', at: now, depth: 100, seconds: 3600 }])
  expect((await report()).totals.seconds.now).toBe(3600)
})

/** Many small transactions: a long one would hold back the roll-up of every database of the run. */
const likeAndUnlike = (first: number, last: number): string =>
  `do $$ begin
     for n in ${first}..${last} loop
       insert into pitch_likes (pitch_id, user_id, created_at)
         values ('${pitchId}', '${reader.userId}', timestamptz '${now.toISOString()}' + n * interval '1 ms');
       if n < ${repeats} then delete from pitch_likes where pitch_id = '${pitchId}' and user_id = '${reader.userId}'; end if;
     end loop;
   end $$`

it(
  '[ANA11] [ANA4] a pitch liked and unliked two thousand times keeps one row once it is added up, and the right figure',
  { timeout: 2 * rollUpTimeoutMs },
  async () => {
    for (let from = 1; from <= repeats; from += 200) await administer(product.owner, likeAndUnlike(from, from + 199))
    expect((await report()).totals.likes.now).toBe(1)
    await rollUpAll(product)
    expect(await rowsOf(['like'])).toBe(1)
    expect((await report()).totals.likes.now).toBe(1)
    await api.call('DELETE /api/pitches/{id}/like', { id: pitchId }, reader)
    expect((await report()).totals.likes.now).toBe(0)
    await rollUpAll(product)
    expect(await rowsOf(['like'])).toBe(0)
    expect((await report()).totals.likes.now).toBe(0)
  },
)
