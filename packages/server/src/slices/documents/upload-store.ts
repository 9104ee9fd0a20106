import type { UploadStatus } from '@pitchey/contract/documents/document'
import type { DocumentKind, DocumentTier, UploadState } from '@pitchey/contract/documents/vocabulary'
import type { PitchId, UploadId, UserId } from '@pitchey/contract/ids'
import type { UploadPart } from '../../db/schema/documents.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

export type UploadRow = {
  id: UploadId
  uploaderId: UserId
  pitchId: PitchId
  replacesId: string | null
  kind: DocumentKind
  tier: DocumentTier
  title: string
  fileName: string
  sizeBytes: number
  receivedBytes: number
  parts: UploadPart[]
  state: UploadState
  refusal: string | null
  createdAt: Date
  expiresAt: Date
}

const columns = `id, uploader_id as "uploaderId", pitch_id as "pitchId", replaces_id as "replacesId", kind, tier, title,
  file_name as "fileName", size_bytes as "sizeBytes", received_bytes as "receivedBytes", parts, state, refusal,
  created_at as "createdAt", expires_at as "expiresAt"`

const insert = sqlStatement<UploadRow>(
  'upload.insert',
  `insert into uploads (id, uploader_id, pitch_id, replaces_id, kind, tier, title, file_name, size_bytes, received_bytes,
     parts, state, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, '[]'::jsonb, 'receiving', $10, $11) returning ${columns}`,
)

export type NewUpload = Omit<UploadRow, 'receivedBytes' | 'parts' | 'state' | 'refusal'>

export const insertUpload = async (db: Db, made: NewUpload): Promise<UploadRow> => {
  const { id, uploaderId, pitchId, replacesId, kind, tier, title, fileName, sizeBytes, createdAt, expiresAt } = made
  const values = [id, uploaderId, pitchId, replacesId, kind, tier, title, fileName, sizeBytes, createdAt, expiresAt]
  return only(await db.rows(insert, values))
}

const find = sqlStatement<UploadRow>('upload.find', `select ${columns} from uploads where id = $1`)

/** An upload of the acting person's; null when they have none of that id. */
export const findUploadRow = async (db: Db, id: string): Promise<UploadRow | null> =>
  (await db.rows(find, [id]))[0] ?? null

const lock = sqlStatement<UploadRow>('upload.lock', `select ${columns} from uploads where id = $1 for update`)

export const lockUpload = async (db: Db, id: string): Promise<UploadRow | null> =>
  (await db.rows(lock, [id]))[0] ?? null

const append = sqlStatement<{ receivedBytes: number; state: UploadState }>(
  'upload.append',
  `update uploads set received_bytes = received_bytes + $3::int,
     parts = parts || jsonb_build_array(jsonb_build_object('key', $4::text, 'sizeBytes', $3::int)),
     state = case when received_bytes + $3::int = size_bytes then 'checking' else state end
   where id = $1 and received_bytes = $2::int and state = 'receiving' and received_bytes + $3::int <= size_bytes
   returning received_bytes as "receivedBytes", state`,
)

/** Adds a part where the upload stands at `offset`; null where it does not: of two writers one is answered null. */
export const appendPart = async (
  db: Db,
  id: string,
  offset: number,
  part: UploadPart,
): Promise<{ receivedBytes: number; state: UploadState } | null> =>
  (await db.rows(append, [id, offset, part.sizeBytes, part.key]))[0] ?? null

const refuse = sqlStatement<{ id: string }>(
  'upload.refuse',
  `update uploads set state = 'refused', refusal = $2, parts = '[]'::jsonb where id = $1 returning id`,
)

export const refuseUpload = async (db: Db, id: string, refusal: string): Promise<void> => {
  only(await db.rows(refuse, [id, refusal]))
}

const remove = sqlStatement<{ parts: UploadPart[] }>(
  'upload.delete',
  'delete from uploads where id = $1 returning parts',
)

/** Forgets an upload; answers the keys of its parts. */
export const deleteUpload = async (db: Db, id: string): Promise<string[]> =>
  (await db.rows(remove, [id])).flatMap(({ parts }) => parts.map(({ key }) => key))

const expire = sqlStatement<{ parts: UploadPart[] }>(
  'upload.expire',
  `delete from uploads where id in (select id from uploads where expires_at < $1 order by expires_at limit 500)
   returning parts`,
)

/** Forgets uploads whose time is over, at most 500 at once; answers how many, and the keys of their parts. */
export const deleteExpired = async (db: Db, now: Date): Promise<{ count: number; keys: string[] }> => {
  const rows = await db.rows(expire, [now])
  return { count: rows.length, keys: rows.flatMap(({ parts }) => parts.map(({ key }) => key)) }
}

const ofPerson = sqlStatement<Omit<UploadStatus, 'expiresAt'> & { expiresAt: Date }>(
  'upload.of-person',
  `select id, pitch_id as "pitchId", kind, title, file_name as "fileName", size_bytes as "sizeBytes",
     received_bytes as "receivedBytes", state, refusal, expires_at as "expiresAt"
   from uploads where uploader_id = $1 and pitch_id = $2 and expires_at > $3 order by created_at, id limit 50`,
)

/** Uploads of a person to a pitch that have not become documents. */
export const readUploads = async (db: Db, uploaderId: string, pitchId: string, now: Date): Promise<UploadStatus[]> =>
  (await db.rows(ofPerson, [uploaderId, pitchId, now])).map((row) => ({
    ...row,
    expiresAt: row.expiresAt.toISOString(),
  }))

const hold = sqlStatement<Record<never, never>>(
  'upload.hold-storage',
  `select pg_advisory_xact_lock(hashtextextended('storage of ' || $1::text, 7134772033))`,
)

/** Lets nobody else begin an upload that counts for this person until the transaction ends. */
export const holdStorage = async (db: Db, ownerId: string): Promise<void> => {
  await db.rows(hold, [ownerId])
}

const countOpen = sqlStatement<{ count: number }>(
  'upload.count-open',
  `select count(*)::int as count from uploads where uploader_id = $1 and state <> 'refused' and expires_at > $2`,
)

export const countOpenUploads = async (db: Db, uploaderId: string, now: Date): Promise<number> =>
  only(await db.rows(countOpen, [uploaderId, now])).count

const countForPitch = sqlStatement<{ count: number }>(
  'upload.count-for-pitch',
  `select count(*)::int as count from uploads where pitch_id = $1 and state <> 'refused' and replaces_id is null`,
)

export const countUploadsToPitch = async (db: Db, pitchId: string): Promise<number> =>
  only(await db.rows(countForPitch, [pitchId])).count
