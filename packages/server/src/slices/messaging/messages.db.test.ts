import { randomUUID } from 'node:crypto'
import type { Message } from '@pitchey/contract/messaging/conversation'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'

let product: TestProduct
let api: ApiCaller
let ada: Person
let ben: Person
let stranger: Person
let id: string
const unknown = '00000000-0000-7000-8000-000000000000'
const send = 'POST /api/conversations/{id}/messages' as const
const list = 'GET /api/conversations/{id}/messages' as const
const edit = 'PATCH /api/conversations/{id}/messages/{messageId}' as const
const remove = 'DELETE /api/conversations/{id}/messages/{messageId}' as const
const react = 'PUT /api/conversations/{id}/messages/{messageId}/reactions/{emoji}' as const
const unreact = 'DELETE /api/conversations/{id}/messages/{messageId}/reactions/{emoji}' as const
const changes = 'GET /api/conversations/{id}/changes' as const

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())
beforeEach(async () => {
  ada = await product.addPerson({ userType: 'creator' })
  ben = await product.addPerson({ userType: 'investor' })
  stranger = await product.addPerson({ userType: 'viewer' })
  ;({ id } = await api.call('POST /api/conversations', { participantIds: [ben.userId] }, ada))
})

const say = (body: string, from: Person, more: Record<string, unknown> = {}): Promise<Message> => {
  product.clock.advance(3000)
  return api.call(send, { id, clientId: randomUUID(), body, ...more }, from)
}
const messages = async (reader: Person, query: Record<string, unknown> = {}) =>
  (await api.call(list, { id, ...query }, reader)).items
const written = sqlStatement<{ n: number }>(
  'test.messages-written',
  'select count(*)::int as n from messages where conversation_id = $1',
)
const countWritten = () =>
  product.database.transaction(
    { actor: { id: null, role: 'system' } },
    async (tx) => only(await tx.rows(written, [id])).n,
  )

describe('sending', () => {
  it('[MSG15] numbers messages 1, 2, 3 and shows each to both', async () => {
    expect((await say('One', ada)).seq).toBe(1)
    expect(await say('Two', ben)).toMatchObject({ seq: 2, changeSeq: 3, senderId: ben.userId, body: 'Two', version: 1 })
    expect((await messages(ada)).map(({ seq, body }) => [seq, body])).toEqual([
      [2, 'Two'],
      [1, 'One'],
    ])
    expect((await messages(ben)).map(({ clientId }) => clientId === null)).toEqual([false, true])
  })

  it('[MSG16] takes one client id once, also ten times at the same moment, whatever comes with it', async () => {
    const clientId = randomUUID()
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, index) => api.call(send, { id, clientId, body: `Try ${index}` }, ada)),
    )
    expect(new Set(sent.map((message) => JSON.stringify(message))).size).toBe(1)
    expect(await countWritten()).toBe(1)
    expect((await api.call(send, { id, clientId, body: 'Own words' }, ben)).seq).toBe(2)
  })

  it('[MSG6] takes five at once, refuses the sixth with the time to wait, and counts no repetition', async () => {
    const clientId = randomUUID()
    for (let count = 0; count < 4; count += 1) await api.call(send, { id, clientId: randomUUID(), body: 'Quick' }, ada)
    for (let count = 0; count < 4; count += 1) await api.call(send, { id, clientId, body: 'Again' }, ada)
    const late = { id, clientId: randomUUID(), body: 'Too quick' }
    expect(await api.refusal(send, late, ada)).toMatchObject({
      code: 'too_many_requests',
      extras: { retryAfterSeconds: 2 },
    })
    product.clock.advance(2000)
    expect((await api.call(send, late, ada)).seq).toBe(6)
  })

  it('[MSG6] holds the limit of an account over conversations and at the same moment', async () => {
    const other = await api.call('POST /api/conversations', { participantIds: [stranger.userId] }, ada)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        api.call(send, { id: index % 2 === 0 ? id : other.id, clientId: randomUUID(), body: 'Flood' }, ada),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  })

  it('keeps what it answers, and shows a pitch to whoever may see it', async () => {
    const first = await say('Question', ada)
    expect((await say('Answer', ben, { replyToId: first.id })).replyTo).toEqual({ id: first.id, seq: 1 })
    const live = await livePitch(api, ada)
    const draft = await draftPitch(api, ada)
    expect((await say('Look', ada, { pitchId: live.id })).pitch).toMatchObject({ id: live.id })
    expect((await say('Not yet', ada, { pitchId: draft.id })).pitch).toMatchObject({ id: draft.id })
    expect((await messages(ben, { limit: '2' })).map(({ pitch }) => pitch?.title ?? null)).toEqual([null, live.title])
    for (const wrong of [{ replyToId: unknown }, { pitchId: unknown }]) {
      const input = { id, clientId: randomUUID(), body: 'Lost', ...wrong }
      expect(await api.refusalCode(send, input, ada)).toBe('conflict')
    }
    expect(await api.refusalCode(send, { id, clientId: randomUUID(), body: 'Guess', pitchId: draft.id }, ben)).toBe(
      'conflict',
    )
  })

  it('[MSG1] is refused to strangers, visitors, unconfirmed people, without words and to nobody', async () => {
    const input = { id, clientId: randomUUID(), body: 'Hello' }
    expect(await api.refusalCode(send, input, stranger)).toBe('not_found')
    expect(await api.refusalCode(send, { ...input, id: unknown }, ada)).toBe('not_found')
    expect(await api.refusalCode(send, input, visitor)).toBe('not_signed_in')
    expect(await api.refusalCode(send, input, { ...ada, emailVerified: false })).toBe('email_not_verified')
    expect(await api.refusalCode(send, { ...input, body: '   ' }, ada)).toBe('invalid_input')
    expect(await api.refusalCode(send, { ...input, body: 'x'.repeat(10_001) }, ada)).toBe('invalid_input')
    await product.database.rows(
      { name: 'test.suspend-one', text: `update users set status = 'suspended' where id = $1` },
      [ben.userId],
    )
    expect(await api.refusalCode(send, input, ada)).toBe('conflict')
    expect(await countWritten()).toBe(0)
  })
})

describe('reading', () => {
  it('[MSG17] walks back and forth without losing or repeating a message', async () => {
    for (let count = 1; count <= 7; count += 1) await say(`Line ${count}`, count % 2 === 0 ? ada : ben)
    for (const [query, expected] of [
      [{}, [7, 6, 5, 4, 3, 2, 1]],
      [{ before: '5' }, [4, 3, 2, 1]],
      [{ after: '2' }, [3, 4, 5, 6, 7]],
      [{ after: '7' }, []],
    ] as const) {
      const seen: number[] = []
      let cursor: string | null = null
      do {
        const place: Record<string, unknown> = cursor === null ? query : { cursor }
        const page: { items: Message[]; nextCursor: string | null } = await api.call(
          list,
          { id, limit: '3', ...place },
          ada,
        )
        seen.push(...page.items.map(({ seq }) => seq))
        cursor = page.nextCursor
      } while (cursor !== null)
      expect(seen).toEqual(expected)
    }
  })

  it('[MSG17] is asked for one place at a time, and for a cursor of its own', async () => {
    for (const query of [{ before: '3', after: '1' }, { cursor: 'AAAA' }, { cursor: 'WyJiZWZvcmUiLDFd', after: '1' }]) {
      expect(await api.refusalCode(list, { id, ...query }, ada)).toBe('invalid_input')
    }
  })

  it('[MSG18] knows nothing of conversations of others', async () => {
    const { id: messageId } = await say('Between us', ada)
    expect(await api.refusalCode(list, { id }, stranger)).toBe('not_found')
    expect(await api.refusalCode(changes, { id, after: '0' }, stranger)).toBe('not_found')
    expect(await api.refusalCode('GET /api/conversations/{id}', { id }, stranger)).toBe('not_found')
    expect(await api.refusalCode('POST /api/conversations/{id}/read', { id, upTo: 1 }, stranger)).toBe('not_found')
    for (const word of ['accept', 'ignore', 'block', 'leave'] as const) {
      expect(await api.refusalCode(`POST /api/conversations/{id}/${word}`, { id }, stranger)).toBe('not_found')
    }
    expect(await api.refusalCode(react, { id, messageId, emoji: '👀' }, stranger)).toBe('not_found')
  })
})

describe('changing', () => {
  it('[MSG5] is for the sender alone, for fifteen minutes, with the version seen', async () => {
    const { id: messageId, version } = await say('Teh end', ada)
    const input = { id, messageId, body: 'The end', version }
    expect(await api.refusalCode(edit, input, ben)).toBe('forbidden')
    expect(await api.refusalCode(edit, { ...input, messageId: unknown }, ada)).toBe('not_found')
    const edited = await api.call(edit, input, ada)
    expect(edited).toMatchObject({ body: 'The end', version: version + 1, seq: 1 })
    expect(edited.editedAt).not.toBeNull()
    expect(await api.refusalCode(edit, input, ada)).toBe('stale_version')
    product.clock.advance(15 * 60_000 + 1)
    expect(await api.refusalCode(edit, { ...input, version: edited.version }, ada)).toBe('conflict')
  })

  it('[MSG19] leaves nothing but the place of a deleted message, and takes it out of the counts', async () => {
    await say('Stays', ada)
    const { id: messageId } = await say('Secret', ada, { replyToId: (await messages(ada))[0]?.id })
    await api.call(react, { id, messageId, emoji: '🔥' }, ben)
    expect(await api.refusalCode(remove, { id, messageId }, ben)).toBe('forbidden')
    await api.call(remove, { id, messageId }, ada)
    expect((await messages(ben))[0]).toMatchObject({ seq: 2, body: null, replyTo: null, reactions: [], version: 2 })
    expect(await api.call('GET /api/conversations/{id}', { id }, ben)).toMatchObject({
      unreadCount: 1,
      lastMessage: { snippet: null },
    })
    expect(await api.refusalCode(remove, { id, messageId }, ada)).toBe('not_found')
    expect(await api.refusalCode(edit, { id, messageId, body: 'Back', version: 2 }, ada)).toBe('not_found')
    const kept = { name: 'test.kept', text: 'select body from messages where id = $1' }
    const rows = await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
      tx.rows<{ body: string }>(kept, [messageId]),
    )
    expect(rows).toEqual([{ body: '' }])
  })

  it('[MSG20] counts a reaction once for each person and emoji, and tells who', async () => {
    const { id: messageId } = await say('Greenlit', ada)
    for (const emoji of ['🎬', '🎬', '👍🏽']) await api.call(react, { id, messageId, emoji }, ben)
    await api.call(react, { id, messageId, emoji: '🎬' }, ada)
    const [first] = await messages(ada)
    expect(first?.reactions).toEqual([
      { emoji: '🎬', personIds: [ben.userId, ada.userId].toSorted() },
      { emoji: '👍🏽', personIds: [ben.userId] },
    ])
    await api.call(unreact, { id, messageId, emoji: '🎬' }, ben)
    await api.call(unreact, { id, messageId, emoji: '🎬' }, ben)
    const [later] = await messages(ada)
    expect(later?.reactions.map(({ emoji }) => emoji).toSorted()).toEqual(['🎬', '👍🏽'].toSorted())
    expect(later?.changeSeq).toBe((first?.changeSeq ?? 0) + 1)
    for (const emoji of ['ok', '', '🎬🎬', 'a']) {
      expect(await api.refusalCode(react, { id, messageId, emoji }, ben)).toBe('invalid_input')
    }
  })

  it('[MSG3] leaves the reactions of whoever left the group as they are', async () => {
    const group = await api.call(
      'POST /api/conversations',
      { participantIds: [ben.userId, stranger.userId], subject: 'Table read' },
      ada,
    )
    id = group.id
    const { id: messageId } = await say('Greenlit', ada)
    await api.call(react, { id, messageId, emoji: '🎬' }, ben)
    await api.call('POST /api/conversations/{id}/leave', { id }, ben)
    for (const key of [react, unreact]) {
      expect(await api.refusalCode(key, { id, messageId, emoji: '🎬' }, ben)).toBe('forbidden')
    }
    expect((await messages(ada))[0]?.reactions).toEqual([{ emoji: '🎬', personIds: [ben.userId] }])
  })

  it('[MSG20] takes twenty different emoji and no more', async () => {
    const { id: messageId } = await say('Popular', ada)
    const animals = [...'🐀🐁🐂🐃🐄🐅🐆🐇🐈🐉🐊🐋🐌🐍🐎🐏🐐🐑🐒🐓']
    for (const emoji of animals) await api.call(react, { id, messageId, emoji }, ben)
    expect(await api.refusalCode(react, { id, messageId, emoji: '🐔' }, ada)).toBe('conflict')
    await api.call(react, { id, messageId, emoji: animals[0] }, ada)
  })
})
