import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { draftPitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { system } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { execute } from '../../kernel/execute.ts'
import { remindOfRegistrations, tellOfRegistration } from './remind-of-registrations.ts'

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

const mailsTo = sqlStatement<{ subject: string; text: string; links: string[] }>(
  'test.registration-mails',
  `select m.subject, m.text, m.links from mail_outbox m join users u on u.email = m.recipient
   where u.id = $1 and m.kind = 'registration-expires' order by m.created_at, m.id`,
)
const mails = (owner: Person) => product.database.rows(mailsTo, [owner.userId])

it('[PIT22] the reminder comes by mail too, once for each date, however often and in how many processes its job runs', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const registration = { body: 'wga_east', number: 'SECRET-1', registeredOn: '2021-03-20', expiresOn: '2026-03-20' }
  const { id } = await draftPitch(api, owner, { registration })
  const tell = (expiresOn: string) =>
    execute(product.kernel, tellOfRegistration(product.settings), { id, expiresOn }, product.as(system('test')))
  const told = await Promise.all(['2026-03-20', '2026-03-20', '2026-03-20'].map(tell))
  expect(told.filter(Boolean)).toHaveLength(1)
  await watch()
  await watch()
  const [mail, ...others] = await mails(owner)
  expect(others).toEqual([])
  expect(mail?.subject).toBe('The registration of “The Salt Road” expires on 20 March 2026')
  expect(mail?.links).toEqual([`http://localhost:8001/creator/pitches/${id}/edit`])
  expect(mail?.text).not.toContain('SECRET-1')
  const renewed = { ...registration, expiresOn: '2026-03-25' }
  await api.call('PATCH /api/pitches/{id}', { id, version: 1, registration: renewed }, owner)
  expect(await tell('2026-03-20')).toBe(false)
  await watch()
  expect(await mails(owner)).toHaveLength(2)
})

it('[PIT22] an address that is not confirmed gets no mail, and a date that is no longer noted is not told of', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const registration = { body: 'wga_east', number: '1', registeredOn: '2021-03-20', expiresOn: '2026-03-20' }
  const { id } = await draftPitch(api, owner, { registration })
  await administer(product.owner, `update users set email_verified = false where id = '${owner.userId}'`)
  const tell = (expiresOn: string) =>
    execute(product.kernel, tellOfRegistration(product.settings), { id, expiresOn }, product.as(system('test')))
  expect(await tell('2026-03-21')).toBe(false)
  expect(await tell('2026-03-20')).toBe(true)
  expect(await mails(owner)).toEqual([])
  const { items } = await api.call('GET /api/notifications', {}, owner)
  expect(items.map(({ kind }) => kind)).toEqual(['registration_expires'])
})

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
