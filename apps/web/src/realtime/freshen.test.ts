import type { ServerMessage } from '@pitchey/contract/realtime/server-messages'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiQueryKey } from '../app/queries.ts'
import { createFreshener } from './freshen.ts'
import { liveKeys, staleAfter } from './hint-queries.ts'
import { joinId } from './join-id.ts'
import { createPolling, pollAfterMs, pollEveryMs } from './polling.ts'
import type { SocketState } from './socket-client.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const mine = apiQueryKey('GET /api/pitches/{id}/comments', { params: { id: 'one' } })
const other = apiQueryKey('GET /api/pitches/{id}/comments', { params: { id: 'two' } })
const market = apiQueryKey('GET /api/pitches')

const setUp = () => {
  const client = new QueryClient()
  for (const key of [mine, other, market]) client.setQueryData(key, { items: [] })
  const isOld = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated ?? false
  return { client, freshener: createFreshener(client), isOld }
}

const hintOf = (id: string): ServerMessage => ({
  type: 'hint',
  data: { entity: 'pitch_comments', id, version: null, kind: 'written' },
  timestamp: '2026-01-01T00:00:00.000Z',
})

test('a hint makes old what is about its own entity, and nothing else', () => {
  const { freshener, isOld } = setUp()
  freshener.renew(staleAfter(hintOf('one')))
  vi.advanceTimersByTime(50)
  expect([mine, other, market].map(isOld)).toEqual([true, false, false])
})

test('a version that was kept makes the versions of its pitch old, with what a restore begins from', () => {
  const { client, freshener } = setUp()
  const number = '3'
  const [versions, version, present, foreign] = [
    apiQueryKey('GET /api/pitches/{id}/versions', { params: { id: 'one' }, query: { limit: '50' } }),
    apiQueryKey('GET /api/pitches/{id}/versions/{number}', { params: { id: 'one', number } }),
    apiQueryKey('GET /api/pitches/{id}/edit', { params: { id: 'one' } }),
    apiQueryKey('GET /api/pitches/{id}/versions', { params: { id: 'two' } }),
  ]
  const all = [versions, version, present, foreign]
  for (const key of all) client.setQueryData(key, {})
  const data = { entity: 'pitch_versions', id: 'one', version: null, kind: 'kept' } as const
  freshener.renew(staleAfter({ type: 'hint', data, timestamp: '2026-01-01T00:00:00.000Z' }))
  vi.advanceTimersByTime(50)
  expect(all.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true, true, false])
})

test('whoever enters a room asks again for what may have changed before', () => {
  const id = '01890000-0000-7000-8000-000000000001'
  const entered = (answerId: string | undefined) =>
    staleAfter({ type: 'accepted', data: {}, timestamp: '', ...(answerId === undefined ? {} : { id: answerId }) }).map(
      ({ key }) => key,
    )
  expect(entered(joinId(`pitch:${id}`))).toContain('GET /api/pitches/{id}/comments')
  expect(entered(joinId(`user:${id}`))).toEqual([])
  expect([entered('ask-1'), entered(undefined)]).toEqual([[], []])
})

test('a burst of hints asks once, and the next one not before a rest', () => {
  const { client, freshener } = setUp()
  const invalidate = vi.spyOn(client, 'invalidateQueries')
  const burst = () => {
    for (let count = 0; count < 20; count += 1) freshener.renew(staleAfter(hintOf('one')))
  }
  burst()
  vi.advanceTimersByTime(50)
  expect(invalidate).toHaveBeenCalledTimes(1)
  burst()
  vi.advanceTimersByTime(1499)
  expect(invalidate).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(invalidate).toHaveBeenCalledTimes(2)
})

test('after a gap everything live is old, and nothing after it was stopped', () => {
  const { freshener, isOld } = setUp()
  freshener.renewAll()
  freshener.stop()
  vi.advanceTimersByTime(50)
  expect([mine, other, market].map(isOld)).toEqual([false, false, false])
  freshener.renewAll()
  vi.advanceTimersByTime(50)
  expect([mine, other, market].map(isOld)).toEqual([true, true, false])
  expect(liveKeys).toContain('GET /api/notifications/unread')
})

test('a hint about something that this client does not know is left alone', () => {
  const unknown = { type: 'hint', data: { entity: 'deal', id: 'x', version: 1, kind: 'signed' } }
  expect(staleAfter(unknown as unknown as ServerMessage)).toEqual([])
})

test('polling takes over when sockets stay away, pauses while nobody looks, and ends when one is open', () => {
  const polls: boolean[] = []
  const page = { visible: true }
  let count = 0
  const polling = createPolling({
    isVisible: () => page.visible,
    poll: () => {
      count += 1
    },
    onPolling: (is) => polls.push(is),
  })
  const away: SocketState[] = ['connecting', 'waiting', 'connecting']
  for (const state of away) polling.follow(state)
  vi.advanceTimersByTime(pollAfterMs - 1)
  expect(count).toBe(0)
  vi.advanceTimersByTime(1)
  vi.advanceTimersByTime(pollEveryMs)
  expect([count, polls]).toEqual([2, [true]])
  page.visible = false
  vi.advanceTimersByTime(pollEveryMs * 3)
  expect(count).toBe(2)
  polling.follow('open')
  page.visible = true
  vi.advanceTimersByTime(pollEveryMs * 3)
  expect([count, polls]).toEqual([2, [true, false]])
})
