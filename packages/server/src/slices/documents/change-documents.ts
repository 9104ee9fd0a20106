import { api } from '@pitchey/contract/api'
import type { TeamDocument } from '@pitchey/contract/documents/document'
import { documentKindRules } from '@pitchey/contract/documents/vocabulary'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, Scope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { fieldProblem, Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { refreshAgreementNeed } from '../pitches/index.ts'
import { assertChangeable, canChangeFiles, mayDisclose } from './document-policy.ts'
import {
  arrangeDocuments,
  deleteDocumentRow,
  findFilesFacts,
  holdDocuments,
  readTeamDocument,
  readTeamDocuments,
  updateDocument,
} from './document-store.ts'
import type { EditedDocument } from './document-store.ts'

const common = {
  who: signedIn,
  facts: (scope: Scope, { id }: { id: string }) => findFilesFacts(scope.db, id),
  access: canChangeFiles,
} as const

const changed = async (scope: CommandScope, pitchId: string): Promise<void> => {
  await refreshAgreementNeed(scope.db, pitchId)
  scope.emit({ type: 'documents.changed', entityId: pitchId })
}

const assertKindTakes = (kind: EditedDocument['kind'], { mediaType }: TeamDocument): void => {
  const { types, label } = documentKindRules[kind]
  if (!types.includes(mediaType)) {
    throw fieldProblem('/kind', 'wrong_type', `${label} does not take a file of this type`)
  }
}

const held = async (scope: CommandScope, pitchId: string, documentId: string): Promise<TeamDocument> => {
  await holdDocuments(scope.db, pitchId)
  const document = await readTeamDocument(scope.db, pitchId, documentId)
  if (document === null) throw new Problem('not_found')
  return document
}

/** Renames a document, or changes its kind, its tier or whether it is announced. */
export const editDocument = command({
  ...common,
  name: 'document.edited',
  input: inputOf(api['PATCH /api/pitches/{id}/documents/{documentId}']),
  run: async (scope, input, facts) => {
    assertChangeable(facts)
    const before = await held(scope, input.id, input.documentId)
    assertVersion(before.version, input.version)
    const { title = before.title, kind = before.kind, tier = before.tier, announced = before.announced } = input
    const discloses = tier !== before.tier || announced !== before.announced
    if (discloses && !mayDisclose(facts)) {
      throw new Problem('forbidden', { detail: 'Only the owner decides who may see a document.' })
    }
    assertKindTakes(kind, before)
    await updateDocument(scope.db, input.documentId, { title, kind, tier, announced }, scope.now)
    scope.record({
      entityType: 'document',
      entityId: input.documentId,
      details: { pitchId: input.id, tier, tierBefore: before.tier, kind, announced },
    })
    await changed(scope, input.id)
    return held(scope, input.id, input.documentId)
  },
  audit: () => null,
})

/** Deletes a document; its bytes go when nothing else holds them. */
export const deleteDocument = command({
  ...common,
  name: 'document.deleted',
  input: inputOf(api['DELETE /api/pitches/{id}/documents/{documentId}']),
  run: async (scope, input, facts) => {
    assertChangeable(facts)
    const { kind, tier } = await held(scope, input.id, input.documentId)
    const sha256 = await deleteDocumentRow(scope.db, input.id, input.documentId)
    if (sha256 === null) throw new Problem('not_found')
    await scope.enqueue('documents.release-blob', { sha256 })
    scope.record({
      entityType: 'document',
      entityId: input.documentId,
      details: { pitchId: input.id, kind, tier, sha256 },
    })
    await changed(scope, input.id)
    return undefined
  },
  audit: () => null,
})

/** [DOC6] Puts all documents of a pitch in order. Throws `conflict` when they are not the ones that the caller saw. */
export const orderDocuments = command({
  ...common,
  name: 'documents.ordered',
  input: inputOf(api['PUT /api/pitches/{id}/documents/order']),
  run: async (scope, { id, ids }, facts) => {
    assertChangeable(facts)
    await holdDocuments(scope.db, id)
    const { items } = await readTeamDocuments(scope.db, id, facts)
    const known = new Set(items.map((item) => item.id))
    if (new Set(ids).size !== ids.length || known.size !== ids.length || !ids.every((each) => known.has(each))) {
      throw new Problem('conflict', { detail: 'Somebody added or deleted a document in the meantime.' })
    }
    await arrangeDocuments(scope.db, id, ids)
    await changed(scope, id)
    return readTeamDocuments(scope.db, id, facts)
  },
  audit: ({ id }) => ({ entityType: 'pitch', entityId: id }),
})
