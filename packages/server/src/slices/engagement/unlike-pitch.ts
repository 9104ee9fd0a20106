import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { canReact } from './engagement-policy.ts'
import { deleteLike, findPitchFacts } from './reaction-store.ts'

/** Takes a like back; without one, nothing changes. Answers whether there was a like. */
export const unlikePitch = command({
  name: 'pitch.unliked',
  input: inputOf(api['DELETE /api/pitches/{id}/like']),
  who: may('like.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canReact,
  run: async (scope, { id }): Promise<boolean> => {
    const userId = actingPerson(scope.actor)
    const wasLiked = await deleteLike(scope.db, id, userId)
    if (wasLiked) scope.emit({ type: 'pitch.unliked', entityId: id, payload: { userId } })
    return wasLiked
  },
  audit: (input, wasLiked) => (wasLiked ? { entityType: 'pitch', entityId: input.id } : null),
})
