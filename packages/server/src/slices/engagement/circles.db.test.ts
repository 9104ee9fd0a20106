import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let reader: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator', handle: 'owner', name: 'Maren Oduya' })
  reader = await product.addPerson({ userType: 'investor', handle: 'reader' })
})
afterAll(() => product.stop())

const handleOf = ({ userId }: Person) => `person-${userId.slice(-12)}`
const follow = (handle: string, by: Person) => api.call('PUT /api/users/{handle}/follow', { handle }, by)
const feedOf = async (by: Person) => (await api.call('GET /api/feed', {}, by)).items
const noticed = sqlStatement<{ shares: number }>('test.shares', 'select shares from pitch_counters where pitch_id = $1')

describe('followers', () => {
  it('[ENG14] are listed newest first, both ways, without those who have no public profile', async () => {
    const star = await product.addPerson({ userType: 'creator', handle: 'star' })
    const fans = []
    for (let n = 0; n < 4; n += 1) {
      const fan = await product.addPerson({ userType: 'viewer' })
      product.clock.advance(1000)
      await follow('star', fan)
      fans.unshift(handleOf(fan))
    }
    const gone = await product.addPerson({ userType: 'viewer' })
    await follow('star', gone)
    await administer(product.owner, `update users set status = 'suspended' where id = '${gone.userId}'`)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.call('GET /api/users/{handle}/followers', {
        handle: 'star',
        limit: '3',
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ handle }) => handle))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(fans)
    const following = await api.call('GET /api/users/{handle}/following', { handle: fans[0] ?? '' })
    expect(following.items.map(({ handle }) => handle)).toEqual(['star'])
    expect(await api.refusalCode('GET /api/users/{handle}/followers', { handle: handleOf(gone) }, star)).toBe(
      'not_found',
    )
  })
})

describe('companies', () => {
  it('[ENG15] are followed once and left, with a trace of each', async () => {
    const founder = await product.addPerson({ userType: 'production' })
    const { slug, id } = await api.call('POST /api/organisations', { name: 'Harbour Lights', kind: 'studio' }, founder)
    const relation = () => api.call('GET /api/organisations/{slug}/relation', { slug }, reader)
    await api.call('PUT /api/organisations/{slug}/follow', { slug }, reader)
    await api.call('PUT /api/organisations/{slug}/follow', { slug }, reader)
    expect(await relation()).toEqual({ following: true, followerCount: 1 })
    expect(await api.call('GET /api/organisations/{slug}/relation', { slug })).toEqual({
      following: false,
      followerCount: 1,
    })
    await api.call('DELETE /api/organisations/{slug}/follow', { slug }, reader)
    await api.call('DELETE /api/organisations/{slug}/follow', { slug }, reader)
    expect(await relation()).toEqual({ following: false, followerCount: 0 })
    const types = sqlStatement<{ type: string }>(
      'test.company-events',
      `select type from outbox where entity_id = $1 and type like '%followed' order by id`,
    )
    expect((await product.database.rows(types, [id])).map(({ type }) => type)).toEqual([
      'organisation.followed',
      'organisation.unfollowed',
    ])
    expect(await api.refusalCode('PUT /api/organisations/{slug}/follow', { slug: 'no-such-company' }, reader)).toBe(
      'not_found',
    )
  })
})

describe('the feed', () => {
  it('[FEED1] shows what people and companies that one follows published and took further, newest first', async () => {
    const writer = await product.addPerson({ userType: 'creator' })
    const stranger = await product.addPerson({ userType: 'creator' })
    const producer = await product.addPerson({ userType: 'creator' })
    const fan = await product.addPerson({ userType: 'investor' })
    const { slug } = await api.call(
      'POST /api/organisations',
      { name: 'Night Ferry Films', kind: 'production' },
      producer,
    )
    await follow(handleOf(writer), fan)
    await api.call('PUT /api/organisations/{slug}/follow', { slug }, fan)
    const first = await livePitch(api, writer, { title: 'By a writer' })
    await livePitch(api, stranger, { title: 'By a stranger' })
    await product.settle()
    product.clock.advance(60_000)
    await livePitch(api, producer, { title: 'By a company' })
    await product.settle()
    product.clock.advance(60_000)
    const stage = first.stage === 'packaging' ? 'financing' : 'packaging'
    await api.call('PATCH /api/pitches/{id}', { id: first.id, version: first.version, stage }, writer)
    await product.settle()
    await product.settle()
    const items = await feedOf(fan)
    expect(items.map(({ kind, pitch }) => [kind, pitch.title])).toEqual([
      ['stage', 'By a writer'],
      ['published', 'By a company'],
      ['published', 'By a writer'],
    ])
    expect(items[0]?.stage).toBe(stage)
    expect(await feedOf(reader)).toEqual([])
  })

  it('[FEED2] notes a publication once, also when it is taken back and made again', async () => {
    const writer = await product.addPerson({ userType: 'creator' })
    const fan = await product.addPerson({ userType: 'viewer' })
    await follow(handleOf(writer), fan)
    const live = await livePitch(api, writer)
    await product.settle()
    const draft = await api.call('POST /api/pitches/{id}/unpublish', { id: live.id, version: live.version }, writer)
    expect(await feedOf(fan)).toEqual([])
    await api.call('POST /api/pitches/{id}/publish', { id: live.id, version: draft.version }, writer)
    await product.settle()
    expect(await feedOf(fan)).toHaveLength(1)
  })

  it('[FEED1] shows nothing that is unlisted, withdrawn or by somebody suspended or blocked', async () => {
    const writer = await product.addPerson({ userType: 'creator' })
    const fan = await product.addPerson({ userType: 'viewer' })
    await follow(handleOf(writer), fan)
    await livePitch(api, writer, { visibility: 'unlisted' })
    await livePitch(api, writer)
    await product.settle()
    expect(await feedOf(fan)).toHaveLength(1)
    await api.call('PUT /api/users/{handle}/block', { handle: handleOf(fan) }, writer)
    expect(await feedOf(fan)).toEqual([])
    expect(await api.refusalCode('GET /api/feed', {}, visitor)).toBe('not_signed_in')
  })
})

describe('notifications', () => {
  it('[FEED3] tell followers of a new pitch once, not across a block, and show nothing of it once it is gone', async () => {
    const writer = await product.addPerson({ userType: 'creator' })
    const [fan, blocked] = [
      await product.addPerson({ userType: 'viewer' }),
      await product.addPerson({ userType: 'viewer' }),
    ]
    await follow(handleOf(writer), fan)
    await follow(handleOf(writer), blocked)
    await api.call('PUT /api/users/{handle}/block', { handle: handleOf(writer) }, blocked)
    const live = await livePitch(api, writer, { title: 'Told to followers' })
    await product.settle()
    const told = async (by: Person) =>
      (await api.call('GET /api/notifications', {}, by)).items.filter(({ kind }) => kind === 'new_pitch')
    expect((await told(fan)).map(({ words }) => words)).toEqual([expect.stringContaining('“Told to followers”')])
    expect(await told(blocked)).toEqual([])
    await api.call('POST /api/pitches/{id}/unpublish', { id: live.id, version: live.version }, writer)
    expect(await told(fan)).toMatchObject([{ words: expect.not.stringContaining('Told to followers'), link: null }])
  })
})

describe('share links', () => {
  const share = (id: string, by: Person, channel = 'link') =>
    api.call('POST /api/pitches/{id}/share-links', { id, channel }, by)
  const visit = (code: string, by?: Person, address = '192.0.2.7') =>
    api.call('POST /api/share-links/{code}/visits', { code }, by ?? visitor, { address })
  const figures = (id: string) => api.call('GET /api/pitches/{id}/shares', { id }, owner)

  it('[SHARE1] are the same for one person, pitch and channel, and count each person but the owner once', async () => {
    const { id } = await livePitch(api, owner)
    const links = await Promise.all([share(id, reader), share(id, reader), share(id, reader, 'mail'), share(id, owner)])
    expect(new Set(links.slice(0, 2).map(({ code }) => code)).size).toBe(1)
    expect(new Set(links.map(({ code }) => code)).size).toBe(3)
    expect(only(await product.database.rows(noticed, [id])).shares).toBe(1)
    const { slug } = await api.call('GET /api/share-links/{code}', { code: links[0]?.code ?? '' })
    expect(slug).toContain('the-salt-road')
  })

  it('[SHARE2] count a reader once a day, five visitors of an address, never the owner, the sharer and crawlers', async () => {
    const { id } = await livePitch(api, owner)
    const { code } = await share(id, reader)
    await Promise.all([visit(code), visit(code), visit(code, owner), visit(code, reader)])
    expect(await figures(id)).toMatchObject({ people: 1, visits: 1 })
    product.clock.advance(24 * 3600 * 1000)
    await visit(code)
    const agent = (n: number) => ({ address: '198.51.100.9', userAgent: `Mozilla/5.0 (machine ${n})` })
    for (let n = 0; n < 8; n += 1) await api.call('POST /api/share-links/{code}/visits', { code }, visitor, agent(n))
    await api.call('POST /api/share-links/{code}/visits', { code }, visitor, { userAgent: 'Googlebot/2.1' })
    expect(await figures(id)).toEqual({ people: 1, visits: 7, channels: [{ channel: 'link', links: 1, visits: 7 }] })
  })

  it('[SHARE3] lead nowhere once the pitch left the market, and their figures are the owner’s', async () => {
    const live = await livePitch(api, owner)
    const { code } = await share(live.id, reader)
    expect(await api.refusalCode('GET /api/pitches/{id}/shares', { id: live.id }, reader)).toBe('not_found')
    await api.call('POST /api/pitches/{id}/unpublish', { id: live.id, version: live.version }, owner)
    expect(await api.refusalCode('GET /api/share-links/{code}', { code })).toBe('not_found')
    expect(await api.refusalCode('POST /api/share-links/{code}/visits', { code })).toBe('not_found')
    const draft = await draftPitch(api, owner)
    expect(await api.refusalCode('POST /api/pitches/{id}/share-links', { id: draft.id, channel: 'link' }, reader)).toBe(
      'not_found',
    )
    expect(await api.refusalCode('GET /api/share-links/{code}', { code: 'short' })).toBe('invalid_input')
  })
})
