import { randomUUID } from 'node:crypto'
import type { ApiKey } from '@pitchey/contract/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { startLargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { Access, LargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { Person } from '../../kernel/actor.ts'

let market: LargeMarket
let me: Person
let id: string
const growing = new Set(
  (
    'conversations conversation_participants inbox_entries messages message_reactions message_allowances ' +
    'notification_streams notifications users profiles pitches media'
  ).split(' '),
)

/** Twenty thousand conversations of two people, half of them mine, and one of them with twenty thousand messages. */
const fill = (mine: string, other: string, third: string, long: string): string[] => [
  `insert into conversations select case when n = 1 then '${long}'::uuid else gen_random_uuid() end, 'group', null,
     'Project ' || n, case when n % 2 = 1 then '${mine}'::uuid else '${third}'::uuid end, null,
     case when n % 2 = 1 then '${mine}'::uuid else '${third}'::uuid end, null, null, 1, 2, 1, 1,
     timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1, 20000) n`,
  `insert into conversation_participants select id, person, 0, null, null from conversations, unnest(array[created_by, '${other}'::uuid]) person`,
  `insert into inbox_entries select p.conversation_id, p.person_id,
     case when hashtext(c.subject) % 10 = 0 then 'requested' else 'accepted' end, 0,
     case when hashtext(c.subject) % 5 = 0 then 1 else 0 end, c.created_at, hashtext(c.subject) % 7 = 0, null
   from conversation_participants p join conversations c on c.id = p.conversation_id`,
  `insert into messages select gen_random_uuid(), id, 1, 2, created_by, gen_random_uuid(), 'Words', null, null, null, 1,
     created_at, null, null from conversations`,
  `insert into messages select gen_random_uuid(), '${long}', n, n + 1, '${mine}', gen_random_uuid(), 'Words ' || n, null,
     null, null, 1, timestamptz '2026-02-01' + n * interval '1 second', null, null from generate_series(2, 20000) n`,
  `update conversations set head = 20000, changes = 20001 where id = '${long}'`,
  `insert into message_reactions select id, sender_id, '🎬', created_at from messages`,
  `insert into notification_streams select id, 20000, 19000 from users`,
  `insert into notifications select gen_random_uuid(), person, n, n, 'message', 4, jsonb_build_object('actorId', '${other}',
     'conversationId', '${long}', 'seq', n), 'message:' || n, case when n % 2 = 0 then 'conversation:${long}' end,
     timestamptz '2026-02-01' + n * interval '1 second', null
   from generate_series(1, 20000) n, unnest(array['${mine}'::uuid, '${third}'::uuid]) person`,
  `vacuum analyze conversations, conversation_participants, inbox_entries, messages, message_reactions, message_allowances,
     notification_streams, notifications`,
]

beforeAll(async () => {
  market = await startLargeMarket()
  const { product } = market
  me = await product.addPerson({ userType: 'creator' })
  const other = await product.addPerson({ userType: 'investor' })
  const third = await product.addPerson({ userType: 'investor' })
  id = randomUUID()
  for (const text of fill(me.userId, other.userId, third.userId, id)) await administer(product.owner, text)
}, 120_000)
afterAll(() => market.product.stop())

const planOf = (key: ApiKey, input: Record<string, unknown> = {}): Promise<Access[]> =>
  market.planned((kernel) => apiCaller(kernel, market.product.product.routes).call(key, input, me))

/** Holds that a plan reads no growing table whole, and that the named statement walks the named index. */
const expectPlan = (
  plan: readonly Access[],
  statement: string | RegExp,
  table: string,
  index: string | RegExp,
): void => {
  expect(plan.filter((access) => growing.has(access.table) && access.index === null)).toEqual([])
  const used = plan.filter((access) => access.statement.match(statement) && access.table === table)
  expect(used.map((access) => access.index)).toContainEqual(
    typeof index === 'string' ? index : expect.stringMatching(index),
  )
}

describe('plans over 20,000 conversations and a conversation of 20,000 messages', () => {
  it.each([
    [{}, 'inbox_entries_newest'],
    [{ state: 'requested' }, 'inbox_entries_newest'],
    [{ archived: 'true' }, 'inbox_entries_newest'],
    [{ unread: 'true' }, /^inbox_entries_(?:unread|newest)$/u],
    [{ search: 'project 77' }, 'inbox_entries_newest'],
  ])('[PLAN8] an inbox by %o is read in the order of its index', async (filter, index) => {
    expectPlan(await planOf('GET /api/conversations', filter), /^conversation\.page/u, 'inbox_entries', index)
  })

  it.each([
    ['GET /api/conversations/{id}/messages', {}, 'message.before', 'messages_seq'],
    ['GET /api/conversations/{id}/messages', { before: '500' }, 'message.before', 'messages_seq'],
    ['GET /api/conversations/{id}/messages', { after: '19990' }, 'message.after', 'messages_seq'],
    ['GET /api/conversations/{id}/changes', { after: '19990' }, 'message.changed', 'messages_change'],
  ] as const)('[PLAN8] %s %o is read in the order of its numbers', async (key, place, statement, index) => {
    expectPlan(await planOf(key, { id, ...place }), statement, 'messages', index)
  })

  it('[PLAN8] one conversation is read by its key, with its newest message', async () => {
    expectPlan(await planOf('GET /api/conversations/{id}', { id }), 'conversation.one', 'messages', 'messages_seq')
  })

  it.each([
    [{}, 'notification.newest', 'notifications_seq'],
    [{ topic: 'people' }, 'notification.newest', 'notifications_seq'],
    [{ unread: 'true' }, 'notification.newest-unread', /^notifications_(?:unread|seq)$/u],
    [{ after: '19990' }, 'notification.changed', 'notifications_change'],
  ] as const)('[PLAN9] notifications by %o are read in the order of their numbers', async (place, statement, index) => {
    expectPlan(await planOf('GET /api/notifications', place), statement, 'notifications', index)
  })

  it('[PLAN9] the badges are counted from what is unread alone', async () => {
    const plan = await planOf('GET /api/notifications/unread')
    expectPlan(plan, 'notification.count-unread', 'notifications', /^notifications_(?:unread|seq)$/u)
    expectPlan(plan, 'inbox.unread', 'inbox_entries', 'inbox_entries_unread')
  })
})
