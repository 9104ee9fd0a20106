import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'
import type { DbActor } from '../../kernel/db.ts'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import { createHintMaker } from '../../realtime/hints.ts'
import { messagingHints } from './messaging-hints.ts'

let product: TestProduct
let api: ApiCaller
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())

const add = (): Promise<Person> => product.addPerson({ userType: 'viewer' })
const say = (id: string, from: Person) => {
  product.clock.advance(3000)
  const message = { id, clientId: randomUUID(), body: 'A word' }
  return api.call('POST /api/conversations/{id}/messages', message, from)
}
const begin = async (owner: Person, others: readonly Person[], subject?: string): Promise<string> => {
  const participantIds = others.map(({ userId }) => userId)
  const input = { participantIds, ...(subject === undefined ? {} : { subject }) }
  return (await api.call('POST /api/conversations', input, owner)).id
}
const read = (id: string, upTo: number, by: Person) => api.call('POST /api/conversations/{id}/read', { id, upTo }, by)
const accept = (id: string, by: Person) => api.call('POST /api/conversations/{id}/accept', { id }, by)
const share = (shareReceipts: boolean, by: Person) => api.call('PUT /api/settings/messages', { shareReceipts }, by)
const shownTo = async (id: string, viewer: Person, of: Person) => {
  const { participants } = await api.call('GET /api/conversations/{id}', { id }, viewer)
  return participants.find((one) => one.id === of.userId)?.readUpTo
}
const changesOf = async (id: string, viewer: Person) =>
  (await api.call('GET /api/conversations/{id}', { id }, viewer)).changes

/** Two people who accepted a conversation, in which the first said two things. */
const talking = async () => {
  const [ada, ben] = await Promise.all([add(), add()])
  const id = await begin(ada, [ben])
  await accept(id, ben)
  await say(id, ada)
  await say(id, ada)
  return { ada, ben, id }
}

describe('receipts', () => {
  it('[MSG22] show how far the other has read and when, as a change that a client catches up with', async () => {
    const { ada, ben, id } = await talking()
    expect(await shownTo(id, ada, ben)).toBe(0)
    const after = await changesOf(id, ada)
    await read(id, 1, ben)
    const at = product.clock.now().toISOString()
    const { conversation, upTo } = await api.call(
      'GET /api/conversations/{id}/changes',
      { id, after: String(after) },
      ada,
    )
    expect(upTo).toBe(after + 1)
    const seen = conversation?.participants.find((one) => one.id === ben.userId)
    expect(seen).toMatchObject({ readUpTo: 1, readAt: expect.any(String) })
    expect(Date.parse(seen?.readAt ?? '')).toBe(Date.parse(at))
    await read(id, 1, ben)
    expect(await changesOf(id, ada)).toBe(after + 1)
  })

  it('[MSG22] never move back, whatever order many readings arrive in', async () => {
    const { ada, ben, id } = await talking()
    for (let count = 0; count < 6; count += 1) await say(id, ada)
    const before = await changesOf(id, ada)
    await Promise.all([5, 2, 8, 1, 7, 3].map((upTo) => read(id, upTo, ben)))
    expect(await shownTo(id, ada, ben)).toBe(8)
    const moves = (await changesOf(id, ada)) - before
    expect(moves).toBeGreaterThan(0)
    expect(moves).toBeLessThanOrEqual(6)
  })

  it('[MSG22] are shown to nobody who shares none, nor of them, and leave no trace in the changes of two', async () => {
    const { ada, ben, id } = await talking()
    await share(false, ada)
    expect(await api.call('GET /api/settings/messages', {}, ada)).toEqual({ shareReceipts: false })
    const before = await changesOf(id, ada)
    await read(id, 2, ben)
    expect(await changesOf(id, ada)).toBe(before)
    expect(await shownTo(id, ada, ben)).toBeNull()
    await say(id, ben)
    await read(id, 3, ada)
    expect(await shownTo(id, ben, ada)).toBeNull()
    await share(true, ada)
    expect(await shownTo(id, ben, ada)).toBe(0)
    expect(await shownTo(id, ada, ben)).toBe(2)
  })

  it('[MSG22] betray neither a request nor that somebody was ignored or blocked', async () => {
    const [ada, ben] = await Promise.all([add(), add()])
    const id = await begin(ada, [ben])
    await say(id, ada)
    await read(id, 1, ben)
    expect(await shownTo(id, ada, ben)).toBe(0)
    await say(id, ben)
    expect(await shownTo(id, ada, ben)).toBeGreaterThanOrEqual(1)
    const shown = await shownTo(id, ada, ben)
    for (const word of ['ignore', 'block'] as const) {
      await api.call(`POST /api/conversations/{id}/${word}`, { id }, ben)
      const { seq } = await say(id, ada)
      const before = await changesOf(id, ada)
      await read(id, seq, ben)
      expect(await shownTo(id, ada, ben)).toBe(shown)
      expect(await changesOf(id, ada)).toBe(before)
    }
  })

  it('[MSG22] end for whoever leaves a group, and are begun by newcomers with what they read', async () => {
    const [ada, ben, cleo] = await Promise.all([add(), add(), add()])
    const id = await begin(ada, [ben], 'Crew')
    await accept(id, ben)
    await say(id, ada)
    await read(id, 1, ben)
    await api.call('PUT /api/conversations/{id}/participants/{personId}', { id, personId: cleo.userId }, ada)
    expect(await shownTo(id, ada, cleo)).toBe(0)
    await api.call('POST /api/conversations/{id}/leave', { id }, ben)
    expect(await shownTo(id, ada, ben)).toBeNull()
    expect(await shownTo(id, ben, ada)).toBeNull()
  })

  it('[MSG22] are shown in a group to those alone who share them', async () => {
    const { ada, ben, id } = await talking()
    const cleo = await add()
    const group = await begin(ada, [ben, cleo], 'Crew')
    await Promise.all([accept(group, ben), accept(group, cleo), share(false, cleo)])
    await say(group, ada)
    await read(group, 1, ben)
    expect(await shownTo(group, ada, ben)).toBe(1)
    expect(await shownTo(group, cleo, ben)).toBeNull()
    expect(await shownTo(group, ben, cleo)).toBeNull()
    expect(await shownTo(id, ada, ben)).toBe(0)
  })

  it('[MSG22] are told to those alone who share them and did not block the conversation', async () => {
    const { ada, ben, id } = await talking()
    await share(false, ada)
    const event = { type: 'conversation.receipt', entityId: id, payload: { changeSeq: 4, byId: ben.userId } }
    const told = await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
      createHintMaker([messagingHints])(event, { tx, now: product.clock.now() }),
    )
    expect(told).toEqual([
      {
        rooms: [roomOf('user', ben.userId)],
        message: { type: 'hint', data: { entity: 'conversation', id, version: 4, kind: 'receipt' } },
      },
    ])
  })

  it('[MSG22] are nothing to a stranger, also where the database is asked', async () => {
    const { ben, id } = await talking()
    await read(id, 2, ben)
    const stranger = await add()
    await share(false, ben)
    await expect(api.call('GET /api/conversations/{id}', { id }, stranger)).rejects.toMatchObject({ code: 'not_found' })
    const actor: DbActor = { id: stranger.userId, role: 'person' }
    const rows = await product.database.transaction({ actor }, async (tx) => [
      ...(await tx.rows({ name: 'test.receipts', text: 'select * from conversation_receipts($1)' }, [id])),
      ...(await tx.rows({ name: 'test.settings', text: 'select * from message_settings' }, [])),
    ])
    expect(rows).toEqual([])
  })
})
