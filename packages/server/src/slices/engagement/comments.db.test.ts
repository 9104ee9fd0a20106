import type { Comment } from '@pitchey/contract/engagement/endpoints'
import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let reader: Person
let other: Person
let admin: Person
const unknown = '00000000-0000-7000-8000-000000000000'

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator', name: 'Ondine Vale' })
  reader = await product.addPerson({ userType: 'investor', name: 'Idris Fane' })
  other = await product.addPerson({ userType: 'viewer' })
  admin = await product.addPerson({ userType: 'admin' })
})
afterAll(() => product.stop())

const list = 'GET /api/pitches/{id}/comments' as const
const write = 'POST /api/pitches/{id}/comments' as const
const remove = 'DELETE /api/pitches/{id}/comments/{commentId}' as const

const say = (id: string, body: string, actor: Actor, parentId?: string): Promise<Comment> => {
  product.clock.advance(1000)
  return api.call(write, { id, body, ...(parentId === undefined ? {} : { parentId }) }, actor)
}
const read = async (id: string, actor: Actor = visitor) => (await api.call(list, { id }, actor)).items
const countOf = sqlStatement<{ n: number }>(
  'test.comment-counter',
  'select comments as n from pitch_counters where pitch_id = $1',
)
const counted = async (id: string) => only(await product.database.rows(countOf, [id])).n
const keptBody = sqlStatement<{ body: string }>('test.comment-body', 'select body from pitch_comments where id = $1')

it('shows comments oldest first, each with its author and what it is to the reader', async () => {
  const { id } = await livePitch(api, owner)
  const first = await say(id, 'Who plays the pilot?', reader)
  await say(id, 'We are in talks.', owner, first.id)
  const items = await read(id, reader)
  expect(items.map((item) => item.body)).toEqual(['Who plays the pilot?', 'We are in talks.'])
  expect(items[0]).toMatchObject({ parentId: null, mine: true, byOwner: false, author: { name: 'Idris Fane' } })
  expect(items[1]).toMatchObject({ parentId: first.id, mine: false, byOwner: true, author: { name: 'Ondine Vale' } })
  expect((await read(id)).some((item) => item.mine)).toBe(false)
  expect(await counted(id)).toBe(2)
})

it('pages through comments without losing or repeating one', async () => {
  const { id } = await livePitch(api, owner)
  for (let number = 1; number <= 7; number += 1) await say(id, `Thought ${number}`, reader)
  const seen: (string | null)[] = []
  let cursor: string | null = null
  do {
    const page: { items: Comment[]; nextCursor: string | null } = await api.call(list, {
      id,
      limit: '3',
      ...(cursor ? { cursor } : {}),
    })
    seen.push(...page.items.map((item) => item.body))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `Thought ${number}`))
})

it('joins an answer to an answer to the thread of both', async () => {
  const { id } = await livePitch(api, owner)
  const root = await say(id, 'Root', reader)
  const answer = await say(id, 'Answer', other, root.id)
  expect((await say(id, 'Answer to the answer', reader, answer.id)).parentId).toBe(root.id)
})

it('refuses to answer a comment that is deleted, unknown or under another pitch', async () => {
  const { id } = await livePitch(api, owner)
  const elsewhere = await say((await livePitch(api, owner)).id, 'Elsewhere', reader)
  const deleted = await say(id, 'Soon gone', reader)
  await api.call(remove, { id, commentId: deleted.id }, reader)
  for (const parentId of [elsewhere.id, deleted.id, unknown]) {
    const problem = await api.refusal(write, { id, body: 'Answer', parentId }, reader)
    expect(problem.code).toBe('conflict')
    expect(problem.extras.errors?.[0]?.pointer).toBe('/parentId')
  }
  expect(await counted(id)).toBe(0)
})

it('keeps the place of a deleted comment while answers stand under it, without its text and author', async () => {
  const { id } = await livePitch(api, owner)
  const root = await say(id, 'A private number', reader)
  const answer = await say(id, 'Answer', other, root.id)
  await api.call(remove, { id, commentId: root.id }, reader)
  expect((await read(id, reader))[0]).toMatchObject({ id: root.id, body: null, author: null, mine: false })
  expect(only(await product.database.rows(keptBody, [root.id])).body).toBe('')
  expect(await counted(id)).toBe(1)
  await api.call(remove, { id, commentId: answer.id }, other)
  expect(await read(id)).toEqual([])
  expect(await counted(id)).toBe(0)
})

it('[ENG5] lets author, owner and moderator delete a comment, and nobody else', async () => {
  const { id } = await livePitch(api, owner)
  for (const actor of [reader, owner, admin]) {
    const { id: commentId } = await say(id, 'Short-lived', reader)
    expect(await api.refusalCode(remove, { id, commentId }, other)).toBe('forbidden')
    expect(await api.refusalCode(remove, { id, commentId }, visitor)).toBe('not_signed_in')
    await api.call(remove, { id, commentId }, actor)
    expect(await api.refusalCode(remove, { id, commentId }, actor)).toBe('not_found')
  }
  expect(await counted(id)).toBe(0)
})

it('[ENG5] lets an author delete a comment under a pitch that left the market, and tells others nothing of it', async () => {
  const pitch = await livePitch(api, owner)
  const { id } = pitch
  const { id: commentId } = await say(id, 'Regretted', reader)
  await api.call('POST /api/pitches/{id}/unpublish', { id, version: pitch.version }, owner)
  expect(await api.refusalCode(remove, { id, commentId }, other)).toBe('not_found')
  await api.call(remove, { id, commentId }, reader)
  expect(await counted(id)).toBe(0)
})

it('deletes a comment only under its own pitch', async () => {
  const { id } = await livePitch(api, owner)
  const { id: commentId } = await say(id, 'Here', reader)
  const elsewhere = await livePitch(api, owner)
  expect(await api.refusalCode(remove, { id: elsewhere.id, commentId }, reader)).toBe('not_found')
})

it('[ENG4] refuses comments of visitors, of unconfirmed addresses and without the permission', async () => {
  const { id } = await livePitch(api, owner)
  const unconfirmed = await product.addPerson({ userType: 'viewer', emailVerified: false })
  expect(await api.refusalCode(write, { id, body: 'Hello' }, visitor)).toBe('not_signed_in')
  expect(await api.refusalCode(write, { id, body: 'Hello' }, unconfirmed)).toBe('email_not_verified')
  expect(await api.refusalCode(write, { id, body: 'Hello' }, admin)).toBe('forbidden')
  expect(await api.refusalCode(write, { id, body: '   ' }, reader)).toBe('invalid_input')
  expect(await counted(id)).toBe(0)
})

it('[ENG1] knows no comments of drafts, private and unknown pitches', async () => {
  const draft = await draftPitch(api, owner)
  const secret = await livePitch(api, owner, { visibility: 'private' })
  for (const id of [draft.id, secret.id, unknown]) {
    expect(await api.refusalCode(list, { id }, visitor)).toBe('not_found')
    expect(await api.refusalCode(list, { id }, other)).toBe('not_found')
    expect(await api.refusalCode(write, { id, body: 'Hello' }, reader)).toBe('not_found')
  }
  expect(await api.refusalCode(write, { id: draft.id, body: 'Note to self' }, owner)).toBe('not_found')
})

it('[ENG1] lets the team read and comment on a private pitch, and no longer once somebody has left it', async () => {
  const { id } = await livePitch(api, owner, { visibility: 'private' })
  const text = `insert into pitch_members values ('${id}', '${reader.userId}', 'viewer', '${owner.userId}', now())`
  await administer(product.owner, text)
  await say(id, 'Between us', reader)
  expect((await api.call(list, { id }, reader)).items.map(({ body }) => body)).toEqual(['Between us'])
  await administer(product.owner, `delete from pitch_members where pitch_id = '${id}'`)
  expect(await api.refusalCode(list, { id }, reader)).toBe('not_found')
})

it('[ENG1] hides the comments of what is not open also where row-level security is off', async () => {
  const draft = await draftPitch(api, owner)
  const secret = await livePitch(api, owner, { visibility: 'private' })
  const { id: commentId } = await say(secret.id, 'To myself', owner)
  await administer(product.owner, 'alter table pitches disable row level security')
  try {
    for (const { id } of [draft, secret]) {
      expect(await api.refusalCode(list, { id }, visitor)).toBe('not_found')
      expect(await api.refusalCode(list, { id }, other)).toBe('not_found')
      expect(await api.refusalCode(write, { id, body: 'Hello' }, reader)).toBe('not_found')
    }
    expect(await api.refusalCode(remove, { id: secret.id, commentId }, other)).toBe('not_found')
  } finally {
    await administer(product.owner, 'alter table pitches enable row level security')
  }
})

it('counts exactly when comments are written and deleted at the same moment', async () => {
  const { id } = await livePitch(api, owner)
  const early = await Promise.all(Array.from({ length: 10 }, (_, index) => say(id, `Early ${index}`, reader)))
  const deletions = early.flatMap(({ id: commentId }) =>
    [reader, owner].map((actor) => api.call(remove, { id, commentId }, actor)),
  )
  const writings = Array.from({ length: 10 }, (_, index) => say(id, `Late ${index}`, other))
  const outcomes = await Promise.allSettled([...deletions, ...writings])
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(10)
  expect(await counted(id)).toBe(10)
  expect(await read(id)).toHaveLength(10)
})

it('answers a repeated write with the same key with the same comment, written once', async () => {
  const { id } = await livePitch(api, owner)
  const input = { id, body: 'Once' }
  const first = await api.call(write, input, reader, { idempotencyKey: 'comment-1' })
  expect(await api.call(write, input, reader, { idempotencyKey: 'comment-1' })).toEqual(first)
  expect(await counted(id)).toBe(1)
})

it('leaves a row in the audit trail and in the outbox for each comment and each deletion', async () => {
  const { id } = await livePitch(api, owner)
  const { id: commentId } = await say(id, 'Traced', reader)
  await api.call(remove, { id, commentId }, owner)
  const { audit, events } = await tracesOf(product.database, commentId)
  expect(audit.map((entry) => entry.action)).toEqual(['comment.written', 'comment.deleted'])
  expect(events.map((event) => event.type)).toEqual(['comment.written', 'comment.deleted'])
  expect(JSON.stringify([audit, events])).not.toContain('Traced')
})
