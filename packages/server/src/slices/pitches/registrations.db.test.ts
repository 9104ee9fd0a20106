import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { system } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { remindOfRegistrations } from './remind-of-registrations.ts'

let product: TestProduct
let api: ApiCaller
beforeAll(async () => {
  product = await startTestProduct({ now: new Date('2026-03-02T10:00:00.000Z') })
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())

const watch = async () => {
  await execute(product.kernel, remindOfRegistrations, {}, product.as(system('test')))
  await product.settle()
}

it('[PIT22] the owner is reminded within a month of the end, once, and again for another date', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const registration = { body: 'wga_east', number: '77120', registeredOn: '2021-03-20', expiresOn: '2026-03-20' }
  const { id } = await draftPitch(api, owner, { registration })
  await draftPitch(api, owner, { registration: { ...registration, expiresOn: '2026-09-20' } })
  await draftPitch(api, owner, { registration: { ...registration, registeredOn: null, expiresOn: '2026-01-20' } })
  const heard = async () =>
    (await api.call('GET /api/notifications', {}, owner)).items.map(({ kind, words, link }) => [kind, words, link])
  const reminder = [
    'registration_expires',
    'The registration of “The Salt Road” expires within a month',
    `/creator/pitches/${id}/edit`,
  ]
  await watch()
  await watch()
  expect(await heard()).toEqual([reminder])
  const renewed = { ...registration, expiresOn: '2026-03-25' }
  await api.call('PATCH /api/pitches/{id}', { id, version: 1, registration: renewed }, owner)
  await watch()
  expect(await heard()).toEqual([reminder, reminder])
})
