import type { ApiKey } from '@pitchey/contract/api'
import type { PitchStatus, Visibility } from '@pitchey/contract/pitches/vocabulary'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { rivalry } from '../../../../../apps/node/test/kit/rivals.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { syncListing } from './listing-store.ts'
import { movePitch } from './pitch-store.ts'

type Face = { id: string; title: string; genre: string; slug: string; creatorName: string; creatorHandle: string }
const faces = sqlStatement<Face>(
  'test.faces',
  `select pitch_id as id, title, genre, slug, creator_name as "creatorName", creator_handle as "creatorHandle"
   from listings where owner_id = $1 order by pitch_id`,
)

let product: TestProduct
let api: ApiCaller
let admin: Person
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  admin = await product.addPerson({ userType: 'admin' })
})
afterAll(() => product.stop())

const facesOf = (owner: Person) => product.database.rows(faces, [owner.userId])

type Known = {
  id: string
  version: number
  status: PitchStatus
  visibility: Visibility
  title: string
  genre: string
  slug: string | null
}
type Model = { name: string; handle: string; profileVersion: number; active: boolean; pitches: Known[] }
type Real = { owner: Person }

const isLive = (status: PitchStatus) => ['published', 'optioned', 'in_production', 'released'].includes(status)

const expectAgreement = async (model: Model, { owner }: Real): Promise<void> => {
  const onMarket = model.pitches.filter(
    (pitch) => model.active && isLive(pitch.status) && pitch.visibility === 'public',
  )
  const expected = onMarket.map(({ id, title, genre, slug }) => ({
    id,
    title,
    genre,
    slug,
    creatorName: model.name,
    creatorHandle: model.handle,
  }))
  expect(await facesOf(owner)).toEqual(expected.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
}

type Step = fc.AsyncCommand<Model, Real>
const step = (
  name: string,
  run: (model: Model, real: Real) => Promise<void>,
  check = (_model: Readonly<Model>) => true,
): Step => ({
  check,
  run: async (model, real) => {
    await run(model, real)
    await expectAgreement(model, real)
  },
  toString: () => name,
})

/** A step with one of the pitches; the number picks which. */
const withPitch = (name: string, pick: number, run: (pitch: Known, model: Model, real: Real) => Promise<void>): Step =>
  step(
    `${name}(${pick})`,
    async (model, real) => {
      const pitch = model.pitches[pick % model.pitches.length]
      if (pitch) await run(pitch, model, real)
    },
    (model) => model.pitches.length > 0,
  )

const note = (pitch: Known, answer: { version: number; status: PitchStatus; slug: string | null }): void => {
  Object.assign(pitch, { version: answer.version, status: answer.status, slug: answer.slug })
}

/** From which statuses each step leads where. */
const moves = {
  publish: { from: ['draft'], to: 'published' },
  unpublish: { from: ['published'], to: 'draft' },
  archive: { from: ['draft', 'published', 'released'], to: 'archived' },
  restore: { from: ['archived'], to: 'draft' },
} as const

const move = (name: keyof typeof moves) => (pick: number) =>
  withPitch(name, pick, async (pitch, _model, { owner }) => {
    const key = `POST /api/pitches/{id}/${name}` as const
    const input = { id: pitch.id, version: pitch.version }
    const { from, to } = moves[name]
    if (!(from as readonly PitchStatus[]).includes(pitch.status)) {
      expect(await api.refusalCode(key, input, owner)).toBe('illegal_transition')
      return
    }
    const answer = await api.call(key, input, owner)
    expect(answer.status).toBe(to)
    note(pitch, answer)
  })

const edit = (name: string, change: Partial<Pick<Known, 'title' | 'genre' | 'visibility'>>) => (pick: number) =>
  withPitch(`${name} ${JSON.stringify(change)}`, pick, async (pitch, _model, { owner }) => {
    const input = { id: pitch.id, version: pitch.version, ...change }
    if (['archived', 'removed'].includes(pitch.status)) {
      expect(await api.refusalCode('PATCH /api/pitches/{id}', input, owner)).toBe('illegal_transition')
      return
    }
    note(Object.assign(pitch, change), await api.call('PATCH /api/pitches/{id}', input, owner))
  })

const erase = (pick: number) =>
  withPitch('delete', pick, async (pitch, model, { owner }) => {
    const input = { id: pitch.id }
    if (pitch.status !== 'draft') {
      expect(await api.refusalCode('DELETE /api/pitches/{id}', input, owner)).toBe('illegal_transition')
      return
    }
    await api.call('DELETE /api/pitches/{id}', input, owner)
    model.pitches.splice(model.pitches.indexOf(pitch), 1)
  })

const moderate = (name: 'remove' | 'reinstate') => (pick: number) =>
  withPitch(`${name} by an admin`, pick, async (pitch, _model, { owner }) => {
    const key: ApiKey = `POST /api/admin/pitches/{id}/${name}`
    const input = { id: pitch.id, ...(name === 'remove' ? { reason: 'a test' } : {}) }
    if ((pitch.status === 'removed') === (name === 'remove')) {
      expect(await api.refusalCode(key, input, admin)).toBe('illegal_transition')
      return
    }
    await api.call(key, input, admin)
    note(pitch, await api.call('GET /api/pitches/{id}/edit', { id: pitch.id }, owner))
    expect(pitch.status).toBe(name === 'remove' ? 'removed' : 'draft')
  })

const begin = (visibility: Visibility) =>
  step(`create ${visibility}`, async (model, { owner }) => {
    const { id, version, status, slug, title, genre } = await draftPitch(api, owner, { visibility })
    model.pitches.push({ id, version, status, visibility, slug, title, genre })
  })

const stand = (active: boolean) =>
  step(
    active ? 'reinstate the owner' : 'suspend the owner',
    async (model, { owner }) => {
      const key = `POST /api/admin/users/{id}/${active ? 'reinstate' : 'suspend'}` as const
      await api.call(key, { id: owner.userId, ...(active ? {} : { reason: 'a test' }) }, admin)
      Object.assign(model, { active })
    },
    (model) => model.active !== active,
  )

const rename = (name: string) =>
  step(`rename to ${name}`, async (model, { owner }) => {
    const handle = `h-${newId().slice(-12)}`
    const answer = await api.call('PATCH /api/users/me', { version: model.profileVersion, name, handle }, owner)
    Object.assign(model, { name, handle, profileVersion: answer.version })
  })

const pick = fc.nat({ max: 5 })
const visibilities = fc.constantFrom<Visibility>('public', 'public', 'unlisted', 'private')
const steps = [
  visibilities.map(begin),
  pick.map(move('publish')),
  pick.map(move('publish')),
  pick.map(move('unpublish')),
  pick.map(move('archive')),
  pick.map(move('restore')),
  pick.map(erase),
  pick.map(moderate('remove')),
  pick.map(moderate('reinstate')),
  fc.tuple(pick, visibilities).map(([n, visibility]) => edit('show', { visibility })(n)),
  fc.tuple(pick, fc.constantFrom('Salt', 'Iron')).map(([n, title]) => edit('retitle', { title })(n)),
  fc.tuple(pick, fc.constantFrom('comedy', 'horror')).map(([n, genre]) => edit('regenre', { genre })(n)),
  fc.constantFrom(stand(true), stand(false)),
  fc.constantFrom('Ana Reis', 'Zoë Błaszczyk').map(rename),
]

describe('what is on the market', () => {
  it('[LST1] agrees with every pitch and its owner after any sequence of steps', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 24, size: 'max' }), async (commands) => {
        const owner = await product.addPerson({
          userType: 'creator',
          name: 'Before',
          handle: `h-${newId().slice(-12)}`,
        })
        const { handle, name, version } = await api.call('GET /api/users/me', {}, owner)
        const model: Model = { name, handle, profileVersion: version, active: true, pitches: [] }
        const { id, version: seen, status, slug, title, genre, visibility } = await livePitch(api, owner)
        model.pitches.push({ id, version: seen, status, slug, title, genre, visibility })
        await fc.asyncModelRun(() => ({ model, real: { owner } }), commands)
      }),
      { numRuns: 60 },
    )
  })
})

describe('at the same moment', () => {
  const suspendNow = sqlStatement<Record<never, never>>(
    'test.suspend-now',
    `update users set status = 'suspended' where id = $1`,
  )
  const activateNow = sqlStatement<Record<never, never>>(
    'test.activate-now',
    `update users set status = 'active' where id = $1`,
  )
  const renameNow = sqlStatement<Record<never, never>>('test.rename-now', 'update users set name = $2 where id = $1')
  const publish = async (owner: Person) => {
    const { id, version } = await draftPitch(api, owner)
    return { id, run: () => api.call('POST /api/pitches/{id}/publish', { id, version }, owner) }
  }

  it('[LST2] a pitch that is published while its owner is being suspended does not stay on the market', async () => {
    const owner = await product.addPerson({ userType: 'creator' })
    const { run } = await publish(owner)
    await rivalry(product.database, (tx) => tx.rows(suspendNow, [owner.userId]), run)
    expect(await facesOf(owner)).toEqual([])
  })

  it('[LST2] a suspension that comes while a pitch is being published takes that pitch along', async () => {
    const owner = await product.addPerson({ userType: 'creator' })
    const { id } = await draftPitch(api, owner)
    const suspending = () =>
      api.call('POST /api/admin/users/{id}/suspend', { id: owner.userId, reason: 'a test' }, admin)
    const outcome = await rivalry(
      product.database,
      async (tx) => {
        await movePitch(tx, id, 'published', product.clock.now(), `p-${id}`)
        await syncListing(tx, id)
      },
      suspending,
    )
    expect(outcome.status).toBe('fulfilled')
    expect(await facesOf(owner)).toEqual([])
  })

  it('[LST2] a pitch that is published while its owner is being reinstated is on the market', async () => {
    const owner = await product.addPerson({ userType: 'creator', status: 'suspended' })
    const { id, run } = await publish(owner)
    await rivalry(product.database, (tx) => tx.rows(activateNow, [owner.userId]), run)
    expect((await facesOf(owner)).map((face) => face.id)).toEqual([id])
  })

  it('[LST2] a pitch that is published while its owner is being renamed carries the new name', async () => {
    const owner = await product.addPerson({ userType: 'creator', name: 'Before' })
    const { run } = await publish(owner)
    await rivalry(product.database, (tx) => tx.rows(renameNow, [owner.userId, 'After']), run)
    expect((await facesOf(owner)).map((face) => face.creatorName)).toEqual(['After'])
  })
})
