import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completePitch, draftOf, liveOf } from '../../../../../apps/node/test/access-world.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { execute } from '../../kernel/execute.ts'
import { Problem } from '../../kernel/problem.ts'
import { createPitch } from './create-pitch.ts'
import { deletePitch } from './delete-pitch.ts'
import { editPitch } from './edit-pitch.ts'
import { archivePitch, publishPitch, restorePitch, unpublishPitch } from './move-pitch.ts'
import { openEditor } from './open-editor.ts'

let product: TestProduct
let owner: Person

beforeAll(async () => {
  product = await startTestProduct()
  owner = await product.addPerson({ userType: 'creator', name: 'Maren Oduya', handle: 'maren' })
})
afterAll(() => product.stop())

const edit = (input: Record<string, unknown>) => execute(product.kernel, editPitch, input, product.as(owner))
const refusal = async (work: Promise<unknown>): Promise<Problem> => {
  const error: unknown = await work.catch((reason: unknown) => reason)
  if (error instanceof Problem) return error
  throw new Error('expected a problem', { cause: error })
}
const listing = sqlStatement<{ title: string; slug: string; creator: string }>(
  'test.listing',
  'select title, slug, creator_name as creator from listings where pitch_id = $1',
)
const listingOf = (id: string) => product.database.rows(listing, [id])
const trail = sqlStatement<{ action: string }>(
  'test.trail',
  'select action from audit_log where entity_id = $1 order by id',
)
const events = sqlStatement<{ type: string }>('test.events', 'select type from outbox where entity_id = $1 order by id')

describe('writing', () => {
  it('[PIT6] a new pitch is a draft of its writer with everything else empty', async () => {
    const { title, logline, genre, format } = completePitch
    const pitch = await execute(product.kernel, createPitch, { title, logline, genre, format }, product.as(owner))
    expect(pitch).toMatchObject({
      status: 'draft',
      version: 1,
      slug: null,
      shortSynopsis: '',
      missing: ['shortSynopsis', 'budgetRange', 'aiUse'],
    })
  })

  it('[PIT7] an edit changes only what it names and counts the version up', async () => {
    const before = await draftOf(product, owner, { tags: ['coast'], comps: [{ title: 'The Lighthouse', year: 2019 }] })
    const after = await edit({
      id: before.id,
      version: 1,
      title: 'Undertow',
      disclosure: { ...before.disclosure, location: 0 },
    })
    expect(after).toEqual({
      ...before,
      title: 'Undertow',
      version: 2,
      updatedAt: after.updatedAt,
      disclosure: { ...before.disclosure, location: 0 },
    })
  })

  it('[PIT8] of two edits of one version exactly one wins, and the other learns the present version', async () => {
    const { id } = await draftOf(product, owner)
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => edit({ id, version: 1, title: `Title ${index}` })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'stale_version', extras: { currentVersion: 2 } })
    }
  })

  it('[PIT9] state, audit row and event are written together', async () => {
    const { id } = await liveOf(product, owner)
    await edit({ id, version: 2, title: 'Renamed' })
    expect((await product.database.rows(trail, [id])).map(({ action }) => action)).toEqual([
      'pitch.created',
      'pitch.published',
      'pitch.edited',
    ])
    expect((await product.database.rows(events, [id])).map(({ type }) => type)).toEqual([
      'pitch.created',
      'pitch.publish',
      'pitch.retitled',
      'pitch.edited',
    ])
  })
})

describe('the market', () => {
  it('[PIT10] shows a pitch from publication on, follows its edits, and loses it with every way off the market', async () => {
    const draft = await draftOf(product, owner)
    expect(await listingOf(draft.id)).toEqual([])
    const live = await execute(product.kernel, publishPitch, { id: draft.id, version: 1 }, product.as(owner))
    expect(await listingOf(draft.id)).toEqual([{ title: completePitch.title, slug: live.slug, creator: 'Maren Oduya' }])
    const renamed = await edit({ id: draft.id, version: 2, title: 'Northbound' })
    expect(await listingOf(draft.id)).toEqual([{ title: 'Northbound', slug: live.slug, creator: 'Maren Oduya' }])
    const unlisted = await edit({ id: draft.id, version: renamed.version, visibility: 'unlisted' })
    expect(await listingOf(draft.id)).toEqual([])
    const open = await edit({ id: draft.id, version: unlisted.version, visibility: 'public' })
    expect(await listingOf(draft.id)).toHaveLength(1)
    const back = await execute(
      product.kernel,
      unpublishPitch,
      { id: draft.id, version: open.version },
      product.as(owner),
    )
    expect(await listingOf(draft.id)).toEqual([])
    const archived = await execute(
      product.kernel,
      archivePitch,
      { id: draft.id, version: back.version },
      product.as(owner),
    )
    const restored = await execute(
      product.kernel,
      restorePitch,
      { id: draft.id, version: archived.version },
      product.as(owner),
    )
    expect(restored).toMatchObject({ status: 'draft', slug: live.slug, publishedAt: live.publishedAt })
  })

  it('[PIT11] takes no incomplete pitch, and a live one stays complete', async () => {
    const draft = await draftOf(product, owner, { shortSynopsis: '', aiUse: null })
    const refused = await refusal(
      execute(product.kernel, publishPitch, { id: draft.id, version: 1 }, product.as(owner)),
    )
    expect(refused.code).toBe('not_publishable')
    expect(refused.extras.errors?.map(({ pointer }) => pointer)).toEqual(['/shortSynopsis', '/aiUse'])
    const live = await liveOf(product, owner)
    expect((await refusal(edit({ id: live.id, version: live.version, shortSynopsis: '' }))).code).toBe(
      'not_publishable',
    )
  })

  it('[PIT12] takes nothing from somebody whose address is not confirmed', async () => {
    const fresh = await product.addPerson({ userType: 'creator', emailVerified: false })
    const draft = await draftOf(product, fresh)
    expect(draft.missing).toEqual(['emailVerified'])
    expect(
      (await refusal(execute(product.kernel, publishPitch, { id: draft.id, version: 1 }, product.as(fresh)))).code,
    ).toBe('email_not_verified')
  })
})

describe('ending', () => {
  it('[PIT13] a draft is deleted with all that belongs to it; nothing else is', async () => {
    const draft = await draftOf(product, owner)
    await execute(product.kernel, deletePitch, { id: draft.id }, product.as(owner))
    expect((await refusal(execute(product.kernel, openEditor, { id: draft.id }, product.as(owner)))).code).toBe(
      'not_found',
    )
    const live = await liveOf(product, owner)
    expect((await refusal(execute(product.kernel, deletePitch, { id: live.id }, product.as(owner)))).code).toBe(
      'illegal_transition',
    )
  })

  it('[PIT14] an archived pitch is not edited', async () => {
    const draft = await draftOf(product, owner)
    await execute(product.kernel, archivePitch, { id: draft.id, version: 1 }, product.as(owner))
    expect((await refusal(edit({ id: draft.id, version: 2, title: 'x' }))).code).toBe('illegal_transition')
  })
})

describe('art', () => {
  it('[PIT15] a pitch without art gets poster, backdrop and preview, open only while it is on the market', async () => {
    const draft = await draftOf(product, owner)
    await product.settle()
    const drawn = await execute(product.kernel, openEditor, { id: draft.id }, product.as(owner))
    expect(drawn).toMatchObject({ version: 1, poster: { drawn: true }, backdrop: { drawn: true } })
    const openness = sqlStatement<{ open: boolean }>(
      'test.openness',
      'select distinct open from media where owner_id = $1 and id = $2',
    )
    const isOpen = () => product.database.rows(openness, [owner.userId, drawn.poster?.id])
    expect(await isOpen()).toEqual([{ open: false }])
    await execute(product.kernel, publishPitch, { id: draft.id, version: 1 }, product.as(owner))
    expect(await isOpen()).toEqual([{ open: true }])
  }, 60_000)

  it('[PIT16] a new title is drawn anew and the old pictures go', async () => {
    const draft = await draftOf(product, owner)
    await product.settle()
    const first = await execute(product.kernel, openEditor, { id: draft.id }, product.as(owner))
    await edit({ id: draft.id, version: 1, title: 'Quite another title' })
    await product.settle()
    const second = await execute(product.kernel, openEditor, { id: draft.id }, product.as(owner))
    expect(second.poster?.id).not.toBe(first.poster?.id)
    const old = product.product.serveImage
    await expect(
      execute(product.kernel, old, { id: first.poster?.id, name: '540.webp' }, product.as(owner)),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
