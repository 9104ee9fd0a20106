import { expect, it } from 'vitest'
import { visitor } from '../kernel/actor.ts'
import { Problem } from '../kernel/problem.ts'
import type { Connection } from './connection.ts'
import { createHandlers, mostRooms } from './handlers.ts'
import type { HandlerDependencies } from './handlers.ts'

const id = '01890000-0000-7000-8000-000000000001'
const caller = { actor: visitor, request: { id: null, address: null, userAgent: null } }
const connectionIn = (rooms: number) =>
  ({ rooms: new Set(Array.from({ length: rooms }, (_, at) => `pitch:${at}`)), closing: false }) as Connection

const setUp = () => {
  const joined: string[] = []
  const asked: string[] = []
  const handlers = createHandlers({
    gates: {
      pitch: async (pitchId: string) => {
        asked.push(pitchId)
        throw new Problem('not_found')
      },
      user: async () => undefined,
      organisation: async () => undefined,
      conversation: async () => undefined,
    },
    join: (_connection, room) => joined.push(room),
  } as Partial<HandlerDependencies> as HandlerDependencies)
  return { handlers, joined, asked }
}

it('[RT2] a socket is in a hundred rooms at most, the one it is in already not counted twice', async () => {
  const { handlers, joined } = setUp()
  await handlers.join_room(connectionIn(mostRooms - 1), { room: `organisation:${id}` }, caller)
  expect(joined).toEqual([`organisation:${id}`])
  const full = connectionIn(mostRooms)
  await expect(handlers.join_room(full, { room: `organisation:${id}` }, caller)).rejects.toMatchObject({
    code: 'conflict',
  })
  await handlers.join_room(full, { room: 'pitch:0' }, caller)
  expect(joined).toHaveLength(1)
})

it('[RT2] nobody joins a room whose gate refuses, nor one whose gate answers after the socket is closed', async () => {
  const { handlers, joined, asked } = setUp()
  await expect(handlers.join_room(connectionIn(0), { room: `pitch:${id}` }, caller)).rejects.toBeInstanceOf(Problem)
  const late = connectionIn(0)
  late.closing = true
  await handlers.join_room(late, { room: `organisation:${id}` }, caller)
  expect([asked, joined]).toEqual([[id], []])
})
