import { api } from '@pitchey/contract/api'
import { maxListItems } from '@pitchey/contract/engagement/saves'
import type { ListId, PitchId, UserId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import type { Actor } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { canLike, canSeeReactions } from './engagement-policy.ts'
import { findPitchFacts, holdPitchFacts } from './reaction-store.ts'
import {
  defaultList,
  findItemVersion,
  findList,
  holdListsOf,
  noteOnItem,
  putOnList,
  takeOffLists,
} from './save-store.ts'

const defaultName = (actor: Actor): string =>
  actor.kind === 'person' && actor.userType === 'investor' ? 'Watchlist' : 'Saved'

/** The first list of the acting person, made now if there is none; their lists are held. */
export const holdDefaultList = async (scope: CommandScope): Promise<ListId> => {
  const ownerId = actingPerson(scope.actor)
  await holdListsOf(scope.db, ownerId)
  return defaultList(scope.db, { id: newId<ListId>(), ownerId, name: defaultName(scope.actor), at: scope.now })
}

const put = async (scope: CommandScope, listId: ListId, pitchId: PitchId): Promise<boolean> => {
  const userId = actingPerson(scope.actor)
  const done = await putOnList(scope.db, { listId, ownerId: userId, pitchId, at: scope.now, most: maxListItems })
  if (!done.put && (await findItemVersion(scope.db, userId, listId, pitchId)) === null) {
    throw new Problem('conflict', { detail: `A list holds ${maxListItems} pitches at most.` })
  }
  if (done.put) scope.emit({ type: 'pitch.saved', entityId: pitchId, payload: { userId, listId, first: done.first } })
  return done.put
}

const takeOff = async (scope: CommandScope, pitchId: PitchId, listId: ListId | null): Promise<boolean> => {
  const userId = actingPerson(scope.actor)
  await holdListsOf(scope.db, userId)
  const { gone } = await takeOffLists(scope.db, userId, { pitchId, listId })
  if (gone > 0) scope.emit({ type: 'pitch.unsaved', entityId: pitchId, payload: { userId, listId } })
  return gone > 0
}

const ownList = async (scope: CommandScope, userId: UserId, id: ListId): Promise<void> => {
  if ((await findList(scope.db, userId, id)) === null) throw new Problem('not_found')
}

/** Saves a pitch to the caller's first list; doing it again changes nothing. Answers whether it is new there. */
export const savePitch = command({
  name: 'pitch.saved',
  input: inputOf(api['PUT /api/pitches/{id}/save']),
  who: may('like.write'),
  facts: (scope, input) => holdPitchFacts(scope.db, input.id),
  access: canLike,
  run: async (scope, { id }): Promise<boolean> => put(scope, await holdDefaultList(scope), id),
  audit: (input, isNew) => (isNew ? { entityType: 'pitch', entityId: input.id } : null),
})

/** Puts a pitch on one of the caller's lists; doing it again changes nothing. Throws `not_found` for a list of others. */
export const savePitchToList = command({
  name: 'pitch.listed',
  input: inputOf(api['PUT /api/lists/{id}/items/{pitchId}']),
  who: may('like.write'),
  facts: (scope, input) => holdPitchFacts(scope.db, input.pitchId),
  access: canLike,
  run: async (scope, { id, pitchId }): Promise<boolean> => {
    const ownerId = actingPerson(scope.actor)
    await holdListsOf(scope.db, ownerId)
    await ownList(scope, ownerId, id)
    return put(scope, id, pitchId)
  },
  audit: (input, isNew) =>
    isNew ? { entityType: 'pitch', entityId: input.pitchId, details: { listId: input.id } } : null,
})

/** [SAVE3] Takes a pitch off all lists of the caller, also one that left the market. */
export const unsavePitch = command({
  name: 'pitch.unsaved',
  input: inputOf(api['DELETE /api/pitches/{id}/save']),
  who: may('like.write'),
  run: async (scope, { id }): Promise<boolean> => {
    const gone = await takeOff(scope, id, null)
    if (gone) return true
    const pitch = await findPitchFacts(scope.db, id)
    if (pitch === null || canSeeReactions(scope.actor, pitch) !== null) throw new Problem('not_found')
    return false
  },
  audit: (input, gone) => (gone ? { entityType: 'pitch', entityId: input.id } : null),
})

/** The same for one list. Throws `not_found` where the pitch does not stand on it. */
export const unsavePitchFromList = command({
  name: 'pitch.unlisted',
  input: inputOf(api['DELETE /api/lists/{id}/items/{pitchId}']),
  who: may('like.write'),
  run: async (scope, { id, pitchId }): Promise<undefined> => {
    if (!(await takeOff(scope, pitchId, id))) throw new Problem('not_found')
    return undefined
  },
  audit: (input) => ({ entityType: 'pitch', entityId: input.pitchId, details: { listId: input.id } }),
})

/** Writes a note to a pitch on a list. Throws `stale_version` when there is a newer one, `not_found` where nothing stands. */
export const noteSavedPitch = command({
  name: 'list.noted',
  input: inputOf(api['PATCH /api/lists/{id}/items/{pitchId}']),
  who: may('like.write'),
  run: async (scope, { id: listId, pitchId, note, version }) => {
    const ownerId = actingPerson(scope.actor)
    const next = await noteOnItem(scope.db, { ownerId, listId, pitchId, note, version })
    if (next !== null) {
      scope.emit({ type: 'list.changed', entityId: listId, payload: { userId: ownerId } })
      return { note, version: next }
    }
    const current = await findItemVersion(scope.db, ownerId, listId, pitchId)
    if (current === null) throw new Problem('not_found')
    throw new Problem('stale_version', { currentVersion: current })
  },
  audit: (input) => ({ entityType: 'list', entityId: input.id, details: { pitchId: input.pitchId } }),
})
