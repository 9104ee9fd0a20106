import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import type { Geo } from '@pitchey/server/ports/geo'
import { Reader } from 'mmdb-lib'
import { z } from 'zod'
import { GeoDatabaseError } from './geo-database-error.ts'

/** What is asked of a record: MaxMind and DB-IP nest the code, IPinfo keeps it flat. */
const record = z.union([
  z.object({ country: z.object({ iso_code: z.string() }) }).transform(({ country }) => country.iso_code),
  z.object({ country_code: z.string() }).transform((flat) => flat.country_code),
])

const metadata = z.object({
  databaseType: z.string().max(200),
  buildEpoch: z.date(),
  ipVersion: z.union([z.literal(4), z.literal(6)]),
  nodeCount: z.int().min(1),
  searchTreeSize: z.int().min(1),
})

const dataSeparatorBytes = 16
const advice = 'Set GEO_DATABASE to a readable .mmdb file of countries, or leave it out.'

const readFault = (path: string, error: unknown): GeoDatabaseError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
  const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`
  return new GeoDatabaseError(`The database of addresses ${reason}: ${path}. ${advice}`, { cause: error })
}

const parse = (path: string, bytes: Buffer) => {
  try {
    const reader = new Reader<never>(bytes)
    const about = metadata.parse(reader.metadata)
    if (about.searchTreeSize + dataSeparatorBytes > bytes.length) throw new RangeError('the file is cut off')
    return { reader, about }
  } catch (error) {
    throw new GeoDatabaseError(`The database of addresses is no whole MaxMind database: ${path}. ${advice}`, {
      cause: error,
    })
  }
}

/** Countries by a database on this machine, and what it says of itself. */
type GeoDatabase = Geo & { readonly about: { readonly databaseType: string; readonly builtOn: string } }

/**
 * Reads a database in MaxMind's format into memory, once. Takes an absolute path; throws `GeoDatabaseError`.
 * An address that it does not know, or whose record is damaged, is `unknown`.
 */
export const openGeoDatabase = async (path: string): Promise<GeoDatabase> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readFault(path, error)
  })
  const { reader, about } = parse(path, bytes)
  const codeOf = (address: string): string => {
    const family = isIP(address)
    if (family === 0 || family > about.ipVersion) return 'unknown'
    try {
      const found = record.safeParse(reader.get(address))
      return found.success && /^[A-Z]{2}$/u.test(found.data) ? found.data : 'unknown'
    } catch {
      return 'unknown'
    }
  }
  return {
    countryOf: codeOf,
    about: { databaseType: about.databaseType, builtOn: about.buildEpoch.toISOString().slice(0, 10) },
  }
}
