import { stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { system } from '@pitchey/server/kernel/actor'
import { sqlStatement } from '@pitchey/server/kernel/db'
import { execute } from '@pitchey/server/kernel/execute'
import { newId } from '@pitchey/server/kernel/ids'
import type { FileStore } from '@pitchey/server/ports/file-store'
import type { Images, ImageSet } from '@pitchey/server/ports/images'
import { sweepFiles } from '@pitchey/server/slices/media/index'
import { pitchJobs } from '@pitchey/server/slices/pitches/index'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFolderStore } from '../src/adapters/files/folder-store.ts'
import { apiCaller } from './kit/api-caller.ts'
import type { ApiCaller } from './kit/api-caller.ts'
import { draftPitch } from './kit/make-pitch.ts'
import { plainJpeg } from './kit/make-picture.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'

/** What is younger may still be recorded. */
const unrecordedForMs = 3_600_000

let product: TestProduct
let api: ApiCaller
let files: FileStore
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  files = createFolderStore(product.filesDir)
})
afterAll(() => product.stop())

const keys = async () => (await files.list({ prefix: '', limit: 1000 })).map(({ key }) => key)
const age = async (key: string, byMs: number) => {
  const written = new Date((await stat(join(product.filesDir, key))).mtimeMs - byMs)
  await utimes(join(product.filesDir, key), written, written)
}
const put = async (key: string, ageMs: number) => {
  await files.put(key, new Uint8Array([1]))
  await age(key, ageMs)
  return key
}
const sweep = () => execute(product.kernel, sweepFiles(files), {}, product.as(system('test')))

const recorded = sqlStatement<{ key: string }>(
  'test.recorded',
  `select 'media/' || id || '/' || name as key from media, unnest(variants) name order by 1`,
)

it('[MEDIA1] removes what is older than an hour and of no picture, and nothing that a picture or an upload needs', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await draftPitch(api, owner)
  await product.settle()
  const { poster } = await api.call('GET /api/pitches/{id}/edit', { id }, owner)
  const art = await keys()
  expect(art.length).toBeGreaterThan(8)
  for (const key of art) await age(key, 400 * unrecordedForMs)
  const orphans = [
    await put(`media/${newId()}/540.webp`, unrecordedForMs + 60_000),
    await put(`media/${poster?.id}/999.webp`, unrecordedForMs + 60_000),
    await put(`media/${poster?.id}/540.webp.0123456789ab.part`, unrecordedForMs + 60_000),
    await put('media/odd', unrecordedForMs + 60_000),
  ]
  const young = await put(`media/${newId()}/540.webp`, unrecordedForMs - 60_000)
  const elsewhere = await put('backup/one', 400 * unrecordedForMs)
  expect(await sweep()).toBe(orphans.length)
  expect(await keys()).toEqual([...art, young, elsewhere].toSorted())
  expect((await product.database.rows(recorded, [])).map((row) => row.key)).toEqual(art)
  expect(await sweep()).toBe(0)
  await files.remove(young)
  await files.remove(elsewhere)
})

it('[MEDIA1] spares an upload that is written while the sweep goes on, and that is recorded afterwards', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await draftPitch(api, owner)
  const bytes = await plainJpeg('#446688', 800, 1200)
  const upload = api.call('PUT /api/pitches/{id}/poster', { id, bytes, contentType: 'image/jpeg' }, owner)
  const running = Promise.resolve('running')
  while ((await Promise.race([upload, running])) === 'running') await sweep()
  const { poster } = await upload
  expect(await files.get(`media/${poster?.id}/240.webp`)).not.toBeNull()
})

it('[MEDIA2] art that was drawn for a pitch that is gone leaves no files', async () => {
  await product.settle()
  const before = await keys()
  const owner = await product.addPerson({ userType: 'creator' })
  const { id } = await draftPitch(api, owner)
  const set: ImageSet = {
    width: 540,
    height: 810,
    colour: '#000000',
    sha256: '',
    files: [{ name: '540.webp', bytes: new Uint8Array([1]) }],
  }
  const images: Images = {
    render: async () => set,
    reencode: async () => set,
    preview: async () => {
      await api.call('DELETE /api/pitches/{id}', { id }, owner)
      return set
    },
  }
  await pitchJobs(product.settings, images, files)
    .find(({ queue }) => queue === 'pitch.draw-art')
    ?.run(product.kernel, { id })
  expect((await keys()).length).toBe(before.length + 3)
  await product.settle()
  expect(await keys()).toEqual(before)
})

it('[MEDIA1] runs once a day', () => {
  expect(product.product.jobs.find(({ queue }) => queue === 'media.sweep-files')?.cron).toMatch(/^\d+ \d+ \* \* \*$/u)
})
