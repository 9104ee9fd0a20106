import { api } from '@pitchey/contract/api'
import type { TeamDocument } from '@pitchey/contract/documents/document'
import { documentKindRules } from '@pitchey/contract/documents/vocabulary'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, Scope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { fieldProblem, Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { followAgreementNeed } from '../pitches/index.ts'
import { assertPlace, assertStorage } from './document-room.ts'
import { assertChangeable, canChangeFiles, isShown, mayDisclose } from './document-policy.ts'
import {
  arrangeDocuments,
  findFilesFacts,
  holdDocuments,
  readTeamDocument,
  readTeamDocuments,
  updateDocument,
} from './document-store.ts'
import type { EditedDocument } from './document-store.ts'
import { bringBack, removedDocument, setAside } from './removed-store.ts'

const common = {
  who: signedIn,
  facts: (scope: Scope, { id }: { id: string }) => findFilesFacts(scope.db, id),
  access: canChangeFiles,
} as const

const changed = async (scope: CommandScope, pitchId: string, touched: readonly TeamDocument[]): Promise<void> => {
  await followAgreementNeed(scope.db, pitchId)
  scope.emit({ type: 'documents.changed', entityId: pitchId, payload: { shown: touched.some(isShown) } })
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
    const after = await held(scope, input.id, input.documentId)
    await changed(scope, input.id, [before, after])
    return after
  },
  audit: () => null,
})

/** How long a deleted document can come back. */
export const undoMs = 3600 * 1000

/** [DOC11] Deletes a document: it is gone for everybody at once, and comes back within the hour if the team wants it. */
export const deleteDocument = command({
  ...common,
  name: 'document.deleted',
  input: inputOf(api['DELETE /api/pitches/{id}/documents/{documentId}']),
  run: async (scope, input, facts) => {
    assertChangeable(facts)
    const before = await held(scope, input.id, input.documentId)
    const { kind, tier } = before
    const sha256 = await setAside(scope.db, input.id, input.documentId, {
      by: actorId(scope.actor),
      at: scope.now,
    })
    if (sha256 === null) throw new Problem('not_found')
    scope.record({
      entityType: 'document',
      entityId: input.documentId,
      details: { pitchId: input.id, kind, tier, sha256 },
    })
    await changed(scope, input.id, [before])
    return undefined
  },
  audit: () => null,
})

/**
 * [DOC11] Brings a document back that was deleted a moment ago, as it was, where there is still room for it. Its readers
 * come back with it, so an editor undoes only what they did themselves.
 */
export const restoreDocument = command({
  ...common,
  name: 'document.restored',
  input: inputOf(api['POST /api/pitches/{id}/documents/{documentId}/restore']),
  run: async (scope, { id, documentId }, facts) => {
    assertChangeable(facts)
    await holdDocuments(scope.db, id)
    const removed = await removedDocument(scope.db, id, documentId, new Date(scope.now.getTime() - undoMs))
    if (removed === null) throw new Problem('not_found')
    if (!mayDisclose(facts) && removed.removedBy !== actorId(scope.actor)) {
      throw new Problem('forbidden', { detail: 'The owner brings it back, or whoever deleted it.' })
    }
    await assertPlace(scope, id)
    await assertStorage(scope, facts.ownerId, removed.sizeBytes)
    await bringBack(scope.db, documentId)
    scope.record({ entityType: 'document', entityId: documentId, details: { pitchId: id, sha256: removed.sha256 } })
    const back = await held(scope, id, documentId)
    await changed(scope, id, [back])
    return back
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
    await changed(scope, id, items)
    return readTeamDocuments(scope.db, id, facts)
  },
  audit: ({ id }) => ({ entityType: 'pitch', entityId: id }),
})
