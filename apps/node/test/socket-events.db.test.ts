import { randomUUID } from 'node:crypto'
import { sqlStatement } from '@pitchey/server/kernel/db'
import type { RoomEvent } from '@pitchey/server/ports/rooms'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Platform } from '../src/platform.ts'
import { liveOf } from './access-world.ts'
import { startTestProduct } from './kit/product.ts'
import { csvFile, sendFile } from './kit/send-file.ts'
import type { TestProduct } from './kit/product.ts'
import { createTestSite } from './kit/site.ts'
import type { Site } from './kit/site.ts'
import { startSocketSite } from './kit/socket-site.ts'
import type { SocketSite } from './kit/socket-site.ts'

let product: TestProduct
let site: Site
let here: SocketSite
let other: Platform
let there: SocketSite

beforeAll(async () => {
  product = await startTestProduct()
  site = createTestSite(product)
  here = await startSocketSite(product, product.clock)
  other = await product.openAnother()
  there = await startSocketSite(other, product.clock)
})
afterAll(async () => {
  await here.stop()
  await there.stop()
  await other.close()
  await product.stop()
})

const addMember = sqlStatement<Record<never, never>>(
  'test.add-member',
  `insert into pitch_members (pitch_id, person_id, role, added_by, created_at) values ($1, $2, 'viewer', $3, now())`,
)

type Person = Awaited<ReturnType<Site['signIn']>>

const follow = async (from: Person, to: Person): Promise<void> => {
  const answer = await site.call('PUT /api/users/{handle}/follow', {
    params: { handle: to.handle },
    cookie: from.cookie,
  })
  expect(answer.status).toBe(204)
}
const friends = async (): Promise<[Person, Person]> => {
  const [one, two] = [await site.signIn({ userType: 'creator' }), await site.signIn({ userType: 'investor' })]
  await follow(one, two)
  await follow(two, one)
  return [one, two]
}

describe('what happened reaches the screens it concerns, on every process', () => {
  it('[RT6] a comment, an edit and a step hint at themselves to whoever has the pitch open', async () => {
    const owner = await site.signIn({ userType: 'creator' })
    const reader = await site.signIn({ userType: 'viewer' })
    const pitch = await liveOf(product, owner)
    const [near, far, own] = [await here.open(reader), await there.open(reader), await there.open(owner)]
    for (const socket of [near, far]) await socket.ask('join_room', { room: `pitch:${pitch.id}` })
    const call = async (key: Parameters<Site['call']>[0], body: unknown) => {
      const answer = await site.call(key, { params: { id: pitch.id }, body, cookie: owner.cookie })
      expect(answer.status).toBeLessThan(300)
      await product.settle()
    }
    await call('POST /api/pitches/{id}/comments', { body: 'Who plays the keeper?' })
    for (const socket of [near, far]) {
      expect((await socket.next('hint', ({ data }) => data.entity === 'pitch_comments')).data).toMatchObject({
        id: pitch.id,
        kind: 'written',
      })
    }
    await call('PATCH /api/pitches/{id}', { title: 'Another title', version: pitch.version })
    for (const socket of [near, far, own]) {
      const { data } = await socket.next('hint', ({ data: { kind } }) => kind === 'edited')
      expect(data.version).toBe(pitch.version + 1)
    }
    for (const socket of [near, far, own]) socket.end()
    await expect.poll(() => there.hub.figures().rooms).toBe(0)
  })

  it('[DOC7] of files and people that others may not know of, only the team hears', async () => {
    const owner = await site.signIn({ userType: 'creator' })
    const member = await site.signIn({ userType: 'creator' })
    const reader = await site.signIn({ userType: 'viewer' })
    const pitch = await liveOf(product, owner)
    await product.settle()
    await product.database.transaction({ actor: { id: null, role: 'system' } }, (db) =>
      db.rows(addMember, [pitch.id, member.userId, owner.userId]),
    )
    const [team, reading] = [await there.open(member), await here.open(reader)]
    for (const socket of [team, reading]) await socket.ask('join_room', { room: `pitch:${pitch.id}` })
    const heard = async (by: typeof team, entity: string) =>
      (await by.next('hint', ({ data }) => data.entity === entity)).data.kind
    await sendFile(product, owner, pitch.id, { ...csvFile, tier: 3 })
    await product.settle()
    expect(await heard(team, 'pitch_documents')).toBe('added')
    const params = { id: pitch.id, personId: member.userId }
    await site.call('DELETE /api/pitches/{id}/team/{personId}', { params, cookie: owner.cookie })
    await product.settle()
    expect(await heard(team, 'own_pitches')).toBe('team-changed')
    await sendFile(product, owner, pitch.id, { ...csvFile, tier: 1 })
    await product.settle()
    expect(await heard(reading, 'pitch_documents')).toBe('added')
    const hints = reading.seen.flatMap(({ type, data }) =>
      type === 'hint' && data.id === pitch.id ? [`${data.entity} ${data.kind}`] : [],
    )
    expect(hints).toEqual(['pitch_documents added'])
    for (const socket of [team, reading]) socket.end()
  })

  it('[RT10] a kept, named or restored version hints at itself to the whole team, and to nobody else', async () => {
    const owner = await site.signIn({ userType: 'creator' })
    const member = await site.signIn({ userType: 'creator' })
    const reader = await site.signIn({ userType: 'viewer' })
    const pitch = await liveOf(product, owner)
    await product.database.transaction({ actor: { id: null, role: 'system' } }, (db) =>
      db.rows(addMember, [pitch.id, member.userId, owner.userId]),
    )
    const [own, team, reading] = [await here.open(owner), await there.open(member), await there.open(reader)]
    await reading.ask('join_room', { room: `pitch:${pitch.id}` })
    const call = async (key: Parameters<Site['call']>[0], params: object, body: unknown) => {
      const answer = await site.call(key, { params: { id: pitch.id, ...params }, body, cookie: owner.cookie })
      expect(answer.status).toBeLessThan(300)
      await product.settle()
      for (const socket of [own, team]) {
        const { data } = await socket.next('hint', ({ data: { entity } }) => entity === 'pitch_versions')
        expect(data.id).toBe(pitch.id)
      }
    }
    await call('PATCH /api/pitches/{id}', {}, { title: 'Another title', version: pitch.version })
    await call('POST /api/pitches/{id}/versions', {}, { name: 'Sent out' })
    const restore = 'POST /api/pitches/{id}/versions/{number}/restore'
    await call(restore, { number: '1' }, { version: pitch.version + 1 })
    await reading.ask('leave_room', { room: `pitch:${pitch.id}` })
    const isAboutVersions = ({ type, data }: (typeof reading.seen)[number]) =>
      type === 'hint' && 'entity' in data && data.entity === 'pitch_versions'
    expect(reading.seen.filter(isAboutVersions)).toEqual([])
    for (const socket of [own, team, reading]) socket.end()
    await expect.poll(() => there.hub.figures().rooms).toBe(0)
  })

  it.each([
    { name: 'leaves the market', key: 'POST /api/pitches/{id}/unpublish', body: {} },
    { name: 'becomes private', key: 'PATCH /api/pitches/{id}', body: { visibility: 'private' } },
  ] as const)('[RT2] when a pitch $name, its readers are put out of its room', async ({ key, body }) => {
    const owner = await site.signIn({ userType: 'creator' })
    const reader = await site.signIn({ userType: 'viewer' })
    const pitch = await liveOf(product, owner)
    const socket = await there.open(reader)
    await socket.ask('join_room', { room: `pitch:${pitch.id}` })
    expect(there.hub.figures().rooms).toBe(2)
    const answer = await site.call(key, {
      params: { id: pitch.id },
      body: { ...body, version: pitch.version },
      cookie: owner.cookie,
    })
    expect(answer.status).toBe(200)
    await product.settle()
    await socket.next('hint', ({ data }) => data.entity === 'pitch')
    await expect.poll(() => there.hub.figures().rooms).toBe(1)
    socket.end()
    await expect.poll(() => there.hub.figures().rooms).toBe(0)
  })

  it('[RT8] counters of a pitch reach its readers, and its owner wherever they are', async () => {
    const owner = await site.signIn({ userType: 'creator' })
    const reader = await site.signIn({ userType: 'investor' })
    const pitch = await liveOf(product, owner)
    const [reading, own] = [await here.open(reader), await there.open(owner)]
    await reading.ask('join_room', { room: `pitch:${pitch.id}` })
    await site.call('POST /api/pitches/{id}/views', { params: { id: pitch.id }, cookie: reader.cookie })
    await site.call('PUT /api/pitches/{id}/like', { params: { id: pitch.id }, cookie: reader.cookie })
    const counts = { pitchId: pitch.id, views: 1, likes: 1, comments: 0 }
    expect((await reading.next('pitch_view_update', ({ data }) => data.likes === 1)).data).toEqual(counts)
    expect((await own.next('dashboard_update', ({ data }) => data.likes === 1)).data).toEqual(counts)
    await expect
      .poll(async () => {
        const answer = await site.call('GET /api/ws/pitch/{id}/stats', {
          params: { id: pitch.id },
          cookie: owner.cookie,
        })
        return answer.json()
      })
      .toEqual({ ...counts, readers: { total: 1, byUserType: { investor: 1 } } })
    for (const socket of [reading, own]) socket.end()
  })

  it('[RT6] a message reaches everybody who takes part, ids alone, and typing whoever has the conversation open', async () => {
    const [one, two] = await friends()
    const begun = await site.call('POST /api/conversations', {
      body: { participantIds: [two.userId], firstMessage: { clientId: randomUUID(), body: 'Shall we talk?' } },
      cookie: one.cookie,
    })
    expect(begun.status).toBe(201)
    const { id } = (await begun.json()) as { id: string }
    await product.settle()
    const [mine, theirs] = [await here.open(one), await there.open(two)]
    const sent = await mine.ask('send_message', {
      conversationId: id as never,
      clientId: randomUUID(),
      body: 'Are you there?',
    })
    expect(sent).toMatchObject({ type: 'accepted' })
    await product.settle()
    for (const socket of [mine, theirs]) {
      const { data } = await socket.next('message')
      expect(data).toMatchObject({ kind: 'sent', conversationId: id, seq: 2, byId: one.userId })
      expect(JSON.stringify(data)).not.toContain('Are you there?')
    }
    expect((await theirs.next('hint', ({ data }) => data.entity === 'notifications')).data.id).toBe(two.userId)
    expect(await theirs.ask('join_room', { room: `conversation:${id}` })).toMatchObject({ type: 'accepted' })
    await mine.ask('typing_start', { conversationId: id as never })
    expect((await theirs.next('typing')).data).toEqual({ conversationId: id, userId: one.userId, typing: true })
    await theirs.ask('message_read', { conversationId: id as never, upTo: 2 })
    await product.settle()
    expect((await theirs.next('hint', ({ data }) => data.entity === 'inbox')).data.kind).toBe('read')
    const stranger = await here.open(await site.signIn({ userType: 'viewer' }))
    for (const asked of [
      stranger.ask('join_room', { room: `conversation:${id}` }),
      stranger.ask('typing_start', { conversationId: id as never }),
      stranger.ask('send_message', { conversationId: id as never, clientId: randomUUID(), body: 'Me too' }),
    ]) {
      expect(await asked).toMatchObject({ type: 'problem', data: { code: 'not_found' } })
    }
    expect(mine.seen.filter(({ type }) => type === 'problem')).toEqual([])
    for (const socket of [mine, theirs, stranger]) socket.end()
  })

  it('[RT6] whoever comes back learns where their streams stand, and nothing of others’', async () => {
    const [one, two] = await friends()
    const begun = await site.call('POST /api/conversations', {
      body: { participantIds: [two.userId], firstMessage: { clientId: randomUUID(), body: 'Shall we talk?' } },
      cookie: one.cookie,
    })
    const { id } = (await begun.json()) as { id: never }
    await product.settle()
    const [theirs, stranger] = [await there.open(two), await here.open(await site.signIn({ userType: 'viewer' }))]
    const asked = { notifications: 0, conversations: [{ id, after: 0 }] }
    await theirs.ask('resume', asked)
    const { data } = await theirs.next('resumed')
    expect(data.notifications).toBeGreaterThan(0)
    expect(data.conversations).toEqual([{ id, changes: expect.any(Number) as number }])
    await stranger.ask('resume', asked)
    expect((await stranger.next('resumed')).data).toEqual({ notifications: 0, conversations: [] })
    for (const socket of [theirs, stranger]) socket.end()
  })

  it('[RT9] an upload, a word to one person and an announcement arrive; the announcement also for who comes later', async () => {
    const person = await site.signIn({ userType: 'creator' })
    const admin = await site.signIn({ userType: 'admin' })
    const [first, second] = [await here.open(person), await there.open(person)]
    const progress = { uploadId: 'a', fileName: 'a.png', sentBytes: 1, totalBytes: 2, status: 'running' } as const
    await site.call('POST /api/ws/upload-progress', { body: progress, cookie: person.cookie })
    for (const socket of [first, second]) expect((await socket.next('upload_progress')).data).toEqual(progress)
    const notification = { type: 'note', title: 'Hello', message: 'One word.' }
    await site.call('POST /api/ws/notify', { body: { userId: person.userId, notification }, cookie: admin.cookie })
    for (const socket of [first, second]) expect((await socket.next('notification')).data).toMatchObject(notification)
    const told = await site.call('POST /api/ws/announce', {
      body: { title: 'Tonight', message: 'We are away at ten.', level: 'warning', endsAt: '2099-01-01T00:00:00.000Z' },
      cookie: admin.cookie,
    })
    const announcement: unknown = await told.json()
    for (const socket of [first, second]) expect((await socket.next('announcement')).data).toEqual(announcement)
    const late = await there.open(person)
    expect(late.hello.data.announcements).toEqual([announcement])
    for (const socket of [first, second, late]) socket.end()
  })

  it('[RT6] an event too large for one hop arrives in its short form, and one without such a form is refused', async () => {
    const person = await site.signIn({ userType: 'creator' })
    const socket = await there.open(person)
    const { rooms } = product
    const hint = { type: 'hint', data: { entity: 'person', id: person.userId, version: null, kind: 'brief' } } as const
    const long: RoomEvent = {
      rooms: [`user:${person.userId}`],
      message: {
        type: 'notification',
        data: { id: randomUUID(), type: 'long', title: 'x', message: 'ł'.repeat(5000) },
      },
    }
    await rooms.publish([{ ...long, brief: hint }])
    expect((await socket.next('hint')).data.kind).toBe('brief')
    await expect(rooms.publish([long])).rejects.toThrow(RangeError)
    socket.end()
  })
})

describe('presence', () => {
  const presenceOf = async (viewer: Person, person: Person) => {
    const answer = await site.call('GET /api/ws/presence/{userId}', {
      params: { userId: person.userId },
      cookie: viewer.cookie,
    })
    return answer.status === 200 ? ((await answer.json()) as { status: string; customStatus: unknown }) : answer.status
  }

  it('[RT7] is seen over processes by people who follow each other, and by nobody else', async () => {
    const [one, two] = await friends()
    const stranger = await site.signIn({ userType: 'viewer' })
    await follow(stranger, one)
    const watching = await there.open(two)
    expect(await presenceOf(two, one)).toMatchObject({ status: 'offline' })
    const socket = await here.open(one)
    const isOnes = ({ data }: { data: { userId: string } }) => data.userId === one.userId
    expect((await watching.next('presence', isOnes)).data.status).toBe('online')
    expect(await presenceOf(two, one)).toMatchObject({ status: 'online', customStatus: null })
    expect(await presenceOf(stranger, one)).toBe(404)
    const list = await site.call('GET /api/ws/following-online', { cookie: two.cookie })
    expect(await list.json()).toMatchObject({ items: [{ userId: one.userId, handle: one.handle, status: 'online' }] })
    const none = await site.call('GET /api/ws/following-online', { cookie: stranger.cookie })
    expect(await none.json()).toEqual({ items: [] })
    await socket.ask('presence_update', { idle: true })
    expect((await watching.next('presence', isOnes)).data.status).toBe('away')
    const text = 'On set until six'
    const expiresAt = new Date(product.clock.now().getTime() + 3_600_000).toISOString()
    await socket.ask('presence_update', { status: 'do_not_disturb', customStatus: { text, expiresAt } })
    expect((await watching.next('presence', ({ data }) => data.status === 'do_not_disturb')).data.customStatus).toEqual(
      {
        text,
        expiresAt,
      },
    )
    product.clock.advance(3_600_000)
    await here.hub.beat()
    await there.hub.beat()
    expect(await presenceOf(two, one)).toMatchObject({ status: 'do_not_disturb', customStatus: null })
    await socket.ask('presence_update', { status: 'offline' })
    expect(await presenceOf(two, one)).toMatchObject({ status: 'offline' })
    expect(await presenceOf(one, one)).toMatchObject({ status: 'offline' })
    for (const one_ of [socket, watching]) one_.end()
  })

  it('[RT7] lasts while one of several sessions is there, and ends a moment after the last', async () => {
    const [one, two] = await friends()
    const watching = await there.open(two)
    const [first, second] = [await here.open(one), await there.open(one)]
    await expect.poll(() => presenceOf(two, one)).toMatchObject({ status: 'online' })
    first.end()
    await second.ask('ping', {})
    expect(await presenceOf(two, one)).toMatchObject({ status: 'online' })
    second.end()
    await watching.next('presence', ({ data }) => data.userId === one.userId && data.status === 'offline')
    expect(await presenceOf(two, one)).toMatchObject({ status: 'offline' })
    watching.end()
  })

  it('[RT7] is seen by those with whom one speaks', async () => {
    const [one, two] = [await site.signIn({ userType: 'creator' }), await site.signIn({ userType: 'investor' })]
    const socket = await here.open(one)
    expect(await presenceOf(two, one)).toBe(404)
    const begun = await site.call('POST /api/conversations', {
      body: { participantIds: [two.userId] },
      cookie: one.cookie,
    })
    expect(begun.status).toBe(201)
    await expect.poll(() => presenceOf(two, one)).toMatchObject({ status: 'online' })
    expect(await presenceOf(one, two)).toBe(404)
    socket.end()
  })

  it('[RT7] ends for everybody on a process that is not heard of for half a minute', async () => {
    const [one, two] = await friends()
    const gone = await product.openAnother()
    const lost = await startSocketSite(gone, product.clock)
    const socket = await lost.open(one)
    const watching = await there.open(two)
    await expect.poll(() => presenceOf(two, one)).toMatchObject({ status: 'online' })
    product.clock.advance(31_000)
    await there.hub.beat()
    expect(await presenceOf(two, one)).toMatchObject({ status: 'offline' })
    await watching.next('presence', ({ data }) => data.userId === one.userId && data.status === 'offline')
    for (const one_ of [socket, watching]) one_.end()
    await lost.stop()
    await gone.close()
    await here.hub.beat()
  })
})
