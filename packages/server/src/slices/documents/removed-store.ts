import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

const aside = sqlStatement<{ sha256: string }>(
  'document.set-aside',
  `with gone as (delete from pitch_documents where pitch_id = $1 and id = $2 returning *)
   insert into removed_documents (id, pitch_id, sha256, document, removed_at)
   select id, pitch_id, sha256, to_jsonb(gone) || jsonb_build_object('removed_by', $4::uuid), $3 from gone returning sha256`,
)

/** Deletes a document and remembers it; answers which bytes it held, or null when the pitch has no such document. */
export const setAside = async (
  db: Db,
  pitchId: string,
  id: string,
  { by, at }: { by: string | null; at: Date },
): Promise<string | null> => (await db.rows(aside, [pitchId, id, at, by]))[0]?.sha256 ?? null

type RemovedDocument = { sha256: string; sizeBytes: number; removedBy: string | null }

const find = sqlStatement<RemovedDocument>(
  'document.removed',
  `select r.sha256, b.size_bytes as "sizeBytes", r.document->>'removed_by' as "removedBy" from removed_documents r join blobs b on b.sha256 = r.sha256
   where r.pitch_id = $1 and r.id = $2 and r.removed_at > $3`,
)

/** A document of a pitch that was deleted after a moment; null when there is none. */
export const removedDocument = async (
  db: Db,
  pitchId: string,
  id: string,
  after: Date,
): Promise<RemovedDocument | null> => (await db.rows(find, [pitchId, id, after]))[0] ?? null

const back = sqlStatement<Record<never, never>>(
  'document.bring-back',
  `with kept as (delete from removed_documents where id = $1 returning document)
   insert into pitch_documents select (jsonb_populate_record(null::pitch_documents, document)).* from kept`,
)

/** Makes a deleted document a document again, at its old place. */
export const bringBack = async (db: Db, id: string): Promise<void> => {
  await db.rows(back, [id])
}

const forget = sqlStatement<{ sha256: string }>(
  'document.forget-removed',
  'delete from removed_documents where removed_at <= $1 returning sha256',
)

/** Forgets documents that were deleted up to a moment; answers which bytes they held. */
export const forgetRemoved = async (db: Db, until: Date): Promise<string[]> => [
  ...new Set((await db.rows(forget, [until])).map(({ sha256 }) => sha256)),
]
