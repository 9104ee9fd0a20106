import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { DocumentKind, DocumentTier, DocumentType, UploadState } from '@pitchey/contract/documents/vocabulary'
import { users } from './identity.ts'
import { instant } from './kernel.ts'
import { pitches } from './pitches.ts'

const kinds = sql.raw(`kind in ('lookbook', 'deck', 'script', 'budget', 'finance_plan', 'sizzle', 'still', 'other')`)

/** Bytes that are kept once, however many documents hold them. The key is made up and never used again. */
export const blobs = pgTable(
  'blobs',
  {
    sha256: text('sha256').primaryKey(),
    key: text('key').notNull().unique(),
    sizeBytes: integer('size_bytes').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('blobs_created').on(table.createdAt),
    check('blobs_sha256_shape', sql`sha256 ~ '^[0-9a-f]{64}$'`),
    check('blobs_size_positive', sql`size_bytes > 0`),
  ],
)

/** Row-level security shows a document to its team, and to others by its tier. */
export const pitchDocuments = pgTable(
  'pitch_documents',
  {
    id: uuid('id').primaryKey(),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    sha256: text('sha256')
      .notNull()
      .references(() => blobs.sha256),
    kind: text('kind').$type<DocumentKind>().notNull(),
    title: text('title').notNull(),
    mediaType: text('media_type').$type<DocumentType>().notNull(),
    pages: integer('pages'),
    durationMs: integer('duration_ms'),
    tier: smallint('tier').$type<DocumentTier>().notNull(),
    /** Whether readers who may not open it are told that there is one of its kind. */
    announced: boolean('announced').notNull(),
    position: integer('position').notNull(),
    version: integer('version').notNull(),
    uploaderId: uuid('uploader_id')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('pitch_documents_order').on(table.pitchId, table.position, table.id),
    index('pitch_documents_blob').on(table.sha256),
    check('pitch_documents_kind_known', kinds),
    check('pitch_documents_tier_known', sql`tier between 0 and 3`),
    check('pitch_documents_version_positive', sql`version > 0`),
  ],
)

/** A part of an upload, in the store under its key. */
export type UploadPart = { key: string; sizeBytes: number }

/** What is being uploaded to a pitch; a row goes when it has become a document, is given up, or has expired. */
export const uploads = pgTable(
  'uploads',
  {
    id: uuid('id').primaryKey(),
    uploaderId: uuid('uploader_id')
      .notNull()
      .references(() => users.id),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    /** The document whose content it replaces. */
    replacesId: uuid('replaces_id').references(() => pitchDocuments.id, { onDelete: 'set null' }),
    kind: text('kind').$type<DocumentKind>().notNull(),
    tier: smallint('tier').$type<DocumentTier>().notNull(),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    receivedBytes: integer('received_bytes').notNull(),
    parts: jsonb('parts').$type<UploadPart[]>().notNull(),
    state: text('state').$type<UploadState>().notNull(),
    refusal: text('refusal'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('uploads_uploader').on(table.uploaderId, table.createdAt),
    index('uploads_pitch').on(table.pitchId),
    index('uploads_expiry').on(table.expiresAt),
    check('uploads_kind_known', kinds),
    check('uploads_state_known', sql`state in ('receiving', 'checking', 'refused')`),
    check('uploads_within_size', sql`received_bytes between 0 and size_bytes and size_bytes > 0`),
  ],
)

/** Documents that were deleted a moment ago and can still come back as they were; row-level security: their team alone. */
export const removedDocuments = pgTable(
  'removed_documents',
  {
    id: uuid('id').primaryKey(),
    pitchId: uuid('pitch_id')
      .notNull()
      .references(() => pitches.id, { onDelete: 'cascade' }),
    sha256: text('sha256')
      .notNull()
      .references(() => blobs.sha256),
    /** The row of `pitch_documents` as it was. */
    document: jsonb('document').notNull(),
    removedAt: instant('removed_at').notNull(),
  },
  (table) => [
    index('removed_documents_pitch').on(table.pitchId),
    index('removed_documents_blob').on(table.sha256),
    index('removed_documents_age').on(table.removedAt),
  ],
)
