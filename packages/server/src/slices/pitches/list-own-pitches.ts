import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { pageOfOwnPitches } from './own-pitches-query.ts'

/** The acting person's own pitches and those of their teams in any status, latest change first unless asked otherwise. */
export const listMyPitches = query({
  name: 'pitch.mine',
  input: inputOf(api['GET /api/pitches/mine']),
  who: may('pitch.write'),
  run: (scope, input) => pageOfOwnPitches(scope.db, { ...input, ownerId: actingPerson(scope.actor) }),
})
