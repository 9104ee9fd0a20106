import { randomUUID } from 'node:crypto'
import { storageLimitBytes } from '@pitchey/contract/documents/vocabulary'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftOf, liveOf } from '../../../../../apps/node/test/access-world.ts'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { checkSent, csvFile, sendBytes, sendFile, settleFiles } from '../../../../../apps/node/test/kit/send-file.ts'
import { system, visitor } from '../../kernel/actor.ts'
import type { Actor, Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { dbActorOf, execute } from '../../kernel/execute.ts'
import { Problem } from '../../kernel/problem.ts'
import { beginUpload, openFile } from './index.ts'
import { sweepDocuments } from './tidy-files.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
let stranger: Person
let admin: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  owner = await product.addPerson({ userType: 'creator' })
  stranger = await product.addPerson({ userType: 'investor' })
  admin = await product.addPerson({ userType: 'admin' })
})
afterAll(() => product.stop())

const text = (words: string): Uint8Array => new TextEncoder().encode(`scene,cost\n${words},1\n`)
const csv = (words: string) => ({ ...csvFile, bytes: text(words) })
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )
const begin = (actor: Actor, given: Record<string, unknown>) =>
  execute(
    product.kernel,
    beginUpload,
    { kind: 'budget', fileName: 'a.csv', sizeBytes: 10, ...given },
    product.as(actor),
  )
const open = (actor: Actor, id: string, documentId: string) =>
  execute(product.kernel, openFile, { id, documentId }, product.as(actor))
const forgetRemoved = async () => {
  const age = sqlStatement<Record<never, never>>(
    'test.age-removed',
    `update removed_documents set removed_at = removed_at - interval '1 hour'`,
  )
  await product.database.transaction({ actor: dbActorOf(system('test')) }, (tx) => tx.rows(age, []))
  const jobs = product.product.jobs.filter(({ queue }) => queue === 'documents.forget-removed')
  for (const { run } of jobs) await run(product.kernel, {})
}
const blobKeys = async () => (await product.files.list({ prefix: 'documents/', limit: 1000 })).map(({ key }) => key)
const join = sqlStatement<Record<never, never>>(
  'test.join-team',
  `insert into pitch_members (pitch_id, person_id, role, added_by, created_at) values ($1, $2, $3, $4, now())`,
)
const addMember = (pitchId: string, person: Person, role: string) =>
  product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
    tx.rows(join, [pitchId, person.userId, role, owner.userId]),
  )

describe('who may open a document', () => {
  it('[DOC1] tier 0 is for all who may open the pitch, tier 1 for the signed in, tiers 2 and 3 for the team alone', async () => {
    const pitch = await liveOf(product, owner)
    const viewer = await product.addPerson({ userType: 'viewer' })
    await addMember(pitch.id, viewer, 'viewer')
    const got: Record<string, string[]> = {}
    for (const tier of [0, 1, 2, 3] as const) {
      const id = await sendFile(product, owner, pitch.id, { ...csv(`tier ${tier}`), tier })
      const people = { visitor, stranger, admin, viewer, owner }
      got[tier] = []
      for (const [name, actor] of Object.entries(people)) {
        const listed = (await api.call('GET /api/pitches/{id}/documents', { id: pitch.id }, actor)).items
        const opened = await codeOf(open(actor, pitch.id, id))
        expect(listed.some((item) => String(item.id) === id)).toBe(opened === 'allowed')
        if (opened === 'allowed') got[tier].push(name)
        else expect(opened).toBe('not_found')
      }
    }
    expect(got).toEqual({
      0: ['visitor', 'stranger', 'admin', 'viewer', 'owner'],
      1: ['stranger', 'admin', 'viewer', 'owner'],
      2: ['viewer', 'owner'],
      3: ['viewer', 'owner'],
    })
  })

  it('[DOC1] a query without any filter shows a stranger no document above their tier and none of a draft', async () => {
    const everything = sqlStatement<{ row: string }>(
      'test.all-documents',
      `select row_to_json(d)::text || (select row_to_json(b)::text from blobs b where b.sha256 = d.sha256) as row
       from pitch_documents d
       union all select row_to_json(u)::text from uploads u`,
    )
    const draft = await draftOf(product, owner)
    await sendFile(product, owner, draft.id, { ...csv('draft'), title: 'DRAFT-canary', tier: 0 })
    const live = await liveOf(product, owner)
    await sendFile(product, owner, live.id, { ...csv('two'), title: 'TWO-canary', tier: 2 })
    await sendFile(product, owner, live.id, { ...csv('zero'), title: 'ZERO-canary', tier: 0 })
    await begin(owner, { pitchId: live.id, title: 'UPLOAD-canary' })
    const seenBy = async (actor: Actor) =>
      (await product.database.transaction({ actor: dbActorOf(actor), readOnly: true }, (tx) => tx.rows(everything, [])))
        .map(({ row }) => /(\w+)-canary/u.exec(row)?.[1])
        .filter((word) => word !== undefined)
        .toSorted()
    expect(await seenBy(visitor)).toEqual(['ZERO'])
    expect(await seenBy(stranger)).toEqual(['ZERO'])
    expect(await seenBy(owner)).toEqual(['DRAFT', 'TWO', 'UPLOAD', 'ZERO'])
  })

  it('[DOC7] what lies above a reader is named by kind and number only where the owner lets it, and never to the team', async () => {
    const pitch = await liveOf(product, owner)
    const id = await sendFile(product, owner, pitch.id, csv('silent'))
    await sendFile(product, owner, pitch.id, csv('silent too'))
    const withheld = async (actor: Actor) =>
      (await api.call('GET /api/pitches/{id}/documents', { id: pitch.id }, actor)).withheld
    expect(await withheld(stranger)).toEqual([])
    const at = { id: pitch.id, documentId: id }
    await api.call('PATCH /api/pitches/{id}/documents/{documentId}', { ...at, version: 1, announced: true }, owner)
    for (const reader of [visitor, stranger, admin])
      expect(await withheld(reader)).toEqual([{ kind: 'budget', count: 1 }])
    expect(await withheld(owner)).toEqual([])
  })

  it('[DOC9] a pitch needs an agreement as long as a document lies in tier 2 or 3', async () => {
    const pitch = await liveOf(product, owner)
    const needs = async () =>
      (await api.call('GET /api/pitches/{idOrSlug}', { idOrSlug: pitch.id }, stranger)).requiresAgreement
    const before = await needs()
    const documentId = await sendFile(product, owner, pitch.id, csv('needs'))
    expect([before, await needs()]).toEqual([false, true])
    const at = { id: pitch.id, documentId }
    await api.call('PATCH /api/pitches/{id}/documents/{documentId}', { ...at, version: 1, tier: 1 }, owner)
    expect(await needs()).toBe(false)
  })
})

describe('changing documents', () => {
  it('[DOC2] an editor uploads and renames, a commenter does not, and who was removed does nothing more', async () => {
    const pitch = await draftOf(product, owner)
    const editor = await product.addPerson({ userType: 'creator' })
    const commenter = await product.addPerson({ userType: 'creator' })
    await addMember(pitch.id, editor, 'editor')
    await addMember(pitch.id, commenter, 'commenter')
    const documentId = await sendFile(product, editor, pitch.id, csv('by editor'))
    const at = { id: pitch.id, documentId, version: 1 }
    const path = 'PATCH /api/pitches/{id}/documents/{documentId}'
    expect((await api.call(path, { ...at, title: 'Renamed' }, editor)).title).toBe('Renamed')
    expect(await api.refusalCode(path, { ...at, version: 2, title: 'No' }, commenter)).toBe('forbidden')
    expect(await codeOf(begin(commenter, { pitchId: pitch.id }))).toBe('forbidden')
    const pending = await sendBytes(product, editor, pitch.id, csv('pending')).then(() =>
      begin(editor, { pitchId: pitch.id }),
    )
    const leave = sqlStatement<Record<never, never>>('test.leave', 'delete from pitch_members where person_id = $1')
    await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) => tx.rows(leave, [editor.userId]))
    const more = execute(
      product.kernel,
      product.product.appendToUpload,
      { id: pending.id, offset: 0, bytes: new Uint8Array(3) },
      product.as(editor),
    )
    expect(await codeOf(more)).toBe('not_found')
    expect(await api.refusalCode(path, { ...at, version: 2, title: 'No' }, editor)).toBe('not_found')
    expect(await codeOf(open(editor, pitch.id, documentId))).toBe('not_found')
  })

  it('[DOC4] only the owner changes a tier, announces, or uploads below the tier that a kind has by itself', async () => {
    const pitch = await draftOf(product, owner)
    const editor = await product.addPerson({ userType: 'creator' })
    await addMember(pitch.id, editor, 'editor')
    const documentId = await sendFile(product, editor, pitch.id, csv('tiers'))
    const path = 'PATCH /api/pitches/{id}/documents/{documentId}'
    const at = { id: pitch.id, documentId, version: 1 }
    for (const change of [{ tier: 0 }, { tier: 3 }, { announced: true }]) {
      expect(await api.refusalCode(path, { ...at, ...change }, editor)).toBe('forbidden')
    }
    expect(await codeOf(begin(editor, { pitchId: pitch.id, tier: 1 }))).toBe('forbidden')
    expect(await codeOf(begin(editor, { pitchId: pitch.id, tier: 3 }))).toBe('allowed')
    expect((await api.call(path, { ...at, tier: 0, announced: true }, owner)).tier).toBe(0)
  })

  it('[DOC6] a stale edit is refused and told the version, a kind that does not fit is refused by its pointer', async () => {
    const pitch = await draftOf(product, owner)
    const documentId = await sendFile(product, owner, pitch.id, csv('stale'))
    const path = 'PATCH /api/pitches/{id}/documents/{documentId}'
    await api.call(path, { id: pitch.id, documentId, version: 1, title: 'Second' }, owner)
    const stale = await api.refusal(path, { id: pitch.id, documentId, version: 1, title: 'Third' }, owner)
    expect([stale.code, stale.extras.currentVersion]).toEqual(['stale_version', 2])
    const wrong = await api.refusal(path, { id: pitch.id, documentId, version: 2, kind: 'sizzle' }, owner)
    expect(wrong.extras.errors?.[0]?.pointer).toBe('/kind')
  })

  it('[DOC6] documents keep the order they were put in; an order that misses one or names a foreign one is refused', async () => {
    const pitch = await draftOf(product, owner)
    const other = await draftOf(product, owner)
    const foreign = await sendFile(product, owner, other.id, csv('foreign'))
    const ids = []
    for (const words of ['a', 'b', 'c']) ids.push(await sendFile(product, owner, pitch.id, csv(words)))
    const path = 'PUT /api/pitches/{id}/documents/order'
    const turned = ids.toReversed()
    const put = await api.call(path, { id: pitch.id, ids: turned }, owner)
    expect(put.items.map(({ id }) => id)).toEqual(turned)
    const readers = await api.call('GET /api/pitches/{id}/documents', { id: pitch.id }, owner)
    expect(readers.items.map(({ id }) => id)).toEqual(turned)
    for (const wrong of [ids.slice(1), [...ids, foreign], [ids[0], ids[0], ids[1]]]) {
      expect(await api.refusalCode(path, { id: pitch.id, ids: wrong }, owner)).toBe('conflict')
    }
  })

  it('[PIT2] what is archived keeps its documents as they are', async () => {
    const live = await liveOf(product, owner)
    const documentId = await sendFile(product, owner, live.id, csv('archived'))
    const { version } = await api.call('GET /api/pitches/{id}/edit', { id: live.id }, owner)
    await api.call('POST /api/pitches/{id}/archive', { id: live.id, version }, owner)
    const at = { id: live.id, documentId }
    const edit = 'PATCH /api/pitches/{id}/documents/{documentId}'
    expect(await api.refusalCode(edit, { ...at, version: 1, title: 'x' }, owner)).toBe('illegal_transition')
    const remove = 'DELETE /api/pitches/{id}/documents/{documentId}'
    expect(await api.refusalCode(remove, at, owner)).toBe('illegal_transition')
    expect(await codeOf(begin(owner, { pitchId: live.id }))).toBe('illegal_transition')
  })

  it('[DOC10] every change leaves its audit row and its event, and a refused one neither', async () => {
    const pitch = await draftOf(product, owner)
    const documentId = await sendFile(product, owner, pitch.id, csv('audited'))
    const at = { id: pitch.id, documentId }
    await api.call('PATCH /api/pitches/{id}/documents/{documentId}', { ...at, version: 1, tier: 3 }, owner)
    await api.refusal('PATCH /api/pitches/{id}/documents/{documentId}', { ...at, version: 1, tier: 0 }, owner)
    await api.call('DELETE /api/pitches/{id}/documents/{documentId}', at, owner)
    const trail = sqlStatement<{ action: string }>(
      'test.document-trail',
      'select action from audit_log where entity_id = $1 order by at, id',
    )
    const events = sqlStatement<{ type: string }>(
      'test.document-events',
      `select type from outbox where entity_id = $1 and type like 'document%' order by created_at, id`,
    )
    const actions = (await product.database.rows(trail, [documentId])).map(({ action }) => action)
    expect(actions.toSorted()).toEqual(['document.checked', 'document.deleted', 'document.edited', 'upload.begun'])
    const types = (await product.database.rows(events, [pitch.id])).map(({ type }) => type)
    expect(types.toSorted()).toEqual(['document.added', 'documents.changed', 'documents.changed'])
  })
})

describe('bytes', () => {
  it('[DOC8] the same bytes are kept once, and go with the last document that holds them', async () => {
    const before = await blobKeys()
    const [one, two] = [await draftOf(product, owner), await draftOf(product, owner)]
    const first = await sendFile(product, owner, one.id, csv('shared'))
    const second = await sendFile(product, owner, two.id, csv('shared'))
    const added = (await blobKeys()).filter((key) => !before.includes(key))
    expect(added).toHaveLength(1)
    await api.call('DELETE /api/pitches/{id}/documents/{documentId}', { id: one.id, documentId: first }, owner)
    await settleFiles(product)
    expect(await blobKeys()).toEqual(expect.arrayContaining(added))
    await api.call('DELETE /api/pitches/{id}/documents/{documentId}', { id: two.id, documentId: second }, owner)
    await forgetRemoved()
    await settleFiles(product)
    expect(await blobKeys()).not.toEqual(expect.arrayContaining(added))
  })

  it('[DOC8] of two checks of the same bytes at once both become documents and one copy stays', async () => {
    const pitch = await draftOf(product, owner)
    const before = await blobKeys()
    const ids = await Promise.all([1, 2].map(() => sendBytes(product, owner, pitch.id, csv('twins'))))
    await Promise.all(ids.map((id) => checkSent(product, id)))
    await settleFiles(product)
    const { items } = await api.call('GET /api/pitches/{id}/documents/edit', { id: pitch.id }, owner)
    expect(items).toHaveLength(2)
    expect((await blobKeys()).filter((key) => !before.includes(key))).toHaveLength(1)
  })

  it('[DOC8] a replaced document keeps its id, place, title and tier, and its old bytes go', async () => {
    const pitch = await draftOf(product, owner)
    const id = await sendFile(product, owner, pitch.id, { ...csv('old bytes'), title: 'The budget', tier: 3 })
    const old = await open(owner, pitch.id, id)
    await sendFile(product, owner, pitch.id, { ...csv('new bytes'), replaces: id })
    await settleFiles(product)
    const { items } = await api.call('GET /api/pitches/{id}/documents/edit', { id: pitch.id }, owner)
    expect(items.map((item) => [item.id, item.title, item.tier, item.version])).toEqual([[id, 'The budget', 3, 2]])
    expect((await open(owner, pitch.id, id)).sha256).not.toBe(old.sha256)
    expect(await product.files.get(old.key)).toBeNull()
  })

  it('[DOC8] what was to replace a document that is deleted meanwhile is for the team alone', async () => {
    const pitch = await draftOf(product, owner)
    const id = await sendFile(product, owner, pitch.id, { ...csv('for all'), tier: 0 })
    const sent = await sendBytes(product, owner, pitch.id, { ...csv('for few'), replaces: id })
    const at = { id: pitch.id, documentId: id }
    await api.call('PATCH /api/pitches/{id}/documents/{documentId}', { ...at, version: 1, tier: 3 }, owner)
    await api.call('DELETE /api/pitches/{id}/documents/{documentId}', at, owner)
    await checkSent(product, sent)
    const { items } = await api.call('GET /api/pitches/{id}/documents/edit', { id: pitch.id }, owner)
    expect(items.map((item) => [item.id, item.tier])).toEqual([[sent, 3]])
  })

  it('[DOC8] bytes written by a process that ended before it committed go with the sweep, and nothing else does', async () => {
    const pitch = await draftOf(product, owner)
    const id = await sendFile(product, owner, pitch.id, csv('stays'))
    const kept = await open(owner, pitch.id, id)
    const upload = await begin(owner, { pitchId: pitch.id, sizeBytes: 100 })
    const caller = product.as(owner)
    const part = { id: upload.id, offset: 0, bytes: new Uint8Array(10) }
    await execute(product.kernel, product.product.appendToUpload, part, caller)
    const orphans = [`documents/${randomUUID()}`, `uploads/${upload.id}/0000000010-lost`, `uploads/${randomUUID()}/a`]
    for (const key of orphans) await product.files.put(key, new Uint8Array(3))
    const sweep = async (ageMs: number) => {
      const older = {
        ...product.files,
        list: async (page: Parameters<typeof product.files.list>[0]) =>
          (await product.files.list(page)).map((file) => ({ ...file, ageMs })),
      }
      return execute(product.kernel, sweepDocuments(older), {}, product.as(system('test')))
    }
    expect(await sweep(60_000)).toBe(0)
    expect(await sweep(3_700_000)).toBeGreaterThanOrEqual(3)
    for (const key of orphans) expect(await product.files.get(key)).toBeNull()
    expect(await product.files.get(kept.key)).not.toBeNull()
    expect((await product.files.list({ prefix: `uploads/${upload.id}/`, limit: 9 })).length).toBe(1)
  })

  it('[DOC8] a check that ran twice, or was killed between storing and committing, makes one document', async () => {
    const pitch = await draftOf(product, owner)
    const id = await sendBytes(product, owner, pitch.id, csv('killed between'))
    await Promise.all([checkSent(product, id), checkSent(product, id)])
    await checkSent(product, id)
    const { items } = await api.call('GET /api/pitches/{id}/documents/edit', { id: pitch.id }, owner)
    expect(items.map((item) => item.id)).toEqual([id])
  })
})

describe('room', () => {
  it('[UPL3] of uploads that begin at once no more pass than there is room for', async () => {
    const rich = await product.addPerson({ userType: 'creator' })
    const pitch = await draftOf(product, rich)
    const sizeBytes = 450 * 1024 * 1024
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => codeOf(begin(rich, { pitchId: pitch.id, kind: 'sizzle', sizeBytes }))),
    )
    const fits = Math.floor(storageLimitBytes / sizeBytes)
    expect(tries.filter((code) => code === 'allowed')).toHaveLength(fits)
    expect(tries.filter((code) => code === 'storage_full')).toHaveLength(8 - fits)
  })

  it('[UPL3] a size beyond the kind, an empty file and a pitch of somebody else are refused before a byte is sent', async () => {
    const pitch = await draftOf(product, owner)
    const live = await liveOf(product, owner)
    expect(await codeOf(begin(owner, { pitchId: pitch.id, sizeBytes: 26 * 1024 * 1024 }))).toBe('too_large')
    expect(await codeOf(begin(owner, { pitchId: pitch.id, sizeBytes: 0 }))).toBe('invalid_input')
    expect(await codeOf(begin(owner, { pitchId: pitch.id, fileName: 'a\u202Efdp.exe' }))).toBe('invalid_input')
    expect(await codeOf(begin(stranger, { pitchId: pitch.id }))).toBe('not_found')
    expect(await codeOf(begin(stranger, { pitchId: live.id }))).toBe('forbidden')
    expect(await codeOf(begin(visitor, { pitchId: live.id }))).toBe('not_signed_in')
  })

  it('[UPL6] an upload that nobody finished is over after its time, and its bytes and its room are given back', async () => {
    const late = await product.addPerson({ userType: 'creator' })
    const pitch = await draftOf(product, late)
    const upload = await begin(late, { pitchId: pitch.id, sizeBytes: 100 })
    const part = { id: upload.id, offset: 0, bytes: new Uint8Array(10) }
    await execute(product.kernel, product.product.appendToUpload, part, product.as(late))
    const used = async () =>
      (await api.call('GET /api/pitches/{id}/documents/edit', { id: pitch.id }, late)).storage.usedBytes
    expect(await used()).toBe(100)
    product.clock.advance(49 * 3600 * 1000)
    const more = { ...part, offset: 10 }
    expect(await codeOf(execute(product.kernel, product.product.appendToUpload, more, product.as(late)))).toBe(
      'upload_over',
    )
    const job = product.product.jobs.find(({ queue }) => queue === 'documents.expire-uploads')
    await job?.run(product.kernel, {})
    await settleFiles(product)
    expect(await used()).toBe(0)
    expect((await api.call('GET /api/pitches/{id}/uploads', { id: pitch.id }, late)).items).toEqual([])
  })
})
