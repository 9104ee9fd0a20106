import { describe, expect, it } from 'vitest'
import type { Connection } from './connection.ts'
import { createFanOut } from './fan-out.ts'
import { createRegistry } from './registry.ts'

const person = (userId: string) => ({ userId }) as Connection['person']

const connection = (id: string, userId = id): Connection => ({
  id,
  wire: { send: () => undefined, close: () => undefined },
  cookie: '',
  token: `token-of-${userId}`,
  request: { id: null, address: null, userAgent: null },
  openedAtMs: 0,
  rooms: new Set(),
  person: person(userId),
  heardAtMs: 0,
  verifiedAtMs: 0,
  idle: false,
  waiting: 0,
  unreadable: 0,
  closing: false,
})

describe('fan-out', () => {
  it('[RT6] sends at most 500 at a time, and to each socket in the order of the messages', () => {
    const waiting: (() => void)[] = []
    const sent: string[] = []
    const fanOut = createFanOut(
      (work) => waiting.push(work),
      ({ id }, bytes) => sent.push(`${id}:${bytes[0]}`),
    )
    const many = new Set(Array.from({ length: 1200 }, (_, at) => connection(String(at))))
    const few = new Set([...many].slice(1100))
    fanOut.send(many, new Uint8Array([1]))
    fanOut.send(few, new Uint8Array([2]))
    expect([sent.length, fanOut.isBusy()]).toEqual([500, true])
    const turns: number[] = []
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      work()
      turns.push(sent.length)
    }
    expect(turns).toEqual([1000, 1300])
    expect(fanOut.isBusy()).toBe(false)
    expect(sent.indexOf('1150:1')).toBeLessThan(sent.indexOf('1150:2'))
    expect(new Set(sent).size).toBe(1300)
  })

  it('[RT6] sends to those who were there when the message came, and at once when nobody waits', () => {
    const sent: string[] = []
    const fanOut = createFanOut(
      () => undefined,
      ({ id }) => sent.push(id),
    )
    const room = new Set([connection('a')])
    fanOut.send(room, new Uint8Array())
    room.add(connection('b'))
    fanOut.send(new Set(), new Uint8Array())
    expect(sent).toEqual(['a'])
  })
})

describe('the registry', () => {
  it('[RT2] knows who is where by person, session and room, and forgets whoever leaves, with everything of theirs', () => {
    const registry = createRegistry()
    const [one, two] = [connection('1', 'maren'), connection('2', 'maren')]
    for (const each of [one, two]) registry.add(each)
    registry.join(one, 'pitch:x')
    registry.join(two, 'pitch:x')
    expect([...registry.ofPerson('maren')]).toEqual([one, two])
    expect([...registry.withToken('token-of-maren')]).toEqual([one, two])
    expect([...registry.inRoom('pitch:x')]).toEqual([one, two])
    registry.leave(one, 'pitch:x')
    registry.leave(one, 'pitch:x')
    expect([...registry.inRoom('pitch:x')]).toEqual([two])
    for (const each of [one, two]) registry.remove(each)
    expect([registry.all.size, registry.peopleCount(), registry.roomCount()]).toEqual([0, 0, 0])
    expect(two.rooms.size).toBe(0)
  })
})
