import type { ApiAnswer } from '@pitchey/contract/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { createVersionWorld } from '../../../../../apps/node/test/kit/version-world.ts'
import type { VersionWorld } from '../../../../../apps/node/test/kit/version-world.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { versionSpanMs } from './version-rules.ts'
import { insertVersion } from './version-store.ts'

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

let product: TestProduct
let world: VersionWorld
beforeAll(async () => {
  product = await startTestProduct()
  world = await createVersionWorld(product)
})
afterAll(() => product.stop())

const outline = (versions: ApiAnswer<'GET /api/pitches/{id}/versions'>['items']) =>
  versions.map(({ number, kind, name: given }) => [number, kind, given])

describe('what is kept', () => {
  it('[VER1] a new pitch has its first version, and its author goes on in it for ten minutes', async () => {
    const { id } = await world.withDraft()
    product.clock.advance(60_000)
    await world.edit(id, { location: 'Ostend' })
    const [first, ...rest] = await world.versionsOf(id)
    expect([first?.number, first?.kind, rest]).toEqual([1, 'saved', []])
    expect(first?.author.name).toEqual(expect.any(String))
    expect(Date.parse(first?.savedAt ?? '') - Date.parse(first?.createdAt ?? '')).toBe(60_000)
    expect((await world.contentAt(id, 1))['location']).toBe('Ostend')
    product.clock.advance(later)
    await world.edit(id, { location: 'Bruges' })
    expect(outline(await world.versionsOf(id))).toEqual([
      [2, 'saved', null],
      [1, 'saved', null],
    ])
    expect([(await world.contentAt(id, 1))['location'], (await world.contentAt(id, 2))['location']]).toEqual([
      'Ostend',
      'Bruges',
    ])
  })

  it('[VER1] another author begins a version, and each has the name of its author', async () => {
    const { id } = await world.withDraft()
    const editor = await world.join(id, 'editor')
    await world.edit(id, { location: 'Ostend' }, editor)
    await world.edit(id, { location: 'Ghent' }, editor)
    await world.edit(id, { location: 'Bruges' })
    const versions = await world.versionsOf(id)
    expect(versions.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(versions[0]?.author).toEqual(versions[2]?.author)
    expect(versions[1]?.author).not.toEqual(versions[0]?.author)
    expect((await world.contentAt(id, 2))['location']).toBe('Ghent')
  })

  it('[VER1] an edit that changes nothing begins no version, however late it comes', async () => {
    const { id } = await world.withDraft()
    await world.edit(id, { location: 'Ostend' })
    product.clock.advance(later)
    await world.edit(id, { location: 'Ostend' })
    expect(await world.versionsOf(id)).toHaveLength(1)
  })

  it('[VER1] a pitch of before versions were kept gets what it said as its first', async () => {
    const { id } = await world.withDraft()
    await world.asSystem((tx) => tx.rows(forget, [id]))
    expect(await world.versionsOf(id)).toEqual([])
    product.clock.advance(later)
    await world.edit(id, { title: 'The Other Road' })
    expect((await world.versionsOf(id)).map(({ number }) => number)).toEqual([2, 1])
    expect([(await world.contentAt(id, 1))['title'], (await world.contentAt(id, 2))['title']]).toEqual([
      'The Salt Road',
      'The Other Road',
    ])
  })

  it('[VER2] what goes on the market is kept as published, and what is written afterwards beside it', async () => {
    await world.freshOwner()
    const { id } = await livePitch(world.api, world.owner())
    await world.edit(id, { location: 'Ostend' })
    expect(outline(await world.versionsOf(id))).toEqual([
      [2, 'saved', null],
      [1, 'published', null],
    ])
  })

  it('[VER5] pages go on where the one before ended', async () => {
    const { id } = await world.withDraft()
    for (let n = 0; n < 5; n += 1) {
      product.clock.advance(later)
      await world.edit(id, { location: `Place ${n}` })
    }
    const numbers: number[] = []
    let cursor: string | null = null
    do {
      const page: ApiAnswer<'GET /api/pitches/{id}/versions'> = await world.api.call(
        'GET /api/pitches/{id}/versions',
        { id, limit: '2', ...(cursor === null ? {} : { cursor }) },
        world.owner(),
      )
      numbers.push(...page.items.map(({ number }) => number))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(numbers).toEqual([6, 5, 4, 3, 2, 1])
    for (const bad of ['x', btoa('[0]'), btoa('["3"]'), btoa('[1,2]'), btoa('[99999999999]')])
      expect(await world.api.refusalCode('GET /api/pitches/{id}/versions', { id, cursor: bad }, world.owner())).toBe(
        'invalid_input',
      )
  })
})

describe('names', () => {
  it('[VER3] the present state gets a name, and what is written afterwards leaves it alone', async () => {
    const { id } = await world.withDraft()
    const named = await world.name(id, 'Sent to Nadia')
    expect([named.number, named.kind, named.name]).toEqual([1, 'named', 'Sent to Nadia'])
    await world.edit(id, { location: 'Ostend' })
    expect(outline(await world.versionsOf(id))).toEqual([
      [2, 'saved', null],
      [1, 'named', 'Sent to Nadia'],
    ])
    expect((await world.contentAt(id, 1))['location']).toBe('')
  })

  it('[VER3] the same name again is no other version, another name is', async () => {
    const { id } = await world.withDraft()
    await world.name(id, 'First')
    expect((await world.name(id, 'First')).number).toBe(1)
    expect((await world.name(id, 'Second')).number).toBe(2)
    expect(await world.contentAt(id, 2)).toEqual(await world.contentAt(id, 1))
  })

  it('[VER3] of two names at once both are kept', async () => {
    const { id } = await world.withDraft()
    await Promise.all([world.name(id, 'Hers'), world.name(id, 'His')])
    expect((await world.versionsOf(id)).map(({ name: given }) => given)).toEqual(
      expect.arrayContaining(['Hers', 'His']),
    )
  })

  it('[VER4] a version is named and unnamed; of two at once the later one learns of the other', async () => {
    const { id } = await world.withDraft()
    const rename = (given: string | null, was: string | null) => () =>
      world.api.call('PATCH /api/pitches/{id}/versions/{number}', { id, number: '1', name: given, was }, world.owner())
    const results = await Promise.allSettled([rename('Hers', null)(), rename('His', null)()])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const present = only(await world.versionsOf(id)).name
    expect((await rename(null, present)()).kind).toBe('saved')
    const input = { id, number: '1', name: 'Late', was: 'Hers' }
    expect(await world.api.refusalCode('PATCH /api/pitches/{id}/versions/{number}', input, world.owner())).toBe(
      'conflict',
    )
  })

  it('[VER4] a published version that is named stays published', async () => {
    await world.freshOwner()
    const { id } = await livePitch(world.api, world.owner())
    expect(await world.name(id, 'Festival cut')).toMatchObject({ kind: 'published', name: 'Festival cut' })
  })

  it('[VER3] two hundred names are enough, and one more is refused', async () => {
    const { id } = await world.withDraft()
    await world.asSystem(async (tx) => {
      for (let n = 0; n < 200; n += 1) {
        const kept = {
          kind: 'named',
          name: `N${n}`,
          content: {},
          wordCount: 0,
          authorId: world.owner().userId,
        } as const
        await insertVersion(tx, id, { ...kept, at: product.clock.now() })
      }
    })
    expect(await world.api.refusalCode('POST /api/pitches/{id}/versions', { id, name: 'More' }, world.owner())).toBe(
      'conflict',
    )
  })

  it('[VER3] what is no name is refused: empty, too long, or with a line end', async () => {
    const { id } = await world.withDraft()
    for (const bad of ['', '   ', 'x'.repeat(81), 'a\nb', '\u202Eabc', 7, null])
      expect(await world.api.refusalCode('POST /api/pitches/{id}/versions', { id, name: bad }, world.owner())).toBe(
        'invalid_input',
      )
  })

  it('[VER9] naming leaves its trail and its event', async () => {
    const { id } = await world.withDraft()
    await world.name(id, 'Sent out')
    expect(only(await product.database.rows(lastTrail, [id]))).toEqual({
      action: 'pitch.version-named',
      details: { number: 1, name: 'Sent out' },
    })
    expect(await world.asSystem((tx) => tx.rows(events, [id]))).toEqual([{ type: 'pitch.version-named' }])
  })
})
