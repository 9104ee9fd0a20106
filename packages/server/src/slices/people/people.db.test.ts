import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'

let product: TestProduct
let api: ApiCaller
let admin: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  admin = await product.addPerson({ userType: 'admin', handle: 'the-admin', name: 'Quillon Admin' })
})
afterAll(() => product.stop())

type PeoplePage = { items: { handle: string }[]; nextCursor: string | null }

const handles = async (query: Record<string, string>, actor: Actor = visitor) => {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const page: PeoplePage = await api.call('GET /api/users', { ...query, ...(cursor ? { cursor } : {}) }, actor)
    found.push(...page.items.map((item) => item.handle))
    cursor = page.nextCursor
  } while (cursor !== null)
  return found
}

it('lists people newest first, page by page, without losing or repeating one', async () => {
  for (let number = 1; number <= 5; number += 1) {
    await product.addPerson({ userType: 'viewer', handle: `guest-${number}`, name: `Tamsin Guest ${number}` })
    if (number % 2 === 0) product.clock.advance(1)
  }
  const expected = [5, 4, 3, 2, 1].map((number) => `guest-${number}`)
  expect((await handles({ search: 'Tamsin', limit: '2' })).toSorted()).toEqual(expected.toSorted())
  expect((await handles({ search: 'Tamsin', limit: '2' }))[0]).toBe('guest-5')
})

it('finds people by the beginning of any word of their name, in any case, taking every character as it is', async () => {
  await product.addPerson({ userType: 'creator', handle: 'zora', name: 'Zora Quick%silver' })
  expect(await handles({ search: 'zor' })).toEqual(['zora'])
  expect(await handles({ search: 'QUICK%' })).toEqual(['zora'])
  expect(await handles({ search: 'silver' })).toEqual([])
  expect(await handles({ search: 'zor%silver' })).toEqual([])
  expect(await handles({ search: '_ora' })).toEqual([])
})

it('[PPL1] lists neither administrators nor suspended people nor unconfirmed addresses', async () => {
  await product.addPerson({ userType: 'creator', handle: 'quillon-1', name: 'Quillon Gone', status: 'suspended' })
  await product.addPerson({ userType: 'creator', handle: 'quillon-2', name: 'Quillon Unsure', emailVerified: false })
  await product.addPerson({ userType: 'creator', handle: 'quillon-3', name: 'Quillon Here' })
  expect(await handles({ search: 'quillon' })).toEqual(['quillon-3'])
  expect(await handles({ search: 'quillon' }, admin)).toEqual(['quillon-3'])
})

it('filters by user type, and refuses the type of administrators and cursors of its own invention', async () => {
  await product.addPerson({ userType: 'investor', handle: 'vesper-1', name: 'Vesper One' })
  await product.addPerson({ userType: 'creator', handle: 'vesper-2', name: 'Vesper Two' })
  expect(await handles({ search: 'vesper', userType: 'investor' })).toEqual(['vesper-1'])
  expect(await api.refusalCode('GET /api/users', { userType: 'admin' })).toBe('invalid_input')
  expect(await api.refusalCode('GET /api/users', { cursor: 'bm9uc2Vuc2U' })).toBe('invalid_input')
})

it('counts the pitches on the market and the followers of each person', async () => {
  const creator = await product.addPerson({ userType: 'creator', handle: 'counted', name: 'Counted Person' })
  const fan = await product.addPerson({ userType: 'viewer' })
  await livePitch(api, creator)
  await draftPitch(api, creator)
  await livePitch(api, creator, { visibility: 'unlisted' })
  await api.call('PUT /api/users/{handle}/follow', { handle: 'counted' }, fan)
  const { items } = await api.call('GET /api/users', { search: 'counted' })
  expect(items[0]).toMatchObject({ handle: 'counted', pitchCount: 1, followerCount: 1 })
})

it('shows a public profile with pitches on the market, companies and what the reader is to the person', async () => {
  const creator = await product.addPerson({ userType: 'creator', handle: 'page-owner' })
  const fan = await product.addPerson({ userType: 'viewer' })
  await api.call('POST /api/organisations', { name: 'Lantern Works', kind: 'production' }, creator)
  const open = await livePitch(api, creator, { title: 'Open' })
  await livePitch(api, creator, { title: 'Unlisted', visibility: 'unlisted' })
  await draftPitch(api, creator, { title: 'Draft' })
  await api.call('PUT /api/users/{handle}/follow', { handle: 'page-owner' }, fan)
  const profile = await api.call('GET /api/users/{handle}', { handle: 'page-owner' }, fan)
  expect(profile.pitches.map((pitch) => pitch.id)).toEqual([open.id])
  expect(profile.companies).toEqual([{ slug: 'lantern-works', name: 'Lantern Works', verified: false, role: 'owner' }])
  expect(profile).toMatchObject({ followerCount: 1, followingCount: 0, followedByMe: true })
  expect((await api.call('GET /api/users/{handle}', { handle: 'page-owner' })).followedByMe).toBe(false)
  expect(Object.keys(profile)).not.toContain('email')
})

it('[PPL1] opens the profile of a suspended or unconfirmed person and of an administrator to administrators alone', async () => {
  await product.addPerson({ userType: 'creator', handle: 'hidden', status: 'suspended' })
  await product.addPerson({ userType: 'creator', handle: 'unsure', emailVerified: false })
  const creator = await product.addPerson({ userType: 'creator' })
  for (const handle of ['hidden', 'unsure', 'the-admin']) {
    expect(await api.refusalCode('GET /api/users/{handle}', { handle })).toBe('not_found')
    expect(await api.refusalCode('GET /api/users/{handle}', { handle }, creator)).toBe('not_found')
    expect(await api.refusalCode('PUT /api/users/{handle}/follow', { handle }, creator)).toBe('not_found')
    expect((await api.call('GET /api/users/{handle}', { handle }, admin)).handle).toBe(handle)
  }
  expect(await api.refusalCode('GET /api/users/{handle}', { handle: 'nobody-here' }, admin)).toBe('not_found')
})
