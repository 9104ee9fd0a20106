import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { maxLists } from '@pitchey/contract/engagement/saves'
import type { SavedList } from '@pitchey/contract/engagement/saves'
import type { ListId } from '@pitchey/contract/ids'
import { jsonPage } from '../../http/json-page.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import type { Scope } from '../../kernel/operation.ts'
import { may, signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { holdDefaultList } from './save-pitch.ts'
import {
  deleteList,
  findList,
  holdListsOf,
  insertList,
  itemsOf,
  listsOf,
  renameList,
  savedPitchIds,
  takeOffLists,
} from './save-store.ts'

const ownList = async (scope: Scope, id: ListId): Promise<SavedList> => {
  const list = await findList(scope.db, actingPerson(scope.actor), id)
  if (list === null) throw new Problem('not_found')
  return list
}

const nameTaken = (): Problem =>
  new Problem('conflict', {
    errors: [{ pointer: '/name', code: 'taken', message: 'is the name of another list of yours' }],
  })

/** [SAVE1] The caller's own lists. */
export const listLists = query({
  name: 'list.all',
  input: inputOf(api['GET /api/lists']),
  who: signedIn,
  run: async (scope, input) => ({
    items: await listsOf(scope.db, actingPerson(scope.actor), input.pitchId ?? null),
    nextCursor: null,
  }),
})

/** One of the caller's lists; another person's is a `not_found`. */
export const readList = query({
  name: 'list.read',
  input: inputOf(api['GET /api/lists/{id}']),
  who: signedIn,
  run: (scope, { id }) => ownList(scope, id),
})

/** What stands on one of the caller's lists, newest first. */
export const readListItems = query({
  name: 'list.items',
  input: inputOf(api['GET /api/lists/{id}/items']),
  who: signedIn,
  run: async (scope, input) => {
    await ownList(scope, input.id)
    const lines = await itemsOf(scope.db, {
      ownerId: actingPerson(scope.actor),
      listId: input.id,
      after: decodeCursor(input.cursor, isTimeAndId),
      limit: input.limit + 1,
    })
    return jsonPage<ApiAnswer<'GET /api/lists/{id}/items'>>(lines, input.limit)
  },
})

/** Which pitches the caller saved, for marking cards. */
export const readSaves = query({
  name: 'save.all',
  input: inputOf(api['GET /api/saves']),
  who: signedIn,
  run: async (scope) => ({ pitchIds: await savedPitchIds(scope.db, actingPerson(scope.actor)) }),
})

/** Makes a list. Throws `conflict` for a name the caller has and for more lists than one may have. */
export const makeList = command({
  name: 'list.made',
  input: inputOf(api['POST /api/lists']),
  who: may('like.write'),
  run: async (scope, { name }): Promise<SavedList> => {
    const ownerId = actingPerson(scope.actor)
    await holdDefaultList(scope)
    const id = newId<ListId>()
    if (!(await insertList(scope.db, { id, ownerId, name, at: scope.now, most: maxLists }))) {
      const { length } = await listsOf(scope.db, ownerId, null)
      if (length >= maxLists) throw new Problem('conflict', { detail: `You may have ${maxLists} lists.` })
      throw nameTaken()
    }
    scope.emit({ type: 'list.changed', entityId: id, payload: { userId: ownerId } })
    return ownList(scope, id)
  },
  audit: (_input, list) => ({ entityType: 'list', entityId: list.id }),
})

/** Renames a list. Throws `stale_version`, and `conflict` for a name the caller has. */
export const changeList = command({
  name: 'list.renamed',
  input: inputOf(api['PATCH /api/lists/{id}']),
  who: may('like.write'),
  run: async (scope, { id, name, version }): Promise<SavedList> => {
    const ownerId = actingPerson(scope.actor)
    await holdListsOf(scope.db, ownerId)
    assertVersion((await ownList(scope, id)).version, version)
    if (!(await renameList(scope.db, ownerId, id, name))) throw nameTaken()
    scope.emit({ type: 'list.changed', entityId: id, payload: { userId: ownerId } })
    return ownList(scope, id)
  },
  audit: (input) => ({ entityType: 'list', entityId: input.id }),
})

/** Deletes a list; its pitches stay on other lists. Throws `conflict` for the first list. */
export const removeList = command({
  name: 'list.deleted',
  input: inputOf(api['DELETE /api/lists/{id}']),
  who: may('like.write'),
  run: async (scope, { id }): Promise<undefined> => {
    const ownerId = actingPerson(scope.actor)
    await holdListsOf(scope.db, ownerId)
    if ((await ownList(scope, id)).isDefault) throw new Problem('conflict', { detail: 'Your first list stays.' })
    await takeOffLists(scope.db, ownerId, { pitchId: null, listId: id })
    await deleteList(scope.db, ownerId, id)
    scope.emit({ type: 'list.changed', entityId: id, payload: { userId: ownerId } })
    return undefined
  },
  audit: (input) => ({ entityType: 'list', entityId: input.id }),
})
