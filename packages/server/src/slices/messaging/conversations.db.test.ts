import { randomUUID } from 'node:crypto'
import type { Conversation } from '@pitchey/contract/messaging/conversation'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'

let product: TestProduct
let api: ApiCaller
let ada: Person
let ben: Person
let cleo: Person
const unknown = '00000000-0000-7000-8000-000000000000'
const start = 'POST /api/conversations' as const
const list = 'GET /api/conversations' as const
const send = 'POST /api/conversations/{id}/messages' as const

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())
beforeEach(async () => {
  ada = await product.addPerson({ userType: 'creator', name: 'Ada Lindqvist' })
  ben = await product.addPerson({ userType: 'investor', name: 'Ben Okafor' })
  cleo = await product.addPerson({ userType: 'viewer', name: 'Cleo Marsh' })
})

const begin = (from: Person, to: readonly Person[], more: Record<string, unknown> = {}): Promise<Conversation> =>
  api.call(start, { participantIds: to.map((person) => person.userId), ...more }, from)

const say = (id: string, body: string, from: Person) => {
  product.clock.advance(3000)
  return api.call(send, { id, clientId: randomUUID(), body }, from)
}
const open = (id: string, reader: Person) => api.call('GET /api/conversations/{id}', { id }, reader)
const follow = async (follower: Person, followee: Person) => {
  const { handle } = await api.call('GET /api/users/me', {}, followee)
  await api.call('PUT /api/users/{handle}/follow', { handle }, follower)
}
const idsIn = async (reader: Person, query: Record<string, unknown> = {}) =>
  (await api.call(list, query, reader)).items.map(({ id }) => id)

describe('beginning', () => {
  it('[MSG8] gives two people one conversation, whoever begins and however often', async () => {
    const first = await begin(ada, [ben])
    expect(first).toMatchObject({ kind: 'direct', state: 'accepted', head: 0, unreadCount: 0, ownerId: null })
    const again = await Promise.all([begin(ada, [ben]), begin(ben, [ada]), begin(ada, [ben])])
    expect(new Set(again.map(({ id }) => id))).toEqual(new Set([first.id]))
  })

  it('[MSG8] gives two people who begin at the same moment one conversation', async () => {
    const begun = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? begin(ada, [ben]) : begin(ben, [ada]))),
    )
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
  })

  it('[MSG8] gives two people another one for each pitch', async () => {
    const pitch = await livePitch(api, ada)
    const plain = await begin(ben, [ada])
    const about = await begin(ben, [ada], { pitchId: pitch.id })
    expect(about).toMatchObject({ kind: 'pitch', pitch: { id: pitch.id, title: pitch.title } })
    expect(about.id).not.toBe(plain.id)
    expect((await begin(ada, [ben], { pitchId: pitch.id })).id).toBe(about.id)
  })

  it('[MSG8] makes one group of a repeated request under the same client id', async () => {
    const clientId = randomUUID()
    const made = await Promise.all(
      Array.from({ length: 4 }, () => begin(ada, [ben, cleo], { subject: 'Casting', clientId })),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(made[0]).toMatchObject({ kind: 'group', subject: 'Casting', ownerId: ada.userId })
    expect((await begin(ada, [ben, cleo], { subject: 'Casting' })).id).not.toBe(made[0]?.id)
  })

  it('sends the first message with the conversation, once', async () => {
    const firstMessage = { clientId: randomUUID(), body: 'Loved your logline.' }
    const made = await begin(ada, [ben], { firstMessage })
    expect(made).toMatchObject({ head: 1, lastMessage: { snippet: 'Loved your logline.', seq: 1 } })
    expect(await begin(ada, [ben], { firstMessage })).toMatchObject({ id: made.id, head: 1 })
  })

  it('[MSG2] knows nobody who is unknown, suspended, unconfirmed or an administrator', async () => {
    const people = await Promise.all([
      product.addPerson({ userType: 'viewer', status: 'suspended' }),
      product.addPerson({ userType: 'viewer', emailVerified: false }),
      product.addPerson({ userType: 'admin' }),
    ])
    for (const id of [...people.map(({ userId }) => userId), unknown]) {
      const problem = await api.refusal(start, { participantIds: [ben.userId, id] }, ada)
      expect(problem.code).toBe('not_found')
      expect(problem.extras.errors?.map(({ pointer }) => pointer)).toEqual(['/participantIds/1'])
    }
    expect(await idsIn(ada)).toEqual([])
  })

  it('[MSG1] is refused to visitors, unconfirmed people, administrators and to oneself', async () => {
    const unconfirmed = await product.addPerson({ userType: 'viewer', emailVerified: false })
    const admin = await product.addPerson({ userType: 'admin' })
    const input = { participantIds: [ben.userId] }
    expect(await api.refusalCode(start, input, visitor)).toBe('not_signed_in')
    expect(await api.refusalCode(start, input, unconfirmed)).toBe('email_not_verified')
    expect(await api.refusalCode(start, input, admin)).toBe('forbidden')
    expect(await api.refusalCode(start, { participantIds: [ada.userId] }, ada)).toBe('conflict')
    expect(await api.refusalCode(start, { participantIds: [] }, ada)).toBe('invalid_input')
  })

  it('[MSG9] knows no pitch that the beginner cannot see, and shows none to a participant who cannot', async () => {
    const draft = await draftPitch(api, ada)
    expect(await api.refusalCode(start, { participantIds: [ada.userId], pitchId: draft.id }, ben)).toBe('not_found')
    const own = await begin(ada, [ben], { pitchId: draft.id })
    expect(own.pitch).toMatchObject({ id: draft.id })
    expect((await open(own.id, ben)).pitch).toBeNull()
  })

  it('[MSG7] stops at twenty new conversations in 24 hours, and says when to come back', async () => {
    const others = await Promise.all(Array.from({ length: 21 }, () => product.addPerson({ userType: 'viewer' })))
    const last = others.at(-1)
    if (last === undefined) throw new Error('nobody to write to')
    for (const other of others.slice(0, 20)) await begin(ada, [other])
    const refused = await api.refusal(start, { participantIds: [last.userId] }, ada)
    expect(refused).toMatchObject({ code: 'too_many_requests', extras: { retryAfterSeconds: 86_400 } })
    expect((await begin(ada, others.slice(0, 1))).kind).toBe('direct')
    product.clock.advance(86_400_000)
    expect((await begin(ada, [last])).kind).toBe('direct')
  })
})

describe('the gate', () => {
  it('[MSG10] makes the first message of a stranger a request, which the sender cannot tell', async () => {
    const { id } = await begin(ada, [ben])
    await say(id, 'Do you read first drafts?', ada)
    expect(await idsIn(ben)).toEqual([])
    expect(await idsIn(ben, { state: 'requested' })).toEqual([id])
    expect((await open(id, ada)).state).toBe('accepted')
    await follow(cleo, ada)
    const known = await begin(ada, [cleo])
    const { id: _one, participants: _two, ...seenOfKnown } = await open(known.id, ada)
    await begin(ada, [ben])
    const stranger = await product.addPerson({ userType: 'viewer' })
    const { id: _three, participants: _four, ...seenOfStranger } = await begin(ada, [stranger])
    expect({ ...seenOfStranger, createdAt: '', lastActivityAt: '' }).toEqual({
      ...seenOfKnown,
      createdAt: '',
      lastActivityAt: '',
    })
  })

  it('[MSG10] takes at once who is followed, and who shares a conversation that both accepted', async () => {
    await follow(ben, ada)
    expect((await open((await begin(ada, [ben])).id, ben)).state).toBe('accepted')
    const group = await begin(cleo, [ada, ben], { subject: 'Table read' })
    expect((await open(group.id, ben)).state).toBe('requested')
    await api.call('POST /api/conversations/{id}/accept', { id: group.id }, ben)
    await api.call('POST /api/conversations/{id}/accept', { id: group.id }, ada)
    expect((await open((await begin(cleo, [ben])).id, ben)).state).toBe('accepted')
  })

  it('[MSG10] accepts by an answer, and puts aside what is ignored', async () => {
    const { id } = await begin(ada, [ben])
    await api.call('POST /api/conversations/{id}/ignore', { id }, ben)
    expect(await idsIn(ben, { state: 'requested' })).toEqual([])
    expect(await idsIn(ben, { state: 'ignored' })).toEqual([id])
    await say(id, 'Sorry, I was away.', ben)
    expect(await open(id, ben)).toMatchObject({ state: 'accepted' })
  })

  it('[MSG11] keeps a blocked person out of every later conversation, and lets them notice nothing', async () => {
    const { id } = await begin(ada, [ben])
    await api.call('POST /api/conversations/{id}/block', { id }, ben)
    await follow(ben, ada)
    await say(id, 'Still there?', ada)
    const pitch = await livePitch(api, ada)
    const about = await begin(ada, [ben], { pitchId: pitch.id })
    const group = await begin(ada, [ben, cleo], { subject: 'A way around' })
    for (const { id: other } of [about, group]) expect((await open(other, ben)).state).toBe('blocked')
    for (const state of ['accepted', 'requested', 'ignored']) expect(await idsIn(ben, { state })).toEqual([])
    expect(await api.call('GET /api/notifications/unread', {}, ben)).toMatchObject({ messages: 0 })
    expect((await open(id, ada)).state).toBe('accepted')
    expect(await api.refusalCode(send, { id, clientId: randomUUID(), body: 'No' }, ben)).toBe('conflict')
    expect(await api.refusalCode(start, { participantIds: [ada.userId] }, ben)).toBe('conflict')
    await api.call('POST /api/conversations/{id}/accept', { id }, ben)
    expect((await say(id, 'Yes.', ben)).seq).toBe(2)
  })
})

describe('the inbox', () => {
  it('[MSG12] lists by newest activity, page by page, without losing or repeating one', async () => {
    const made: string[] = []
    for (let count = 0; count < 7; count += 1) {
      const { id } = await begin(ada, [await product.addPerson({ userType: 'viewer' })])
      await say(id, `Hello ${count}`, ada)
      made.unshift(id)
    }
    const [oldest = '', ...rest] = made.toReversed()
    await say(oldest, 'Once more', ada)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: Conversation[]; nextCursor: string | null } = await api.call(
        list,
        { limit: '3', ...(cursor === null ? {} : { cursor }) },
        ada,
      )
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen).toEqual([oldest, ...rest.toReversed()])
  })

  it('[MSG12] filters by what is unread and archived, and searches names and subjects', async () => {
    const direct = await begin(ada, [ben])
    const group = await begin(ada, [cleo], { subject: 'The 100% plan' })
    await say(direct.id, 'Morning', ben)
    expect(await idsIn(ada, { unread: 'true' })).toEqual([direct.id])
    expect(await idsIn(ada, { search: 'oka' })).toEqual([direct.id])
    expect(await idsIn(ada, { search: '100%' })).toEqual([group.id])
    expect(await idsIn(ada, { search: 'mars' })).toEqual([group.id])
    expect(await idsIn(ada, { search: 'ada' })).toEqual([])
    expect(await idsIn(ada, { search: '%' })).toEqual([group.id])
    await api.call('PATCH /api/conversations/{id}', { id: direct.id, archived: true }, ada)
    expect(await idsIn(ada)).toEqual([group.id])
    expect(await idsIn(ada, { archived: 'true' })).toEqual([direct.id])
  })

  it('[MSG13] counts what others said and nobody read, and never moves back', async () => {
    const { id } = await begin(ada, [ben])
    await api.call('POST /api/conversations/{id}/accept', { id }, ben)
    for (const body of ['One', 'Two', 'Three']) await say(id, body, ada)
    const read = (upTo: number) => api.call('POST /api/conversations/{id}/read', { id, upTo }, ben)
    expect((await open(id, ben)).unreadCount).toBe(3)
    expect(await api.call('GET /api/notifications/unread', {}, ben)).toMatchObject({ messages: 3 })
    expect(await read(2)).toEqual({ lastReadSeq: 2, unreadCount: 1 })
    expect(await read(1)).toEqual({ lastReadSeq: 2, unreadCount: 1 })
    expect(await read(99)).toEqual({ lastReadSeq: 3, unreadCount: 0 })
    await say(id, 'Four', ben)
    expect(await open(id, ben)).toMatchObject({ lastReadSeq: 4, unreadCount: 0 })
    expect(await open(id, ada)).toMatchObject({ lastReadSeq: 3, unreadCount: 1 })
  })

  it('[MSG13] does not take an answer for reading what came just before it', async () => {
    const { id } = await begin(ada, [ben])
    await say(id, 'Unseen', ada)
    await say(id, 'Crossing', ben)
    expect(await open(id, ben)).toMatchObject({ lastReadSeq: 0, unreadCount: 1 })
  })

  it('[MSG14] brings an archived conversation back with the next message unless it is muted', async () => {
    const { id } = await begin(ben, [ada])
    const patch = (fields: Record<string, unknown>) => api.call('PATCH /api/conversations/{id}', { id, ...fields }, ben)
    await patch({ archived: true })
    await say(id, 'Back?', ada)
    expect((await open(id, ben)).archived).toBe(false)
    const mutedUntil = new Date(product.clock.now().getTime() + 3_600_000).toISOString()
    expect(await patch({ archived: true, mutedUntil })).toMatchObject({ archived: true, mutedUntil })
    await say(id, 'Hush', ada)
    expect((await open(id, ben)).archived).toBe(true)
    expect(await api.call('GET /api/notifications/unread', {}, ben)).toMatchObject({ messages: 0 })
    expect((await patch({ mutedUntil: null })).mutedUntil).toBeNull()
    expect(await api.call('GET /api/notifications/unread', {}, ben)).toMatchObject({ messages: 2 })
  })
})

describe('groups', () => {
  it('[MSG4] are renamed by who leads them, with the version seen', async () => {
    const { id, version } = await begin(ada, [ben, cleo], { subject: 'Crew' })
    const rename = 'PATCH /api/conversations/{id}' as const
    expect(await api.refusalCode(rename, { id, subject: 'Mine', version }, ben)).toBe('forbidden')
    expect(await api.refusalCode(rename, { id, subject: 'No version' }, ada)).toBe('invalid_input')
    expect(await api.call(rename, { id, subject: 'Camera crew', version }, ada)).toMatchObject({
      subject: 'Camera crew',
      version: version + 1,
    })
    expect(await api.refusalCode(rename, { id, subject: 'Late', version }, ada)).toBe('stale_version')
    const direct = await begin(ada, [ben])
    expect(await api.refusalCode(rename, { id: direct.id, subject: 'Us', version: 1 }, ada)).toBe('conflict')
  })

  it('[MSG3] show a newcomer what is said from then on, and somebody who left what was said before', async () => {
    const { id } = await begin(ada, [ben], { subject: 'Writers' })
    await say(id, 'Before Cleo', ada)
    const person = { id, personId: cleo.userId }
    await api.call('PUT /api/conversations/{id}/participants/{personId}', person, ada)
    await api.call('PUT /api/conversations/{id}/participants/{personId}', person, ada)
    await say(id, 'With Cleo', ada)
    await api.call('DELETE /api/conversations/{id}/participants/{personId}', person, ada)
    await say(id, 'After Cleo', ada)
    const bodies = async (reader: Person) =>
      (await api.call('GET /api/conversations/{id}/messages', { id }, reader)).items.map(({ body }) => body)
    expect(await bodies(cleo)).toEqual(['With Cleo'])
    expect(await bodies(ben)).toEqual(['After Cleo', 'With Cleo', 'Before Cleo'])
    expect(await open(id, cleo)).toMatchObject({ left: true, head: 2, unreadCount: 1, lastMessage: { seq: 2 } })
    expect(await api.refusalCode(send, { id, clientId: randomUUID(), body: 'Hey' }, cleo)).toBe('forbidden')
    expect((await open(id, ben)).participants.map(({ name, left }) => [name, left])).toEqual([
      ['Ada Lindqvist', false],
      ['Ben Okafor', false],
      ['Cleo Marsh', true],
    ])
  })

  it('[MSG4] pass to whoever was there longest when their owner leaves', async () => {
    const { id } = await begin(ada, [ben], { subject: 'Relay' })
    await api.call('PUT /api/conversations/{id}/participants/{personId}', { id, personId: cleo.userId }, ada)
    await api.call('POST /api/conversations/{id}/leave', { id }, ada)
    expect((await open(id, ben)).ownerId).toBe(ben.userId)
    await api.call('DELETE /api/conversations/{id}/participants/{personId}', { id, personId: cleo.userId }, ben)
    expect(await api.refusalCode('POST /api/conversations/{id}/leave', { id }, cleo)).toBe('forbidden')
    await api.call('POST /api/conversations/{id}/leave', { id }, ben)
    expect((await open(id, ben)).left).toBe(true)
  })

  it('[MSG4] are left, and change their people, only where they are groups and by who leads them', async () => {
    const { id } = await begin(ada, [ben])
    const add = 'PUT /api/conversations/{id}/participants/{personId}' as const
    const remove = 'DELETE /api/conversations/{id}/participants/{personId}' as const
    expect(await api.refusalCode('POST /api/conversations/{id}/leave', { id }, ada)).toBe('conflict')
    expect(await api.refusalCode(add, { id, personId: cleo.userId }, ada)).toBe('conflict')
    const group = await begin(ada, [ben], { subject: 'Ours' })
    expect(await api.refusalCode(add, { id: group.id, personId: cleo.userId }, ben)).toBe('forbidden')
    expect(await api.refusalCode(add, { id: group.id, personId: unknown }, ada)).toBe('not_found')
    expect(await api.refusalCode(remove, { id: group.id, personId: ada.userId }, ada)).toBe('conflict')
    expect(await api.refusalCode(add, { id: group.id, personId: cleo.userId }, cleo)).toBe('not_found')
  })

  it('[MSG4] hold fifty people and no more', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => product.addPerson({ userType: 'viewer' })))
    const [last, ...rest] = people
    const { id, participants } = await begin(ada, rest, { subject: 'Everybody' })
    expect(participants).toHaveLength(50)
    const add = { id, personId: last?.userId }
    expect(await api.refusalCode('PUT /api/conversations/{id}/participants/{personId}', add, ada)).toBe('conflict')
    const tooMany = people.map(({ userId }) => userId)
    expect(await api.refusalCode(start, { participantIds: tooMany, subject: 'More' }, ada)).toBe('invalid_input')
  })
})

it('leaves rows in the audit trail and the outbox that hold ids and numbers, and no words', async () => {
  const { id } = await begin(ada, [ben], { subject: 'Quiet words' })
  const message = await say(id, 'A private sentence', ada)
  const { id: messageId, version } = message
  await api.call('PATCH /api/conversations/{id}/messages/{messageId}', { id, messageId, body: 'Another', version }, ada)
  await api.call('POST /api/conversations/{id}/read', { id, upTo: 1 }, ben)
  await api.call('DELETE /api/conversations/{id}/messages/{messageId}', { id, messageId }, ada)
  await api.call('POST /api/conversations/{id}/leave', { id }, ben)
  const traces = await Promise.all([tracesOf(product.database, id), tracesOf(product.database, messageId)])
  expect(traces.map(({ events }) => events.map(({ type }) => type))).toEqual([
    ['conversation.created', 'conversation.read', 'conversation.changed'],
    ['message.sent', 'message.changed', 'message.changed'],
  ])
  expect(traces.map(({ audit }) => audit.map(({ action }) => action))).toEqual([
    ['conversation.begun', 'conversation.left'],
    ['message.edited', 'message.deleted'],
  ])
  expect(JSON.stringify(traces)).not.toMatch(/sentence|Another|Quiet/u)
})
