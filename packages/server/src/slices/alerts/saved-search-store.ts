import { maxNewCount } from '@pitchey/contract/alerts/saved-search'
import type { AlertCadence, SavedQuery, SavedSearch } from '@pitchey/contract/alerts/saved-search'
import type { SavedSearchId, UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { databaseWords } from '../discovery/index.ts'
import { savedConditions } from './saved-conditions.ts'

/** How many of the newest pitches are looked through for what is new to a person who was away for long. */
const newestLookedAt = 2000

type Row = Omit<SavedSearch, 'visitedAt' | 'createdAt'> & { visitedAt: Date; createdAt: Date }

const columns = `s.id, s.name, s.query, s.cadence, s.version, s.visited_at as "visitedAt", s.created_at as "createdAt",
  (select count(*) from (
     select from (select * from listings l where l.published_at >= s.visited_at order by l.published_at desc limit ${newestLookedAt}) l
     where ${savedConditions('s', '$2::timestamptz')} limit ${maxNewCount}) found)::int as "newCount"`

const listOwn = sqlStatement<Row>(
  'saved-search.list',
  `select ${columns} from saved_searches s where s.person_id = $1 order by s.created_at desc, s.id`,
)
const findOwn = sqlStatement<Row>(
  'saved-search.find',
  `select ${columns} from saved_searches s where s.person_id = $1 and s.id = $3`,
)

const shown = (row: Row): SavedSearch => ({
  ...row,
  visitedAt: row.visitedAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
})

export const savedSearchesOf = async (db: Db, personId: UserId, now: Date): Promise<SavedSearch[]> =>
  (await db.rows(listOwn, [personId, now])).map(shown)

export const readSavedSearch = async (db: Db, id: SavedSearchId, personId: UserId, now: Date): Promise<SavedSearch> =>
  shown(only(await db.rows(findOwn, [personId, now, id])))

const holdOwner = sqlStatement<Record<never, never>>(
  'saved-search.hold-owner',
  `select pg_advisory_xact_lock(hashtextextended('searches of ' || $1::text, 7134772011))`,
)
const countOwn = sqlStatement<{ count: number }>(
  'saved-search.count',
  'select count(*)::int as count from saved_searches where person_id = $1',
)

/** How many searches a person has; two that save at the same moment come one after the other. */
export const countSavedSearches = async (db: Db, personId: UserId): Promise<number> => {
  await db.rows(holdOwner, [personId])
  return only(await db.rows(countOwn, [personId])).count
}

const anyGenre = ['*']

const keysOf = (query: SavedQuery) => [
  JSON.stringify(query),
  query.search === undefined ? null : databaseWords(query.search),
  query.genre ?? anyGenre,
]

const insert = sqlStatement<Record<never, never>>(
  'saved-search.insert',
  `insert into saved_searches (id, person_id, name, query, words, genre_keys, cadence, unsubscribe_hash, version,
     visited_at, alerted_up_to, created_at, updated_at)
   values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, 1, $9, $9, $9, $9)`,
)

type NewSearch = {
  id: SavedSearchId
  personId: UserId
  name: string
  query: SavedQuery
  cadence: AlertCadence
  unsubscribeHash: string
}

export const insertSavedSearch = async (db: Db, search: NewSearch, now: Date): Promise<void> => {
  const { id, personId, name, query, cadence, unsubscribeHash } = search
  await db.rows(insert, [id, personId, name, ...keysOf(query), cadence, unsubscribeHash, now])
}

type HeldSearch = { version: number; name: string; query: SavedQuery; cadence: AlertCadence }

const hold = sqlStatement<HeldSearch>(
  'saved-search.hold',
  'select version, name, query, cadence from saved_searches where id = $1 and person_id = $2 for update',
)

export const holdSavedSearch = async (db: Db, id: SavedSearchId, personId: UserId): Promise<HeldSearch | null> =>
  (await db.rows(hold, [id, personId]))[0] ?? null

const change = sqlStatement<Record<never, never>>(
  'saved-search.change',
  `update saved_searches set name = $2, query = $3::jsonb, words = $4, genre_keys = $5, cadence = $6, version = version + 1,
     alerted_up_to = case when $7 then $8::timestamptz else alerted_up_to end, updated_at = $8::timestamptz
   where id = $1`,
)

/** Writes a changed search; with `afresh` its alerts begin with what comes to the market from now on. */
export const changeSavedSearch = async (
  db: Db,
  id: SavedSearchId,
  { name, query, cadence }: Omit<HeldSearch, 'version'>,
  afresh: boolean,
  now: Date,
): Promise<void> => {
  await db.rows(change, [id, name, ...keysOf(query), cadence, afresh, now])
}

const remove = sqlStatement<{ id: string }>(
  'saved-search.delete',
  'delete from saved_searches where id = $1 and person_id = $2 returning id',
)

export const deleteSavedSearch = async (db: Db, id: SavedSearchId, personId: UserId): Promise<boolean> =>
  (await db.rows(remove, [id, personId])).length > 0

const visit = sqlStatement<{ id: string }>(
  'saved-search.visit',
  'update saved_searches set visited_at = greatest(visited_at, $3) where id = $1 and person_id = $2 returning id',
)

export const visitSavedSearch = async (db: Db, id: SavedSearchId, personId: UserId, now: Date): Promise<boolean> =>
  (await db.rows(visit, [id, personId, now])).length > 0

type MailedSearch = { id: SavedSearchId; name: string; cadence: AlertCadence }

const ofMail = sqlStatement<MailedSearch>('saved-search.of-mail', 'select * from saved_search_of_mail($1)')
const stop = sqlStatement<{ id: SavedSearchId; name: string; stopped: boolean }>(
  'saved-search.stop',
  'select * from saved_search_stop($1, $2)',
)

/** The search that a link in a mail stands for, whoever asks. */
export const findMailedSearch = async (db: Db, hash: string): Promise<MailedSearch | null> =>
  (await db.rows(ofMail, [hash]))[0] ?? null

/** Stops the alerts of that search; null when there is none. `stopped` tells whether they ran before. */
export const stopMailedSearch = async (db: Db, hash: string, now: Date) => (await db.rows(stop, [hash, now]))[0] ?? null

const digestsOf = sqlStatement<{ names: string[] }>('saved-search.digests-of', 'select * from digests_of_mail($1)')
const stopDigests = sqlStatement<{ id: SavedSearchId }>(
  'saved-search.stop-digests',
  'select * from digests_stop($1, $2)',
)

/** The names of the searches of which a person gets digests, whoever asks; null when there is no such person. */
export const findMailedDigests = async (db: Db, personId: UserId): Promise<string[] | null> =>
  (await db.rows(digestsOf, [personId]))[0]?.names ?? null

/** Stops all digests of a person. Answers the searches that told until now. */
export const stopMailedDigests = (db: Db, personId: UserId, now: Date): Promise<{ id: SavedSearchId }[]> =>
  db.rows(stopDigests, [personId, now])
