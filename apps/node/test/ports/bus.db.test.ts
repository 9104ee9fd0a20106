import { createMemoryBus } from '@pitchey/server/ports/memory-bus'
import type { Bus } from '@pitchey/server/ports/bus'
import { memoryLog } from '@pitchey/server/ports/log'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createBus } from '../../src/adapters/postgres/bus.ts'
import type { PgConnection } from '../../src/adapters/postgres/connection.ts'
import { administer } from '../kit/cluster.ts'
import { cutConnections } from '../kit/cut-connections.ts'

const topics = ['market', 'odd"topic']
const listening = `query like 'listen %'`

let owner: PgConnection
let client: pg.Client

beforeAll(async () => {
  const cluster = inject('cluster')
  owner = { ...cluster.owner, database: `bus_${process.pid}_${Date.now()}` }
  await administer(cluster.owner, `create database ${owner.database}`)
  client = new pg.Client(owner)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await administer(inject('cluster').owner, `drop database ${owner.database} with (force)`)
})

const backends = async (): Promise<number> =>
  (
    await client.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${listening}`,
    )
  ).rowCount ?? 0

type Handle = {
  bus: Bus
  tell(topic: string, payload: string): Promise<void>
  interrupt(): Promise<void>
  close(): Promise<void>
}

const buses: { name: string; open: () => Promise<Handle> }[] = [
  {
    name: 'LISTEN/NOTIFY',
    open: async () => {
      const bus = await createBus(owner, topics, memoryLog())
      return {
        bus,
        tell: async (topic, payload) => {
          await client.query('select pg_notify($1, $2)', [topic, payload])
        },
        interrupt: async () => {
          await cutConnections(owner, listening)
        },
        close: () => bus.close(),
      }
    },
  },
  {
    name: 'memory',
    open: async () => {
      const bus = createMemoryBus(topics)
      return {
        bus,
        tell: async (topic, payload) => bus.tell(topic, payload),
        interrupt: async () => bus.interrupt(),
        close: async () => undefined,
      }
    },
  },
]

const heardOn = (bus: Bus, topic: string) => {
  const heard: (string | null)[] = []
  const leave = bus.subscribe(topic, (payload) => heard.push(payload))
  return { heard, leave }
}

describe.each(buses)('the $name bus', ({ open }) => {
  it('[BUS1] every listener of a topic hears its messages in order, and no other topic’s', async () => {
    const { bus, tell, close } = await open()
    const [one, two, other] = [heardOn(bus, 'market'), heardOn(bus, 'market'), heardOn(bus, 'odd"topic')]
    const said = ['1', '', 'Zażółć 🎬', 'x'.repeat(7000), '5']
    for (const payload of said) await tell('market', payload)
    await tell('odd"topic', 'mine')
    await expect.poll(() => other.heard).toEqual(['mine'])
    expect([one.heard, two.heard]).toEqual([said, said])
    await close()
  })

  it('[BUS2] whoever leaves hears nothing more, and leaving twice is no error', async () => {
    const { bus, tell, close } = await open()
    const [gone, stays] = [heardOn(bus, 'market'), heardOn(bus, 'market')]
    gone.leave()
    gone.leave()
    await tell('market', 'after')
    await expect.poll(() => stays.heard).toEqual(['after'])
    expect(gone.heard).toEqual([])
    await close()
  })

  it('[BUS3] a topic that nobody announces is a mistake of the program', async () => {
    const { bus, close } = await open()
    expect(() => bus.subscribe('markt', () => undefined)).toThrow(TypeError)
    await close()
  })

  it('[BUS4] after an interruption every listener of every topic hears null, and then messages again', async () => {
    const { bus, tell, interrupt, close } = await open()
    const all = [heardOn(bus, 'market'), heardOn(bus, 'odd"topic')]
    await interrupt()
    await expect.poll(() => all.map(({ heard }) => heard[0])).toEqual([null, null])
    await expect
      .poll(
        async () => {
          await tell('market', 'again')
          return all[0]?.heard.at(-1)
        },
        { timeout: 10_000 },
      )
      .toBe('again')
    // Nothing but null came in between: no message is made up.
    expect(new Set(all[1]?.heard)).toEqual(new Set([null]))
    await close()
  })
})

describe('the LISTEN/NOTIFY bus', () => {
  it('[BUS5] closing leaves no connection behind, also while it is connecting anew', async () => {
    const bus = await createBus(owner, topics, memoryLog())
    expect(await backends()).toBe(1)
    await bus.close()
    await expect.poll(backends).toBe(0)
    const interrupted = await createBus(owner, topics, memoryLog())
    const { heard } = heardOn(interrupted, 'market')
    await cutConnections(owner, listening)
    await expect.poll(() => heard).toContain(null)
    await interrupted.close()
    expect(await backends()).toBe(0)
  })

  it('[BUS6] a bus that cannot listen rejects and leaves no connection behind', async () => {
    await expect(createBus(owner, ['x'.repeat(100), ''], memoryLog())).rejects.toThrow(/zero-length/u)
    await expect.poll(backends).toBe(0)
  })

  it('[BUS7] is told of what a transaction announced only when that commits', async () => {
    const bus = await createBus(owner, topics, memoryLog())
    const { heard } = heardOn(bus, 'market')
    await client.query(`begin; select pg_notify('market', 'undone'); rollback`)
    await client.query(`begin; select pg_notify('market', 'done'); commit`)
    await expect.poll(() => heard).toEqual(['done'])
    await bus.close()
  })
})
