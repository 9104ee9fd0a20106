import { storageLimitBytes } from '@pitchey/contract/documents/vocabulary'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftOf, liveOf } from '../../../../../apps/node/test/access-world.ts'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { csvFile, sendFile, settleFiles } from '../../../../../apps/node/test/kit/send-file.ts'
import { teamWorld } from '../../../../../apps/node/test/kit/team-world.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { execute } from '../../kernel/execute.ts'
import { undoMs } from './change-documents.ts'
import { openFile } from './index.ts'

const removePath = 'DELETE /api/pitches/{id}/documents/{documentId}'
const restorePath = 'POST /api/pitches/{id}/documents/{documentId}/restore'

let product: TestProduct
let api: ApiCaller
let owner: Person
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
})
afterAll(() => product.stop())

const csv = (words: string) => ({ ...csvFile, bytes: new TextEncoder().encode(`scene,cost\n${words},1\n`) })
const listed = async (id: string) => (await api.call('GET /api/pitches/{id}/documents/edit', { id }, owner)).items
const opened = (id: string, documentId: string, actor: Actor = owner) =>
  execute(product.kernel, openFile, { id, documentId }, product.as(actor)).then(
    ({ sha256 }) => sha256,
    () => null,
  )
const forget = async () => {
  const job = product.product.jobs.find(({ queue }) => queue === 'documents.forget-removed')
  await job?.run(product.kernel, {})
  await settleFiles(product)
}

describe('a deleted document', () => {
  it('[DOC11] is gone for everybody at once and comes back as it was, in its place', async () => {
    const pitch = await draftOf(product, owner)
    const ids: string[] = []
    for (const words of ['a', 'b', 'c']) ids.push(await sendFile(product, owner, pitch.id, csv(words)))
    const before = await listed(pitch.id)
    const at = { id: pitch.id, documentId: ids[1] ?? '' }
    await api.call(removePath, at, owner)
    expect((await listed(pitch.id)).map(({ id }) => id)).toEqual([ids[0], ids[2]])
    expect(await opened(pitch.id, at.documentId)).toBeNull()
    await forget()
    expect(await api.call(restorePath, at, owner)).toEqual(before[1])
    expect(await listed(pitch.id)).toEqual(before)
    expect(await opened(pitch.id, at.documentId)).not.toBeNull()
    expect(await api.refusalCode(restorePath, at, owner)).toBe('not_found')
  })

  it('[DOC11] is forgotten with its bytes after an hour, and comes back no more', async () => {
    const pitch = await draftOf(product, owner)
    const documentId = await sendFile(product, owner, pitch.id, csv('forgotten'))
    const at = { id: pitch.id, documentId }
    const keys = async () => (await product.files.list({ prefix: 'documents/', limit: 1000 })).length
    const kept = await keys()
    await api.call(removePath, at, owner)
    product.clock.advance(undoMs)
    expect(await api.refusalCode(restorePath, at, owner)).toBe('not_found')
    expect(await keys()).toBe(kept)
    await forget()
    expect(await keys()).toBe(kept - 1)
  })

  it('[DOC11] comes back for the owner and for the editor who deleted it, and only into that pitch', async () => {
    const { join } = teamWorld(product, api)
    const [pitch, other] = [await draftOf(product, owner), await draftOf(product, owner)]
    const documentId = await sendFile(product, owner, pitch.id, csv('whose'))
    const at = { id: pitch.id, documentId }
    const editor = await join(owner, pitch.id, 'editor')
    const commenter = await join(owner, pitch.id, 'commenter')
    await api.call(removePath, at, owner)
    expect(await api.refusalCode(restorePath, at, commenter)).toBe('forbidden')
    expect(await api.refusalCode(restorePath, at, await product.addPerson({ userType: 'creator' }))).toBe('not_found')
    expect(await api.refusalCode(restorePath, { ...at, id: other.id }, owner)).toBe('not_found')
    expect(await api.refusalCode(restorePath, at, editor)).toBe('forbidden')
    await api.call(restorePath, at, owner)
    for (const back of [editor, owner]) {
      await api.call(removePath, at, editor)
      expect((await api.call(restorePath, at, back)).id).toBe(documentId)
    }
  })

  it('[DOC11] gives its room up at once, and comes back only where there is room', async () => {
    const keeper = await product.addPerson({ userType: 'creator' })
    const pitch = await draftOf(product, keeper)
    const documentId = await sendFile(product, keeper, pitch.id, csv('room'))
    const storage = async () =>
      (await api.call('GET /api/pitches/{id}/documents/edit', { id: pitch.id }, keeper)).storage.usedBytes
    const before = await storage()
    await api.call(removePath, { id: pitch.id, documentId }, keeper)
    const after = await storage()
    expect(after).toBeLessThan(before)
    const fill = sqlStatement<Record<never, never>>(
      'test.fill',
      `insert into uploads (id, uploader_id, pitch_id, kind, tier, title, file_name, size_bytes, received_bytes, parts,
         state, created_at, expires_at)
       select gen_random_uuid(), $1, $2, 'other', 2, 'x', 'x', $3::bigint / 2, 0, '[]', 'receiving', $4, $5
       from generate_series(1, 2)`,
    )
    const now = product.clock.now()
    const expiresAt = new Date(now.getTime() + 3_600_000)
    await product.database.transaction({ actor: { id: null, role: 'system' } }, (db) =>
      db.rows(fill, [keeper.userId, pitch.id, storageLimitBytes - after, now, expiresAt]),
    )
    expect(await api.refusalCode(restorePath, { id: pitch.id, documentId }, keeper)).toBe('storage_full')
  })

  it('[DOC9] counts for the agreement of its pitch while it is there, also in public lists, at the same moment', async () => {
    const pitch = await liveOf(product, owner)
    const inLists = sqlStatement<{ needs: boolean }>(
      'test.listing-need',
      'select requires_agreement as needs from listings where pitch_id = $1',
    )
    const needs = async () => {
      const page = await api.call('GET /api/pitches/{idOrSlug}', { idOrSlug: pitch.id })
      const rows = await product.database.rows(inLists, [pitch.id])
      return [page.requiresAgreement, ...rows.map((row) => row.needs)]
    }
    const steps = [await needs()]
    const documentId = await sendFile(product, owner, pitch.id, { ...csv('tier 2'), tier: 2 })
    const at = { id: pitch.id, documentId }
    steps.push(await needs())
    await api.call('PATCH /api/pitches/{id}/documents/{documentId}', { ...at, version: 1, tier: 1 }, owner)
    steps.push(await needs())
    await api.call('PATCH /api/pitches/{id}/documents/{documentId}', { ...at, version: 2, tier: 3 }, owner)
    steps.push(await needs())
    await api.call(removePath, at, owner)
    steps.push(await needs())
    await api.call(restorePath, at, owner)
    steps.push(await needs())
    const [yes, no] = [
      [true, true],
      [false, false],
    ]
    expect(steps).toEqual([no, yes, no, yes, no, yes])
  })
})
