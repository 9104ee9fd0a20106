import type { Actor, Person } from '../../kernel/actor.ts'
import { visitor } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'

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

const viewsOf = sqlStatement<{ counted: number; kept: number }>(
  'test.views-of',
  `select coalesce((select views from pitch_counters where pitch_id = $1), 0) as counted,
     (select count(*)::int from pitch_views where pitch_id = $1) as kept`,
)
const keysOf = sqlStatement<{ viewerKey: string; originKey: string }>(
  'test.viewer-keys',
  'select viewer_key as "viewerKey", origin_key as "originKey" from pitch_views where pitch_id = $1',
)
const auditCount = sqlStatement<{ n: number }>('test.audit-count', 'select count(*)::int as n from audit_log')

const counted = async (id: string): Promise<number> => {
  const { counted, kept } = only(await product.database.rows(viewsOf, [id]))
  expect(counted).toBe(kept)
  return counted
}
const visit = (id: string, actor: Actor = visitor, options: { userAgent?: string; address?: string } = {}) =>
  api.call('POST /api/pitches/{id}/views', { id }, actor, options)

it('[ENG9] counts a person once a day, however often they come', async () => {
  const { id } = await livePitch(api, owner)
  await visit(id, reader)
  await visit(id, reader)
  expect(await counted(id)).toBe(1)
  product.clock.advance(24 * 3600 * 1000)
  await visit(id, reader)
  expect(await counted(id)).toBe(2)
})

it('[ENG9] counts an anonymous visitor once a day, told apart by address and browser', async () => {
  const { id } = await livePitch(api, owner)
  await visit(id, visitor, { address: '192.0.2.7' })
  await visit(id, visitor, { address: '192.0.2.7' })
  expect(await counted(id)).toBe(1)
  await visit(id, visitor, { address: '192.0.2.8' })
  await visit(id, visitor, { address: '192.0.2.7', userAgent: 'Mozilla/5.0 (another browser)' })
  expect(await counted(id)).toBe(3)
})

it('[ENG9] stores nothing by which a visitor could be known again on another day', async () => {
  const { id } = await livePitch(api, owner)
  await visit(id, visitor, { address: '198.51.100.23' })
  product.clock.advance(24 * 3600 * 1000)
  await visit(id, visitor, { address: '198.51.100.23' })
  const keys = (await product.database.rows(keysOf, [id])).flatMap((row) => [row.viewerKey, row.originKey])
  expect(new Set(keys).size).toBe(4)
  for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/u)
})

it('[ENG11] counts five visitors from one address on one day, whatever they call their browsers', async () => {
  const { id } = await livePitch(api, owner)
  const call = (address: string, n: number) => visit(id, visitor, { address, userAgent: `Mozilla/5.0 (browser ${n})` })
  for (let n = 0; n < 8; n += 1) await call('192.0.2.7', n)
  expect(await counted(id)).toBe(5)
  for (let n = 0; n < 8; n += 1) await call(`2001:db8:1:2::${n}`, n)
  expect(await counted(id)).toBe(10)
  await visit(id, reader, { address: '192.0.2.7' })
  await call('192.0.2.8', 0)
  expect(await counted(id)).toBe(12)
  product.clock.advance(24 * 3600 * 1000)
  await call('192.0.2.7', 9)
  expect(await counted(id)).toBe(13)
})

it('[ENG11] counts no sixth visitor from one address, also when all come at the same moment', async () => {
  const { id } = await livePitch(api, owner)
  const browsers = Array.from({ length: 24 }, (_, n) => `Mozilla/5.0 (browser ${n})`)
  await Promise.all(browsers.map((userAgent) => visit(id, visitor, { userAgent })))
  expect(await counted(id)).toBe(5)
})

it('[ENG9] never counts the owner', async () => {
  const { id } = await livePitch(api, owner)
  await visit(id, owner)
  expect(await counted(id)).toBe(0)
})

it('[ENG9] never counts a visitor that calls itself a crawler, but a person whatever they use', async () => {
  const { id } = await livePitch(api, owner)
  await visit(id, visitor, { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })
  expect(await counted(id)).toBe(0)
  await visit(id, reader, { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 SpiderLeg/1.0' })
  expect(await counted(id)).toBe(1)
})

it('counts visits to an unlisted pitch, which whoever has the link may open', async () => {
  const { id } = await livePitch(api, owner, { visibility: 'unlisted' })
  await visit(id, reader)
  expect(await counted(id)).toBe(1)
})

it('does not know drafts, private pitches and pitches that are not there', async () => {
  const draft = await draftPitch(api, owner)
  const secret = await livePitch(api, owner, { visibility: 'private' })
  const moderator = await product.addPerson({ userType: 'admin' })
  for (const id of [draft.id, secret.id, '00000000-0000-7000-8000-000000000000']) {
    for (const actor of [visitor, reader, moderator]) {
      expect(await api.refusalCode('POST /api/pitches/{id}/views', { id }, actor)).toBe('not_found')
    }
  }
  expect(await counted(draft.id)).toBe(0)
  expect(await counted(secret.id)).toBe(0)
  await visit(secret.id, owner)
  expect(await counted(secret.id)).toBe(0)
})

it('[ENG1] counts no visit to what is not open also where row-level security is off', async () => {
  const draft = await draftPitch(api, owner)
  const secret = await livePitch(api, owner, { visibility: 'private' })
  await administer(product.owner, 'alter table pitches disable row level security')
  try {
    for (const { id } of [draft, secret]) {
      expect(await api.refusalCode('POST /api/pitches/{id}/views', { id }, reader)).toBe('not_found')
    }
  } finally {
    await administer(product.owner, 'alter table pitches enable row level security')
  }
})

it('counts exactly when many readers come at the same moment', async () => {
  const { id } = await livePitch(api, owner)
  const addresses = Array.from({ length: 20 }, (_, index) => `203.0.113.${index}`)
  await Promise.all(addresses.map((address) => visit(id, visitor, { address })))
  await Promise.all(addresses.map(() => visit(id, reader)))
  expect(await counted(id)).toBe(21)
})

it('writes nothing to the audit trail', async () => {
  const { id } = await livePitch(api, owner)
  const before = only(await product.database.rows(auditCount, [])).n
  await visit(id, reader)
  expect(only(await product.database.rows(auditCount, [])).n).toBe(before)
})
