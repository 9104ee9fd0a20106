import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { relayEvents } from '../../jobs/relay.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { creationWindowSeconds, maxCreations, maxDrafts } from './pitch-quota.ts'

const hourMs = creationWindowSeconds * 1000

let product: TestProduct
let api: ApiCaller
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())

const creator = () => product.addPerson({ userType: 'creator' })
const begin = (owner: Person) => draftPitch(api, owner)
const refused = (owner: Person) =>
  api.refusal(
    'POST /api/pitches',
    { title: 'One more', logline: 'One more.', genre: 'drama', format: 'feature' },
    owner,
  )

const fill = sqlStatement<Record<never, never>>(
  'test.fill-drafts',
  `insert into pitches (id, owner_id, status, visibility, title, logline, genre, secondary_genres, format, stage, comps,
     themes, tags, ai_note, version, created_at, updated_at, published_at, slug)
   select gen_random_uuid(), $1, $2, 'public', 'Draft ' || n, 'x', 'drama', '{}', 'feature', 'concept', '[]', '{}', '{}', '', 1,
     $4::timestamptz, $4::timestamptz, case when $2 = 'published' then $4::timestamptz end, case when $2 = 'published' then gen_random_uuid()::text end
   from generate_series(1, $3::int) n`,
)
const holds = (owner: Person, status: string, count: number) =>
  product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
    tx.rows(fill, [owner.userId, status, count, product.clock.now()]),
  )

describe('how many pitches an account begins', () => {
  it('[PIT17] thirty an hour, deleted ones included; the refusal says when the next may be begun', async () => {
    const owner = await creator()
    for (let n = 0; n < maxCreations; n += 1) {
      const { id } = await begin(owner)
      if (n % 2 === 0) await api.call('DELETE /api/pitches/{id}', { id }, owner)
      if (n === 0) product.clock.advance(600_000)
    }
    const problem = await refused(owner)
    expect([problem.status, problem.extras.retryAfterSeconds]).toEqual([429, (hourMs - 600_000) / 1000])
    await begin(await creator())
    product.clock.advance(hourMs - 600_000)
    await begin(owner)
    expect((await refused(owner)).code).toBe('too_many_requests')
  })

  it('[PIT17] exactly thirty also when all are begun at the same moment', async () => {
    const owner = await creator()
    const results = await Promise.allSettled(Array.from({ length: maxCreations + 8 }, () => begin(owner)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(maxCreations)
  })

  it('[PIT17] two hundred drafts at once, archived ones that were never published included, and live ones not', async () => {
    const owner = await creator()
    await holds(owner, 'published', 20)
    await holds(owner, 'archived', 10)
    await holds(owner, 'draft', maxDrafts - 11)
    const last = await begin(owner)
    const problem = await refused(owner)
    expect([problem.status, problem.message]).toEqual([409, expect.stringContaining(`${maxDrafts} drafts`)])
    await api.call('DELETE /api/pitches/{id}', { id: last.id }, owner)
    await begin(owner)
  })
})

const drawings = sqlStatement<{ owner: string | null; n: number }>(
  'test.waiting-drawings',
  `select group_id as owner, count(*)::int as n from pgboss.job
   where name = 'pitch.draw-art' and singleton_key = $1 and state < 'active' group by 1`,
)
const forget = sqlStatement<Record<never, never>>(
  'test.forget-drawings',
  'delete from pgboss.job where singleton_key = $1',
)
const relay = () => relayEvents(product.kernel, product.product.jobs)

describe('drawings', () => {
  it('[PIT18] any number of changes waits for one drawing, which waits as work of the owner', async () => {
    const owner = await creator()
    const { id } = await begin(owner)
    for (let version = 1; version <= 60; version += 1) {
      await api.call('PATCH /api/pitches/{id}', { id, version, title: `Title ${version}` }, owner)
      if (version % 20 === 0) await relay()
    }
    expect(await product.database.rows(drawings, [id])).toEqual([{ owner: owner.userId, n: 1 }])
    await api.call('POST /api/pitches/{id}/publish', { id, version: 61 }, owner)
    await relay()
    expect(await product.database.rows(drawings, [id])).toEqual([{ owner: owner.userId, n: 1 }])
  })

  it('[PIT18] every event that asks for a drawing says whose it is', async () => {
    const owner = await creator()
    const { id } = await begin(owner)
    const steps = [
      async () => undefined,
      () => api.call('PATCH /api/pitches/{id}', { id, version: 1, title: 'Another' }, owner),
      () => api.call('POST /api/pitches/{id}/publish', { id, version: 2 }, owner),
    ]
    for (const step of steps) {
      await step()
      await relay()
      expect(await product.database.rows(drawings, [id])).toEqual([{ owner: owner.userId, n: 1 }])
      await product.database.rows(forget, [id])
    }
  })
})
