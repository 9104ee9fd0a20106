import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { holdPairOf, isBlockedBetween } from './block-store.ts'
import { canFollow } from './engagement-policy.ts'
import { findFollowee, insertFollow } from './follow-store.ts'

/** Follows a person; doing it again changes nothing. Throws `conflict` for oneself, and `forbidden` where one of the two blocked the other. Answers whether the follow is new. */
export const followPerson = command({
  name: 'person.followed',
  input: inputOf(api['PUT /api/users/{handle}/follow']),
  who: may('follow.write'),
  facts: (scope, input) => findFollowee(scope.db, input.handle, actingPerson(scope.actor)),
  access: canFollow,
  run: async (scope, _input, followee): Promise<boolean> => {
    const followerId = actingPerson(scope.actor)
    if (followee.id === followerId) throw new Problem('conflict', { detail: 'Nobody can follow themselves' })
    await holdPairOf(scope.db, followerId, followee.id)
    if (await isBlockedBetween(scope.db, followerId, followee.id)) throw new Problem('forbidden')
    const isNew = await insertFollow(scope.db, followerId, followee.id, scope.now)
    if (isNew) scope.emit({ type: 'person.followed', entityId: followee.id, payload: { followerId } })
    return isNew
  },
  audit: (_input, isNew, followee) => (isNew ? { entityType: 'user', entityId: followee.id } : null),
})
