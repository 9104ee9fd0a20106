import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { canSeeReactions } from './engagement-policy.ts'
import { findPitchFacts, relationTo } from './reaction-store.ts'

/** What the caller did with a pitch and its creator. */
export const readRelation = query({
  name: 'pitch.relation',
  input: inputOf(api['GET /api/pitches/{id}/relation']),
  who: signedIn,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canSeeReactions,
  run: (scope, { id }, { ownerId }) => relationTo(scope.db, { id, ownerId }, actingPerson(scope.actor)),
})
