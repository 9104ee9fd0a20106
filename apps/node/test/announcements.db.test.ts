import type { Announcement, ManagedAnnouncement } from '@pitchey/contract/realtime/announcement'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Platform } from '../src/platform.ts'
import { administer } from './kit/cluster.ts'
import { startTestProduct } from './kit/product.ts'
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
let admin: Awaited<ReturnType<Site['signIn']>>
let person: Awaited<ReturnType<Site['signIn']>>

beforeAll(async () => {
  product = await startTestProduct()
  site = createTestSite(product)
  here = await startSocketSite(product, product.clock)
  other = await product.openAnother()
  there = await startSocketSite(other, product.clock)
  admin = await site.signIn({ userType: 'admin' })
  person = await site.signIn({ userType: 'creator' })
})
afterAll(async () => {
  await here.stop()
  await there.stop()
  await other.close()
  await product.stop()
})
beforeEach(async () => {
  await administer(product.owner, 'delete from announcements')
  await beat()
})

const hourMs = 3_600_000
const later = (ms: number): string => new Date(product.clock.now().getTime() + ms).toISOString()
const beat = async (): Promise<void> => {
  await here.hub.beat()
  await there.hub.beat()
}
const announce = (fields: { startsAt?: string; endsAt?: string } = {}) =>
  site.call('POST /api/ws/announce', {
    body: { title: 'Tonight', message: 'We are away at ten.', ...fields },
    cookie: admin.cookie,
  })
const announced = async (fields: { startsAt?: string; endsAt?: string } = {}): Promise<Announcement> =>
  (await (await announce(fields)).json()) as Announcement
const end = (id: string) =>
  site.call('POST /api/admin/announcements/{id}/end', { params: { id }, cookie: admin.cookie })
const current = async (): Promise<Announcement[]> =>
  ((await (await site.call('GET /api/announcements', { cookie: person.cookie })).json()) as { items: Announcement[] })
    .items
const managed = async (state: 'current' | 'scheduled' | 'past', query: Record<string, string> = {}) => {
  const answer = await site.call('GET /api/admin/announcements', { query: { state, ...query }, cookie: admin.cookie })
  return (await answer.json()) as { items: ManagedAnnouncement[]; nextCursor: string | null }
}
const enter = async () => [await here.open(person), await there.open(person)] as const

describe('announcements', () => {
  it('[RT9] one that is scheduled is told when it begins, once, on every process, and to nobody before', async () => {
    const sockets = await enter()
    const made = await announced({ startsAt: later(hourMs), endsAt: later(2 * hourMs) })
    await beat()
    expect(await current()).toEqual([])
    expect((await managed('scheduled')).items).toMatchObject([{ id: made.id, author: { handle: admin.handle } }])
    product.clock.advance(hourMs)
    await beat()
    for (const socket of sockets) expect((await socket.next('announcement')).data).toEqual(made)
    expect(await current()).toEqual([made])
    expect((await managed('scheduled')).items).toEqual([])
    const late = await there.open(person)
    expect(late.hello.data.announcements).toEqual([made])
    await beat()
    for (const socket of sockets) {
      await socket.ask('ping', {})
      expect(socket.seen.filter(({ type }) => type === 'announcement')).toHaveLength(1)
    }
    product.clock.advance(hourMs)
    await beat()
    expect(await current()).toEqual([])
    expect((await managed('past')).items).toMatchObject([{ id: made.id, state: 'past' }])
    for (const socket of [...sockets, late]) socket.end()
  })

  it('[RT9] one that is ended early goes from every screen at once, and newcomers do not see it', async () => {
    const sockets = await enter()
    const made = await announced({ endsAt: later(hourMs) })
    for (const socket of sockets) await socket.next('announcement')
    expect((await end(made.id)).status).toBe(204)
    const isEnd = ({ data }: { data: { entity: string } }) => data.entity === 'announcements'
    for (const socket of sockets) expect((await socket.next('hint', isEnd)).data).toMatchObject({ id: made.id })
    expect(await current()).toEqual([])
    const late = await there.open(person)
    expect(late.hello.data.announcements).toEqual([])
    expect((await end(made.id)).status).toBe(409)
    const audit = await site.call('GET /api/admin/audit', { query: { entityId: made.id }, cookie: admin.cookie })
    const { items } = (await audit.json()) as { items: { action: string }[] }
    expect(items.map(({ action }) => action)).toEqual(['realtime.announcement-ended', 'realtime.announced'])
    for (const socket of [...sockets, late]) socket.end()
  })

  it('[RT9] one that is taken back before it begins is never told', async () => {
    const [socket, elsewhere] = await enter()
    const made = await announced({ startsAt: later(hourMs) })
    await end(made.id)
    product.clock.advance(hourMs + 1000)
    await beat()
    await socket.ask('ping', {})
    expect(socket.seen.filter(({ type }) => type === 'announcement')).toEqual([])
    expect(await current()).toEqual([])
    expect((await managed('past')).items.map(({ id }) => id)).toEqual([made.id])
    for (const one of [socket, elsewhere]) one.end()
  })

  it('[RT9] without an end it is over after a day; a beginning that has passed is now; an end before that is refused', async () => {
    const made = await announced({ startsAt: later(-hourMs) })
    expect(made.startsAt).toBe(product.clock.now().toISOString())
    product.clock.advance(24 * hourMs - 1000)
    expect(await current()).toHaveLength(1)
    product.clock.advance(1000)
    expect(await current()).toEqual([])
    const wrong = await announce({ startsAt: later(2 * hourMs), endsAt: later(hourMs) })
    expect(wrong.status).toBe(422)
    expect((await announce({ endsAt: later(0) })).status).toBe(422)
  })

  it('the list of past ones goes on where the page before ended', async () => {
    for (let count = 0; count < 3; count += 1) {
      const { id } = await announced()
      await end(id)
      product.clock.advance(1000)
    }
    const first = await managed('past', { limit: '2' })
    const second = await managed('past', { limit: '2', cursor: first.nextCursor ?? '' })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(second.nextCursor).toBeNull()
  })
})
