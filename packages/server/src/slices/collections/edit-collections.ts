import { api } from '@pitchey/contract/api'
import { maxCollections } from '@pitchey/contract/collections/endpoints'
import type { EditedCollection } from '@pitchey/contract/collections/endpoints'
import type { CollectionId, PitchId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { slugWords } from '../../kernel/slug-words.ts'
import { assertVersion } from '../../kernel/version.ts'
import {
  deleteCollection,
  findCollection,
  holdCollection,
  insertCollection,
  setCollectionPitches,
  updateCollection,
} from './collection-store.ts'

const read = async (scope: CommandScope, id: CollectionId): Promise<EditedCollection> => {
  const collection = await findCollection(scope.db, id)
  if (collection === null) throw new Error(`the collection ${id} vanished`)
  return collection
}

const slugOf = (title: string, id: CollectionId): string => {
  return [slugWords(title, 60), id.slice(-6)].filter((part) => part !== '').join('-')
}

/** [COLL2] Begins a collection, unpublished and empty, behind all others. Its address stays whatever its title becomes. */
export const beginCollection = command({
  name: 'collection.begun',
  input: inputOf(api['POST /api/admin/collections']),
  who: may('market.curate'),
  run: async (scope, { title, intro = '' }): Promise<EditedCollection> => {
    const id = newId<CollectionId>()
    const createdBy = actingPerson(scope.actor)
    const row = { id, slug: slugOf(title, id), title, intro, createdBy, at: scope.now, most: maxCollections }
    if (!(await insertCollection(scope.db, row))) {
      throw new Problem('conflict', { detail: `There may be ${maxCollections} collections.` })
    }
    scope.emit({ type: 'collection.changed', entityId: id })
    return read(scope, id)
  },
  audit: (_input, { id }) => ({ entityType: 'collection', entityId: id }),
})

const replacePitches = async (scope: CommandScope, id: CollectionId, pitchIds: readonly PitchId[]): Promise<void> => {
  const wanted = [...new Set(pitchIds)]
  const put = new Set(await setCollectionPitches(scope.db, id, wanted))
  const errors = wanted.flatMap((pitchId, index) =>
    put.has(pitchId) ? [] : [{ pointer: `/pitchIds/${index}`, code: 'unknown_pitch', message: 'is not a pitch' }],
  )
  if (errors.length > 0) throw new Problem('conflict', { errors })
}

/** [COLL3] Changes a collection as it was seen. Throws `stale_version`, and `conflict` for pitches that do not exist. */
export const editCollection = command({
  name: 'collection.changed',
  input: inputOf(api['PATCH /api/admin/collections/{id}']),
  who: may('market.curate'),
  run: async (scope, { id, version, pitchIds, ...change }): Promise<EditedCollection> => {
    const current = await holdCollection(scope.db, id)
    if (current === null) throw new Problem('not_found')
    assertVersion(current, version)
    await updateCollection(scope.db, id, change, scope.now)
    if (pitchIds !== undefined) await replacePitches(scope, id, pitchIds)
    scope.emit({ type: 'collection.changed', entityId: id, payload: { version: version + 1 } })
    return read(scope, id)
  },
  audit: ({ id, version: _version, ...change }, { version }) => ({
    entityType: 'collection',
    entityId: id,
    details: { version, fields: Object.keys(change) },
  }),
})

/** Deletes a collection; its pitches stay where they are. */
export const removeCollection = command({
  name: 'collection.deleted',
  input: inputOf(api['DELETE /api/admin/collections/{id}']),
  who: may('market.curate'),
  run: async (scope, { id }): Promise<undefined> => {
    if (!(await deleteCollection(scope.db, id))) throw new Problem('not_found')
    scope.emit({ type: 'collection.deleted', entityId: id })
    return undefined
  },
  audit: ({ id }) => ({ entityType: 'collection', entityId: id }),
})
