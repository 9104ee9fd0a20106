import { z } from 'zod'
import { api } from '@pitchey/contract/api'
import { documentTypeNames } from '@pitchey/contract/documents/vocabulary'
import { documentId, pitchId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import type { Scope } from '../../kernel/operation.ts'
import type { AccessPolicy } from '../../kernel/policy.ts'
import { anyone, signedIn } from '../../kernel/policy.ts'
import { canSeeAllFiles } from './document-policy.ts'
import { findFilesFacts, findOpenable, readDocuments, readTeamDocuments } from './document-store.ts'
import type { OpenFacts } from './document-store.ts'
import { readUploads } from './upload-store.ts'

const facts = (scope: Scope, { id }: { id: string }) => findFilesFacts(scope.db, id)

/** What a reader may open of a pitch, and what else the owner lets be known. */
export const listDocuments = query({
  name: 'documents.read',
  input: inputOf(api['GET /api/pitches/{id}/documents']),
  who: anyone,
  facts,
  run: (scope, { id }) => readDocuments(scope.db, id),
})

/** Every document of a pitch, for its team. */
export const openDocuments = query({
  name: 'documents.opened',
  input: inputOf(api['GET /api/pitches/{id}/documents/edit']),
  who: signedIn,
  facts,
  access: canSeeAllFiles,
  run: (scope, { id }, known) => readTeamDocuments(scope.db, id, known),
})

/** The caller's own uploads to a pitch that are no documents yet, or were refused. */
export const listUploads = query({
  name: 'uploads.read',
  input: inputOf(api['GET /api/pitches/{id}/uploads']),
  who: signedIn,
  facts,
  access: canSeeAllFiles,
  run: async (scope, { id }) => ({
    items: await readUploads(scope.db, actingPerson(scope.actor), id, scope.now),
  }),
})

/** [DOC1] Tiers 2 and 3 exist for the team alone, tier 1 for whoever is signed in, tier 0 for whoever may open the pitch. */
const canOpen: AccessPolicy<OpenFacts> = (actor, { tier, role }) => {
  if (actor.kind === 'system' || role !== null) return null
  return tier <= (actor.kind === 'person' ? 1 : 0) ? null : 'not_found'
}

/** Where the bytes of a document are, what they are, and the name that they are saved under. */
export const openFile = query({
  name: 'document.opened',
  input: z.strictObject({ id: pitchId, documentId }),
  who: anyone,
  facts: (scope, input) => findOpenable(scope.db, input.id, input.documentId),
  access: canOpen,
  run: async (_scope, _input, { key, sha256, sizeBytes, mediaType, title, tier }) => ({
    key,
    sha256,
    sizeBytes,
    mediaType,
    tier,
    fileName: `${title}.${documentTypeNames[mediaType].extension}`,
  }),
})
