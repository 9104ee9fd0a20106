import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommentId } from '@pitchey/contract/ids'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let author: Person
let reader: Person
let admin: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator', handle: 'owner' })
  author = await product.addPerson({ userType: 'investor', handle: 'author' })
  reader = await product.addPerson({ userType: 'viewer', handle: 'reader' })
  admin = await product.addPerson({ userType: 'admin', handle: 'the-admin' })
})
afterAll(() => product.stop())

const counter = sqlStatement<{ counted: number }>(
  'test.comments',
  'select comments as counted from pitch_counters where pitch_id = $1',
)
const countOf = async (id: string) => only(await product.database.rows(counter, [id])).counted
const say = async (id: string, body: string, by: Person = author, parentId: CommentId | null = null) => {
  product.clock.advance(1000)
  return api.call('POST /api/pitches/{id}/comments', { id, body, parentId }, by)
}
const read = async (id: string, actor: Actor = visitor, query: Record<string, string> = {}) =>
  (await api.call('GET /api/pitches/{id}/comments', { id, ...query }, actor)).items
const hide = (id: string, commentId: string, by: Person) =>
  api.call('PUT /api/pitches/{id}/comments/{commentId}/hidden', { id, commentId }, by)
const show = (id: string, commentId: string, by: Person) =>
  api.call('DELETE /api/pitches/{id}/comments/{commentId}/hidden', { id, commentId }, by)
const block = (handle: string, by: Person) => api.call('PUT /api/users/{handle}/block', { handle }, by)
const unblock = (handle: string, by: Person) => api.call('DELETE /api/users/{handle}/block', { handle }, by)

describe('editing', () => {
  it('[COM1] changes the words of the own comment and says when', async () => {
    const { id } = await livePitch(api, owner)
    const { id: commentId } = await say(id, 'First words')
    const edited = await api.call(
      'PATCH /api/pitches/{id}/comments/{commentId}',
      { id, commentId, body: 'Better', version: 1 },
      author,
    )
    expect(edited).toMatchObject({
      body: 'Better',
      version: 2,
      mine: true,
      editedAt: product.clock.now().toISOString(),
    })
    expect(await read(id)).toMatchObject([{ body: 'Better', editedAt: edited.editedAt }])
    const { audit, events } = await tracesOf(product.database, commentId)
    expect(audit.map(({ action }) => action)).toEqual(['comment.written', 'comment.edited'])
    expect(events.map(({ type }) => type)).toEqual(['comment.written', 'comment.edited'])
  })

  it('[COM1] refuses others, stale versions, what is gone, and pitches that left the market', async () => {
    const pitch = await livePitch(api, owner)
    const { id } = pitch
    const { id: commentId } = await say(id, 'Mine')
    const edit = { id, commentId, body: 'Theirs', version: 1 }
    const key = 'PATCH /api/pitches/{id}/comments/{commentId}'
    expect(await api.refusalCode(key, edit, reader)).toBe('forbidden')
    expect(await api.refusalCode(key, edit, owner)).toBe('forbidden')
    expect(await api.refusalCode(key, edit, visitor)).toBe('not_signed_in')
    expect((await api.refusal(key, { ...edit, version: 7 }, author)).extras).toMatchObject({ currentVersion: 1 })
    expect(await api.refusalCode(key, { ...edit, body: '<b>\0</b>' }, author)).toBe('invalid_input')
    expect(await api.refusalCode(key, { ...edit, body: 'x'.repeat(2001) }, author)).toBe('invalid_input')
    const both = await Promise.allSettled([1, 2].map((n) => api.call(key, { ...edit, body: `Edit ${n}` }, author)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await api.call('POST /api/pitches/{id}/unpublish', { id, version: pitch.version }, owner)
    expect(await api.refusalCode(key, { ...edit, version: 2 }, author)).toBe('not_found')
  })
})

describe('hiding', () => {
  it('[COM2] takes the words from other readers, not from author, owner and moderators, and counts exactly', async () => {
    const { id } = await livePitch(api, owner)
    const { id: commentId } = await say(id, 'Rather rude')
    await say(id, 'An answer', reader, commentId)
    await hide(id, commentId, owner)
    await hide(id, commentId, owner)
    expect(await countOf(id)).toBe(1)
    for (const other of [visitor, reader]) {
      const [root] = await read(id, other)
      expect(root).toMatchObject({ body: null, author: null, gone: 'hidden', hidden: false, answerCount: 1 })
    }
    for (const insider of [author, owner, admin]) {
      expect((await read(id, insider))[0]).toMatchObject({ body: 'Rather rude', gone: null, hidden: true })
    }
    await show(id, commentId, owner)
    expect(await countOf(id)).toBe(2)
    expect((await read(id))[0]).toMatchObject({ body: 'Rather rude', hidden: false })
  })

  it('[COM2] is for the owner of the pitch and moderators; what moderators hid the owner does not show', async () => {
    const { id } = await livePitch(api, owner)
    const { id: commentId } = await say(id, 'To be hidden')
    const put = 'PUT /api/pitches/{id}/comments/{commentId}/hidden'
    const take = 'DELETE /api/pitches/{id}/comments/{commentId}/hidden'
    for (const other of [author, reader]) expect(await api.refusalCode(put, { id, commentId }, other)).toBe('forbidden')
    expect(await api.refusalCode(put, { id, commentId }, visitor)).toBe('not_signed_in')
    await hide(id, commentId, admin)
    expect(await api.refusalCode(take, { id, commentId }, owner)).toBe('conflict')
    await show(id, commentId, admin)
    const { audit } = await tracesOf(product.database, commentId)
    expect(audit.map(({ action }) => action)).toEqual(['comment.written', 'comment.hidden', 'comment.shown'])
    const draft = await draftPitch(api, owner)
    expect(await api.refusalCode(put, { id: draft.id, commentId }, owner)).toBe('not_found')
  })

  it('[COM2] discounts a comment once that is hidden and deleted at the same moment', async () => {
    const { id } = await livePitch(api, owner)
    for (let round = 0; round < 5; round += 1) {
      const { id: commentId } = await say(id, 'Short-lived')
      await Promise.allSettled([
        hide(id, commentId, owner),
        api.call('DELETE /api/pitches/{id}/comments/{commentId}', { id, commentId }, author),
      ])
      expect(await countOf(id)).toBe(0)
    }
  })

  it('lets nobody answer what they do not see', async () => {
    const { id } = await livePitch(api, owner)
    const { id: commentId } = await say(id, 'Hidden soon')
    await hide(id, commentId, owner)
    expect(
      await api.refusalCode('POST /api/pitches/{id}/comments', { id, body: 'And?', parentId: commentId }, reader),
    ).toBe('conflict')
  })
})

describe('threads', () => {
  it('[COM3] come with their first ten answers, and all others by their own pages', async () => {
    const { id } = await livePitch(api, owner)
    const root = await say(id, 'Root')
    for (let n = 1; n <= 13; n += 1) await say(id, `Answer ${n}`, reader, root.id)
    const items = await read(id)
    expect(items.map(({ body }) => body)).toEqual(['Root', ...Array.from({ length: 10 }, (_, n) => `Answer ${n + 1}`)])
    expect(items[0]?.answerCount).toBe(13)
    const first = await api.call('GET /api/pitches/{id}/comments', { id, thread: root.id, limit: '9' })
    const rest = await api.call('GET /api/pitches/{id}/comments', {
      id,
      thread: root.id,
      limit: '9',
      cursor: first.nextCursor,
    })
    expect([...first.items, ...rest.items].map(({ body }) => body)).toEqual(
      Array.from({ length: 13 }, (_, n) => `Answer ${n + 1}`),
    )
    expect(rest.nextCursor).toBeNull()
  })

  it('[COM3] stand oldest or newest first, and begin with the thread of a comment that a link names', async () => {
    const { id } = await livePitch(api, owner)
    const roots = []
    for (let n = 1; n <= 6; n += 1) roots.push(await say(id, `Thread ${n}`))
    const fourth = roots[3]
    if (!fourth) throw new Error('six threads were begun')
    const answers = []
    for (let n = 1; n <= 12; n += 1) answers.push(await say(id, `Answer ${n}`, reader, fourth.id))
    const bodies = async (query: Record<string, string>) => (await read(id, visitor, query)).map(({ body }) => body)
    const heads = async (query: Record<string, string>) =>
      (await bodies(query)).filter((body) => body?.startsWith('Thread'))
    expect(await heads({ sort: 'newest', limit: '2' })).toEqual(['Thread 6', 'Thread 5'])
    expect(await heads({ around: fourth.id, limit: '2' })).toEqual(['Thread 4', 'Thread 5'])
    expect(await heads({ around: fourth.id, limit: '2', sort: 'newest' })).toEqual(['Thread 4', 'Thread 3'])
    const last = answers.at(-1)?.id ?? ''
    const around = await bodies({ around: last, limit: '1' })
    expect(around[0]).toBe('Thread 4')
    expect(around.at(-1)).toBe('Answer 12')
    expect(await heads({ around: '00000000-0000-7000-8000-000000000000', limit: '1' })).toEqual(['Thread 1'])
    const page = await api.call('GET /api/pitches/{id}/comments', { id, around: last, limit: '1' })
    expect(await heads({ around: last, limit: '1', cursor: page.nextCursor ?? '' })).toEqual(['Thread 5'])
  })
})

describe('blocks', () => {
  it('[BLK2] keep two people from each other’s comments, in both directions, and from answering them', async () => {
    const { id } = await livePitch(api, owner)
    const mine = await say(id, 'By the author')
    await say(id, 'By the reader', reader)
    await block('author', reader)
    expect((await read(id, reader)).map(({ body }) => body)).toEqual(['By the reader'])
    expect((await read(id, author)).map(({ body }) => body)).toEqual(['By the author'])
    expect((await read(id)).map(({ body }) => body)).toEqual(['By the author', 'By the reader'])
    const answer = { id, body: 'But', parentId: mine.id }
    expect(await api.refusalCode('POST /api/pitches/{id}/comments', answer, reader)).toBe('conflict')
    await unblock('author', reader)
    expect(await read(id, reader)).toHaveLength(2)
  })

  it('[BLK2] keep the blocked and the blocker from commenting on each other’s pitches', async () => {
    const { id } = await livePitch(api, owner)
    await block('author', owner)
    expect(await api.refusalCode('POST /api/pitches/{id}/comments', { id, body: 'Hello' }, author)).toBe('forbidden')
    await unblock('author', owner)
    await block('owner', author)
    expect(await api.refusalCode('POST /api/pitches/{id}/comments', { id, body: 'Hello' }, author)).toBe('forbidden')
    await unblock('owner', author)
    await say(id, 'Hello')
  })

  it('[BLK1] end what two people follow of each other, refuse it in both directions, and loop harmlessly', async () => {
    const follow = (handle: string, by: Person) => api.call('PUT /api/users/{handle}/follow', { handle }, by)
    await follow('owner', author)
    await follow('author', owner)
    await block('author', owner)
    await block('owner', author)
    const relation = await api.call('GET /api/users/{handle}/relation', { handle: 'author' }, owner)
    expect(relation).toEqual({ following: false, followsMe: false, blocked: true })
    expect(await api.refusalCode('PUT /api/users/{handle}/follow', { handle: 'owner' }, author)).toBe('forbidden')
    await unblock('author', owner)
    expect(await api.refusalCode('PUT /api/users/{handle}/follow', { handle: 'author' }, owner)).toBe('forbidden')
    await unblock('owner', author)
    await unblock('owner', author)
    await follow('author', owner)
    expect(await api.refusalCode('PUT /api/users/{handle}/block', { handle: 'owner' }, owner)).toBe('conflict')
    expect(await api.refusalCode('PUT /api/users/{handle}/block', { handle: 'nobody-at-all' }, owner)).toBe('not_found')
  })

  it('[BLK1] and a follow at the same moment leave either a block or a refusal, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const one = await product.addPerson({ userType: 'viewer' })
      const two = await product.addPerson({ userType: 'viewer' })
      const [first, second] = [`person-${one.userId.slice(-12)}`, `person-${two.userId.slice(-12)}`]
      await Promise.allSettled([api.call('PUT /api/users/{handle}/follow', { handle: second }, one), block(first, two)])
      const relation = await api.call('GET /api/users/{handle}/relation', { handle: first }, two)
      expect(relation).toEqual({ following: false, followsMe: false, blocked: true })
    }
  })

  it('[BLK3] stop messages and notifications, in both directions and in conversations that stand', async () => {
    const one = await product.addPerson({ userType: 'investor', handle: 'one' })
    const two = await product.addPerson({ userType: 'creator', handle: 'two' })
    const begin = (by: Person, to: Person) =>
      api.call(
        'POST /api/conversations',
        { participantIds: [to.userId], firstMessage: { clientId: crypto.randomUUID(), body: 'Hello' } },
        by,
      )
    product.clock.advance(60_000)
    const { id } = await begin(one, two)
    await block('one', two)
    const third = await product.addPerson({ userType: 'investor' })
    expect(await api.refusalCode('POST /api/conversations', { participantIds: [two.userId] }, one)).toBe('not_found')
    expect(await api.refusalCode('POST /api/conversations', { participantIds: [one.userId] }, two)).toBe('not_found')
    await api.call('POST /api/conversations', { participantIds: [two.userId] }, third)
    product.clock.advance(60_000)
    const message = { id, clientId: crypto.randomUUID(), body: 'Still there?' }
    expect(await api.refusalCode('POST /api/conversations/{id}/messages', message, one)).toBe('conflict')
  })

  it('[BLK4] are listed for the blocker alone, newest first', async () => {
    const blocker = await product.addPerson({ userType: 'viewer', handle: 'blocker' })
    await block('owner', blocker)
    product.clock.advance(1000)
    await block('reader', blocker)
    const first = await api.call('GET /api/blocks', { limit: '1' }, blocker)
    expect(first.items.map(({ handle }) => handle)).toEqual(['reader'])
    const rest = await api.call('GET /api/blocks', { limit: '1', cursor: first.nextCursor }, blocker)
    expect(rest.items.map(({ handle }) => handle)).toEqual(['owner'])
    expect((await api.call('GET /api/blocks', {}, owner)).items).toEqual([])
    const all = sqlStatement<{ id: string }>('test.blocks-seen', 'select blocked_id as id from blocks')
    const asOwner = { actor: { id: owner.userId, role: 'person' as const }, readOnly: true }
    expect(await product.database.transaction(asOwner, (tx) => tx.rows(all, []))).toEqual([])
  })
})
