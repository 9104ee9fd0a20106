import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { jsonPage } from '../../http/json-page.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { command, query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { blocksOf, deleteBlock, dropFollowsBetween, holdPairOf, insertBlock } from './block-store.ts'
import { canBlock, canUnblock } from './engagement-policy.ts'
import { findFollowee } from './follow-store.ts'
import { findBlocked } from './relation-store.ts'

/**
 * [BLK1] Blocks a person and ends what the two follow of each other; doing it again changes nothing.
 * Throws `conflict` for oneself.
 */
export const blockPerson = command({
  name: 'person.blocked',
  input: inputOf(api['PUT /api/users/{handle}/block']),
  who: signedIn,
  facts: (scope, input) => findFollowee(scope.db, input.handle, actingPerson(scope.actor)),
  access: canBlock,
  run: async (scope, _input, other): Promise<boolean> => {
    const blockerId = actingPerson(scope.actor)
    if (other.id === blockerId) throw new Problem('conflict', { detail: 'Nobody can block themselves' })
    await holdPairOf(scope.db, blockerId, other.id)
    if (!(await insertBlock(scope.db, blockerId, other.id, scope.now))) return false
    scope.emit({ type: 'person.blocked', entityId: other.id, payload: { blockerId } })
    for (const { followerId, followeeId } of await dropFollowsBetween(scope.db, blockerId, other.id)) {
      scope.emit({ type: 'person.unfollowed', entityId: followeeId, payload: { followerId } })
    }
    return true
  },
  audit: (_input, isNew, other) => (isNew ? { entityType: 'user', entityId: other.id } : null),
})

/** Takes a block back, also of somebody whose profile is gone. What the two followed stays ended. */
export const unblockPerson = command({
  name: 'person.unblocked',
  input: inputOf(api['DELETE /api/users/{handle}/block']),
  who: signedIn,
  facts: (scope, input) => findBlocked(scope.db, input.handle, actingPerson(scope.actor)),
  access: canUnblock,
  run: async (scope, _input, other): Promise<boolean> => {
    const blockerId = actingPerson(scope.actor)
    await holdPairOf(scope.db, blockerId, other.id)
    const gone = await deleteBlock(scope.db, blockerId, other.id)
    if (gone) scope.emit({ type: 'person.unblocked', entityId: other.id, payload: { blockerId } })
    return gone
  },
  audit: (_input, gone, other) => (gone ? { entityType: 'user', entityId: other.id } : null),
})

/** [BLK4] Whom the caller blocked. */
export const listBlocks = query({
  name: 'person.blocks',
  input: inputOf(api['GET /api/blocks']),
  who: signedIn,
  run: async (scope, input) => {
    const lines = await blocksOf(scope.db, {
      blockerId: actingPerson(scope.actor),
      after: decodeCursor(input.cursor, isTimeAndId),
      limit: input.limit + 1,
    })
    return jsonPage<ApiAnswer<'GET /api/blocks'>>(lines, input.limit)
  },
})
