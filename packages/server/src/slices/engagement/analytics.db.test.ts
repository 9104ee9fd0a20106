import type { CommentId } from '@pitchey/contract/ids'
import fc from 'fast-check'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'

const now = new Date('2026-03-02T10:00:00.000Z')
const hourMs = 3600 * 1000
const dayMs = 24 * hourMs

let product: TestProduct
let api: ApiCaller
let owner: Person
let admin: Person
const readers: Person[] = []

beforeAll(async () => {
  product = await startTestProduct({ now })
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
  admin = await product.addPerson({ userType: 'admin' })
  for (let count = 0; count < 12; count += 1) readers.push(await product.addPerson({ userType: 'investor' }))
})
afterAll(() => product.stop())

type Kind = 'view' | 'like' | 'comment' | 'deleted'
type Event = { kind: Kind; reader: number; at: Date }

const put = {
  view: sqlStatement<Record<never, never>>(
    'test.put-view',
    `insert into pitch_views (pitch_id, viewer_key, created_at, day) values ($1, $2, $3, ($3::timestamptz at time zone 'utc')::date) on conflict do nothing`,
  ),
  like: sqlStatement<Record<never, never>>(
    'test.put-like',
    'insert into pitch_likes (pitch_id, user_id, created_at) values ($1, $2, $3) on conflict do nothing',
  ),
  comment: sqlStatement<Record<never, never>>(
    'test.put-comment',
    `insert into pitch_comments (id, pitch_id, author_id, body, created_at, deleted_at) values ($4, $1, $2, 'x', $3, $5)`,
  ),
}

const readerId = (index: number): string => {
  const reader = readers[index]
  if (!reader) throw new Error('no such reader')
  return reader.userId
}

const happen = async (pitchId: string, { kind, reader, at }: Event): Promise<void> => {
  const values = [pitchId, readerId(reader), at]
  if (kind === 'view' || kind === 'like') await product.database.rows(put[kind], values)
  else await product.database.rows(put.comment, [...values, newId<CommentId>(), kind === 'deleted' ? at : null])
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** What counts: one visit a reader and day, one like a reader, every comment that stands. */
const counting = (events: readonly Event[]): Event[] => {
  const seen = new Set<string>()
  return events.filter(({ kind, reader, at }) => {
    if (kind === 'comment') return true
    if (kind === 'deleted') return false
    const key = kind === 'view' ? `view ${reader} ${dayOf(at)}` : `like ${reader}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const bucketOf = (day: string, interval: string): string => {
  if (interval === 'month') return `${day.slice(0, 7)}-01`
  if (interval === 'day') return day
  const date = new Date(`${day}T00:00:00Z`)
  return dayOf(new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * dayMs))
}

const daysBetween = (from: string, to: string): string[] => {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs) days.push(dayOf(new Date(at)))
  return days
}

const naive = (events: readonly Event[], from: string, to: string, interval: string) => {
  const inRange = counting(events).filter(({ at }) => dayOf(at) >= from && dayOf(at) <= to)
  const buckets = [...new Set(daysBetween(from, to).map((day) => bucketOf(day, interval)))]
  const count = (kind: Kind, bucket?: string) =>
    inRange.filter(
      (event) => event.kind === kind && (bucket === undefined || bucketOf(dayOf(event.at), interval) === bucket),
    ).length
  return {
    totals: {
      views: count('view'),
      likes: count('like'),
      comments: count('comment'),
      viewers: new Set(inRange.filter((event) => event.kind === 'view').map((event) => event.reader)).size,
    },
    series: buckets.map((at) => ({
      at,
      views: count('view', at),
      likes: count('like', at),
      comments: count('comment', at),
    })),
  }
}

const events = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>('view', 'view', 'like', 'comment', 'deleted'),
    reader: fc.integer({ min: 0, max: 11 }),
    at: fc
      .integer({ min: -80 * 24 * 60, max: 2 * 24 * 60 })
      .map((minutes) => new Date(now.getTime() + minutes * 60_000)),
  }),
  { maxLength: 40 },
)

it('agrees with a naive count for any events, range and interval', async () => {
  await fc.assert(
    fc.asyncProperty(
      events,
      fc.integer({ min: -85, max: 0 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom('day', 'week', 'month'),
      async (happened, start, length, interval) => {
        const owner = await product.addPerson({ userType: 'creator' })
        const { id } = await livePitch(api, owner)
        for (const event of happened) await happen(id, event)
        const from = dayOf(new Date(now.getTime() + start * dayMs))
        const to = dayOf(new Date(now.getTime() + (start + length) * dayMs))
        expect(await api.call('GET /api/analytics/pitches/{id}', { id, from, to, interval }, owner)).toEqual(
          naive(happened, from, to, interval),
        )
      },
    ),
    { numRuns: 30 },
  )
})

it('shows the last 30 days up to today when no range is named, with a zero for every empty day', async () => {
  const { id } = await livePitch(api, owner)
  const { series, totals } = await api.call('GET /api/analytics/pitches/{id}', { id }, owner)
  expect(series).toHaveLength(30)
  expect(series[0]).toEqual({ at: '2026-02-01', views: 0, likes: 0, comments: 0 })
  expect(series.at(-1)?.at).toBe('2026-03-02')
  expect(totals).toEqual({ views: 0, viewers: 0, likes: 0, comments: 0 })
})

it('puts an act into its UTC day, to the last moment of it', async () => {
  const { id } = await livePitch(api, owner)
  await happen(id, { kind: 'like', reader: 0, at: new Date('2026-02-10T23:59:59.999Z') })
  await happen(id, { kind: 'like', reader: 1, at: new Date('2026-02-11T00:00:00.000Z') })
  const range = { from: '2026-02-10', to: '2026-02-11' }
  const { series } = await api.call('GET /api/analytics/pitches/{id}', { id, ...range }, owner)
  expect(series.map((entry) => entry.likes)).toEqual([1, 1])
})

it('[ENG6] shows the figures of a pitch to its owner and to moderators, and hides the rest', async () => {
  const { id } = await draftPitch(api, owner)
  const live = await livePitch(api, owner)
  const key = 'GET /api/analytics/pitches/{id}' as const
  await api.call(key, { id }, owner)
  await api.call(key, { id }, admin)
  const rival = await product.addPerson({ userType: 'creator' })
  expect(await api.refusalCode(key, { id }, rival)).toBe('not_found')
  expect(await api.refusalCode(key, { id: live.id }, rival)).toBe('not_found')
  expect(await api.refusalCode(key, { id: live.id }, visitor)).toBe('not_signed_in')
  expect(await api.refusalCode(key, { id: '00000000-0000-7000-8000-000000000000' }, owner)).toBe('not_found')
})

it('[ENG6] hides the figures of a draft also where row-level security is off', async () => {
  const { id } = await draftPitch(api, owner)
  await administer(product.owner, 'alter table pitches disable row level security')
  try {
    expect(await api.refusalCode('GET /api/analytics/pitches/{id}', { id }, readers[0])).toBe('not_found')
  } finally {
    await administer(product.owner, 'alter table pitches enable row level security')
  }
})

it('refuses a range that ends before it begins, is too long, or lies outside of the calendar', async () => {
  const { id } = await livePitch(api, owner)
  const ranges = [
    { from: '2026-02-02', to: '2026-02-01' },
    { from: '2026-03-03' },
    { from: '2025-01-01', to: '2026-01-02' },
    { from: '0000-01-01', to: '0000-01-02' },
    { to: '9999-12-31' },
    { from: 'yesterday' },
  ]
  for (const range of ranges) {
    expect(await api.refusalCode('GET /api/analytics/pitches/{id}', { id, ...range }, owner)).toBe('invalid_input')
  }
  const longest = await api.call('GET /api/analytics/pitches/{id}', { id, from: '2025-01-01', to: '2026-01-01' }, owner)
  expect(longest.series).toHaveLength(366)
})

it('sums the figures of all own pitches over the last days beside the days before', async () => {
  const creator = await product.addPerson({ userType: 'creator', handle: 'busy-creator' })
  const [first, second] = [await livePitch(api, creator), await livePitch(api, creator)]
  await draftPitch(api, creator)
  const others = await livePitch(api, owner)
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)
  await happen(first.id, { kind: 'view', reader: 0, at: daysAgo(0) })
  await happen(second.id, { kind: 'view', reader: 0, at: daysAgo(6) })
  await happen(second.id, { kind: 'view', reader: 1, at: daysAgo(7) })
  await happen(first.id, { kind: 'like', reader: 1, at: daysAgo(13) })
  await happen(first.id, { kind: 'like', reader: 2, at: daysAgo(14) })
  await happen(first.id, { kind: 'comment', reader: 2, at: daysAgo(2) })
  await happen(first.id, { kind: 'deleted', reader: 2, at: daysAgo(2) })
  await happen(others.id, { kind: 'view', reader: 0, at: daysAgo(0) })
  await api.call('PUT /api/users/{handle}/follow', { handle: 'busy-creator' }, readers[0])
  const overview = await api.call('GET /api/analytics/overview', { days: '7' }, creator)
  expect(overview).toMatchObject({
    days: 7,
    views: { now: 2, before: 1 },
    likes: { now: 0, before: 1 },
    comments: { now: 1, before: 0 },
    followers: { now: 1, before: 0 },
    pitches: { draft: 1, live: 2, archived: 0 },
  })
  expect(overview.series).toHaveLength(7)
  expect(overview.series.at(-1)).toEqual({ at: '2026-03-02', views: 1, likes: 0, comments: 0, followers: 1 })
  expect(overview.series[0]).toEqual({ at: '2026-02-24', views: 1, likes: 0, comments: 0, followers: 0 })
})

it('shows zeros to a creator without a pitch, over 30 days unless asked otherwise', async () => {
  const creator = await product.addPerson({ userType: 'creator' })
  const overview = await api.call('GET /api/analytics/overview', {}, creator)
  expect(overview.series).toHaveLength(30)
  expect(overview.pitches).toEqual({ draft: 0, live: 0, archived: 0 })
  expect(await api.refusalCode('GET /api/analytics/overview', { days: '8' }, creator)).toBe('invalid_input')
})

it('has no overview for those who write no pitches', async () => {
  expect(await api.refusalCode('GET /api/analytics/overview', {}, visitor)).toBe('not_signed_in')
  expect(await api.refusalCode('GET /api/analytics/overview', {}, readers[0])).toBe('forbidden')
})
