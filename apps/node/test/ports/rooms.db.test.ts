import { createMemoryRooms } from '@pitchey/server/ports/memory-rooms'
import { maxEventBytes } from '@pitchey/server/ports/rooms'
import type { RoomEvent, Rooms } from '@pitchey/server/ports/rooms'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cutConnections } from '../kit/cut-connections.ts'
import { startTestProduct } from '../kit/product.ts'
import type { TestProduct } from '../kit/product.ts'

let product: TestProduct
beforeAll(async () => {
  product = await startTestProduct()
})
afterAll(() => product.stop())

type Handle = { one: Rooms; two: Rooms; interrupt(): Promise<void>; close(): Promise<void> }

const adapters: { name: string; open: () => Promise<Handle> }[] = [
  {
    name: 'over NOTIFY between two processes',
    open: async () => {
      const other = await product.openAnother()
      return {
        one: product.rooms,
        two: other.rooms,
        interrupt: () => cutConnections(product.owner, `query like 'listen %'`).then(() => undefined),
        close: () => other.close(),
      }
    },
  },
  {
    name: 'in memory',
    open: async () => {
      const rooms = createMemoryRooms()
      return { one: rooms, two: rooms, interrupt: async () => rooms.interrupt(), close: async () => undefined }
    },
  },
]

const hint = (id: string): RoomEvent => ({
  rooms: ['user:1', 'pitch:2'],
  message: { type: 'hint', data: { entity: 'pitch', id, version: 1, kind: 'Zażółć 🎬' } },
})
const long = (text: string): RoomEvent => ({
  rooms: ['user:1'],
  message: { type: 'notification', data: { id: crypto.randomUUID(), type: 'n', title: 't', message: text } },
})

const listen = (rooms: Rooms) => {
  const heard: (RoomEvent | null)[] = []
  const leave = rooms.subscribe((event) => heard.push(event))
  return { heard, leave }
}

describe.each(adapters)('rooms $name', ({ open }) => {
  it('[ROOM1] every listener of every process hears every event, in the order of its publisher', async () => {
    const { one, two, close } = await open()
    const ears = [listen(one), listen(two)]
    const events = Array.from({ length: 40 }, (_, at) => hint(String(at)))
    await one.publish(events.slice(0, 30))
    await one.publish(events.slice(30))
    await one.publish([])
    for (const { heard } of ears) await expect.poll(() => heard).toEqual(events)
    for (const { leave } of ears) leave()
    await close()
  })

  it('[ROOM2] whoever leaves hears nothing more', async () => {
    const { one, two, close } = await open()
    const [gone, stays] = [listen(one), listen(two)]
    gone.leave()
    await two.publish([hint('after')])
    await expect.poll(() => stays.heard).toEqual([hint('after')])
    expect(gone.heard).toEqual([])
    stays.leave()
    await close()
  })

  it('[ROOM3] an event up to the limit travels whole; a larger one in its short form, or not at all', async () => {
    const { one, two, close } = await open()
    const { heard, leave } = listen(two)
    const room = maxEventBytes - new TextEncoder().encode(JSON.stringify(long(''))).length
    const full = long('x'.repeat(room))
    const larger = long('ł'.repeat(room))
    await one.publish([full])
    await expect(one.publish([larger])).rejects.toThrow(RangeError)
    await one.publish([{ ...larger, brief: { type: 'pong', data: {} } }])
    await expect.poll(() => heard).toEqual([full, { rooms: ['user:1'], message: { type: 'pong', data: {} } }])
    leave()
    await close()
  })

  it('[ROOM4] after an interruption every listener hears null, and events again', async () => {
    const { one, interrupt, close } = await open()
    const { heard, leave } = listen(one)
    await interrupt()
    await expect.poll(() => heard[0]).toBeNull()
    await expect
      .poll(
        async () => {
          await one.publish([hint('again')])
          return heard.at(-1)
        },
        { timeout: 10_000 },
      )
      .toEqual(hint('again'))
    leave()
    await close()
  })
})

it('[ROOM5] nobody hears of what a transaction published before it commits, nor when it does not', async () => {
  const { heard, leave } = listen(product.rooms)
  const asSystem = { actor: { id: null, role: 'system' } } as const
  const undone = product.database.transaction(asSystem, async (tx) => {
    await product.rooms.publish([hint('undone')], tx)
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await product.database.transaction(asSystem, (tx) => product.rooms.publish([hint('done')], tx))
  await expect.poll(() => heard).toEqual([hint('done')])
  leave()
})
