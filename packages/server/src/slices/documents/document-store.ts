import { storageLimitBytes } from '@pitchey/contract/documents/vocabulary'
import type { DocumentKind, DocumentTier, DocumentType } from '@pitchey/contract/documents/vocabulary'
import type { ReaderDocument, ReaderDocuments, TeamDocument, TeamDocuments } from '@pitchey/contract/documents/document'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import type { FilesFacts } from './document-policy.ts'
import { mayDisclose } from './document-policy.ts'

const facts = sqlStatement<FilesFacts>(
  'document.facts',
  'select owner_id as "ownerId", status, document_role(id) as role from pitches where id = $1',
)

/** What policies need to know of a pitch; null when there is none that the acting person may see. */
export const findFilesFacts = async (db: Db, pitchId: string): Promise<FilesFacts | null> =>
  (await db.rows(facts, [pitchId]))[0] ?? null

const content = `d.id, d.kind, d.title, d.media_type as "mediaType", b.size_bytes as "sizeBytes", d.pages,
  d.duration_ms as "durationMs"`
const source = 'pitch_documents d join blobs b on b.sha256 = d.sha256'
const inOrder = 'order by d.position, d.id'
const reach = 'case when app_actor_id() is null then 0 else 1 end'

const readable = sqlStatement<ReaderDocument>(
  'document.readable',
  `select ${content} from ${source}
   where d.pitch_id = $1 and (d.tier <= ${reach} or document_role(d.pitch_id) is not null) ${inOrder}`,
)
const announced = sqlStatement<{ withheld: ReaderDocuments['withheld'] }>(
  'document.announced',
  'select announced_documents($1) as withheld',
)

/** What the acting person may open of a pitch, and what else may be known. */
export const readDocuments = async (db: Db, pitchId: string): Promise<ReaderDocuments> => ({
  items: await db.rows(readable, [pitchId]),
  withheld: only(await db.rows(announced, [pitchId])).withheld,
})

type TeamRow = Omit<TeamDocument, 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date }

const teamColumns = `${content}, d.tier, d.announced, d.version, d.created_at as "createdAt", d.updated_at as "updatedAt",
  json_build_object('handle', u.handle, 'name', u.name) as "uploadedBy"`
const teamSource = `${source} join users u on u.id = d.uploader_id`
const ofTeam = sqlStatement<TeamRow>(
  'document.of-team',
  `select ${teamColumns} from ${teamSource} where d.pitch_id = $1 ${inOrder}`,
)
const oneOfTeam = sqlStatement<TeamRow>(
  'document.one-of-team',
  `select ${teamColumns} from ${teamSource} where d.pitch_id = $1 and d.id = $2`,
)
const used = sqlStatement<{ bytes: string }>('document.storage-used', 'select storage_used($1) as bytes')

const view = (row: TeamRow): TeamDocument => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

/** Bytes that the pitches of a person hold, with what is being uploaded to them. */
export const storageUsed = async (db: Db, ownerId: string): Promise<number> =>
  Number(only(await db.rows(used, [ownerId])).bytes)

/** Every document of a pitch, as its team sees them. */
export const readTeamDocuments = async (db: Db, pitchId: string, known: FilesFacts): Promise<TeamDocuments> => ({
  items: (await db.rows(ofTeam, [pitchId])).map(view),
  mayDisclose: mayDisclose(known),
  storage: { usedBytes: await storageUsed(db, known.ownerId), limitBytes: storageLimitBytes },
})

/** One of them; null when the pitch has no such document. */
export const readTeamDocument = async (db: Db, pitchId: string, id: string): Promise<TeamDocument | null> => {
  const [row] = await db.rows(oneOfTeam, [pitchId, id])
  return row ? view(row) : null
}

// Everything that changes the set or the order of a pitch's documents goes one after the other.
const hold = sqlStatement<Record<never, never>>(
  'document.hold',
  `select pg_advisory_xact_lock(hashtextextended('documents of ' || $1::text, 7134772031))`,
)

/** Holds the documents of a pitch until the transaction ends, so that check and change are one step. */
export const holdDocuments = async (db: Db, pitchId: string): Promise<void> => {
  await db.rows(hold, [pitchId])
}

const edit = sqlStatement<{ id: string }>(
  'document.edit',
  `update pitch_documents set title = $2, kind = $3, tier = $4, announced = $5, version = version + 1, updated_at = $6
   where id = $1 returning id`,
)

export type EditedDocument = { title: string; kind: DocumentKind; tier: DocumentTier; announced: boolean }

export const updateDocument = async (db: Db, id: string, to: EditedDocument, now: Date): Promise<void> => {
  only(await db.rows(edit, [id, to.title, to.kind, to.tier, to.announced, now]))
}

const arrange = sqlStatement<{ id: string }>(
  'document.arrange',
  `update pitch_documents d set position = wanted.position
   from unnest($2::uuid[]) with ordinality as wanted(id, position)
   where d.id = wanted.id and d.pitch_id = $1 returning d.id`,
)

/** Puts documents in the order of `ids`. */
export const arrangeDocuments = async (db: Db, pitchId: string, ids: readonly string[]): Promise<void> => {
  await db.rows(arrange, [pitchId, ids])
}

const countOf = sqlStatement<{ count: number }>(
  'document.count',
  `select (select count(*) from pitch_documents where pitch_id = $1)::int as count`,
)

export const countDocuments = async (db: Db, pitchId: string): Promise<number> =>
  only(await db.rows(countOf, [pitchId])).count

const insert = sqlStatement<{ id: string }>(
  'document.insert',
  `insert into pitch_documents (id, pitch_id, sha256, kind, title, media_type, pages, duration_ms, tier, announced,
     position, version, uploader_id, created_at, updated_at)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, false,
     coalesce((select max(position) from pitch_documents where pitch_id = $2), 0) + 1, 1, $10, $11, $11
   returning id`,
)

export type NewDocument = {
  id: string
  pitchId: string
  sha256: string
  kind: DocumentKind
  title: string
  mediaType: DocumentType
  pages: number | null
  durationMs: number | null
  tier: DocumentTier
  uploaderId: string
}

/** Writes a new document behind the others of its pitch. */
export const insertDocument = async (db: Db, made: NewDocument, now: Date): Promise<void> => {
  const { id, pitchId, sha256, kind, title, mediaType, pages, durationMs, tier, uploaderId } = made
  only(await db.rows(insert, [id, pitchId, sha256, kind, title, mediaType, pages, durationMs, tier, uploaderId, now]))
}

const replace = sqlStatement<{ before: string }>(
  'document.replace',
  `update pitch_documents d set sha256 = $3, media_type = $4, pages = $5, duration_ms = $6, uploader_id = $7,
     version = d.version + 1, updated_at = $8
   from (select id, sha256 from pitch_documents where id = $1 and pitch_id = $2 for update) old
   where d.id = old.id returning old.sha256 as before`,
)

/** Gives a document other content; answers the hash of what it held, or null when the document is gone. */
export const replaceContent = async (db: Db, id: string, made: NewDocument, now: Date): Promise<string | null> => {
  const { pitchId, sha256, mediaType, pages, durationMs, uploaderId } = made
  const [row] = await db.rows(replace, [id, pitchId, sha256, mediaType, pages, durationMs, uploaderId, now])
  return row?.before ?? null
}

export type OpenFacts = {
  key: string
  sha256: string
  sizeBytes: number
  mediaType: DocumentType
  title: string
  tier: DocumentTier
  role: FilesFacts['role']
}

const openable = sqlStatement<OpenFacts>(
  'document.openable',
  `select b.key, b.sha256, b.size_bytes as "sizeBytes", d.media_type as "mediaType", d.title, d.tier,
     document_role(d.pitch_id) as role
   from ${source} join pitches p on p.id = d.pitch_id where d.pitch_id = $1 and d.id = $2`,
)

/** Where the bytes of a document are; null when there is none that the acting person may know of. */
export const findOpenable = async (db: Db, pitchId: string, id: string): Promise<OpenFacts | null> =>
  (await db.rows(openable, [pitchId, id]))[0] ?? null
