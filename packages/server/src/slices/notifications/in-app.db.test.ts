import { randomUUID } from 'node:crypto'
import type { Notification } from '@pitchey/contract/notifications/notification'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { inAppJobs } from './in-app-jobs.ts'

let product: TestProduct
let api: ApiCaller
let ada: Person
let ben: Person
let admin: Person
const list = 'GET /api/notifications' as const
const mark = 'POST /api/notifications/read' as const

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())
beforeEach(async () => {
  ada = await product.addPerson({ userType: 'creator', name: 'Ada Lindqvist' })
  ben = await product.addPerson({ userType: 'investor', name: 'Ben Okafor' })
  admin = await product.addPerson({ userType: 'admin' })
})

const all = async (reader: Person, query: Record<string, unknown> = {}): Promise<Notification[]> => {
  await product.settle()
  return (await api.call(list, query, reader)).items
}
const told = async (reader: Person) => (await all(reader)).map(({ kind, words, link }) => ({ kind, words, link }))
const handleOf = async (person: Person) => (await api.call('GET /api/users/me', {}, person)).handle
const follow = async (follower: Person, followee: Person) =>
  api.call('PUT /api/users/{handle}/follow', { handle: await handleOf(followee) }, follower)
const befriend = async () => {
  await follow(ben, ada)
  const { id } = await api.call('POST /api/conversations', { participantIds: [ben.userId] }, ada)
  return id
}
const say = (id: string, from: Person) => {
  product.clock.advance(3000)
  return api.call('POST /api/conversations/{id}/messages', { id, clientId: randomUUID(), body: 'A private line' }, from)
}
const runJob = async (queue: string, data: Record<string, unknown>): Promise<void> => {
  const job = inAppJobs.find((candidate) => candidate.queue === queue)
  if (job === undefined) throw new Error(`no job works off ${queue}`)
  await job.run(product.kernel, data)
}
const comment = (id: string, from: Person, parentId?: string) =>
  api.call('POST /api/pitches/{id}/comments', { id, body: 'Who shoots it?', ...(parentId ? { parentId } : {}) }, from)

describe('occasions', () => {
  it('[NOTIF3] keeps one unread notification for a conversation, renewed with each message', async () => {
    const id = await befriend()
    await say(id, ada)
    const [first] = await all(ben)
    expect(first).toMatchObject({
      kind: 'message',
      words: 'Ada Lindqvist wrote to you',
      link: `/inbox/${id}`,
      read: false,
    })
    await say(id, ada)
    await say(id, ada)
    const later = await all(ben)
    expect(later).toHaveLength(1)
    expect(later[0]).toMatchObject({ id: first?.id, words: '3 new messages from Ada Lindqvist' })
    expect(later[0]?.seq).toBeGreaterThan(first?.seq ?? 0)
    expect(JSON.stringify(later)).not.toContain('private')
  })

  it('[NOTIF3] marks it as read with the conversation, and begins a new one with the next message', async () => {
    const id = await befriend()
    await say(id, ada)
    const [first] = await all(ben)
    await api.call('POST /api/conversations/{id}/read', { id, upTo: 1 }, ben)
    expect((await all(ben))[0]).toMatchObject({ id: first?.id, read: true })
    await say(id, ada)
    const [second] = await all(ben)
    expect(second).toMatchObject({ read: false })
    expect(second?.id).not.toBe(first?.id)
  })

  it('[NOTIF3] says nothing of messages that are read already, muted, ignored or one’s own', async () => {
    const id = await befriend()
    await say(id, ada)
    await api.call('POST /api/conversations/{id}/read', { id, upTo: 1 }, ben)
    expect(await all(ben)).toEqual([])
    const mutedUntil = new Date(product.clock.now().getTime() + 3_600_000).toISOString()
    await api.call('PATCH /api/conversations/{id}', { id, mutedUntil }, ben)
    await say(id, ada)
    expect(await all(ben)).toEqual([])
    await api.call('PATCH /api/conversations/{id}', { id, mutedUntil: null }, ben)
    await api.call('POST /api/conversations/{id}/ignore', { id }, ben)
    await say(id, ada)
    expect(await all(ben)).toEqual([])
    expect((await told(ada)).map(({ kind }) => kind)).toEqual(['follower'])
  })

  it('[NOTIF3] tells of a request once, and of none of its messages', async () => {
    const { id } = await api.call('POST /api/conversations', { participantIds: [ben.userId] }, ada)
    await say(id, ada)
    await say(id, ada)
    expect(await told(ben)).toEqual([
      { kind: 'message_request', words: 'Ada Lindqvist would like to write to you', link: `/inbox/${id}` },
    ])
  })

  it('[NOTIF1] tells of a follower once, however often they leave and come back', async () => {
    await follow(ben, ada)
    await api.call('DELETE /api/users/{handle}/follow', { handle: await handleOf(ada) }, ben)
    await follow(ben, ada)
    expect(await told(ada)).toEqual([
      { kind: 'follower', words: 'Ben Okafor follows you', link: `/people/${await handleOf(ben)}` },
    ])
  })

  it('[NOTIF1] tells owners of comments and authors of answers, and nobody of their own', async () => {
    const pitch = await livePitch(api, ada)
    const first = await comment(pitch.id, ben)
    const answer = await comment(pitch.id, ada, first.id)
    await comment(pitch.id, ada)
    const link = (id: string) => `/pitch/${pitch.slug ?? ''}#comment-${id}`
    expect(await told(ada)).toEqual([
      { kind: 'comment', words: 'Ben Okafor commented on “The Salt Road”', link: link(first.id) },
    ])
    expect(await told(ben)).toEqual([
      { kind: 'reply', words: 'Ada Lindqvist answered your comment on “The Salt Road”', link: link(answer.id) },
    ])
  })

  it('[NOTIF4] shows no title of a pitch that left the market to those who may not see it', async () => {
    const pitch = await livePitch(api, ada)
    const first = await comment(pitch.id, ben)
    await comment(pitch.id, ada, first.id)
    await product.settle()
    await api.call('POST /api/pitches/{id}/unpublish', { id: pitch.id, version: pitch.version }, ada)
    expect(await told(ben)).toEqual([{ kind: 'reply', words: 'Ada Lindqvist answered your comment', link: null }])
    expect((await told(ada))[0]?.words).toBe('Ben Okafor commented on “The Salt Road”')
  })

  it('[NOTIF4] names nobody whose account is suspended', async () => {
    await follow(ben, ada)
    await api.call('POST /api/admin/users/{id}/suspend', { id: ben.userId, reason: 'Spam in comments' }, admin)
    expect((await all(ada))[0]).toMatchObject({ words: 'Somebody follows you', link: null, actor: null })
  })

  it('[NOTIF1] tells owners each time that moderators take a pitch down and give it back', async () => {
    const pitch = await livePitch(api, ada)
    for (let round = 0; round < 2; round += 1) {
      await api.call('POST /api/admin/pitches/{id}/remove', { id: pitch.id, reason: 'Under review' }, admin)
      await api.call('POST /api/admin/pitches/{id}/reinstate', { id: pitch.id }, admin)
    }
    const items = await all(ada)
    expect(items.map(({ kind }) => kind).toSorted()).toEqual([
      'pitch_reinstated',
      'pitch_reinstated',
      'pitch_removed',
      'pitch_removed',
    ])
    expect(items.find(({ kind }) => kind === 'pitch_removed')).toMatchObject({
      words: 'Our moderators took “The Salt Road” down: read why',
      priority: 5,
    })
    const { items: decisions } = await api.call('GET /api/moderation/decisions', {}, ada)
    const linksOf = (list: { kind: string; link: string | null }[], wanted: string) =>
      new Set(list.flatMap(({ kind, link }) => (kind === wanted ? [link] : [])))
    const takenDown = decisions.map(({ id, kind }) => ({ kind, link: `/decisions/${id}` }))
    expect(linksOf(items, 'pitch_removed')).toEqual(linksOf(takenDown, 'taken_down'))
  })

  it('[NOTIF1] tells those who lead a company that it is verified', async () => {
    const founded = await api.call('POST /api/organisations', { name: 'Halfpenny Bridge', kind: 'production' }, ada)
    const { id, version } = founded
    await api.call('POST /api/admin/organisations/{id}/verify', { id, version }, admin)
    await product.settle()
    await runJob('notify.company-verified', { id })
    expect(await told(ada)).toEqual([
      { kind: 'company_verified', words: 'Halfpenny Bridge is verified now', link: `/companies/${founded.slug}` },
    ])
  })

  it('[NOTIF1] never notifies twice of one event, however often and in whatever order its jobs run', async () => {
    const conversationId = await befriend()
    const senderId = ada.userId
    for (let count = 0; count < 3; count += 1) await say(conversationId, ada)
    await Promise.all([3, 1, 2, 3, 1, 2].map((seq) => runJob('notify.message', { conversationId, seq, senderId })))
    await Promise.all(
      Array.from({ length: 5 }, () => runJob('notify.follower', { id: ben.userId, followerId: senderId })),
    )
    const before = await all(ben)
    expect(before.map(({ kind }) => kind).toSorted()).toEqual(['follower', 'message'])
    await api.call(mark, { ids: before.map(({ id }) => id) }, ben)
    for (const seq of [1, 2, 3]) await runJob('notify.message', { conversationId, seq, senderId })
    expect(await all(ben, { unread: 'true' })).toEqual([])
  })
})

describe('the stream', () => {
  const followers = async (count: number) => {
    for (let made = 0; made < count; made += 1) await follow(await product.addPerson({ userType: 'viewer' }), ada)
  }

  it('[NOTIF5] lists newest first, page by page, each once', async () => {
    await followers(7)
    await product.settle()
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const page: { items: Notification[]; nextCursor: string | null } = await api.call(
        list,
        { limit: '3', ...(cursor === null ? {} : { cursor }) },
        ada,
      )
      seen.push(...page.items.map(({ seq }) => seq))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
  })

  it('[NOTIF7] narrows a list to one topic, read or unread, over its pages', async () => {
    const conversationId = await befriend()
    await say(conversationId, ada)
    await follow(ada, ben)
    const other = await product.addPerson({ userType: 'viewer' })
    await follow(other, ben)
    const kinds = async (query: Record<string, unknown>) => (await all(ben, query)).map(({ kind }) => kind)
    expect((await kinds({})).toSorted()).toEqual(['follower', 'follower', 'message'])
    expect(await kinds({ topic: 'messages' })).toEqual(['message'])
    expect(await kinds({ topic: 'moderation' })).toEqual([])
    const first = await api.call(list, { topic: 'people', limit: '1' }, ben)
    const rest = await api.call(list, { topic: 'people', limit: '1', cursor: first.nextCursor ?? '' }, ben)
    expect([...first.items, ...rest.items].map(({ kind }) => kind)).toEqual(['follower', 'follower'])
    expect(rest.nextCursor).toBeNull()
    await api.call(mark, { ids: first.items.map(({ id }) => id) }, ben)
    expect(await all(ben, { topic: 'people', unread: 'true' })).toEqual(rest.items)
  })

  it('[NOTIF5] gives a client that says the last number it has the rest, and that is what a fresh read answers', async () => {
    const held = new Map<string, Notification>()
    let upTo = 0
    let readUpTo = 0
    const catchUp = async () => {
      await product.settle()
      for (;;) {
        const answer = await api.call(list, { after: String(upTo), limit: '2' }, ada)
        for (const item of answer.items) held.set(item.id, item)
        ;({ upTo, readUpTo } = answer)
        if (!answer.more) break
      }
      return [...held.values()]
        .map((item) => ({ ...item, read: item.read || item.seq <= readUpTo }))
        .toSorted((a, b) => b.seq - a.seq)
    }
    const fresh = () => all(ada, { limit: '50' })
    await followers(3)
    expect(await catchUp()).toEqual(await fresh())
    await followers(2)
    await api.call(mark, { ids: (await fresh()).slice(1, 3).map(({ id }) => id) }, ada)
    expect(await catchUp()).toEqual(await fresh())
    await api.call(mark, { upTo: 2 }, ada)
    await followers(1)
    const last = await catchUp()
    expect(last).toEqual(await fresh())
    expect(last.map(({ read }) => read)).toEqual([false, false, true, true, true, true])
  })

  it('[NOTIF6] marks some or all as read, once, and never those of others', async () => {
    await followers(4)
    const items = await all(ada)
    const ids = items.slice(0, 2).map(({ id }) => id)
    const strange = await api.call(mark, { ids }, ben)
    expect(strange).toEqual({ unreadCount: 0, head: 0, readUpTo: 0 })
    const some = await api.call(mark, { ids }, ada)
    expect(some).toMatchObject({ unreadCount: 2, head: 6, readUpTo: 0 })
    expect(await api.call(mark, { ids }, ada)).toEqual(some)
    expect(await all(ada, { unread: 'true' })).toHaveLength(2)
    expect(await api.call(mark, { upTo: 99 }, ada)).toMatchObject({ unreadCount: 0, head: 7, readUpTo: 6 })
    await followers(1)
    await product.settle()
    expect(await api.call('GET /api/notifications/unread', {}, ada)).toEqual({ notifications: 1, messages: 0, head: 8 })
  })

  it('[NOTIF5] numbers what happens at the same moment without a gap', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => product.addPerson({ userType: 'viewer' })))
    await Promise.all(people.map(({ userId }) => runJob('notify.follower', { id: ada.userId, followerId: userId })))
    const { items } = await api.call(list, { after: '0', limit: '50' }, ada)
    expect(items.map(({ changeSeq }) => changeSeq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  it('refuses visitors, made-up cursors and contradictions', async () => {
    expect(await api.refusalCode(list, {}, visitor)).toBe('not_signed_in')
    expect(await api.refusalCode('GET /api/notifications/unread', {}, visitor)).toBe('not_signed_in')
    for (const query of [
      { cursor: 'AAAA' },
      { after: '1', unread: 'true' },
      { after: '1', topic: 'people' },
      { after: '-1' },
      { topic: 'weather' },
    ]) {
      expect(await api.refusalCode(list, query, ada)).toBe('invalid_input')
    }
    for (const body of [{}, { ids: [] }, { upTo: 1, ids: [randomUUID()] }]) {
      expect(await api.refusalCode(mark, body, ada)).toBe('invalid_input')
    }
  })
})
