import { reportsPerDay } from '@pitchey/contract/moderation/vocabulary'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'

let product: TestProduct
let api: ApiCaller
let admin: Person
let author: Person
let reporter: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  admin = await product.addPerson({ userType: 'admin' })
})
beforeEach(async () => {
  author = await product.addPerson({ userType: 'creator', name: 'Aurelia Voss' })
  reporter = await product.addPerson({ userType: 'viewer', name: 'Jonas Reed' })
})
afterAll(() => product.stop())

type Subject = { kind: 'pitch' | 'comment' | 'person'; id: string }
const report = (subject: Subject, by: Person = reporter, more: Record<string, unknown> = {}) =>
  api.call('POST /api/reports', { subject, reason: 'spam', ...more }, by)
const refusalOf = (subject: Subject, by: Parameters<typeof api.refusalCode>[2] = reporter) =>
  api.refusalCode('POST /api/reports', { subject, reason: 'spam' }, by)
const queue = async (query: Record<string, unknown> = {}) =>
  (await api.call('GET /api/admin/reports', { limit: '50', ...query }, admin)).items
const caseOf = async (id: string) => (await queue()).find(({ subjectId }) => subjectId === id)

it('[MOD3] gathers the reports of one subject in one case with their number and reasons', async () => {
  const { id } = await livePitch(api, author)
  const another = await product.addPerson({ userType: 'investor' })
  await report({ kind: 'pitch', id })
  await report({ kind: 'pitch', id }, another, { reason: 'copied_work', note: 'It is my film of 2019.' })
  const found = await caseOf(id)
  expect(found).toMatchObject({ reportCount: 2, reasons: ['spam', 'copied_work'], subjectKind: 'pitch', state: 'open' })
  expect(found?.author).toMatchObject({ id: author.userId, name: 'Aurelia Voss' })
  const page = await api.call('GET /api/admin/reports/{id}', { id: found?.id }, admin)
  expect(page.reports.map((one) => [one.reporter.id, one.reason, one.note])).toEqual(
    expect.arrayContaining([
      [another.userId, 'copied_work', 'It is my film of 2019.'],
      [reporter.userId, 'spam', ''],
    ]),
  )
  expect(page.steps).toEqual(['dismiss', 'warn', 'take_down', 'suspend'])
})

it('[MOD3] counts everybody who reports at the same moment', async () => {
  const { id } = await livePitch(api, author)
  const crowd = await Promise.all(Array.from({ length: 6 }, () => product.addPerson({ userType: 'viewer' })))
  await Promise.all(crowd.map((one) => report({ kind: 'pitch', id }, one)))
  expect((await caseOf(id))?.reportCount).toBe(6)
})

it('[MOD3] takes one report per person while the case is open, also when both come at once', async () => {
  const { id } = await livePitch(api, author)
  const outcomes = await Promise.allSettled([report({ kind: 'pitch', id }), report({ kind: 'pitch', id })])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await refusalOf({ kind: 'pitch', id })).toBe('conflict')
  expect((await caseOf(id))?.reportCount).toBe(1)
})

it('[MOD3] keeps what stood there when it was reported, beside what stands there now', async () => {
  const pitch = await livePitch(api, author, { title: 'Copied Word for Word' })
  await report({ kind: 'pitch', id: pitch.id })
  await api.call('POST /api/pitches/{id}/unpublish', { id: pitch.id, version: pitch.version }, author)
  const edited = await api.call('GET /api/pitches/{id}/edit', { id: pitch.id }, author)
  await api.call('PATCH /api/pitches/{id}', { id: pitch.id, version: edited.version, title: 'My Own Idea' }, author)
  const page = await api.call('GET /api/admin/reports/{id}', { id: (await caseOf(pitch.id))?.id }, admin)
  expect(page.reported[0]).toEqual({ label: 'Title', text: 'Copied Word for Word' })
  expect(page.present?.[0]).toEqual({ label: 'Title', text: 'My Own Idea' })
})

it('reports comments and people', async () => {
  const { id } = await livePitch(api, author)
  const comment = await api.call('POST /api/pitches/{id}/comments', { id, body: 'Buy my course' }, author)
  await report({ kind: 'comment', id: comment.id })
  await report({ kind: 'person', id: author.userId }, reporter, { reason: 'impersonation' })
  expect(await caseOf(comment.id)).toMatchObject({ subjectKind: 'comment', title: 'Buy my course' })
  expect(await caseOf(author.userId)).toMatchObject({ subjectKind: 'person', title: 'Aurelia Voss' })
})

it('[MOD1] refuses visitors and people whose address is not confirmed', async () => {
  const { id } = await livePitch(api, author)
  const unconfirmed = await product.addPerson({ userType: 'viewer', emailVerified: false })
  expect(await refusalOf({ kind: 'pitch', id }, visitor)).toBe('not_signed_in')
  expect(await refusalOf({ kind: 'pitch', id }, unconfirmed)).toBe('email_not_verified')
})

it('[MOD2] refuses reports of oneself and of what one made', async () => {
  const { id } = await livePitch(api, author)
  expect(await refusalOf({ kind: 'pitch', id }, author)).toBe('forbidden')
  expect(await refusalOf({ kind: 'person', id: author.userId }, author)).toBe('forbidden')
})

it('[MOD2] knows nothing of what the reporter cannot see', async () => {
  const draft = await draftPitch(api, author)
  const hidden = await livePitch(api, author, { visibility: 'private' })
  expect(await refusalOf({ kind: 'pitch', id: draft.id })).toBe('not_found')
  expect(await refusalOf({ kind: 'pitch', id: hidden.id })).toBe('not_found')
  expect(await refusalOf({ kind: 'person', id: admin.userId })).toBe('not_found')
  expect(await refusalOf({ kind: 'comment', id: '0190f0f0-0000-7000-8000-00000000dead' })).toBe('not_found')
})

it('refuses reasons that do not fit, and “something else” without words', async () => {
  const { id } = await livePitch(api, author)
  const refused = (body: Record<string, unknown>) => api.refusal('POST /api/reports', body, reporter)
  const subject = { kind: 'pitch', id }
  expect((await refused({ subject, reason: 'impersonation' })).extras.errors?.[0]?.pointer).toContain('reason')
  expect((await refused({ subject, reason: 'other', note: 'bad' })).extras.errors?.[0]?.pointer).toContain('note')
  expect((await refused({ subject, reason: 'because' })).code).toBe('invalid_input')
  expect((await refused({ subject, reason: 'spam', note: 'a'.repeat(1001) })).code).toBe('invalid_input')
  expect((await refused({ subject: { kind: 'company', id }, reason: 'spam' })).code).toBe('invalid_input')
})

it('[MOD4] takes so many reports of one account in 24 hours and no more', async () => {
  for (let n = 0; n < reportsPerDay; n += 1) {
    const somebody = await product.addPerson({ userType: 'viewer' })
    await report({ kind: 'person', id: somebody.userId })
  }
  expect(await refusalOf({ kind: 'person', id: author.userId })).toBe('too_many_requests')
  product.clock.advance(24 * 3600 * 1000)
  await report({ kind: 'person', id: author.userId })
})

// Every picture of every pitch of this file is drawn here.
it('[MOD5] tells the reported neither that they were reported nor by whom, and shows cases to moderators alone', async () => {
  const { id } = await livePitch(api, author)
  await report({ kind: 'pitch', id })
  await product.settle()
  expect((await api.call('GET /api/notifications', {}, author)).items).toEqual([])
  for (const table of ['reports', 'moderation_cases']) {
    const rows = await product.database.transaction({ actor: { id: author.userId, role: 'person' } }, (tx) =>
      tx.rows({ name: `test.${table}`, text: `select id from ${table}` }, []),
    )
    expect(rows).toEqual([])
  }
  const found = await caseOf(id)
  expect(await api.refusalCode('GET /api/admin/reports', {}, author)).toBe('forbidden')
  expect(await api.refusalCode('GET /api/admin/reports/{id}', { id: found?.id }, author)).toBe('forbidden')
}, 90_000)

it('audits a report with its reason', async () => {
  const { id } = await livePitch(api, author)
  await report({ kind: 'pitch', id })
  const { audit } = await tracesOf(product.database, id)
  expect(audit.filter(({ action }) => action === 'moderation.reported')).toEqual([
    { action: 'moderation.reported', actorId: reporter.userId, details: { reason: 'spam' } },
  ])
})

it('filters the queue by state, kind and reason, and pages through it without a gap', async () => {
  const subjects: Person['userId'][] = []
  for (let n = 0; n < 5; n += 1) {
    const somebody = await product.addPerson({ userType: 'creator' })
    await report({ kind: 'person', id: somebody.userId }, reporter, { reason: 'hate' })
    product.clock.advance(1000)
    subjects.unshift(somebody.userId)
  }
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(cursor)
    seen.push(...page.items.map(({ subjectId }) => subjectId))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(seen.filter((id) => subjects.includes(id as Person['userId']))).toEqual(subjects)
  expect((await queue({ kind: 'comment' })).every(({ subjectKind }) => subjectKind === 'comment')).toBe(true)
  expect((await queue({ state: 'closed', reason: 'hate' })).length).toBe(0)
})
const pageAfter = (cursor: string | null) =>
  api.call(
    'GET /api/admin/reports',
    { limit: '2', kind: 'person', reason: 'hate', ...(cursor === null ? {} : { cursor }) },
    admin,
  )
