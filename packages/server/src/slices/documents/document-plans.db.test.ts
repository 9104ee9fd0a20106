import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { administer } from '../../../../../apps/node/test/kit/cluster.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startLargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import type { LargeMarket } from '../../../../../apps/node/test/kit/query-plans.ts'
import { sendFile } from '../../../../../apps/node/test/kit/send-file.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/execute.ts'
import { openFile } from './index.ts'

const hash = (n: string) => `lpad(to_hex(${n}), 64, '0')`
const documentOf = (pitch: string, owner: string, n: string, blob: string) =>
  `gen_random_uuid(), ${pitch}, ${hash(blob)}, 'budget', 'Document ' || ${n}, 'text/csv', null, null, ${n} % 4, false,
   ${n}, 1, ${owner}, now(), now()`

let market: LargeMarket
let owner: Person
let reader: Person
let at: { id: string; documentId: string }
beforeAll(async () => {
  market = await startLargeMarket()
  const { product } = market
  owner = await product.addPerson({ userType: 'creator' })
  reader = await product.addPerson({ userType: 'viewer' })
  const { id } = await livePitch(apiCaller(product.kernel, product.product.routes), owner)
  at = { id, documentId: await sendFile(product, owner, id) }
  await administer(
    product.owner,
    `insert into blobs select ${hash('n')}, 'documents/' || n, 1000, now() from generate_series(1, 24000) n`,
    `insert into pitch_documents select ${documentOf('p.id', 'p.owner_id', 'n', '(row_number() over () - 1) % 24000 + 1')}
     from pitches p, generate_series(1, 12) n where p.id <> '${id}' limit 24000`,
    `insert into pitch_documents select ${documentOf(`'${id}'`, `'${owner.userId}'`, 'n', 'n')} from generate_series(2, 50) n`,
    `insert into removed_documents select gen_random_uuid(), p.id, ${hash('n')}, '{}', timestamptz '2026-03-02' - n * interval '1 minute'
     from pitches p, generate_series(1, 6) n`,
    `insert into uploads select gen_random_uuid(), p.owner_id, p.id, null, 'budget', 2, 'x', 'x', 10, 0, '[]', 'receiving', null,
       now(), timestamptz '2026-03-03' + n * interval '1 minute' from pitches p, generate_series(1, 6) n`,
    `with made as (insert into media (id, owner_id, kind, drawn, width, height, colour, sha256, variants, open, created_at)
       select gen_random_uuid(), p.owner_id, 'character', false, 640, 800, '#000000', '', '{320.webp}', false, now()
       from pitches p, generate_series(1, 5) returning id, owner_id)
     insert into character_images select m.id, (select p.id from pitches p where p.owner_id = m.owner_id limit 1) from made m`,
    'vacuum analyze blobs, pitch_documents, removed_documents, uploads, media, character_images',
  )
}, 120_000)
afterAll(() => market.product.stop())

const growing = new Set(
  'pitches pitch_documents removed_documents blobs uploads users profiles media character_images'.split(' '),
)
const indexesIn = async (statement: string, work: (kernel: Kernel) => Promise<unknown>) => {
  const plan = await market.planned(work)
  expect(plan.filter(({ table, index }) => growing.has(table) && index === null)).toEqual([])
  return plan.filter((access) => access.statement === statement).map(({ table, index }) => `${table} ${index}`)
}
const calling =
  (work: (api: ReturnType<typeof apiCaller>) => Promise<unknown>) =>
  (kernel: Kernel): Promise<unknown> =>
    work(apiCaller(kernel, market.product.product.routes))
const ofPitch = 'pitch_documents pitch_documents_order'
const ofBlob = 'blobs blobs_pkey'

describe('plans over 24,000 documents', () => {
  it('[PLAN18] readers get the documents of a pitch in the order of their index, whoever they are', async () => {
    for (const actor of [visitor, reader, owner]) {
      const read = await indexesIn(
        'document.readable',
        calling((api) => api.call('GET /api/pitches/{id}/documents', { id: at.id }, actor)),
      )
      expect(read).toEqual(expect.arrayContaining([ofPitch, ofBlob]))
    }
  })

  it('[PLAN18] so does the team, with what is on its way', async () => {
    const list = calling((api) => api.call('GET /api/pitches/{id}/documents/edit', { id: at.id }, owner))
    expect(await indexesIn('document.of-team', list)).toEqual(expect.arrayContaining([ofPitch, ofBlob]))
    const uploads = calling((api) => api.call('GET /api/pitches/{id}/uploads', { id: at.id }, owner))
    const [read] = await indexesIn('upload.of-person', uploads)
    expect(read).toMatch(/^uploads uploads_(?:uploader|pitch)$/u)
  })

  it('[PLAN18] one document is found by its id, to be read and to be changed', async () => {
    const one = 'pitch_documents pitch_documents_pkey'
    const open = (kernel: Kernel) => execute(kernel, openFile, at, market.product.as(owner))
    expect(await indexesIn('document.openable', open)).toContain(one)
    const edit = calling((api) =>
      api.call('PATCH /api/pitches/{id}/documents/{documentId}', { ...at, version: 1, title: 'Topsheet' }, owner),
    )
    expect(await indexesIn('document.one-of-team', edit)).toContain(one)
  })

  it('[PLAN18] a deleted document comes back by its id, and old ones are forgotten by their age', async () => {
    const bringBack = calling(async (api) => {
      await api.call('DELETE /api/pitches/{id}/documents/{documentId}', at, owner)
      await api.call('POST /api/pitches/{id}/documents/{documentId}/restore', at, owner)
    })
    expect(await indexesIn('document.removed', bringBack)).toContain('removed_documents removed_documents_pkey')
    const release = market.product.product.jobs.find(({ queue }) => queue === 'documents.release-blob')
    const read = await indexesIn('blob.release', async (kernel) => {
      await release?.run(kernel, { sha256: '0'.repeat(64) })
    })
    expect(read).toEqual(
      expect.arrayContaining(['pitch_documents pitch_documents_blob', 'removed_documents removed_documents_blob']),
    )
  })
})
