import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { documentId, pitchId } from '../ids.ts'
import {
  documentKind,
  documentTier,
  documentTitle,
  readerDocuments,
  teamDocument,
  teamDocuments,
  uploadStatus,
} from './document.ts'
import { maxDocumentsPerPitch } from './vocabulary.ts'

const ofPitch = z.strictObject({ id: pitchId })
const ofDocument = z.strictObject({ id: pitchId, documentId })
const version = z.int().min(1)

export const editDocumentBody = z.strictObject({
  title: documentTitle.optional(),
  kind: documentKind.optional(),
  tier: documentTier.optional(),
  announced: z.boolean().optional(),
  version,
})

export const documentEndpoints = {
  'GET /api/pitches/{id}/documents': {
    summary: 'The documents of a pitch that this reader may open',
    tag: 'Documents',
    params: ofPitch,
    status: 200,
    answer: readerDocuments,
    problems: ['not_found'],
  },
  'GET /api/pitches/{id}/documents/edit': {
    summary: 'All documents of a pitch, for its team',
    tag: 'Documents',
    params: ofPitch,
    status: 200,
    answer: teamDocuments,
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/pitches/{id}/uploads': {
    summary: 'My uploads to a pitch that are under way or were refused',
    tag: 'Documents',
    params: ofPitch,
    status: 200,
    answer: z.strictObject({ items: z.array(uploadStatus) }),
    problems: ['not_signed_in', 'not_found'],
  },
  'PUT /api/pitches/{id}/documents/order': {
    summary: 'Put the documents of a pitch in order',
    tag: 'Documents',
    params: ofPitch,
    body: z.strictObject({
      ids: z.array(documentId).max(maxDocumentsPerPitch),
    }),
    status: 200,
    answer: teamDocuments,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict', 'illegal_transition'],
  },
  'PATCH /api/pitches/{id}/documents/{documentId}': {
    summary: 'Rename a document, or change its kind, its tier or whether it is announced',
    tag: 'Documents',
    params: ofDocument,
    body: editDocumentBody,
    status: 200,
    answer: teamDocument,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version', 'illegal_transition'],
  },
  'DELETE /api/pitches/{id}/documents/{documentId}': {
    summary: 'Delete a document',
    tag: 'Documents',
    params: ofDocument,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  'POST /api/pitches/{id}/documents/{documentId}/restore': {
    summary: 'Bring back a document that was deleted within the last hour, as it was',
    tag: 'Documents',
    params: ofDocument,
    status: 200,
    answer: teamDocument,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict', 'storage_full', 'illegal_transition'],
  },
} as const satisfies Endpoints
