import type { SessionId, UserId } from '@pitchey/contract/ids'
import { expect, it } from 'vitest'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { isCrawler, viewerKeysOf } from './viewer-key.ts'

const person: Person = {
  kind: 'person',
  userId: '01936b1e-7a2b-7c3d-8e4f-5a6b7c8d9e0f' as UserId,
  sessionId: '01936b1e-7a2b-7c3d-8e4f-5a6b7c8d9e10' as SessionId,
  userType: 'viewer',
  emailVerified: true,
  permissions: new Set(),
  freshUntil: new Date(0),
}
const request = { id: null, address: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }
const key = (changes: { day?: string; secret?: string; address?: string | null; userAgent?: string | null } = {}) => {
  const { day = '2026-03-02', secret = 'a secret', ...facts } = changes
  return viewerKeysOf(visitor, { ...request, ...facts }, day, secret).then((keys) => keys.viewerKey)
}
const origin = async (changes: { day?: string; address?: string | null; userAgent?: string | null } = {}) => {
  const { day = '2026-03-02', ...facts } = changes
  return (await viewerKeysOf(visitor, { ...request, ...facts }, day, 'a secret')).originKey
}

it('is the same for a visitor all day, and another for any other day, address, browser or installation', async () => {
  expect(await key()).toBe(await key())
  const others = await Promise.all([
    key({ day: '2026-03-03' }),
    key({ address: '192.0.2.2' }),
    key({ address: null }),
    key({ userAgent: 'Other' }),
    key({ secret: 'other' }),
  ])
  expect(new Set([await key(), ...others]).size).toBe(6)
})

it('keeps address and browser apart, so that no two pairs run together', async () => {
  expect(await key({ address: 'ab', userAgent: 'c' })).not.toBe(await key({ address: 'a', userAgent: 'bc' }))
})

it('takes visitors who call themselves crawlers for crawlers, and nobody else', () => {
  const seen = (userAgent: string | null) => isCrawler(visitor, { ...request, userAgent })
  expect(seen('Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)')).toBe(true)
  expect(seen('facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)')).toBe(true)
  expect(seen(request.userAgent)).toBe(false)
  expect(seen(null)).toBe(false)
  expect(isCrawler(person, { ...request, userAgent: 'bingbot/2.0' })).toBe(false)
})

it('tells where visitors come from whatever their browser says, for one day, by network where one has many addresses', async () => {
  expect(await origin({ userAgent: 'Other' })).toBe(await origin())
  const others = await Promise.all([origin({ day: '2026-03-03' }), origin({ address: '192.0.2.2' }), key()])
  expect(new Set([await origin(), ...others]).size).toBe(4)
  expect(await origin({ address: '2001:db8:1:2::1' })).toBe(await origin({ address: '2001:db8:1:2:ffff::9' }))
  expect(await origin({ address: '2001:db8:1:3::1' })).not.toBe(await origin({ address: '2001:db8:1:2::1' }))
  expect(await origin()).toMatch(/^[\w-]{43}$/u)
})

it('is the id of a person, wherever they read, and does not note where that is', async () => {
  expect(await viewerKeysOf(person, request, '2026-03-02', 'a secret')).toEqual({
    viewerKey: person.userId,
    originKey: null,
  })
})
