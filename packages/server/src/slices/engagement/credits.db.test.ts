import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { relayEvents } from '../../jobs/relay.ts'
import { system } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { recordActivity, recordCredit } from './feed.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let composer: Person
let fan: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())

const handleOf = ({ userId }: Person) => `person-${userId.slice(-12)}`
beforeEach(async () => {
  product.clock.advance(1000)
  owner = await product.addPerson({ userType: 'creator', name: 'Maren Oduya' })
  composer = await product.addPerson({ userType: 'creator', name: 'Ines Duarte' })
  fan = await product.addPerson({ userType: 'investor' })
  await api.call('PUT /api/users/{handle}/follow', { handle: handleOf(composer) }, fan)
})

/** Hands events to the jobs of the feed and works those off, and draws no pictures meanwhile. */
const settle = async (): Promise<void> => {
  const jobs = product.product.jobs.filter(({ queue }) => queue.startsWith('engagement.record'))
  let handled = 0
  do {
    handled = (await relayEvents(product.kernel, jobs)) + (await product.jobs.drain(product.kernel, jobs))
  } while (handled > 0)
}
const feedOf = async (by: Person) => {
  await settle()
  return (await api.call('GET /api/feed', {}, by)).items
}
const propose = (id: string, role = 'composer', more: Record<string, unknown> = {}) =>
  api.call('POST /api/pitches/{id}/attachments', { id, who: { personId: composer.userId }, role, ...more }, owner)
const answer = (attachmentId: string, confirm: boolean) =>
  api.call('POST /api/attachments/{attachmentId}/answer', { attachmentId, confirm }, composer)
const block = (who: Person, by: Person) => api.call('PUT /api/users/{handle}/block', { handle: handleOf(who) }, by)

const credited = async (fields: Record<string, unknown> = {}) => {
  const pitch = await livePitch(api, owner, fields)
  const { id: attachmentId } = await propose(pitch.id)
  await answer(attachmentId, true)
  return { pitch, attachmentId }
}

it('[FEED4] a confirmed part of a pitch on the market is shown to followers, with its roles, and never before', async () => {
  const { id } = await livePitch(api, owner)
  const first = await propose(id)
  expect(await feedOf(fan)).toEqual([])
  await answer(first.id, true)
  const second = await propose(id, 'other', { roleOther: 'Dialect coach' })
  await answer(second.id, true)
  const items = await feedOf(fan)
  expect(items.map(({ kind, person, pitch, roles }) => [kind, person.name, pitch.id, roles])).toEqual([
    [
      'credit',
      'Ines Duarte',
      id,
      [
        { role: 'composer', roleOther: '' },
        { role: 'other', roleOther: 'Dialect coach' },
      ],
    ],
  ])
  await answer(first.id, false)
  expect((await feedOf(fan)).map(({ roles }) => roles)).toEqual([[{ role: 'other', roleOther: 'Dialect coach' }]])
  await answer(second.id, false)
  expect(await feedOf(fan)).toEqual([])
})

it('[FEED1] somebody whose account is suspended takes no place on a page', async () => {
  const shown = await livePitch(api, owner)
  await api.call('PUT /api/users/{handle}/follow', { handle: handleOf(owner) }, fan)
  await settle()
  product.clock.advance(60_000)
  await credited()
  await settle()
  await administer(product.owner, `update users set status = 'suspended' where id = '${composer.userId}'`)
  const first = await api.call('GET /api/feed', { limit: '1' }, fan)
  expect(first.items.map(({ kind }) => kind)).toEqual(['published'])
  const second = await api.call('GET /api/feed', { limit: '1', cursor: first.nextCursor }, fan)
  expect(second.items.map(({ kind, pitch }) => [kind, pitch.id])).toEqual([['published', shown.id]])
})

it('[FEED4] a part that was confirmed before shows when the pitch comes to the open market', async () => {
  const draft = await draftPitch(api, owner)
  const { id: attachmentId } = await propose(draft.id)
  await answer(attachmentId, true)
  expect(await feedOf(fan)).toEqual([])
  const live = await api.call('POST /api/pitches/{id}/publish', { id: draft.id, version: draft.version }, owner)
  expect((await feedOf(fan)).map(({ kind }) => kind)).toEqual(['credit'])
  await api.call('POST /api/pitches/{id}/unpublish', { id: live.id, version: live.version }, owner)
  expect(await feedOf(fan)).toEqual([])
})

it('[FEED4] nothing shows of what is unlisted, of suspended people, or of the owner’s own part', async () => {
  await credited({ visibility: 'unlisted' })
  expect(await feedOf(fan)).toEqual([])
  await credited()
  expect(await feedOf(fan)).toHaveLength(1)
  for (const one of [composer, owner]) {
    await administer(product.owner, `update users set status = 'suspended' where id = '${one.userId}'`)
    expect(await feedOf(fan)).toEqual([])
    await administer(product.owner, `update users set status = 'active' where id = '${one.userId}'`)
  }
  await api.call('PUT /api/users/{handle}/follow', { handle: handleOf(owner) }, fan)
  const { id } = await livePitch(api, owner)
  const own = { id, who: { personId: owner.userId }, role: 'director' }
  expect(await api.call('POST /api/pitches/{id}/attachments', own, owner)).toMatchObject({ state: 'confirmed' })
  const ofIt = (await feedOf(fan)).filter(({ pitch }) => pitch.id === id)
  expect(ofIt.map(({ kind }) => kind)).toEqual(['published'])
})

it('[FEED4] an editor of the team who names themselves is credited like anybody else', async () => {
  const { id } = await livePitch(api, owner)
  await administer(
    product.owner,
    `insert into pitch_members (pitch_id, person_id, role, added_by, created_at) values ('${id}', '${composer.userId}', 'editor', '${owner.userId}', now())`,
  )
  const own = { id, who: { personId: composer.userId }, role: 'writer' }
  await api.call('POST /api/pitches/{id}/attachments', own, composer)
  expect((await feedOf(fan)).map(({ kind, pitch }) => [kind, pitch.id])).toEqual([['credit', id]])
})

it.each(['person', 'owner'] as const)(
  '[FEED4] no credit shows where a block stands between its reader and the %s, whoever set it',
  async (whom) => {
    const other = whom === 'person' ? composer : owner
    const elsewhere = await product.addPerson({ userType: 'viewer' })
    await api.call('PUT /api/users/{handle}/follow', { handle: handleOf(composer) }, elsewhere)
    await credited()
    for (const [blocked, blocker] of [
      [fan, other],
      [other, fan],
    ] as const) {
      await api.call('PUT /api/users/{handle}/follow', { handle: handleOf(composer) }, fan)
      expect(await feedOf(fan)).toHaveLength(1)
      await block(blocked, blocker)
      expect(await feedOf(fan)).toEqual([])
      expect(await feedOf(elsewhere)).toHaveLength(1)
      await api.call('DELETE /api/users/{handle}/block', { handle: handleOf(blocked) }, blocker)
    }
  },
)

it('[FEED4] a credit is noted once, however often, in whatever order and at once its jobs run, and hides no stage', async () => {
  const { pitch } = await credited()
  await api.call('PUT /api/users/{handle}/follow', { handle: handleOf(owner) }, fan)
  await settle()
  const as = product.as(system('test'))
  await Promise.all([
    execute(product.kernel, recordCredit, { pitchId: pitch.id }, as),
    execute(product.kernel, recordActivity, { id: pitch.id }, as),
    execute(product.kernel, recordCredit, { pitchId: pitch.id }, as),
  ])
  const kinds = async () => (await feedOf(fan)).map(({ kind }) => kind).toSorted()
  expect(await kinds()).toEqual(['credit', 'published'])
  product.clock.advance(1000)
  const stage = pitch.stage === 'packaging' ? 'financing' : 'packaging'
  await api.call('PATCH /api/pitches/{id}', { id: pitch.id, version: pitch.version, stage }, owner)
  expect(await kinds()).toEqual(['credit', 'published', 'stage'])
})
