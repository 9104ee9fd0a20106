import { z } from 'zod'
import { documentId, pitchId, uploadId } from '../ids.ts'
import { instant } from '../list.ts'
import { line } from '../text.ts'
import { documentKinds, documentTypes, uploadStates } from './vocabulary.ts'

export const documentKind = z.enum(documentKinds)
export const documentTier = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export const documentTitle = line(120)

const content = {
  mediaType: z.enum(documentTypes),
  sizeBytes: z.int(),
  /** Pages of a PDF. */
  pages: z.int().nullable(),
  /** How long a video runs. */
  durationMs: z.int().nullable(),
}

/** A document as those see it who may open it. */
export const readerDocument = z.strictObject({
  id: documentId,
  kind: documentKind,
  title: z.string(),
  ...content,
})
export type ReaderDocument = z.infer<typeof readerDocument>

/** What a reader may open, and what there is besides, where the owner lets that be known. */
export const readerDocuments = z.strictObject({
  items: z.array(readerDocument),
  withheld: z.array(z.strictObject({ kind: documentKind, count: z.int() })),
})
export type ReaderDocuments = z.infer<typeof readerDocuments>

/** A document as its team sees it. */
export const teamDocument = z.strictObject({
  ...readerDocument.shape,
  tier: documentTier,
  /** Whether readers who may not open it are told that it exists: its kind, and nothing else of it. */
  announced: z.boolean(),
  uploadedBy: z.strictObject({ handle: z.string(), name: z.string() }),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
})
export type TeamDocument = z.infer<typeof teamDocument>

export const teamDocuments = z.strictObject({
  items: z.array(teamDocument),
  /** Whether the caller may change tiers and what is announced. */
  mayDisclose: z.boolean(),
  storage: z.strictObject({ usedBytes: z.int(), limitBytes: z.int() }),
})
export type TeamDocuments = z.infer<typeof teamDocuments>

/** An upload of the caller's that has not become a document. */
export const uploadStatus = z.strictObject({
  id: uploadId,
  pitchId,
  kind: documentKind,
  title: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  receivedBytes: z.int(),
  state: z.enum(uploadStates),
  /** Why it was refused, for the person who sent it. */
  refusal: z.string().nullable(),
  expiresAt: instant,
})
export type UploadStatus = z.infer<typeof uploadStatus>
