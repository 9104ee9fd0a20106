import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { canLike } from './engagement-policy.ts'
import { holdPitchFacts, insertLike } from './reaction-store.ts'

/** Likes a pitch; doing it again changes nothing. Answers whether the like is new. */
export const likePitch = command({
  name: 'pitch.liked',
  input: inputOf(api['PUT /api/pitches/{id}/like']),
  who: may('like.write'),
  facts: (scope, input) => holdPitchFacts(scope.db, input.id),
  access: canLike,
  run: async (scope, { id }, pitch): Promise<boolean> => {
    const userId = actingPerson(scope.actor)
    const isNew = await insertLike(scope.db, id, userId, scope.now)
    if (isNew) scope.emit({ type: 'pitch.liked', entityId: id, payload: { userId, ownerId: pitch.ownerId } })
    return isNew
  },
  audit: (input, isNew) => (isNew ? { entityType: 'pitch', entityId: input.id } : null),
})
