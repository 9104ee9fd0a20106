import type { MediaId } from '@pitchey/contract/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { plainJpeg } from '../../../../../apps/node/test/kit/make-picture.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { teamWorld } from '../../../../../apps/node/test/kit/team-world.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { execute } from '../../kernel/execute.ts'
import { maxCharacterImages } from './character-images.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let reader: Person
let jpeg: Uint8Array
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
  reader = await product.addPerson({ userType: 'viewer' })
  jpeg = await plainJpeg('#446688', 900, 1200)
})
afterAll(() => product.stop())

const upload = (id: string, actor: Actor = owner) =>
  api.call('POST /api/pitches/{id}/character-images', { id, bytes: jpeg, contentType: 'image/jpeg' }, actor)
const fetched = (id: MediaId, actor: Actor) =>
  execute(product.kernel, product.product.serveImage, { id, name: '320.webp' }, product.as(actor)).then(
    ({ bytes, open }) => ({ found: bytes !== null, open }),
    (error: { code: string }) => error.code,
  )
const named = (imageId: MediaId | null) => [
  { name: 'Ada', description: 'Keeps the light.', imageId, imageAlt: 'A woman with a lamp' },
]
const withPicture = async (disclosure: Record<string, number>) => {
  const pitch = await livePitch(api, owner, { disclosure })
  const { id: imageId } = await upload(pitch.id)
  const edited = await api.call(
    'PATCH /api/pitches/{id}',
    { id: pitch.id, version: pitch.version, characters: named(imageId) },
    owner,
  )
  return { pitch: edited, imageId }
}
const everybody = async (imageId: MediaId) => {
  const moderator = await product.addPerson({ userType: 'creator' })
  const moderates = { ...moderator, permissions: new Set([...moderator.permissions, 'pitch.moderate' as const]) }
  return Promise.all([visitor, reader, owner, moderates].map((actor) => fetched(imageId, actor)))
}
const shown = { found: true, open: false }
const hidden = 'not_found'

describe('pictures of characters', () => {
  it('[CHR1] an owner and an editor upload one, which is kept four to five in every width; nobody else does', async () => {
    const draft = await draftPitch(api, owner)
    const { join } = teamWorld(product, api)
    const { id } = await upload(draft.id, await join(owner, draft.id, 'editor'))
    const sizes = sqlStatement<{ width: number; height: number; variants: string[]; kind: string }>(
      'test.sizes',
      'select width, height, variants, kind from media where id = $1',
    )
    expect(await product.database.rows(sizes, [id])).toEqual([
      {
        width: 640,
        height: 800,
        kind: 'character',
        variants: ['160.avif', '160.webp', '320.avif', '320.webp', '640.avif', '640.webp'],
      },
    ])
    const body = { id: draft.id, bytes: jpeg, contentType: 'image/jpeg' }
    const commenter = await join(owner, draft.id, 'commenter')
    const refusals = [commenter, await product.addPerson({ userType: 'creator' }), visitor].map((actor) =>
      api.refusal('POST /api/pitches/{id}/character-images', body, actor).then(({ code }) => code),
    )
    expect(await Promise.all(refusals)).toEqual(['forbidden', 'not_found', 'not_signed_in'])
    const bad = await api.refusal(
      'POST /api/pitches/{id}/character-images',
      { ...body, bytes: new TextEncoder().encode('<svg onload="x()"/>') },
      owner,
    )
    expect(bad.code).toBe('unusable_image')
  }, 30_000)

  it('[CHR2] characters name pictures of their own pitch alone', async () => {
    const first = await draftPitch(api, owner)
    const second = await draftPitch(api, owner)
    const { id: imageId } = await upload(first.id)
    const refused = await api.refusal(
      'PATCH /api/pitches/{id}',
      { id: second.id, version: second.version, characters: named(imageId) },
      owner,
    )
    expect(refused.code).toBe('invalid_input')
    expect(refused.extras.errors?.map(({ pointer }) => pointer)).toEqual(['/characters/0/imageId'])
    const begun = { title: 'A', logline: 'B', genre: 'drama', format: 'feature', characters: named(imageId) }
    expect((await api.refusal('POST /api/pitches', begun, owner)).code).toBe('invalid_input')
  }, 30_000)

  it('[CHR2] a copy takes no picture over', async () => {
    const { pitch } = await withPicture({ characters: 0 })
    const copy = await api.call('POST /api/pitches/{id}/duplicate', { id: pitch.id }, owner)
    expect(copy.characters).toMatchObject([{ name: 'Ada', imageId: null, imageAlt: '' }])
  }, 30_000)

  it('[CHR3] a picture is for whoever may read the characters, by its address too, as the tier stands now', async () => {
    const { pitch, imageId } = await withPicture({ characters: 0 })
    expect(await everybody(imageId)).toEqual([shown, shown, shown, shown])
    const move = async (version: number, tier: number) =>
      (await api.call('PATCH /api/pitches/{id}', { id: pitch.id, version, disclosure: { characters: tier } }, owner))
        .version
    const second = await move(pitch.version, 1)
    expect(await everybody(imageId)).toEqual([hidden, shown, shown, shown])
    const third = await move(second, 2)
    expect(await everybody(imageId)).toEqual([hidden, hidden, shown, shown])
    const fourth = await move(third, 0)
    await api.call('POST /api/pitches/{id}/unpublish', { id: pitch.id, version: fourth }, owner)
    expect(await everybody(imageId)).toEqual([hidden, hidden, shown, shown])
  }, 30_000)

  it('[CHR3] a picture that no character shows any more is for the team alone', async () => {
    const { pitch, imageId } = await withPicture({ characters: 0 })
    const { join } = teamWorld(product, api)
    const viewer = await join(owner, pitch.id, 'viewer')
    await api.call('PATCH /api/pitches/{id}', { id: pitch.id, version: pitch.version, characters: named(null) }, owner)
    expect(await fetched(imageId, visitor)).toBe(hidden)
    expect(await fetched(imageId, reader)).toBe(hidden)
    expect(await fetched(imageId, viewer)).toEqual(shown)
  }, 30_000)

  it('[CHR4] what neither the pitch nor a version names is forgotten after two days, and nothing else', async () => {
    const { pitch, imageId } = await withPicture({ characters: 0 })
    const { id: dropped } = await upload(pitch.id)
    await api.call('POST /api/pitches/{id}/versions', { id: pitch.id, name: 'With Ada' }, owner)
    const later = await api.call(
      'PATCH /api/pitches/{id}',
      { id: pitch.id, version: pitch.version, characters: named(null) },
      owner,
    )
    const job = product.product.jobs.find(({ queue }) => queue === 'pitch.sweep-character-images')
    await job?.run(product.kernel, {})
    expect(await fetched(dropped, owner)).toEqual(shown)
    const age = sqlStatement<Record<never, never>>(
      'test.age',
      `update media set created_at = created_at - interval '49 hours' where kind = 'character'`,
    )
    await product.database.rows(age, [])
    await job?.run(product.kernel, {})
    expect(await fetched(dropped, owner)).toBe(hidden)
    const { items } = await api.call('GET /api/pitches/{id}/versions', { id: pitch.id }, owner)
    const number = items.find(({ name }) => name === 'With Ada')?.number
    const { pitch: restored } = await api.call(
      'POST /api/pitches/{id}/versions/{number}/restore',
      { id: pitch.id, number, version: later.version },
      owner,
    )
    expect(restored.characters).toMatchObject([{ imageId, imageAlt: 'A woman with a lamp' }])
    expect(await fetched(imageId, visitor)).toEqual(shown)
  }, 30_000)

  it('[CHR4] a pitch keeps a bounded number, and they go with a deleted draft', async () => {
    const draft = await draftPitch(api, owner)
    const { id: imageId } = await upload(draft.id)
    const fill = sqlStatement<Record<never, never>>(
      'test.fill',
      `with made as (
         insert into media (id, owner_id, kind, drawn, width, height, colour, sha256, variants, open, created_at)
         select gen_random_uuid(), owner_id, kind, drawn, width, height, colour, sha256, '{}', open, created_at
         from media, generate_series(2, $2::int) where id = $1 returning id)
       insert into character_images (media_id, pitch_id) select id, $3 from made`,
    )
    await product.database.transaction({ actor: { id: null, role: 'system' } }, (db) =>
      db.rows(fill, [imageId, maxCharacterImages, draft.id]),
    )
    const more = { id: draft.id, bytes: jpeg, contentType: 'image/jpeg' }
    expect((await api.refusal('POST /api/pitches/{id}/character-images', more, owner)).code).toBe('conflict')
    await api.call('DELETE /api/pitches/{id}', { id: draft.id }, owner)
    expect(await fetched(imageId, owner)).toBe(hidden)
  }, 30_000)
})
