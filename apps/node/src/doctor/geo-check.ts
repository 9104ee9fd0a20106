import { GeoDatabaseError } from '../adapters/geo/geo-database-error.ts'
import { openGeoDatabase } from '../adapters/geo/mmdb-geo.ts'
import type { Config } from '../config.ts'
import { fail, ok, type Finding } from './finding.ts'

/** Whether the database of GEO_DATABASE can be used, and how old it is. */
export async function checkGeo({ geoDatabasePath }: Pick<Config, 'geoDatabasePath'>): Promise<Finding> {
  if (geoDatabasePath === undefined) return ok('Countries', 'not known: GEO_DATABASE is not set')
  try {
    const { about } = await openGeoDatabase(geoDatabasePath)
    return ok('Countries', `${about.databaseType} of ${about.builtOn}`)
  } catch (error) {
    if (!(error instanceof GeoDatabaseError)) throw error
    return fail('Countries', 'GEO_DATABASE cannot be used', error.message)
  }
}
