import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

/** Where the files of documents are kept. */
export const blobPrefix = 'documents/'
/** Where the parts of uploads are kept. */
export const partPrefix = 'uploads/'

const hold = sqlStatement<Record<never, never>>(
  'blob.hold',
  `select pg_advisory_xact_lock(hashtextextended('blob ' || $1::text, 7134772032))`,
)

/** Lets nobody use or give up these bytes until the transaction ends. */
export const holdBlob = async (db: Db, sha256: string): Promise<void> => {
  await db.rows(hold, [sha256])
}

const find = sqlStatement<{ key: string }>('blob.find', 'select key from blobs where sha256 = $1')

export const findBlobKey = async (db: Db, sha256: string): Promise<string | null> =>
  (await db.rows(find, [sha256]))[0]?.key ?? null

const record = sqlStatement<{ key: string }>(
  'blob.record',
  `insert into blobs (sha256, key, size_bytes, created_at) values ($1, $2, $3, $4)
   on conflict (sha256) do update set sha256 = excluded.sha256 returning key`,
)

/** Records bytes, unless they are known already; answers the key under which they are kept. */
export const recordBlob = async (
  db: Db,
  blob: { sha256: string; key: string; sizeBytes: number },
  now: Date,
): Promise<string> => only(await db.rows(record, [blob.sha256, blob.key, blob.sizeBytes, now])).key

const unheld = `not exists (select from pitch_documents d where d.sha256 = b.sha256)
     and not exists (select from removed_documents r where r.sha256 = b.sha256)`

const release = sqlStatement<{ key: string }>(
  'blob.release',
  `delete from blobs b where sha256 = $1 and ${unheld} returning key`,
)

/** Forgets bytes that no document holds any more, nor one that can still come back; answers the key of their file, or null where one still does. */
export const releaseBlobRow = async (db: Db, sha256: string): Promise<string | null> =>
  (await db.rows(release, [sha256]))[0]?.key ?? null

const unused = sqlStatement<{ sha256: string }>(
  'blob.unused',
  `select sha256 from blobs b where created_at < $1 and ${unheld} limit 1000`,
)

/** Bytes without a document that were recorded before a moment: those of pitches that were deleted. */
export const unusedBlobs = async (db: Db, before: Date): Promise<string[]> =>
  (await db.rows(unused, [before])).map(({ sha256 }) => sha256)

const recorded = sqlStatement<{ key: string }>(
  'blob.recorded-keys',
  `select key from blobs where key = any($1)
   union all
   select part->>'key' from uploads u, jsonb_array_elements(u.parts) part where u.id = any($2)`,
)

/** Which of these keys belong to a document's bytes or to an upload under way. */
export const recordedKeys = async (
  db: Db,
  keys: readonly string[],
  uploadIds: readonly string[],
): Promise<Set<string>> => new Set((await db.rows(recorded, [keys, uploadIds])).map(({ key }) => key))
