import { appealDays } from '@pitchey/contract/moderation/vocabulary'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { listDevMail } from '../notifications/index.ts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'

let product: TestProduct
let api: ApiCaller
let admin: Person
let author: Person
let reporter: Person
const words = 'These are pages of a published novel.'
const unknown = '0190f0f0-0000-7000-8000-00000000dead'

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  admin = await product.addPerson({ userType: 'admin', name: 'Mona Derator' })
})
beforeEach(async () => {
  author = await product.addPerson({ userType: 'creator' })
  reporter = await product.addPerson({ userType: 'viewer', name: 'Jonas Reed' })
})
afterAll(() => product.stop())

const caseFor = async (kind: 'pitch' | 'comment' | 'person', id: string) => {
  await api.call('POST /api/reports', { subject: { kind, id }, reason: 'spam' }, reporter)
  const { items } = await api.call('GET /api/admin/reports', { limit: '50' }, admin)
  const found = items.find(({ subjectId }) => subjectId === id)
  if (!found) throw new Error('no case')
  return found
}
type Step = 'dismiss' | 'warn' | 'take_down' | 'suspend' | 'restore'
const decide = ({ id, version }: { id: string; version: number }, step: Step, reason: string | null = 'copied_work') =>
  api.call('POST /api/admin/reports/{id}/decide', { id, version, step, reason, words }, admin)
const refusal = ({ id, version }: { id: string; version: number }, step: Step, by: Person = admin) =>
  api.refusalCode('POST /api/admin/reports/{id}/decide', { id, version, step, reason: 'spam', words }, by)
const decisionsOf = async (person: Person) => (await api.call('GET /api/moderation/decisions', {}, person)).items
const newestOf = async (person: Person) => {
  const [newest] = await decisionsOf(person)
  if (!newest) throw new Error('nothing was decided')
  return newest
}
const mailsTo = async (person: Person) => {
  await product.settle()
  const { items } = await execute(
    product.kernel,
    listDevMail,
    { to: `person-${person.userId.slice(-12)}@people.example` },
    product.as(visitor),
  )
  return items
}
const tokenTo = async (person: Person) => {
  const link = (await mailsTo(person)).flatMap((mail) => mail.links).find((one) => one.includes('token='))
  return new URL(link ?? '').searchParams.get('token') ?? ''
}
const kindsTold = async (person: Person) => {
  await product.settle()
  return (await api.call('GET /api/notifications', {}, person)).items.map(({ kind }) => kind)
}
const statusOf = async (id: string) => (await api.call('GET /api/pitches/{id}/edit', { id }, author)).status
const appeal = (id: string, by: Person = author) =>
  api.call('POST /api/moderation/decisions/{id}/appeal', { id, body: 'I wrote every line of it myself, in 2018.' }, by)

it('[MOD7] takes a pitch down, tells the author why, and gives it back as a draft', async () => {
  const { id } = await livePitch(api, author)
  const closed = await decide(await caseFor('pitch', id), 'take_down')
  expect(await statusOf(id)).toBe('removed')
  expect(closed).toMatchObject({ state: 'closed', decision: 'taken_down', steps: ['restore'] })
  expect(await kindsTold(author)).toEqual(['pitch_removed'])
  const [mail] = await mailsTo(author)
  expect(mail?.text).toContain(words)
  expect(mail?.text).toContain('copied work')
  expect(await newestOf(author)).toMatchObject({ kind: 'taken_down', reason: 'copied_work', words, appeal: null })
  const open = await decide(closed, 'restore', null)
  expect(await statusOf(id)).toBe('draft')
  expect(open.steps).toEqual([])
  expect(await kindsTold(author)).toEqual(['pitch_reinstated', 'pitch_removed'])
})

it('[MOD7] takes a comment down so that nobody reads it, and gives it back with its text', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await livePitch(api, owner)
  const comment = await api.call('POST /api/pitches/{id}/comments', { id, body: 'Buy my course' }, author)
  const read = async () =>
    (await api.call('GET /api/pitches/{id}/comments', { id }, reporter)).items.map(({ body }) => body)
  const closed = await decide(await caseFor('comment', comment.id), 'take_down')
  expect(await read()).not.toContain('Buy my course')
  expect(await kindsTold(author)).toEqual(['comment_removed'])
  await decide(closed, 'restore', null)
  expect(await read()).toEqual(['Buy my course'])
})

it('[MOD7] suspends the author: sessions end, pitches leave the market, the reason is mailed', async () => {
  await livePitch(api, author)
  const found = await caseFor('person', author.userId)
  const closed = await decide(found, 'suspend', 'fraud')
  expect(closed.author.suspended).toBe(true)
  const [mail] = await mailsTo(author)
  expect(mail?.subject).toBe('Your account is suspended')
  expect(mail?.text).toContain(words)
  const back = await decide(closed, 'restore', null)
  expect(back.author.suspended).toBe(false)
})

it('[MOD7] warns without changing anything, and remembers it', async () => {
  const { id } = await livePitch(api, author)
  const closed = await decide(await caseFor('pitch', id), 'warn', 'hate')
  expect(await statusOf(id)).toBe('published')
  expect(closed.authorRecord).toEqual({ warned: 1, takenDown: 0, suspended: 0 })
  expect(await kindsTold(author)).toEqual(['warning'])
})

it('[MOD7] dismisses without a word to the author; further reports open a new case', async () => {
  const { id } = await livePitch(api, author)
  const found = await caseFor('pitch', id)
  await decide(found, 'dismiss', null)
  expect(await kindsTold(author)).toEqual([])
  expect(await mailsTo(author)).toEqual([])
  expect(await decisionsOf(author)).toEqual([])
  expect((await caseFor('pitch', id)).id).not.toBe(found.id)
})

it('[MOD5] tells the reporters that somebody looked, not what was decided, and the author nothing of reporters or moderators', async () => {
  const { id } = await livePitch(api, author)
  await decide(await caseFor('pitch', id), 'take_down')
  expect(await kindsTold(reporter)).toEqual(['report_answered'])
  const told = JSON.stringify([
    await decisionsOf(author),
    await mailsTo(author),
    (await api.call('GET /api/notifications', {}, author)).items,
  ])
  for (const secret of [reporter.userId, 'Jonas Reed', admin.userId, 'Mona Derator']) expect(told).not.toContain(secret)
})

it('[MOD8] lets one of two moderators decide who decide at the same moment', async () => {
  const { id } = await livePitch(api, author)
  const found = await caseFor('pitch', id)
  const outcomes = await Promise.allSettled([decide(found, 'take_down'), decide(found, 'dismiss', null)])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale_version' } })
})

it('[MOD8] refuses steps that do not fit', async () => {
  const { id, version } = await livePitch(api, author)
  const found = await caseFor('pitch', id)
  expect(await refusal(found, 'restore')).toBe('illegal_transition')
  expect(await refusal({ ...found, version: 7 }, 'warn')).toBe('stale_version')
  expect(await refusal({ ...found, id: unknown }, 'warn')).toBe('not_found')
  expect(await refusal(found, 'warn', author)).toBe('forbidden')
  await api.call('POST /api/pitches/{id}/unpublish', { id, version }, author)
  await decide(found, 'take_down').catch(() => undefined)
  const person = await caseFor('person', author.userId)
  expect(await refusal(person, 'take_down')).toBe('illegal_transition')
  const without = { id: person.id, version: person.version, step: 'warn', reason: null, words }
  expect((await api.refusal('POST /api/admin/reports/{id}/decide', without, admin)).extras.errors?.[0]?.pointer).toBe(
    '/reason',
  )
})

it('audits a decision on the case and on its subject, and tells the rest of the system', async () => {
  const { id } = await livePitch(api, author)
  const found = await caseFor('pitch', id)
  await decide(found, 'take_down')
  const onCase = await tracesOf(product.database, found.id)
  expect(onCase.audit).toEqual([
    { action: 'moderation.case-decided', actorId: admin.userId, details: { step: 'take_down', reason: 'copied_work' } },
  ])
  const onPitch = await tracesOf(product.database, id)
  expect(onPitch.audit.at(-1)).toMatchObject({
    action: 'moderation.case-decided',
    details: { step: 'take_down', reason: 'copied_work', words, caseId: found.id },
  })
  const { events } = await tracesOf(product.database, (await newestOf(author)).id)
  expect(events.map(({ type }) => type)).toEqual(['moderation.decided'])
})

it('[MOD9] takes one appeal per decision, and overturning it gives the pitch back', async () => {
  const { id } = await livePitch(api, author)
  await decide(await caseFor('pitch', id), 'take_down')
  const decision = await newestOf(author)
  expect(decision.appealUntil).not.toBeNull()
  const outcomes = await Promise.allSettled([appeal(decision.id), appeal(decision.id)])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const { items } = await api.call('GET /api/admin/appeals', { limit: '50' }, admin)
  const waiting = items.find((one) => one.decision.id === decision.id)
  expect(waiting).toMatchObject({ state: 'open', subjectKind: 'pitch', author: { id: author.userId } })
  const answer = { id: waiting?.id, outcome: 'overturned', words: 'You showed us your registration.' }
  await api.call('POST /api/admin/appeals/{id}/decide', answer, admin)
  expect(await statusOf(id)).toBe('draft')
  const after = await api.call('GET /api/moderation/decisions/{id}', { id: decision.id }, author)
  expect(after).toMatchObject({ appeal: { state: 'overturned', words: 'You showed us your registration.' } })
  expect(after.reversedAt).not.toBeNull()
  expect(await api.refusalCode('POST /api/admin/appeals/{id}/decide', answer, admin)).toBe('conflict')
})

it('[MOD9] upholds a decision and says so', async () => {
  const { id } = await livePitch(api, author)
  await decide(await caseFor('pitch', id), 'take_down')
  const decision = await newestOf(author)
  await appeal(decision.id)
  const { items } = await api.call('GET /api/admin/appeals', { limit: '50' }, admin)
  const waiting = items.find((one) => one.decision.id === decision.id)
  const answer = { id: waiting?.id, outcome: 'upheld', words: 'The novel is from 1998.' }
  await api.call('POST /api/admin/appeals/{id}/decide', answer, admin)
  expect(await statusOf(id)).toBe('removed')
  expect(await kindsTold(author)).toEqual(['appeal_answered', 'pitch_removed'])
  expect((await mailsTo(author))[0]?.text).toContain('The novel is from 1998.')
  const answered = await api.call('GET /api/admin/appeals', { state: 'answered' }, admin)
  expect(answered.items.map((one) => one.decision.id)).toContain(decision.id)
})

it('[MOD9] keeps an appeal from others, from late comers, and from what was taken back', async () => {
  const { id } = await livePitch(api, author)
  const closed = await decide(await caseFor('pitch', id), 'take_down')
  const decision = await newestOf(author)
  const body = 'I wrote every line of it myself, in 2018.'
  const code = (by: Parameters<typeof api.refusalCode>[2], ofId: string = decision.id) =>
    api.refusalCode('POST /api/moderation/decisions/{id}/appeal', { id: ofId, body }, by)
  expect(await code(reporter)).toBe('not_found')
  expect(await code(visitor)).toBe('not_signed_in')
  expect(await api.refusalCode('GET /api/moderation/decisions/{id}', { id: decision.id }, reporter)).toBe('not_found')
  await decide(closed, 'restore', null)
  expect(await code(author)).toBe('conflict')
  await decide(await caseFor('person', author.userId), 'warn')
  const late = await newestOf(author)
  product.clock.advance((appealDays + 1) * 24 * 3600 * 1000)
  expect(await code(author, late.id)).toBe('conflict')
})

it('[MOD10] opens the decision to whoever holds the mailed link, so that somebody suspended can appeal', async () => {
  await decide(await caseFor('person', author.userId), 'suspend', 'fraud')
  const token = await tokenTo(author)
  const read = await api.call('POST /api/moderation/read-decision', { token })
  expect(read).toMatchObject({ kind: 'suspended', reason: 'fraud', words })
  const body = 'My brother used my account; I have changed the password.'
  expect(await api.call('POST /api/moderation/appeal', { token, body })).toMatchObject({
    appeal: { state: 'open', body },
  })
  expect(await api.refusalCode('POST /api/moderation/appeal', { token, body })).toBe('conflict')
  const wrong = 'x'.repeat(43)
  expect(await api.refusalCode('POST /api/moderation/read-decision', { token: wrong })).toBe('link_expired')
  expect(await api.refusalCode('POST /api/moderation/appeal', { token: wrong, body })).toBe('link_expired')
  const { items } = await api.call('GET /api/admin/appeals', { limit: '50' }, admin)
  const waiting = items.find((one) => one.author.id === author.userId)
  await api.call('POST /api/admin/appeals/{id}/decide', { id: waiting?.id, outcome: 'overturned', words }, admin)
  const { items: users } = await api.call('GET /api/admin/users', { status: 'suspended', limit: '50' }, admin)
  expect(users.some((one) => one.id === author.userId)).toBe(false)
})

it('[MOD7] tells the author why also when an administrator acts without a case', async () => {
  const { id } = await livePitch(api, author)
  await api.call('POST /api/admin/pitches/{id}/remove', { id, reason: 'A court asked us to' }, admin)
  expect(await newestOf(author)).toMatchObject({ kind: 'taken_down', words: 'A court asked us to', reason: null })
  await api.call('POST /api/admin/pitches/{id}/reinstate', { id }, admin)
  const [restored, taken] = await decisionsOf(author)
  expect(restored?.kind).toBe('restored')
  expect(taken?.reversedAt).not.toBeNull()
})
