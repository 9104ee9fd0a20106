import type { SessionId, UserId } from '@pitchey/contract/ids'
import { expect, it } from 'vitest'
import type { Bus } from '../../ports/bus.ts'
import { createSessionCache } from './session-cache.ts'
import type { KnownSession } from './session-cache.ts'

const memoryBus = () => {
  const listeners = new Map<string, ((payload: string | null) => void)[]>()
  const bus: Bus = {
    subscribe: (topic, listener) => {
      listeners.set(topic, [...(listeners.get(topic) ?? []), listener])
      return () => undefined
    },
  }
  return {
    bus,
    tell: (topic: string, payload: string | null) => listeners.get(topic)?.forEach((listener) => listener(payload)),
  }
}

const sessionOf = (userId: string): KnownSession => ({
  signed: 'tok.sig',
  expiresAt: new Date(1),
  lastSeenAt: new Date(0),
  person: {
    kind: 'person',
    userId: userId as UserId,
    sessionId: 's' as SessionId,
    userType: 'creator',
    emailVerified: true,
    permissions: new Set(),
    freshUntil: new Date(0),
  },
})

const filled = () => {
  const { bus, tell } = memoryBus()
  const cache = createSessionCache(bus)
  for (const [token, userId] of [
    ['a1', 'a'],
    ['a2', 'a'],
    ['b1', 'b'],
  ] as const)
    cache.keep(token, sessionOf(userId), cache.age())
  const left = () => ['a1', 'a2', 'b1'].filter((token) => cache.get(token))
  return { cache, tell, left }
}

it('forgets the session, the person, or everything that a message names', () => {
  const one = filled()
  one.tell('sessions', 'a1')
  expect(one.left()).toEqual(['a2', 'b1'])
  one.tell('actors', 'a')
  expect(one.left()).toEqual(['b1'])
  const all = filled()
  all.tell('sessions', null)
  expect(all.left()).toEqual([])
  const alsoAll = filled()
  alsoAll.tell('actors', null)
  expect(alsoAll.left()).toEqual([])
})

it('does not keep what was read before a change', () => {
  const { cache, tell } = filled()
  const readAt = cache.age()
  tell('sessions', 'c1')
  cache.keep('c1', sessionOf('c'), readAt)
  expect(cache.get('c1')).toBeUndefined()
  cache.keep('c1', sessionOf('c'), cache.age())
  expect(cache.get('c1')).toBeDefined()
})
