import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'
import type { DbActor } from '../../kernel/db.ts'

let product: TestProduct
let api: ApiCaller
let ada: Person
let ben: Person
let former: Person
let newcomer: Person
let stranger: Person
let admin: Person
let group: string
let direct: string

const tables = [
  'conversations',
  'conversation_participants',
  'inbox_entries',
  'messages',
  'message_reactions',
  'message_allowances',
  'message_settings',
  'notification_streams',
  'notifications',
] as const

const say = (id: string, body: string, from: Person) => {
  product.clock.advance(3000)
  return api.call('POST /api/conversations/{id}/messages', { id, clientId: randomUUID(), body }, from)
}

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  const add = (userType: 'viewer' | 'admin' = 'viewer') => product.addPerson({ userType })
  ;[ada, ben, former, newcomer, stranger, admin] = await Promise.all([add(), add(), add(), add(), add(), add('admin')])
  const begin = async (participants: readonly Person[], subject?: string) => {
    const participantIds = participants.map(({ userId }) => userId)
    return (await api.call('POST /api/conversations', { participantIds, ...(subject ? { subject } : {}) }, ada)).id
  }
  direct = await begin([ben])
  group = await begin([ben, former], 'Crew')
  await say(direct, 'Only Ben', ada)
  const early = await say(group, 'Early', ada)
  const seat = (person: Person) => ({ id: group, personId: person.userId })
  await api.call('DELETE /api/conversations/{id}/participants/{personId}', seat(former), ada)
  await api.call('PUT /api/conversations/{id}/participants/{personId}', seat(newcomer), ada)
  await say(group, 'Late', ben)
  await api.call(
    'PUT /api/conversations/{id}/messages/{messageId}/reactions/{emoji}',
    { id: group, messageId: early.id, emoji: '🎬' },
    ben,
  )
  await product.settle()
})
afterAll(() => product.stop())

const person = ({ userId }: Person): DbActor => ({ id: userId, role: 'person' })
const statements: string[] = []
const raw = <Row>(actor: DbActor, text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  product.database.transaction({ actor }, (tx) =>
    tx.rows<Row>({ name: `test.raw.${statements.indexOf(text) + 1 || statements.push(text)}`, text }, values),
  )
const bodiesFor = async (actor: DbActor) =>
  (await raw<{ body: string }>(actor, 'select body from messages order by body')).map(({ body }) => body)

describe('row-level security', () => {
  it('[MSG18] shows messages to participants alone, from when they joined until they left', async () => {
    expect(await bodiesFor(person(ada))).toEqual(['Early', 'Late', 'Only Ben'])
    expect(await bodiesFor(person(ben))).toEqual(['Early', 'Late', 'Only Ben'])
    expect(await bodiesFor(person(former))).toEqual(['Early'])
    expect(await bodiesFor(person(newcomer))).toEqual(['Late'])
    const seen = await raw<{ n: number }>(person(newcomer), 'select count(*)::int as n from message_reactions')
    expect(seen).toEqual([{ n: 0 }])
  })

  it('[MSG18] shows strangers, moderators and visitors not a row of any table', async () => {
    const outsiders: DbActor[] = [
      person(stranger),
      { id: admin.userId, role: 'moderator' },
      { id: null, role: 'visitor' },
    ]
    for (const actor of outsiders) {
      for (const table of tables) {
        expect({ table, rows: await raw(actor, `select from ${table}`) }).toEqual({ table, rows: [] })
      }
    }
  })

  it('[MSG10] shows each person their own place in the inbox and nobody else’s', async () => {
    for (const one of [ada, ben, former]) {
      const rows = await raw<{ owner: string }>(person(one), 'select distinct person_id as owner from inbox_entries')
      expect(rows).toEqual([{ owner: one.userId }])
    }
  })

  it('[NOTIF2] shows each person their own notifications and nobody else’s', async () => {
    for (const table of ['notifications', 'notification_streams']) {
      const rows = await raw<{ owner: string }>(person(ben), `select distinct person_id as owner from ${table}`)
      expect(rows).toEqual([{ owner: ben.userId }])
    }
  })

  it.each([
    ['joining a conversation', 'insert into conversation_participants values ($1, $2, 0, null, null)'],
    ['making room in an inbox', `insert into inbox_entries values ($1, $2, 'accepted', 0, 0, now(), false, null)`],
    [
      'writing as oneself from outside',
      `insert into messages select gen_random_uuid(), $1, 99, 99, $2, gen_random_uuid(), 'x', null, null, null, 1, now()`,
    ],
  ])('[MSG18] refuses a stranger %s', async (_what, text) => {
    await expect(raw(person(stranger), text, [direct, stranger.userId])).rejects.toThrow(/row-level security/u)
  })

  it('[MSG18] refuses to write in the name of somebody else', async () => {
    const text = `insert into messages select gen_random_uuid(), $1, 99, 99, $2, gen_random_uuid(), 'x', null, null, null, 1, now()`
    await expect(raw(person(ada), text, [direct, ben.userId])).rejects.toThrow(/row-level security/u)
  })

  it.each([
    [`update messages set body = 'forged' returning id`],
    [`update conversations set subject = 'forged' where owner_id is not null returning id`],
    [`update inbox_entries set state = 'accepted' where person_id <> app_actor_id() returning person_id`],
    [`update conversation_participants set left_seq = null, left_changes = null returning person_id`],
    [`delete from messages returning id`],
  ])('[MSG18] lets somebody who left change nothing: %s', async (text) => {
    expect(await raw(person(former), text)).toEqual([])
  })

  it('[MSG18] lets the functions that reach into inboxes of others do nothing for a stranger', async () => {
    const before = await raw({ id: null, role: 'system' }, 'select * from inbox_entries order by 1, 2')
    const [message] = await raw<{ id: string }>({ id: null, role: 'system' }, 'select id from messages limit 1')
    await raw(person(stranger), 'select conversation_join($1, $2, now())', [direct, stranger.userId])
    await raw(person(stranger), 'select inbox_reach($1)', [message?.id])
    await raw(person(stranger), 'select inbox_retract($1)', [message?.id])
    await raw(person(stranger), 'select message_touch($1, 1)', [message?.id])
    expect(await raw({ id: null, role: 'system' }, 'select * from inbox_entries order by 1, 2')).toEqual(before)
  })

  it('[MSG18] is not the only one to decide: with it switched off, strangers still get nothing', async () => {
    const off = tables.map((table) => `alter table ${table} disable row level security`)
    await administer(product.owner, ...off)
    try {
      for (const reader of [stranger, admin]) {
        expect(await api.refusalCode('GET /api/conversations/{id}/messages', { id: direct }, reader)).toBe('not_found')
        expect(await api.refusalCode('GET /api/conversations/{id}/changes', { id: direct, after: '0' }, reader)).toBe(
          'not_found',
        )
        expect(await api.refusalCode('GET /api/conversations/{id}', { id: direct }, reader)).toBe('not_found')
        expect((await api.call('GET /api/conversations', {}, reader)).items).toEqual([])
        expect((await api.call('GET /api/notifications', {}, reader)).items).toEqual([])
      }
      const { items } = await api.call('GET /api/conversations/{id}/messages', { id: group }, former)
      expect(items.map(({ body }) => body)).toEqual(['Early'])
    } finally {
      await administer(product.owner, ...tables.map((table) => `alter table ${table} enable row level security`))
    }
  })
})
