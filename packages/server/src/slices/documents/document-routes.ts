import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { deleteDocument, editDocument, orderDocuments, restoreDocument } from './change-documents.ts'
import { listDocuments, listUploads, openDocuments } from './read-documents.ts'

export const documentRoutes: Route[] = [
  route('GET /api/pitches/{id}/documents', listDocuments),
  route('GET /api/pitches/{id}/documents/edit', openDocuments),
  route('GET /api/pitches/{id}/uploads', listUploads),
  route('PUT /api/pitches/{id}/documents/order', orderDocuments),
  route('PATCH /api/pitches/{id}/documents/{documentId}', editDocument),
  route('DELETE /api/pitches/{id}/documents/{documentId}', deleteDocument),
  route('POST /api/pitches/{id}/documents/{documentId}/restore', restoreDocument),
]
