import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { createVersionWorld } from '../../../../../apps/node/test/kit/version-world.ts'
import type { VersionWorld } from '../../../../../apps/node/test/kit/version-world.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { versionSpanMs } from './version-rules.ts'
import { insertVersion, thinVersions } from './version-store.ts'

const later = versionSpanMs + 1000
const lastTrail = sqlStatement<{ action: string; details: Record<string, unknown> }>(
  'test.last-trail',
  'select action, details from audit_log where entity_id = $1 order by at desc, id desc limit 1',
)
const events = sqlStatement<{ type: string }>(
  'test.events',
  `select type from outbox where entity_id = $1 and type in ('pitch.version-named', 'pitch.edited') order by created_at, id`,
)
const forget = sqlStatement<Record<never, never>>('test.forget', 'delete from pitch_versions where pitch_id = $1')
const seen = sqlStatement<{ n: number }>(
  'test.seen',
  'select count(*)::int as n from pitch_versions where pitch_id = $1',
)

let product: TestProduct
let world: VersionWorld
let stranger: Person
beforeAll(async () => {
  product = await startTestProduct()
  world = await createVersionWorld(product)
  stranger = await product.addPerson({ userType: 'creator' })
})
afterAll(() => product.stop())

const word = fc.constantFrom('salt', 'sea', 'keeper', 'light', 'storm', 'ferry', 'Ådne', '東京')
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const anyEdit = fc.record(
  {
    title: sentence,
    shortSynopsis: fc.oneof(fc.constant(''), sentence),
    longSynopsis: fc.oneof(fc.constant(''), sentence),
    themes: fc.uniqueArray(word, { maxLength: 4 }),
    estimatedBudget: fc.option(fc.record({ amountMinor: fc.nat(1e9), currency: fc.constantFrom('USD', 'JPY') })),
    characters: fc.array(fc.record({ name: sentence, description: sentence }), { maxLength: 3 }),
    stage: fc.constantFrom('concept', 'script'),
  },
  { requiredKeys: [] },
)

describe('restoring', () => {
  it('[VER6] gives exactly what the version says, whatever was written before and after', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), fc.nat(), async (edits, pick) => {
        const { id } = await world.withDraft()
        for (const fields of edits) {
          product.clock.advance(later)
          await world.edit(id, fields)
        }
        const versions = await world.versionsOf(id)
        const number = versions[pick % versions.length]?.number ?? 1
        const wanted = await world.contentAt(id, number)
        const { version, undo, pitch } = await world.restore(id, number)
        expect([version.kind, version.number, undo]).toEqual(['restored', versions.length + 1, versions.length])
        expect(await world.contentAt(id, version.number)).toEqual(wanted)
        expect(pitch).toMatchObject(wanted)
        const before = await world.contentAt(id, undo)
        await world.restore(id, undo)
        expect(await world.openEditor(id)).toMatchObject(before)
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('[VER6] opens nothing that was closed since', async () => {
    const { id } = await world.withDraft()
    await world.edit(id, { disclosure: { shortSynopsis: 0 }, visibility: 'public', location: 'Ostend' })
    product.clock.advance(later)
    await world.edit(id, { disclosure: { shortSynopsis: 2 }, visibility: 'private', location: 'Bruges' })
    const { pitch } = await world.restore(id, 1)
    expect([pitch.location, pitch.disclosure.shortSynopsis, pitch.visibility]).toEqual(['Ostend', 2, 'private'])
  })

  it('[VER6] a stale restore is refused and told the present version, and of a restore and an edit one wins', async () => {
    const { id, version } = await world.withDraft()
    await world.edit(id, { location: 'Ostend' })
    const input = { id, number: '1', version }
    const refused = await world.api.refusal('POST /api/pitches/{id}/versions/{number}/restore', input, world.owner())
    expect([refused.code, refused.extras.currentVersion]).toEqual(['stale_version', version + 1])
    for (let round = 0; round < 4; round += 1) {
      product.clock.advance(later)
      const present = await world.openEditor(id)
      const calls = [
        () =>
          world.api.call(
            'PATCH /api/pitches/{id}',
            { id, version: present.version, title: `Title ${round}` },
            world.owner(),
          ),
        () =>
          world.api.call(
            'POST /api/pitches/{id}/versions/{number}/restore',
            { id, number: '1', version: present.version },
            world.owner(),
          ),
      ]
      const results = await Promise.allSettled((round % 2 === 0 ? calls : calls.toReversed()).map((call) => call()))
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const after = await world.openEditor(id)
      expect(after.version).toBe(present.version + 1)
      const [newest] = await world.versionsOf(id)
      expect((await world.contentAt(id, newest?.number ?? 0))['title']).toBe(after.title)
    }
  })

  it('[VER6] a pitch on the market stays complete, and one that is put away stays as it is', async () => {
    await world.freshOwner()
    const draft = await draftPitch(world.api, world.owner(), { budgetRange: null })
    product.clock.advance(later)
    const { version } = await world.edit(draft.id, { budgetRange: 'over_50m' })
    const live = await world.api.call('POST /api/pitches/{id}/publish', { id: draft.id, version }, world.owner())
    const back = { id: draft.id, number: '1', version: live.version }
    const key = 'POST /api/pitches/{id}/versions/{number}/restore'
    expect(await world.api.refusalCode(key, back, world.owner())).toBe('not_publishable')
    const away = await world.api.call(
      'POST /api/pitches/{id}/archive',
      { id: draft.id, version: live.version },
      world.owner(),
    )
    expect(await world.api.refusalCode(key, { ...back, version: away.version }, world.owner())).toBe(
      'illegal_transition',
    )
    expect(
      await world.api.refusalCode('POST /api/pitches/{id}/versions', { id: draft.id, name: 'X' }, world.owner()),
    ).toBe('illegal_transition')
  })

  it('[VER9] leaves its trail and the event of an edit', async () => {
    const { id } = await world.withDraft()
    await world.restore(id, 1)
    expect(only(await product.database.rows(lastTrail, [id]))).toEqual({
      action: 'pitch.version-restored',
      details: { number: 1, restoredAs: 2 },
    })
    expect(await world.asSystem((tx) => tx.rows(events, [id]))).toEqual([{ type: 'pitch.edited' }])
  })
})

describe('thinning', () => {
  const kinds = ['saved', 'named', 'published', 'restored', 'imported'] as const

  it('[VER2] drops the oldest without a name, published ones and others apart, and never a named one', async () => {
    const { id } = await world.withDraft()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...kinds), fc.boolean()), { minLength: 1, maxLength: 25 }),
        fc.nat(6),
        fc.nat(4),
        async (made, others, published) => {
          await world.asSystem(async (tx) => {
            await tx.rows(forget, [id])
            for (const [kind, hasName] of made) {
              const given = hasName || kind === 'named' ? 'A name' : null
              const kept = { kind, name: given, content: {}, wordCount: 0, authorId: world.owner().userId }
              await insertVersion(tx, id, { ...kept, at: product.clock.now() })
            }
            await thinVersions(tx, id, { others, published, sizeBytes: 1_000_000 })
          })
          const left = (await world.versionsOf(id)).map(({ number }) => number)
          const numbered = made.map(([kind, hasName], index) => ({ kind, hasName, number: index + 1 }))
          const named = numbered.filter(({ kind, hasName }) => hasName || kind === 'named')
          const loose = numbered.filter((version) => !named.includes(version)).toReversed()
          const expected = [
            ...named,
            ...loose.filter(({ kind }) => kind === 'published').slice(0, published),
            ...loose.filter(({ kind }) => kind !== 'published').slice(0, others),
          ]
          expect(left).toEqual(expected.map(({ number }) => number).toSorted((a, b) => b - a))
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)

  it('[VER2] drops the oldest without a name beyond a size, whatever their number', async () => {
    const { id } = await world.withDraft()
    const content = { note: Array.from({ length: 200 }, () => crypto.randomUUID()).join() }
    await world.asSystem(async (tx) => {
      await tx.rows(forget, [id])
      for (const name of [null, 'Kept', null, null]) {
        const kept = { kind: 'saved' as const, name, content, wordCount: 0, authorId: world.owner().userId }
        await insertVersion(tx, id, { ...kept, at: product.clock.now() })
      }
      await thinVersions(tx, id, { others: 500, published: 100, sizeBytes: 1000 })
    })
    expect((await world.versionsOf(id)).map(({ number }) => number)).toEqual([4, 2])
  })
})

describe('whose versions they are', () => {
  it('[VER5] the team reads them, editors name and restore, commenters and viewers do not', async () => {
    const { id } = await world.withDraft()
    const [editor, commenter, viewer] = [
      await world.join(id, 'editor'),
      await world.join(id, 'commenter'),
      await world.join(id, 'viewer'),
    ]
    for (const member of [editor, commenter, viewer])
      expect((await world.api.call('GET /api/pitches/{id}/versions', { id }, member)).items).toHaveLength(1)
    expect((await world.name(id, 'By the editor', editor)).name).toBe('By the editor')
    expect((await world.restore(id, 1, editor)).version.kind).toBe('restored')
    const { version } = await world.openEditor(id)
    for (const member of [commenter, viewer]) {
      expect(await world.api.refusalCode('POST /api/pitches/{id}/versions', { id, name: 'Mine' }, member)).toBe(
        'forbidden',
      )
      const back = { id, number: '1', version }
      expect(await world.api.refusalCode('POST /api/pitches/{id}/versions/{number}/restore', back, member)).toBe(
        'forbidden',
      )
    }
  })

  it('[VER5] nobody else learns of a version, not even of a pitch that everybody may open', async () => {
    await world.freshOwner()
    const { id, version } = await livePitch(world.api, world.owner())
    const at = { id, number: '1' }
    expect(await world.api.refusalCode('GET /api/pitches/{id}/versions', { id }, stranger)).toBe('not_found')
    expect(await world.api.refusalCode('GET /api/pitches/{id}/versions/{number}', at, stranger)).toBe('not_found')
    expect(
      await world.api.refusalCode('POST /api/pitches/{id}/versions/{number}/restore', { ...at, version }, stranger),
    ).toBe('forbidden')
    expect(
      await world.api.refusalCode('GET /api/pitches/{id}/versions/{number}', { id, number: '9' }, world.owner()),
    ).toBe('not_found')
    for (const number of ['0', '-1', '1.5', 'one', '99999999999'])
      expect(
        await world.api.refusalCode('GET /api/pitches/{id}/versions/{number}', { id, number }, world.owner()),
      ).toBe('invalid_input')
  })

  it('[VER5] a query without any filter, run as the application, shows them to the team alone', async () => {
    const { id } = await world.withDraft()
    const viewer = await world.join(id, 'viewer')
    const countFor = async (actor: { id: string | null; role: 'visitor' | 'person' | 'moderator' }) =>
      only(await product.database.transaction({ actor }, (tx) => tx.rows(seen, [id]))).n
    expect(await countFor({ id: world.owner().userId, role: 'person' })).toBe(1)
    expect(await countFor({ id: viewer.userId, role: 'person' })).toBe(1)
    expect(await countFor({ id: stranger.userId, role: 'person' })).toBe(0)
    expect(await countFor({ id: stranger.userId, role: 'moderator' })).toBe(0)
    expect(await countFor({ id: null, role: 'visitor' })).toBe(0)
  })

  it('[VER5] versions go with their pitch', async () => {
    const { id } = await world.withDraft()
    await world.api.call('DELETE /api/pitches/{id}', { id }, world.owner())
    expect(only(await world.asSystem((tx) => tx.rows(seen, [id]))).n).toBe(0)
  })
})
