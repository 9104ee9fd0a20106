import { sqlStatement } from '@pitchey/server/kernel/db'

/** Writes documents and what holds their bytes, from rows as JSON. */
export const insertDocuments = sqlStatement<Record<never, never>>(
  'demo.insert-documents',
  `with given as (
     select * from jsonb_to_recordset($1::jsonb) as one(
       id uuid, "pitchId" uuid, "uploaderId" uuid, sha256 text, key text, "sizeBytes" int, pages int,
       "createdAt" timestamptz, position int, kind text, "mediaType" text, title text, tier smallint, announced boolean)),
   kept as (
     insert into blobs (sha256, key, size_bytes, created_at) select sha256, key, "sizeBytes", "createdAt" from given)
   insert into pitch_documents (id, pitch_id, sha256, kind, title, media_type, pages, tier, announced, position, version,
     uploader_id, created_at, updated_at)
   select id, "pitchId", sha256, kind, title, "mediaType", pages, tier, announced, position, 1, "uploaderId",
     "createdAt", "createdAt" from given`,
)
