import type { ApiAnswer } from '@pitchey/contract/api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'

type Latest = ApiAnswer<'GET /api/comments/latest'>

let product: TestProduct
let api: ApiCaller
let owner: Person
let reader: Person
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  reader = await product.addPerson({ userType: 'investor', name: 'Rafael Quint', handle: 'rafael' })
})
afterAll(() => product.stop())

const write = (id: string, body: string, author: Person, parentId?: string) => {
  product.clock.advance(1000)
  return api.call('POST /api/pitches/{id}/comments', { id, body, ...(parentId ? { parentId } : {}) }, author)
}
const latest = (query: Record<string, unknown> = {}): Promise<Latest> =>
  api.call('GET /api/comments/latest', query, owner)

it('[ENG10] shows what others wrote under one’s own pitches, newest first across them, and nothing else', async () => {
  owner = await product.addPerson({ userType: 'creator' })
  const [first, second] = [await livePitch(api, owner), await livePitch(api, owner, { title: 'The Iron Road' })]
  const foreign = await livePitch(api, await product.addPerson({ userType: 'creator' }))
  const question = await write(first.id, 'Who plays her?', reader)
  await write(first.id, 'Nobody yet', owner, question.id)
  await write(second.id, 'Where is it shot?', reader)
  await write(first.id, 'I would', reader, question.id)
  const gone = await write(first.id, 'Spam', reader)
  await api.call('DELETE /api/pitches/{id}/comments/{commentId}', { id: first.id, commentId: gone.id }, owner)
  await write(foreign.id, 'Not yours', reader)
  const { items, nextCursor } = await latest()
  expect(items.map(({ body }) => body)).toEqual(['I would', 'Where is it shot?', 'Who plays her?'])
  expect(nextCursor).toBeNull()
  expect(items[1]).toMatchObject({
    author: { handle: 'rafael', name: 'Rafael Quint', avatar: null },
    pitch: { id: second.id, slug: second.slug, title: 'The Iron Road', status: 'published' },
  })
  await api.call('POST /api/pitches/{id}/archive', { id: second.id, version: second.version }, owner)
  expect((await latest()).items[1]).toMatchObject({ body: 'Where is it shot?', pitch: { status: 'archived' } })
})

it('[ENG10] pages meet every comment once, also where several share a moment', async () => {
  owner = await product.addPerson({ userType: 'creator' })
  const pitches = [await livePitch(api, owner), await livePitch(api, owner), await livePitch(api, owner)]
  const written: string[] = []
  for (let n = 0; n < 14; n += 1) {
    const body = `Comment ${n}`
    const id = pitches[n % 3]?.id
    await api.call('POST /api/pitches/{id}/comments', { id, body }, reader)
    if (n % 4 === 3) product.clock.advance(1000)
    written.push(body)
  }
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const found: Latest = await latest({ limit: '3', ...(cursor === null ? {} : { cursor }) })
    seen.push(...found.items.map(({ body }) => body))
    cursor = found.nextCursor
  } while (cursor !== null)
  expect(seen).toEqual(written.toReversed())
})
