import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { canUnfollow } from './engagement-policy.ts'
import { deleteFollow, findFollowee } from './follow-store.ts'

/** Stops following a person. Answers whether the caller followed them. */
export const unfollowPerson = command({
  name: 'person.unfollowed',
  input: inputOf(api['DELETE /api/users/{handle}/follow']),
  who: may('follow.write'),
  facts: (scope, input) => findFollowee(scope.db, input.handle, actingPerson(scope.actor)),
  access: canUnfollow,
  run: async (scope, _input, followee): Promise<boolean> => {
    const followerId = actingPerson(scope.actor)
    const followed = await deleteFollow(scope.db, followerId, followee.id)
    if (followed) scope.emit({ type: 'person.unfollowed', entityId: followee.id, payload: { followerId } })
    return followed
  },
  audit: (_input, followed, followee) => (followed ? { entityType: 'user', entityId: followee.id } : null),
})
