import type { OrganisationId } from '@pitchey/contract/ids'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'

let product: TestProduct
let api: ApiCaller
let admin: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  admin = await product.addPerson({ userType: 'admin' })
})
afterAll(() => product.stop())

const found = (person: Person, fields: Record<string, unknown>) =>
  api.call('POST /api/organisations', { kind: 'production', ...fields }, person)
const edit = (person: Person, id: OrganisationId, changes: Record<string, unknown>) =>
  api.call('PATCH /api/organisations/{id}', { id, ...changes }, person)
const addMember = sqlStatement<Record<never, never>>(
  'test.add-member',
  'insert into organisation_members (organisation_id, user_id, role, joined_at) values ($1, $2, $3, $4)',
)
const join = (id: OrganisationId, person: Person, role: string) =>
  product.database.rows(addMember, [id, person.userId, role, product.clock.now()])

it('founds a company that its founder owns and everybody sees', async () => {
  const founder = await product.addPerson({ userType: 'production', name: 'Ada Holm' })
  const made = await found(founder, { name: 'Café Straße Films', about: 'Small and stubborn', country: 'DE' })
  expect(made).toMatchObject({
    slug: 'cafe-strasse-films',
    verified: false,
    version: 1,
    members: [{ name: 'Ada Holm', role: 'owner' }],
  })
  const page = await api.call('GET /api/organisations/{slug}', { slug: made.slug })
  expect(page).toMatchObject({ id: made.id, about: 'Small and stubborn', pitches: [] })
  expect(Object.keys(page)).not.toContain('registrationNumber')
  expect(Object.keys(page)).not.toContain('address')
})

it('gives companies of the same name addresses of their own, also when they are founded at the same moment', async () => {
  const founders = await Promise.all(Array.from({ length: 7 }, () => product.addPerson({ userType: 'production' })))
  const made = await Promise.all(founders.map((founder) => found(founder, { name: 'Same Name' })))
  expect(new Set(made.map((company) => company.slug)).size).toBe(7)
  expect(made.map((company) => company.slug)).toContain('same-name')
})

it('keeps the words of fixed addresses free, and finds an address for a name without Latin letters', async () => {
  const founder = await product.addPerson({ userType: 'production' })
  expect((await found(founder, { name: 'Mine' })).slug).toBe('mine-2')
  expect((await found(founder, { name: '東映' })).slug).toMatch(/^company-[0-9a-f]{8}$/u)
})

it('[ORG1] refuses a second company of the same name and more than ten companies of one person', async () => {
  const founder = await product.addPerson({ userType: 'investor' })
  await found(founder, { name: 'Harbour Fund', kind: 'fund' })
  const again = await api.refusal('POST /api/organisations', { name: 'harbour fund', kind: 'fund' }, founder)
  expect(again.code).toBe('conflict')
  expect(again.extras.errors?.[0]?.pointer).toBe('/name')
  const attempts = Array.from({ length: 12 }, (_, index) => found(founder, { name: `Harbour ${index}` }))
  const outcomes = await Promise.allSettled(attempts)
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(9)
})

it('[ORG1] lets only people with the permission and a confirmed address found a company', async () => {
  const viewer = await product.addPerson({ userType: 'viewer' })
  const unconfirmed = await product.addPerson({ userType: 'creator', emailVerified: false })
  const body = { name: 'Nobody Films', kind: 'studio' }
  expect(await api.refusalCode('POST /api/organisations', body, visitor)).toBe('not_signed_in')
  expect(await api.refusalCode('POST /api/organisations', body, viewer)).toBe('forbidden')
  expect(await api.refusalCode('POST /api/organisations', body, unconfirmed)).toBe('email_not_verified')
})

it('lists the companies one belongs to, and no others', async () => {
  const founder = await product.addPerson({ userType: 'production' })
  const member = await product.addPerson({ userType: 'creator' })
  const company = await found(founder, { name: 'Listed Company', registrationNumber: 'HRB 1', address: 'Quay 1' })
  await join(company.id, member, 'member')
  const { items } = await api.call('GET /api/organisations/mine', {}, member)
  expect(items.map((item) => [item.name, item.registrationNumber, item.address])).toEqual([
    ['Listed Company', 'HRB 1', 'Quay 1'],
  ])
  expect((await api.call('GET /api/organisations/mine', {}, admin)).items).toEqual([])
  expect(await api.refusalCode('GET /api/organisations/mine', {}, visitor)).toBe('not_signed_in')
})

it('shows the pitches that its members have on the open market, and hides suspended members', async () => {
  const founder = await product.addPerson({ userType: 'creator' })
  const gone = await product.addPerson({ userType: 'creator', name: 'Gone Member' })
  const company = await found(founder, { name: 'Pitch House' })
  await join(company.id, gone, 'member')
  const open = await livePitch(api, founder)
  const withdrawn = await livePitch(api, gone)
  await livePitch(api, founder, { visibility: 'unlisted' })
  await draftPitch(api, founder)
  const slug = { slug: 'pitch-house' }
  const both = await api.call('GET /api/organisations/{slug}', slug)
  expect(both.pitches.map((pitch) => pitch.id).toSorted()).toEqual([open.id, withdrawn.id].toSorted())
  await api.call('POST /api/admin/users/{id}/suspend', { id: gone.userId, reason: 'spam' }, admin)
  const page = await api.call('GET /api/organisations/{slug}', slug)
  expect(page.pitches.map((pitch) => pitch.id)).toEqual([open.id])
  expect(page.members.map((member) => member.name)).not.toContain('Gone Member')
})

it('knows no company under an address that nobody has', async () => {
  expect(await api.refusalCode('GET /api/organisations/{slug}', { slug: 'no-such-company' })).toBe('not_found')
})

it('[ORG2] lets owner and administrators of a company edit it, and nobody else', async () => {
  const founder = await product.addPerson({ userType: 'production' })
  const [helper, member, stranger] = await Promise.all(
    ['creator', 'creator', 'production'].map((userType) => product.addPerson({ userType: userType as 'creator' })),
  )
  if (!helper || !member || !stranger) throw new Error('no people')
  const { id } = await found(founder, { name: 'Edited Company' })
  await join(id, helper, 'admin')
  await join(id, member, 'member')
  expect(await edit(founder, id, { version: 1, about: 'By the owner' })).toMatchObject({
    about: 'By the owner',
    version: 2,
  })
  expect(await edit(helper, id, { version: 2, website: 'https://example.com' })).toMatchObject({
    about: 'By the owner',
    version: 3,
  })
  for (const person of [member, stranger, admin]) {
    expect(await api.refusalCode('PATCH /api/organisations/{id}', { id, version: 3, about: 'x' }, person)).toBe(
      'forbidden',
    )
  }
  expect(await api.refusalCode('PATCH /api/organisations/{id}', { id, version: 3 }, visitor)).toBe('not_signed_in')
  const unknown = '00000000-0000-7000-8000-000000000000'
  expect(await api.refusalCode('PATCH /api/organisations/{id}', { id: unknown, version: 1 }, founder)).toBe('not_found')
})

it('refuses an edit that did not see the latest version', async () => {
  const founder = await product.addPerson({ userType: 'production' })
  const { id } = await found(founder, { name: 'Stale Company' })
  const edits = await Promise.allSettled(
    Array.from({ length: 6 }, (_, index) => edit(founder, id, { version: 1, about: `Edit ${index}` })),
  )
  expect(edits.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  expect(await api.refusal('PATCH /api/organisations/{id}', { id, version: 1 }, founder)).toMatchObject({
    code: 'stale_version',
    extras: { currentVersion: 2 },
  })
})

it('[ORG3] drops the verification when anything that was verified changes, and keeps it with another text', async () => {
  const founder = await product.addPerson({ userType: 'production' })
  const { id } = await found(founder, { name: 'Verified Company', registrationNumber: '1' })
  const verify = (version: number) => api.call('POST /api/admin/organisations/{id}/verify', { id, version }, admin)
  await verify(1)
  expect((await edit(founder, id, { version: 1, about: 'Proud', name: 'Verified Company' })).verified).toBe(true)
  expect((await edit(founder, id, { version: 2, name: 'Renamed Company' })).verified).toBe(false)
  await verify(3)
  expect((await edit(founder, id, { version: 3, registrationNumber: '2' })).verified).toBe(false)
  const others = [
    { kind: 'fund' },
    { website: 'https://verified.example' },
    { address: 'Elsewhere 1' },
    { country: 'IE' },
  ]
  for (const [index, change] of others.entries()) {
    await verify(4 + index)
    expect((await edit(founder, id, { version: 4 + index, ...change })).verified).toBe(false)
  }
})

it('leaves rows in the audit trail and in the outbox for founding and editing', async () => {
  const founder = await product.addPerson({ userType: 'production' })
  const { id } = await found(founder, { name: 'Traced Company' })
  await edit(founder, id, { version: 1, about: 'x' })
  const { audit, events } = await tracesOf(product.database, id)
  expect(audit.map((entry) => entry.action)).toEqual(['organisation.founded', 'organisation.edited'])
  expect(events.map((event) => event.type)).toEqual(['organisation.founded', 'organisation.changed'])
})
