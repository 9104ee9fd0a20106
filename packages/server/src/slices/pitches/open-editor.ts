import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { canOpenEditor } from './pitch-policy.ts'
import { findPitchFacts } from './pitch-store.ts'
import { readOwnPitch } from './read-own-pitch.ts'

/** A pitch with everything its team may edit. */
export const openEditor = query({
  name: 'pitch.edit-view',
  input: inputOf(api['GET /api/pitches/{id}/edit']),
  who: signedIn,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canOpenEditor,
  run: (scope, input) => readOwnPitch(scope, input.id),
})
