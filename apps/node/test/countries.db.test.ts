import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openGeoDatabase } from '../src/adapters/geo/mmdb-geo.ts'
import { apiCaller } from './kit/api-caller.ts'
import type { ApiCaller } from './kit/api-caller.ts'
import { countryDatabase } from './kit/make-geo-database.ts'
import { livePitch } from './kit/make-pitch.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { visitor } from '@pitchey/server/kernel/actor'

const folder = mkdtempSync(join(tmpdir(), 'pitchey-countries-'))
let product: TestProduct
let api: ApiCaller

beforeAll(async () => {
  const path = join(folder, 'countries.mmdb')
  writeFileSync(path, countryDatabase({ '192.0.2.0/24': 'DE', '2001:db8::/32': 'NG' }))
  product = await startTestProduct({ geo: await openGeoDatabase(path) })
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(async () => {
  await product.stop()
  rmSync(folder, { recursive: true, force: true })
})

const addresses = ['192.0.2.7', '2001:db8:1::5', '203.0.113.9']

it('[ANA10] reports the countries of readers by two letters, and keeps no address anywhere', async () => {
  const owner = await product.addPerson({ userType: 'creator' })
  const reader = await product.addPerson({ userType: 'investor' })
  const { id } = await livePitch(api, owner)
  for (const address of addresses) await api.call('POST /api/pitches/{id}/views', { id }, visitor, { address })
  await api.call('POST /api/pitches/{id}/views', { id }, reader, { address: '192.0.2.8' })
  await api.call('POST /api/pitches/{id}/views', { id }, reader, { address: '192.0.2.8' })
  await product.product.analytics.queue.flush()
  const { countries, totals } = await api.call('GET /api/analytics/report', { pitchId: id }, owner)
  expect(countries.map(({ key, views }) => [key, views.now])).toEqual([
    ['DE', 2],
    ['NG', 1],
    ['unknown', 1],
  ])
  expect(totals.opens.now).toBe(5)
  for (const table of ['pitch_views', 'analytics_events']) {
    const rows = await product.database.rows<{ row: string }>(
      { name: `test.all-${table}`, text: `select to_jsonb(t)::text as row from ${table} t where pitch_id = $1` },
      [id],
    )
    expect(rows.length).toBeGreaterThan(3)
    for (const { row } of rows) for (const address of [...addresses, '192.0.2.8']) expect(row).not.toContain(address)
  }
})
