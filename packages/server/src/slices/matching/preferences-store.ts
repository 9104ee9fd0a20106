import type { UserId } from '@pitchey/contract/ids'
import type { Preferences } from '@pitchey/contract/matching/preferences'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

type Row = Omit<Preferences, 'updatedAt'> & { updatedAt: Date }

const columns = `genres, excluded_genres as "excludedGenres", formats, budget_ranges as "budgetRanges", stages, countries,
  languages, time_zone as "timeZone", version, updated_at as "updatedAt"`

const findOwn = sqlStatement<Row>('preferences.find', `select ${columns} from preferences where person_id = $1`)

const none: Preferences = {
  genres: [],
  excludedGenres: [],
  formats: [],
  budgetRanges: [],
  stages: [],
  countries: [],
  languages: [],
  timeZone: null,
  version: 0,
  updatedAt: null,
}

/** What a person looks for; of version 0 when they never said. */
export const findPreferences = async (db: Db, personId: UserId): Promise<Preferences> => {
  const [row] = await db.rows(findOwn, [personId])
  return row ? { ...row, updatedAt: row.updatedAt.toISOString() } : none
}

const insert = sqlStatement<{ version: number }>(
  'preferences.insert',
  `insert into preferences (person_id, genres, excluded_genres, formats, budget_ranges, stages, countries, languages,
     time_zone, version, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10) on conflict do nothing returning version`,
)
const update = sqlStatement<{ version: number }>(
  'preferences.update',
  `update preferences set genres = $2, excluded_genres = $3, formats = $4, budget_ranges = $5, stages = $6, countries = $7,
     languages = $8, time_zone = $9, version = version + 1, updated_at = $10
   where person_id = $1 and version = $11 returning version`,
)

/** Writes what a person looks for, if `version` is what they saw. False when somebody changed it meanwhile. */
export const writePreferences = async (
  db: Db,
  personId: UserId,
  wanted: Omit<Preferences, 'updatedAt'>,
  now: Date,
): Promise<boolean> => {
  const { genres, excludedGenres, formats, budgetRanges, stages, countries, languages, timeZone, version } = wanted
  const lists = [genres, excludedGenres, formats, budgetRanges, stages, countries, languages]
  const values = [personId, ...lists, timeZone, now]
  const rows = version === 0 ? await db.rows(insert, values) : await db.rows(update, [...values, version])
  return rows.length > 0
}

const findZone = sqlStatement<{ known: boolean }>(
  'preferences.time-zone',
  'select exists (select from pg_timezone_names where name = $1) as known',
)

/** Whether the database counts hours in this zone too. */
export const isZoneOfDatabase = async (db: Db, name: string): Promise<boolean> =>
  only(await db.rows(findZone, [name])).known
