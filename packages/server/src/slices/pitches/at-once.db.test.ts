import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { rivalry } from '../../../../../apps/node/test/kit/rivals.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { Problem } from '../../kernel/problem.ts'
import { syncListing } from './listing-store.ts'
import { deletePitchRow, lockPitch, movePitch, relyOnPitch } from './pitch-store.ts'

const rounds = 6
const state = sqlStatement<{ status: string; version: number; listed: boolean; published: number }>(
  'test.state',
  `select p.status, p.version, exists (select from listings l where l.pitch_id = p.id) as listed,
     (select count(*)::int from outbox o where o.entity_id = p.id::text and o.type = 'pitch.publish') as published
   from pitches p where p.id = $1`,
)
const counts = sqlStatement<{ views: number; likes: number; comments: number; kept: [number, number, number] }>(
  'test.counts',
  `select c.views, c.likes, c.comments, array[
     (select count(*)::int from pitch_views where pitch_id = $1),
     (select count(*)::int from pitch_likes where pitch_id = $1),
     (select count(*)::int from pitch_comments where pitch_id = $1 and deleted_at is null)] as kept
   from pitch_counters c where c.pitch_id = $1`,
)

let product: TestProduct
let api: ApiCaller
let owner: Person
let reader: Person
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  reader = await product.addPerson({ userType: 'investor' })
})
afterAll(() => product.stop())

const asSystem = <T>(work: (tx: Db) => Promise<T>) =>
  product.database.transaction({ actor: { id: null, role: 'system' } }, work)
const stateOf = async (id: string) => (await asSystem((tx) => tx.rows(state, [id])))[0]
/** The counters of a pitch, which must agree with what is kept. */
const countsOf = async (id: string) => {
  const { kept, ...counted } = only(await product.database.rows(counts, [id]))
  expect(Object.values(counted)).toEqual(kept)
  return counted
}

/** How calls that are made at once fare: how many succeed, and the codes of the problems of the rest. */
const race = async (...calls: (() => Promise<unknown>)[]) => {
  const results = await Promise.allSettled(calls.map((call) => call()))
  const codes = results.flatMap((result) => {
    if (result.status === 'fulfilled') return []
    if (result.reason instanceof Problem) return [result.reason.code]
    throw result.reason
  })
  return { won: results.length - codes.length, codes }
}
const problemOf = (outcome: PromiseSettledResult<unknown>): unknown =>
  outcome.status === 'rejected' && outcome.reason instanceof Problem ? outcome.reason.code : outcome

const step = (id: string, name: 'publish' | 'unpublish' | 'archive', version: number) => () =>
  api.call(`POST /api/pitches/{id}/${name}`, { id, version }, owner)
const times = async (count: number, work: (round: number) => Promise<void>) => {
  owner = await product.addPerson({ userType: 'creator' })
  for (let round = 0; round < count; round += 1) await work(round)
}

describe('steps at the same moment', () => {
  it('[PIT20] of several publications one wins, the rest learn that the pitch changed, and it is announced once', () =>
    times(rounds, async () => {
      const { id } = await draftPitch(api, owner)
      const publish = step(id, 'publish', 1)
      const { won, codes } = await race(publish, publish, publish, publish)
      expect([won, [...new Set(codes)]]).toEqual([1, ['stale_version']])
      expect(await stateOf(id)).toEqual({ status: 'published', version: 2, listed: true, published: 1 })
    }))

  it('[PIT20] a pitch is published or deleted, never both', () =>
    times(rounds, async (round) => {
      const { id } = await draftPitch(api, owner)
      const calls = [step(id, 'publish', 1), () => api.call('DELETE /api/pitches/{id}', { id }, owner)]
      const { won, codes } = await race(...(round % 2 === 0 ? calls : calls.toReversed()))
      expect(won).toBe(1)
      const left = await stateOf(id)
      if (left) {
        expect([left.status, left.listed, codes]).toEqual(['published', true, ['illegal_transition']])
      } else {
        expect(codes).toEqual(['not_found'])
      }
    }))

  it('[PIT20] a publication that waited for a deletion finds no pitch, and a deletion that waited finds it on the market', () =>
    times(1, async () => {
      const doomed = await draftPitch(api, owner)
      const late = await rivalry(
        product.database,
        async (tx) => {
          await lockPitch(tx, doomed.id)
          await deletePitchRow(tx, doomed.id)
        },
        step(doomed.id, 'publish', 1),
      )
      expect(problemOf(late)).toBe('not_found')
      const saved = await draftPitch(api, owner)
      const tooLate = await rivalry(
        product.database,
        async (tx) => {
          await lockPitch(tx, saved.id)
          await movePitch(tx, saved.id, 'published', product.clock.now(), `p-${saved.id}`)
          await syncListing(tx, saved.id)
        },
        () => api.call('DELETE /api/pitches/{id}', { id: saved.id }, owner),
      )
      expect(problemOf(tooLate)).toBe('illegal_transition')
      expect(await stateOf(saved.id)).toMatchObject({ status: 'published', listed: true })
    }))

  it('[PIT20] of an edit and an archiving of one version one wins, and nothing of the other is left', () =>
    times(rounds, async (round) => {
      const { id, version } = await livePitch(api, owner)
      const edit = () => api.call('PATCH /api/pitches/{id}', { id, version, title: 'Edited' }, owner)
      const calls = [edit, step(id, 'archive', version)]
      const { won, codes } = await race(...(round % 2 === 0 ? calls : calls.toReversed()))
      expect([won, codes]).toEqual([1, ['stale_version']])
      const { title, status } = await api.call('GET /api/pitches/{id}/edit', { id }, owner)
      expect([title === 'Edited', status]).toEqual([status === 'published', expect.anything()])
      expect(await stateOf(id)).toMatchObject({ version: version + 1, listed: status === 'published' })
    }))
})

describe('readers at the same moment', () => {
  const like = (id: string, who: Person) => () => api.call('PUT /api/pitches/{id}/like', { id }, who)
  const unlike = (id: string, who: Person) => () => api.call('DELETE /api/pitches/{id}/like', { id }, who)
  const view = (id: string, who: Person) => () => api.call('POST /api/pitches/{id}/views', { id }, who)
  const comment = (id: string, who: Person) => () =>
    api.call('POST /api/pitches/{id}/comments', { id, body: 'Who plays her?' }, who)

  it('[ENG12] likes, likes taken back, views and comments are counted exactly', () =>
    times(rounds, async () => {
      const { id } = await livePitch(api, owner)
      const readers = [reader, ...(await Promise.all([1, 2].map(() => product.addPerson({ userType: 'viewer' }))))]
      await race(...readers.flatMap((who) => [like(id, who), like(id, who), view(id, who), view(id, who)]))
      expect(await countsOf(id)).toEqual({ views: 3, likes: 3, comments: 0 })
      await race(unlike(id, reader), unlike(id, reader), comment(id, reader), comment(id, reader), view(id, reader))
      expect(await countsOf(id)).toEqual({ views: 3, likes: 2, comments: 2 })
      await race(...readers.flatMap((who) => [like(id, who), unlike(id, who), like(id, who)]))
      await countsOf(id)
    }))

  it('[ENG12] a comment deleted twice at once is discounted once', () =>
    times(rounds, async () => {
      const { id } = await livePitch(api, owner)
      const written = await api.call('POST /api/pitches/{id}/comments', { id, body: 'Hm' }, reader)
      await comment(id, reader)()
      const erase = (who: Person) => () =>
        api.call('DELETE /api/pitches/{id}/comments/{commentId}', { id, commentId: written.id }, who)
      const { won, codes } = await race(erase(reader), erase(owner), erase(reader))
      expect([won, codes]).toEqual([1, ['not_found', 'not_found']])
      expect(await countsOf(id)).toMatchObject({ comments: 1 })
    }))

  it.each([
    ['comment', comment],
    ['like', like],
  ] as const)(
    '[ENG12] a %s that waited for a pitch to leave the market is refused and not counted',
    async (_name, react) =>
      times(1, async () => {
        const { id } = await livePitch(api, owner)
        const late = await rivalry(
          product.database,
          async (tx) => {
            await lockPitch(tx, id)
            await movePitch(tx, id, 'draft', product.clock.now(), null)
            await syncListing(tx, id)
          },
          react(id, reader),
        )
        expect(problemOf(late)).toBe('not_found')
        expect(await countsOf(id)).toEqual({ views: 0, likes: 0, comments: 0 })
      }),
  )

  it('[ENG12] a pitch leaves the market only when whoever relies on it is done', () =>
    times(1, async () => {
      const { id, version } = await livePitch(api, owner)
      const late = await rivalry(product.database, (tx) => relyOnPitch(tx, id), step(id, 'unpublish', version))
      expect(late.status).toBe('fulfilled')
    }))

  it('[ENG12] comments and a publication taken back at once end in one order or the other', () =>
    times(rounds, async () => {
      const { id, version } = await livePitch(api, owner)
      const { codes } = await race(comment(id, reader), step(id, 'unpublish', version), comment(id, reader))
      expect(codes.every((code) => code === 'not_found')).toBe(true)
      expect(await countsOf(id)).toMatchObject({ comments: 2 - codes.length })
      expect(await stateOf(id)).toMatchObject({ status: 'draft', listed: false })
    }))
})
