import { randomUUID } from 'node:crypto'
import type { Conversation, Message } from '@pitchey/contract/messaging/conversation'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'

let product: TestProduct
let api: ApiCaller
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())

const addPeople = (count: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, () => product.addPerson({ userType: 'viewer' })))

const group = async (people: readonly Person[]): Promise<{ id: string; owner: Person }> => {
  const [owner, ...others] = people
  if (owner === undefined) throw new Error('a group needs somebody')
  const participantIds = others.map(({ userId }) => userId)
  const { id } = await api.call('POST /api/conversations', { participantIds, subject: 'Everybody' }, owner)
  return { id, owner }
}

/** What a client holds of a conversation, kept by its changes alone. */
type Held = { messages: Map<string, Message>; conversation: Conversation; upTo: number }

const allMessages = async (
  id: string,
  reader: Person,
): Promise<{ messages: Map<string, Message>; changes: number }> => {
  const messages = new Map<string, Message>()
  const first = await api.call('GET /api/conversations/{id}/messages', { id, limit: '50' }, reader)
  let page = first
  for (;;) {
    for (const message of page.items) messages.set(message.id, message)
    if (page.nextCursor === null) return { messages, changes: first.changes }
    const { nextCursor: cursor } = page
    page = await api.call('GET /api/conversations/{id}/messages', { id, limit: '50', cursor }, reader)
  }
}

const fetchAll = async (id: string, reader: Person): Promise<Held> => {
  const conversation = await api.call('GET /api/conversations/{id}', { id }, reader)
  const { messages } = await allMessages(id, reader)
  return { messages, conversation, upTo: conversation.changes }
}

const catchUp = async (id: string, reader: Person, held: Held, limit = 50): Promise<void> => {
  for (;;) {
    const answer = await api.call(
      'GET /api/conversations/{id}/changes',
      { id, after: String(held.upTo), limit: String(limit) },
      reader,
    )
    for (const message of answer.items) held.messages.set(message.id, message)
    if (answer.conversation !== null) held.conversation = answer.conversation
    held.upTo = answer.upTo
    if (!answer.more) return
  }
}

const shown = ({ messages, conversation }: Held) => ({
  messages: [...messages.values()].toSorted((a, b) => a.seq - b.seq),
  subject: conversation.subject,
  ownerId: conversation.ownerId,
  version: conversation.version,
  participants: conversation.participants,
})

it('[MSG15] numbers the messages of twenty writers without a gap, in the order in which a reader sees them appear', async () => {
  const writers = await addPeople(20)
  const { id, owner } = await group(writers)
  const perWriter = 4
  let writing = true
  const seen: number[] = []
  const watch = async () => {
    let after = 0
    for (;;) {
      const last = !writing
      const { items } = await api.call('GET /api/conversations/{id}/messages', { id, after, limit: '50' }, owner)
      seen.push(...items.map(({ seq }) => seq))
      after = seen.at(-1) ?? 0
      if (last && items.length === 0) return
    }
  }
  const watching = watch()
  const write = async (writer: Person) => {
    for (let count = 0; count < perWriter; count += 1) {
      await api.call('POST /api/conversations/{id}/messages', { id, clientId: randomUUID(), body: `${count}` }, writer)
    }
  }
  await Promise.all(writers.map(write))
  writing = false
  await watching
  expect(seen).toEqual(Array.from({ length: writers.length * perWriter }, (_, index) => index + 1))
})

it('[MSG21] loses no change to a client that catches up while others write, edit, react and come and go', async () => {
  const people = await addPeople(8)
  const { id, owner } = await group(people)
  const guest = await product.addPerson({ userType: 'viewer' })
  const held = await fetchAll(id, owner)
  const written = new AbortController()
  const follow = async () => {
    while (!written.signal.aborted) await catchUp(id, owner, held, 3)
  }
  const following = follow()
  const act = async (person: Person) => {
    const sent = await api.call(
      'POST /api/conversations/{id}/messages',
      { id, clientId: randomUUID(), body: 'First words' },
      person,
    )
    const message = { id, messageId: sent.id }
    await api.call(
      'PUT /api/conversations/{id}/messages/{messageId}/reactions/{emoji}',
      { ...message, emoji: '🎥' },
      owner,
    )
    await api.call(
      'PATCH /api/conversations/{id}/messages/{messageId}',
      { ...message, body: 'Better', version: 1 },
      person,
    )
    const seat = { id, personId: guest.userId }
    await api.call('PUT /api/conversations/{id}/participants/{personId}', seat, owner)
    await api.call('DELETE /api/conversations/{id}/participants/{personId}', seat, owner)
  }
  await Promise.all(people.map(act))
  written.abort()
  await following
  await catchUp(id, owner, held)
  expect(shown(held)).toEqual(shown(await fetchAll(id, owner)))
  expect(held.messages.size).toBe(people.length)
})

it('[MSG21] tells somebody who left how the messages that are theirs to read change, and nothing else', async () => {
  const [owner, reader, third] = await addPeople(3)
  if (!owner || !reader || !third) throw new Error('three people are needed')
  const { id } = await group([owner, reader, third])
  const say = (body: string) => {
    product.clock.advance(2100)
    return api.call('POST /api/conversations/{id}/messages', { id, clientId: randomUUID(), body }, owner)
  }
  const [kept, edited, deleted] = [await say('Kept'), await say('Draft'), await say('Regretted')]
  const held = await fetchAll(id, reader)
  await api.call('POST /api/conversations/{id}/leave', { id }, reader)
  const left = await fetchAll(id, reader)
  await say('Behind their back')
  await api.call('PATCH /api/conversations/{id}', { id, subject: 'Without them', version: 1 }, owner)
  const change = (messageId: string) => ({ id, messageId })
  await api.call(
    'PATCH /api/conversations/{id}/messages/{messageId}',
    { ...change(edited.id), body: 'Final', version: 1 },
    owner,
  )
  await api.call('DELETE /api/conversations/{id}/messages/{messageId}', change(deleted.id), owner)
  for (const state of [held, left]) {
    await catchUp(id, reader, state, 1)
    const fresh = await fetchAll(id, reader)
    expect(shown(state).messages).toEqual(shown(fresh).messages)
    expect(shown(fresh).messages.map(({ body }) => body)).toEqual(['Kept', 'Final', null])
    expect(fresh.conversation).toMatchObject({ left: true, head: 3, changes: left.conversation.changes })
    expect(state.messages.get(kept.id)?.changeSeq).toBe(kept.changeSeq)
  }
  expect(left.conversation.subject).toBe('Everybody')
})

const step = fc.record({
  what: fc.constantFrom(
    'send',
    'send',
    'edit',
    'delete',
    'react',
    'unreact',
    'rename',
    'add',
    'remove',
    'leave',
    'read',
    'sync',
  ),
  who: fc.nat(),
  which: fc.nat(),
})
type Step = { what: string; who: number; which: number }

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(items.length, 1)]

const take = async (id: string, people: readonly Person[], { what, who, which }: Step): Promise<unknown> => {
  const actor = pick(people, who) ?? product.product
  if (!('userId' in actor)) return
  product.clock.advance(2100)
  const message = pick([...(await allMessages(id, actor)).messages.values()], which)
  const at = { id, messageId: message?.id ?? id }
  const emoji = pick(['🎥', '🍿', '🏆'], which)
  const person = { id, personId: pick(people, which)?.userId }
  if (what === 'send')
    return api.call(
      'POST /api/conversations/{id}/messages',
      { id, clientId: randomUUID(), body: `Say ${which}` },
      actor,
    )
  if (what === 'edit')
    return api.call(
      'PATCH /api/conversations/{id}/messages/{messageId}',
      { ...at, body: `Edit ${which}`, version: message?.version ?? 1 },
      actor,
    )
  if (what === 'delete') return api.call('DELETE /api/conversations/{id}/messages/{messageId}', at, actor)
  if (what === 'react')
    return api.call('PUT /api/conversations/{id}/messages/{messageId}/reactions/{emoji}', { ...at, emoji }, actor)
  if (what === 'unreact')
    return api.call('DELETE /api/conversations/{id}/messages/{messageId}/reactions/{emoji}', { ...at, emoji }, actor)
  if (what === 'rename') {
    const { version } = await api.call('GET /api/conversations/{id}', { id }, actor)
    return api.call('PATCH /api/conversations/{id}', { id, subject: `Name ${which}`, version }, actor)
  }
  if (what === 'add') return api.call('PUT /api/conversations/{id}/participants/{personId}', person, actor)
  if (what === 'remove') return api.call('DELETE /api/conversations/{id}/participants/{personId}', person, actor)
  if (what === 'leave') return api.call('POST /api/conversations/{id}/leave', { id }, actor)
  return api.call('POST /api/conversations/{id}/read', { id, upTo: which % 10 }, actor)
}

const tolerated = (error: unknown): void => {
  if (!(error instanceof Problem)) throw error
}

it(
  '[MSG21] what a client held before, with the changes since, is what a fresh read answers, whatever happened',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        async (steps, limit) => {
          const people = await addPeople(4)
          const reader = await product.addPerson({ userType: 'viewer' })
          const { id } = await group([...people, reader])
          const held = await fetchAll(id, reader)
          for (const one of steps) {
            if (one.what === 'sync') await catchUp(id, reader, held, limit)
            else await take(id, people, one).catch(tolerated)
          }
          await catchUp(id, reader, held, limit)
          const fresh = await fetchAll(id, reader)
          expect(shown(held)).toEqual(shown(fresh))
          expect(fresh.messages.size).toBe(fresh.conversation.head)
          const unread = [...fresh.messages.values()].filter(
            ({ seq, deletedAt }) => seq > fresh.conversation.lastReadSeq && deletedAt === null,
          )
          expect(fresh.conversation.unreadCount).toBe(unread.length)
        },
      ),
      { numRuns: 15 },
    )
  },
)
