import { protectedFields } from '@pitchey/contract/pitches/protected-fields'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { canaryValues, tells } from '../../../../../apps/node/test/kit/field-canaries.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { teamWorld } from '../../../../../apps/node/test/kit/team-world.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { dbActorOf } from '../../kernel/execute.ts'

const audiences = [
  'visitor',
  'signedIn',
  'owner',
  'editor',
  'commenter',
  'viewer',
  'otherCreator',
  'moderator',
] as const
type Audience = (typeof audiences)[number]

/** The highest tier that each may see, written by hand: the product is judged by it. */
const reach: Record<Audience, 0 | 1 | 3> = {
  visitor: 0,
  signedIn: 1,
  otherCreator: 1,
  owner: 3,
  editor: 3,
  commenter: 3,
  viewer: 3,
  moderator: 3,
}
const tiers = [0, 1, 2] as const

let product: TestProduct
let api: ApiCaller
let owner: Person
const pitchOfTier = new Map<number, { id: string; people: Record<Audience, Actor> }>()

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  const world = teamWorld(product, api)
  owner = await product.addPerson({ userType: 'creator' })
  const outsiders = {
    visitor,
    signedIn: await product.addPerson({ userType: 'investor' }),
    otherCreator: await product.addPerson({ userType: 'creator' }),
    moderator: await product.addPerson({ userType: 'admin' }),
  }
  for (const tier of tiers) {
    const disclosure = Object.fromEntries(protectedFields.map((field) => [field, tier]))
    const { id } = await livePitch(api, owner, { ...canaryValues, disclosure, format: 'series' })
    const people = {
      ...outsiders,
      owner,
      editor: await world.join(owner, id, 'editor'),
      commenter: await world.join(owner, id, 'commenter'),
      viewer: await world.join(owner, id, 'viewer'),
    }
    pitchOfTier.set(tier, { id, people })
  }
})
afterAll(() => product.stop())

const cases = tiers.flatMap((tier) => audiences.map((audience) => ({ tier, audience, shown: tier <= reach[audience] })))

const pitchFor = (tier: number, audience: Audience) => {
  const pitch = pitchOfTier.get(tier)
  if (!pitch) throw new Error('no such pitch')
  return { id: pitch.id, actor: pitch.people[audience] }
}

const rawFields = sqlStatement<{ field: string; value: string }>(
  'test.raw-fields',
  'select field, value::text as value from pitch_fields where pitch_id = $1',
)

describe.each(cases)('tier $tier for $audience', ({ tier, audience, shown }) => {
  it.each(protectedFields)(`[VIS10] the page ${shown ? 'shows' : 'withholds'} %s`, async (field) => {
    const { id, actor } = pitchFor(tier, audience)
    const page = await api.call('GET /api/pitches/{idOrSlug}', { idOrSlug: id }, actor)
    expect(tells(JSON.stringify(page), field)).toBe(shown)
    expect(page[field] !== null).toBe(shown)
    expect(page.withheld.some((entry) => entry.field === field)).toBe(!shown)
  })

  it('[VIS6] the database itself gives no more to a query without any filter', async () => {
    const { id, actor } = pitchFor(tier, audience)
    const rows = await product.database.transaction({ actor: dbActorOf(actor), readOnly: true }, (tx) =>
      tx.rows(rawFields, [id]),
    )
    expect(rows.length).toBe(shown ? protectedFields.length : 0)
  })
})

describe('what is the same for everybody', () => {
  it('[VIS13] only says that an agreement is needed, and since when nothing is asked any more', async () => {
    const page = (tier: number) => api.call('GET /api/pitches/{idOrSlug}', { idOrSlug: pitchFor(tier, 'visitor').id })
    expect([(await page(0)).requiresAgreement, (await page(1)).requiresAgreement]).toEqual([false, false])
    expect((await page(2)).requiresAgreement).toBe(true)
    const ask = { amount: null, wanted: ['presale'], closesOn: '2026-09-30', note: '' }
    const closing = async (tier: 0 | 1) => {
      const { id } = await livePitch(api, owner, { ask, seekingInvestment: true, disclosure: { ask: tier } })
      return (await api.call('GET /api/pitches/{idOrSlug}', { idOrSlug: id })).closesOn
    }
    expect([await closing(0), await closing(1)]).toEqual(['2026-09-30', null])
  })

  it('[VIS14] the editing view exists for the team alone, and says everything to every member', async () => {
    for (const audience of audiences) {
      const { id, actor } = pitchFor(2, audience)
      const onTeam = ['owner', 'editor', 'commenter', 'viewer'].includes(audience)
      if (!onTeam) {
        expect(await api.refusalCode('GET /api/pitches/{id}/edit', { id }, actor)).toMatch(/^not_(?:found|signed_in)$/u)
        continue
      }
      const view = JSON.stringify(await api.call('GET /api/pitches/{id}/edit', { id }, actor))
      expect(protectedFields.filter((field) => !tells(view, field))).toEqual([])
    }
  })

  it('[LST2] the market holds words of tier 0 and of no tier above', async () => {
    const words = sqlStatement<{ row: string }>(
      'test.listing-row',
      'select row_to_json(l)::text as row from listings l where pitch_id = $1',
    )
    const rowOf = async (tier: number) =>
      (await product.database.rows(words, [pitchFor(tier, 'owner').id])).map(({ row }) => row).join('')
    const searched = ['shortSynopsis', 'longSynopsis', 'opener', 'premise', 'world', 'characters'] as const
    const open = await rowOf(0)
    expect(searched.filter((field) => !tells(open, field))).toEqual([])
    for (const tier of [1, 2]) {
      const closed = await rowOf(tier)
      expect(closed).not.toBe('')
      expect(protectedFields.filter((field) => tells(closed, field))).toEqual([])
    }
  })
})
