import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { plainJpeg } from '../../../../../apps/node/test/kit/make-picture.ts'
import { draftPitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
})
afterAll(() => product.stop())

it('[PIT16] an uploaded backdrop stays through a new title, is open with the pitch, and gives way to a drawn one', async () => {
  const { id } = await draftPitch(api, owner)
  await product.settle()
  const drawn = await api.call('GET /api/pitches/{id}/edit', { id }, owner)
  const bytes = await plainJpeg('#446688', 2000, 1125)
  const upload = { id, bytes, contentType: 'image/jpeg' }
  const own = (await api.call('PUT /api/pitches/{id}/backdrop', upload, owner)).backdrop
  expect(own).toMatchObject({ drawn: false })
  expect(own?.id).not.toBe(drawn.backdrop?.id)
  await api.call('PATCH /api/pitches/{id}', { id, version: 1, title: 'Quite another title' }, owner)
  await product.settle()
  const retitled = await api.call('GET /api/pitches/{id}/edit', { id }, owner)
  expect(retitled.backdrop).toEqual(own)
  expect(retitled.poster?.id).not.toBe(drawn.poster?.id)

  const fetched = (pictureId: string | undefined) =>
    execute(product.kernel, product.product.serveImage, { id: pictureId, name: '1600.webp' }, product.as(visitor)).then(
      ({ open }) => open,
      () => null,
    )
  expect(await fetched(own?.id)).toBeNull()
  await api.call('POST /api/pitches/{id}/publish', { id, version: retitled.version }, owner)
  expect(await fetched(own?.id)).toBe(true)

  expect((await api.call('DELETE /api/pitches/{id}/backdrop', { id }, owner)).backdrop).toBeNull()
  await product.settle()
  const after = await api.call('GET /api/pitches/{id}/edit', { id }, owner)
  expect(after.backdrop).toMatchObject({ drawn: true })
  expect(await fetched(after.backdrop?.id)).toBe(true)
  expect(await fetched(own?.id)).toBeNull()
  expect(after.poster?.id).toBeDefined()
}, 60_000)
