import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countryDatabase, makeGeoDatabase } from '../../../test/kit/make-geo-database.ts'
import { GeoDatabaseError } from './geo-database-error.ts'
import { openGeoDatabase } from './mmdb-geo.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitchey-geo-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const open = (bytes: Buffer) => {
  const path = join(folder, 'addresses.mmdb')
  writeFileSync(path, bytes)
  return openGeoDatabase(path)
}
const networks = { '192.0.2.0/24': 'DE', '198.51.100.0/25': 'NG', '2001:db8:5::/48': 'JP' }
const faultOf = async (opening: Promise<unknown>): Promise<Error> => {
  const fault = await opening.catch((error: unknown) => error)
  if (!(fault instanceof GeoDatabaseError)) throw new TypeError('no fault of the database', { cause: fault })
  return fault
}

test('[ANA10] the country of an address comes from its network, old and new', async () => {
  const geo = await open(countryDatabase(networks))
  expect(geo.about).toEqual({ databaseType: 'Test-Country', builtOn: '2026-02-03' })
  expect(
    ['192.0.2.7', '198.51.100.127', '198.51.100.128', '2001:db8:5::9', '2001:db8:6::9'].map(geo.countryOf),
  ).toEqual(['DE', 'NG', 'unknown', 'JP', 'unknown'])
})

test('[ANA10] what is no address, and what is no country, is unknown', async () => {
  const geo = await open(
    makeGeoDatabase({
      '10.0.0.0/16': { map: { country: { map: { iso_code: 'Germany' } } } },
      '10.1.0.0/16': { map: { autonomous_system_number: { uint: 64_500, bytes: 4 } } },
      '10.2.0.0/16': { map: { country_code: 'CL' } },
    }),
  )
  expect(['10.0.0.1', '10.1.0.1', '', 'pitchey.example', '10.2.0.1'].map(geo.countryOf)).toEqual([
    ...Array.from({ length: 4 }, () => 'unknown'),
    'CL',
  ])
})

test('a database that is missing, empty, another file or cut off is one line that says what to do', async () => {
  const whole = countryDatabase(networks)
  const missing = await faultOf(openGeoDatabase(join(folder, 'nowhere.mmdb')))
  expect(missing.message).toBe(
    `The database of addresses does not exist: ${folder}/nowhere.mmdb. Set GEO_DATABASE to a readable .mmdb file of countries, or leave it out.`,
  )
  expect((await faultOf(openGeoDatabase(folder))).message).toContain('cannot be read (EISDIR)')
  const tail = whole.subarray(whole.indexOf('MaxMind.com') - 3)
  for (const bytes of [Buffer.alloc(0), Buffer.from('%PDF-1.7'), whole.subarray(0, whole.length - 90), tail]) {
    const { message } = await faultOf(open(bytes))
    expect(message).toContain('is no whole MaxMind database')
    expect(message).not.toContain('\n')
  }
})

test('[ANA10] a damaged database answers a country or unknown, and never ends a request', async () => {
  const whole = countryDatabase(networks)
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = Buffer.from(whole)
      for (const [index, value] of changes) bytes[index] = value
      const geo = await open(bytes).catch((error: unknown) => error)
      if (geo instanceof GeoDatabaseError) return
      if (!(geo instanceof Object && 'countryOf' in geo && typeof geo.countryOf === 'function')) throw geo
      for (const address of ['192.0.2.7', '2001:db8:5::9', '203.0.113.1']) {
        expect(geo.countryOf(address)).toMatch(/^(?:[A-Z]{2}|unknown)$/u)
      }
    }),
    { numRuns: 300 },
  )
})
