import type { ApiAnswer } from '@pitchey/contract/api'
import { ownPitchSorts, sortOrders, usualOrder } from '@pitchey/contract/pitches/endpoints'
import type { OwnPitchSort, SortOrder } from '@pitchey/contract/pitches/endpoints'
import { pitchStatuses } from '@pitchey/contract/pitches/vocabulary'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'
import { encodeCursor } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'

type Card = ApiAnswer<'GET /api/pitches/mine'>['items'][number]

const setViews = sqlStatement<Record<never, never>>(
  'test.set-views',
  'update pitch_counters set views = $2 where pitch_id = $1',
)

let product: TestProduct
let api: ApiCaller
let owner: Person
/** In the order of their creation. */
const made: string[] = []

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
  const titles = ['zebra', 'Apple', 'apple', 'mango', 'Mango', 'apple', '"quoted" 100%', `${'long '.repeat(39)}end`]
  for (const [n, title] of titles.entries()) {
    product.clock.advance(60_000)
    const { id } = await draftPitch(api, owner, { title, logline: `Logline ${n}`, tags: n < 2 ? ['sea-side'] : [] })
    made.push(id)
    await product.database.rows(setViews, [id, n % 3])
  }
  const step = (n: number, name: 'publish' | 'archive') =>
    api.call(`POST /api/pitches/{id}/${name}`, { id: made[n], version: 1 }, owner)
  for (const n of [1, 4]) await step(n, 'publish')
  for (const n of [0, 5]) await step(n, 'archive')
  product.clock.advance(60_000)
  await api.call('PATCH /api/pitches/{id}', { id: made[2], version: 1, logline: 'A changed logline' }, owner)
  await draftPitch(api, await product.addPerson({ userType: 'creator' }), { title: 'apple of another' })
})
afterAll(() => product.stop())

const page = (query: Record<string, unknown>) => api.call('GET /api/pitches/mine', query, owner)

const walk = async (query: Record<string, unknown>): Promise<Card[]> => {
  const items: Card[] = []
  let cursor: string | null = null
  do {
    const found: ApiAnswer<'GET /api/pitches/mine'> = await page({ ...query, ...(cursor === null ? {} : { cursor }) })
    items.push(...found.items)
    cursor = found.nextCursor
  } while (cursor !== null)
  return items
}

const keyOf: Record<OwnPitchSort, (card: Card) => string | number> = {
  updated: (card) => card.updatedAt,
  created: (card) => made.indexOf(card.id),
  title: (card) => card.title.toLowerCase(),
  status: (card) => pitchStatuses.indexOf(card.status),
  views: (card) => card.viewCount,
}
const inOrder = (cards: readonly Card[], sort: OwnPitchSort, order: SortOrder): Card[] => {
  const pairs = cards.map((card) => ({ card, key: keyOf[sort](card) }))
  const up = pairs.toSorted((a, b) => (a.key === b.key ? (a.card.id < b.card.id ? -1 : 1) : a.key < b.key ? -1 : 1))
  return (order === 'asc' ? up : up.toReversed()).map(({ card }) => card)
}

describe('one’s own pitches', () => {
  it.each(ownPitchSorts)('[PIT19] by %s, up and down, every page goes on where the one before ended', async (sort) => {
    const all = (await page({ limit: '50' })).items
    expect(all).toHaveLength(made.length)
    for (const order of sortOrders) {
      const expected = inOrder(all, sort, order).map(({ title, id }) => `${title} ${id}`)
      for (const limit of ['1', '3', '50']) {
        expect((await walk({ sort, order, limit })).map(({ title, id }) => `${title} ${id}`)).toEqual(expected)
      }
    }
    expect((await walk({ sort, limit: '2' })).map(({ id }) => id)).toEqual(
      inOrder(all, sort, usualOrder(sort)).map(({ id }) => id),
    )
  })

  it('[PIT19] the latest change comes first when no order is named', async () => {
    expect((await page({})).items.map(({ id }) => id)[0]).toBe(made[2])
  })

  it('[PIT19] a search finds what holds every word, in title, logline or tags, and means each character itself', async () => {
    const found = async (search: string) => {
      const { items } = await page({ search })
      return items.map(({ id }) => made.indexOf(id)).toSorted((a, b) => a - b)
    }
    expect(await found('APPLE')).toEqual([1, 2, 5])
    expect(await found('logline apple')).toEqual([1, 2, 5])
    expect(await found('apple changed')).toEqual([2])
    expect(await found('sea-side apple')).toEqual([1])
    expect(await found('100%')).toEqual([6])
    expect(await found('%')).toEqual([6])
    expect(await found('_')).toEqual([])
    expect(await found('apple nowhere')).toEqual([])
  })

  it('[PIT19] a status and a search keep to the order that is asked for', async () => {
    const drafts = await walk({ status: 'draft', search: 'apple', sort: 'title', limit: '1' })
    expect(drafts.map(({ id }) => id)).toEqual([made[2]])
  })

  it('[PIT19] a cursor of another order is refused', async () => {
    const id = made[0] ?? ''
    const bad: Record<OwnPitchSort, unknown[][]> = {
      updated: [['zebra', id]],
      created: [[3, id]],
      title: [
        [3, id],
        ['\0', id],
        ['\uD800', id],
      ],
      status: [
        ['zebra', id],
        [1.5, id],
        [2 ** 31, id],
      ],
      views: [
        ['2026-03-02T10:00:00.000000Z', id],
        [1, 'zebra'],
      ],
    }
    for (const sort of ownPitchSorts) {
      for (const keys of bad[sort]) {
        const cursor = encodeCursor(keys as (string | number)[])
        expect(await api.refusalCode('GET /api/pitches/mine', { sort, cursor }, owner)).toBe('invalid_input')
      }
    }
  })
})
