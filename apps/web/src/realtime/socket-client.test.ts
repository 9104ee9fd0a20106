import type { ServerMessage } from '@pitchey/contract/realtime/server-messages'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SocketEars } from './connection.ts'
import { joinId } from './join-id.ts'
import { createSocketClient, type SocketState } from './socket-client.ts'

type FakeSocket = { sent: { type: string; data: unknown }[]; closed: boolean; ears: SocketEars }

const pitch = 'pitch:01890000-0000-7000-8000-000000000001' as const
const hello = { type: 'connected', data: { announcements: [] }, timestamp: '2026-01-01T00:00:00.000Z' }

const setUp = () => {
  const sockets: FakeSocket[] = []
  const states: SocketState[] = []
  const messages: ServerMessage['type'][] = []
  const counts = { returns: 0, sessionChanges: 0 }
  const network = { online: true }
  const client = createSocketClient({
    open: (ears) => {
      const socket: FakeSocket = { sent: [], closed: false, ears }
      sockets.push(socket)
      return {
        send: (text) => socket.sent.push(JSON.parse(text) as FakeSocket['sent'][number]),
        close: () => {
          socket.closed = true
        },
      }
    },
    random: () => 1,
    isOnline: () => network.online,
    onMessage: ({ type }) => messages.push(type),
    onState: (state) => states.push(state),
    onReturn: () => {
      counts.returns += 1
    },
    onSessionChange: () => {
      counts.sessionChanges += 1
    },
  })
  const last = (): FakeSocket => {
    const socket = sockets.at(-1)
    if (!socket) throw new Error('no socket was opened')
    return socket
  }
  const hear = (message: object = hello) => last().ears.message(JSON.stringify(message))
  const close = (code: number, reason = '') => last().ears.close(code, reason)
  return { client, sockets, states, messages, counts, network, last, hear, close }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the socket of a tab', () => {
  test('is open once the server has said hello, and hands every message on', () => {
    const { client, states, messages, hear } = setUp()
    client.start()
    expect(states).toEqual(['connecting'])
    hear()
    hear({ type: 'hint', data: {} })
    expect([states.at(-1), messages]).toEqual(['open', ['connected', 'hint']])
  })

  test('comes back after a loss, waiting twice as long each time, and half a minute at most', () => {
    const { client, sockets, close } = setUp()
    client.start()
    for (const waitMs of [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      const before = sockets.length
      close(1006)
      vi.advanceTimersByTime(waitMs - 1)
      expect(sockets).toHaveLength(before)
      vi.advanceTimersByTime(1)
      expect(sockets).toHaveLength(before + 1)
    }
  })

  test('starts again with a short wait after it was open, and says that something may have been missed', () => {
    const { client, sockets, counts, hear, close } = setUp()
    client.start()
    close(1006)
    vi.advanceTimersByTime(500)
    hear()
    expect(counts.returns).toBe(0)
    close(1006)
    vi.advanceTimersByTime(500)
    expect(sockets).toHaveLength(3)
    hear()
    expect(counts.returns).toBe(1)
  })

  test('comes back when the server said it would be there again', () => {
    const { client, sockets, hear, close } = setUp()
    client.start()
    hear()
    close(1012, '{"reason":"restart","retryAfterMs":1234}')
    vi.advanceTimersByTime(1233)
    expect(sockets).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(sockets).toHaveLength(2)
  })

  test('stays away for as long as it is blocked', () => {
    const { client, sockets, hear, close } = setUp()
    client.start()
    hear()
    close(4429, '{"reason":"blocked","retryAfterMs":60000}')
    vi.advanceTimersByTime(59_999)
    expect(sockets).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(sockets).toHaveLength(2)
  })

  test('ends for good with the session, and asks who is signed in', () => {
    const { client, sockets, states, counts, hear, close } = setUp()
    client.start()
    hear()
    close(4401)
    client.wake()
    vi.advanceTimersByTime(600_000)
    expect([sockets.length, states.at(-1), counts.sessionChanges]).toEqual([1, 'stopped', 1])
  })

  test('leaves its place to a newer tab until somebody looks at it', () => {
    const { client, sockets, hear, close } = setUp()
    client.start()
    hear()
    close(4409)
    vi.advanceTimersByTime(600_000)
    expect(sockets).toHaveLength(1)
    client.wake()
    expect(sockets).toHaveLength(2)
  })

  test('asks whether the server is there, and gives it up when it does not answer', () => {
    const { client, sockets, last, hear } = setUp()
    client.start()
    hear()
    vi.advanceTimersByTime(25_000)
    expect(last().sent).toEqual([{ type: 'ping', data: {} }])
    hear({ type: 'pong', data: {} })
    vi.advanceTimersByTime(25_000 + 9999)
    expect(last().closed).toBe(false)
    vi.advanceTimersByTime(1)
    expect(sockets[0]?.closed).toBe(true)
    vi.advanceTimersByTime(500)
    expect(sockets).toHaveLength(2)
  })

  test('gives up a server that does not say hello', () => {
    const { client, sockets } = setUp()
    client.start()
    vi.advanceTimersByTime(10_000)
    expect(sockets[0]?.closed).toBe(true)
    vi.advanceTimersByTime(500)
    expect(sockets).toHaveLength(2)
  })

  test('does not try without a network, and tries at once when there is one', () => {
    const { client, sockets, network, close, hear } = setUp()
    client.start()
    hear()
    network.online = false
    close(1006)
    vi.advanceTimersByTime(60_000)
    expect(sockets).toHaveLength(1)
    network.online = true
    client.wake()
    expect(sockets).toHaveLength(2)
  })

  test('is in the rooms that are wanted, over every reconnection, once however often they are wanted', () => {
    const { client, last, hear, close } = setUp()
    const leave = client.join(pitch)
    client.start()
    hear()
    const leaveAgain = client.join(pitch)
    expect(last().sent).toEqual([{ type: 'join_room', data: { room: pitch }, id: joinId(pitch) }])
    close(1006)
    vi.advanceTimersByTime(500)
    hear()
    expect(last().sent).toEqual([{ type: 'join_room', data: { room: pitch }, id: joinId(pitch) }])
    leave()
    leave()
    expect(last().sent).toHaveLength(1)
    leaveAgain()
    expect(last().sent.at(-1)).toEqual({ type: 'leave_room', data: { room: pitch } })
  })

  test('says nothing while it is not open, and nothing after it was stopped', () => {
    const { client, sockets, last, hear } = setUp()
    client.start()
    expect(client.send({ type: 'presence_update', data: { idle: true } })).toBe(false)
    hear()
    expect(client.send({ type: 'presence_update', data: { idle: true } })).toBe(true)
    client.stop()
    expect(last().closed).toBe(true)
    vi.advanceTimersByTime(600_000)
    expect(sockets).toHaveLength(1)
  })

  test('leaves alone what is no message', () => {
    const { client, messages, last } = setUp()
    client.start()
    last().ears.message('{')
    last().ears.message(new Uint8Array(3))
    expect(messages).toEqual([])
  })
})
