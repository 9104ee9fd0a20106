import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { execute } from '../../kernel/execute.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { plainJpeg } from '../../../../../apps/node/test/kit/make-picture.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { rivalry } from '../../../../../apps/node/test/kit/rivals.ts'
import { tracesOf } from '../../../../../apps/node/test/kit/traces.ts'

let product: TestProduct
let api: ApiCaller

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())

const countUp = sqlStatement<Record<never, never>>(
  'test.count-up',
  'update profiles set version = version + 1 where user_id = $1',
)
const mine = (person: Person) => api.call('GET /api/users/me', {}, person)
const edit = (person: Person, changes: Record<string, unknown>) => api.call('PATCH /api/users/me', changes, person)

it('shows people their own profile, with what only they see', async () => {
  const person = await product.addPerson({ userType: 'investor', handle: 'me-myself', emailVerified: false })
  expect(await mine(person)).toMatchObject({
    handle: 'me-myself',
    email: 'me-myself@people.example',
    emailVerified: false,
    version: 1,
    avatar: null,
  })
})

it('has no own profile for visitors', async () => {
  expect(await api.refusalCode('GET /api/users/me', {}, visitor)).toBe('not_signed_in')
  expect(await api.refusalCode('PATCH /api/users/me', { version: 1 }, visitor)).toBe('not_signed_in')
  expect(await api.refusalCode('DELETE /api/users/me/avatar', {}, visitor)).toBe('not_signed_in')
})

it('changes only what is named', async () => {
  const person = await product.addPerson({ userType: 'creator', name: 'Before Change' })
  const filled = await edit(person, {
    version: 1,
    headline: 'Writer',
    bio: 'Two lines\nof text',
    country: 'NO',
    location: 'Bergen',
    website: 'https://example.com/me',
    credits: [
      { title: 'North', role: 'Writer', year: 2021 },
      { title: 'Unmade', role: 'Director', year: null },
    ],
  })
  expect(filled).toMatchObject({
    name: 'Before Change',
    headline: 'Writer',
    version: 2,
    credits: [{ title: 'North' }, { year: null }],
  })
  const emptied = await edit(person, { version: 2, website: null, bio: '' })
  expect(emptied).toEqual({ ...filled, website: null, bio: '', version: 3 })
})

it('[PPL3] refuses an edit that did not see the latest version, and names that version', async () => {
  const person = await product.addPerson({ userType: 'creator' })
  await edit(person, { version: 1, headline: 'First' })
  const problem = await api.refusal('PATCH /api/users/me', { version: 1, headline: 'Second' }, person)
  expect(problem).toMatchObject({ code: 'stale_version', extras: { currentVersion: 2 } })
  expect((await mine(person)).headline).toBe('First')
})

it('[PPL3] refuses an edit when another one of the same version commits first', async () => {
  const person = await product.addPerson({ userType: 'creator' })
  const outcome = await rivalry(
    product.database,
    (tx) => tx.rows(countUp, [person.userId]),
    () => edit(person, { version: 1, headline: 'Too late' }),
  )
  expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'stale_version' } })
  expect(await mine(person)).toMatchObject({ headline: '', version: 2 })
})

it('[PPL3] shows a new name and handle on the market at once', async () => {
  const person = await product.addPerson({ userType: 'creator', name: 'Old Name', handle: 'old-name' })
  const pitch = await livePitch(api, person, { title: 'Renamed Creator' })
  await edit(person, { version: 1, name: 'New Name', handle: 'new-name' })
  const { items } = await api.call('GET /api/pitches', { search: 'Renamed Creator' })
  expect(items.find((item) => item.id === pitch.id)?.creator).toEqual({ handle: 'new-name', name: 'New Name' })
  expect(await api.refusalCode('GET /api/users/{handle}', { handle: 'old-name' })).toBe('not_found')
})

it('[PPL2] refuses a handle that belongs to somebody else and changes nothing then', async () => {
  await product.addPerson({ userType: 'creator', handle: 'taken-handle' })
  const person = await product.addPerson({ userType: 'creator' })
  const problem = await api.refusal(
    'PATCH /api/users/me',
    { version: 1, handle: 'taken-handle', headline: 'Thief' },
    person,
  )
  expect(problem.code).toBe('conflict')
  expect(problem.extras.errors?.[0]).toMatchObject({ pointer: '/handle', code: 'taken' })
  expect(await mine(person)).toMatchObject({ headline: '', version: 1 })
})

it('gives a handle to one of two who ask at the same moment', async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => product.addPerson({ userType: 'creator' })))
  const outcomes = await Promise.allSettled(people.map((person) => edit(person, { version: 1, handle: 'contested' })))
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
})

it('[PPL2] refuses reserved handles, names of the site, and faults in any field, at their place', async () => {
  const person = await product.addPerson({ userType: 'creator' })
  for (const handle of ['admin', 'me', 'api', 'support', 'pitchey', 'pitchey-help', 'p1tchey', 'pitchey-films']) {
    const problem = await api.refusal('PATCH /api/users/me', { version: 1, handle }, person)
    expect(problem.code).toBe('invalid_input')
    expect(problem.extras.errors?.[0]?.pointer).toBe('/handle')
  }
  for (const name of ['Pitchey', 'P1tchey Support', 'A D M I N', 'The Support Team']) {
    const problem = await api.refusal('PATCH /api/users/me', { version: 1, name }, person)
    expect(problem.code).toBe('invalid_input')
    expect(problem.extras.errors?.[0]?.pointer).toBe('/name')
  }
  for (const fault of [
    { website: 'javascript:alert(1)' },
    { country: 'XX' },
    { handle: 'Not A Handle' },
    { email: 'x@example.com' },
    { userType: 'admin' },
  ]) {
    expect(await api.refusalCode('PATCH /api/users/me', { version: 1, ...fault }, person)).toBe('invalid_input')
  }
})

it('leaves a row in the audit trail and in the outbox for an edit', async () => {
  const person = await product.addPerson({ userType: 'creator' })
  await edit(person, { version: 1, bio: 'A long story' })
  const { audit, events } = await tracesOf(product.database, person.userId)
  expect(audit).toEqual([{ action: 'person.edited', actorId: person.userId, details: { fields: ['bio'] } }])
  expect(events).toEqual([{ type: 'person.changed', payload: { version: 2 } }])
})

const upload = (person: Person, bytes: Uint8Array) =>
  api.call('PUT /api/users/me/avatar', { bytes, contentType: 'image/jpeg' }, person)

it('takes a picture, replaces it and removes it, and keeps no file of a picture that is gone', async () => {
  const person = await product.addPerson({ userType: 'creator' })
  const first = (await upload(person, await plainJpeg('#336699'))).avatar
  expect(first).not.toBeNull()
  const second = (await upload(person, await plainJpeg('#993333'))).avatar
  expect(second?.id).not.toBe(first?.id)
  const fetch = (id: string | undefined) =>
    execute(product.kernel, product.product.serveImage, { id, name: '192.webp' }, product.as(visitor))
  expect((await fetch(second?.id)).bytes?.length).toBeGreaterThan(0)
  await expect(fetch(first?.id)).rejects.toMatchObject({ code: 'not_found' })
  await api.call('DELETE /api/users/me/avatar', {}, person)
  await api.call('DELETE /api/users/me/avatar', {}, person)
  expect((await mine(person)).avatar).toBeNull()
  await expect(fetch(second?.id)).rejects.toMatchObject({ code: 'not_found' })
  await product.settle()
  const files = await readdir(product.filesDir, { recursive: true, withFileTypes: true })
  const left = files.filter((entry) => entry.isFile()).map((entry) => basename(entry.parentPath))
  expect(left).not.toContain(first?.id)
  expect(left).not.toContain(second?.id)
})

it('refuses what is not a picture', async () => {
  const person = await product.addPerson({ userType: 'creator' })
  const bytes = new TextEncoder().encode('<svg onload="alert(1)"/>')
  expect(await api.refusalCode('PUT /api/users/me/avatar', { bytes, contentType: 'image/png' }, person)).toBe(
    'unusable_image',
  )
  expect(await api.refusalCode('PUT /api/users/me/avatar', { bytes, contentType: 'image/png' }, visitor)).toBe(
    'not_signed_in',
  )
})
