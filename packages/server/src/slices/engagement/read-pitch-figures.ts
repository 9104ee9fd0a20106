import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { dayRange } from './analytics-range.ts'
import { pitchFigures } from './analytics-store.ts'
import { canSeeFigures } from './engagement-policy.ts'
import { findPitchFacts } from './reaction-store.ts'

/** Views, likes and comments of a pitch over time. */
export const readPitchFigures = query({
  name: 'analytics.pitch',
  input: inputOf(api['GET /api/analytics/pitches/{id}']),
  who: signedIn,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canSeeFigures,
  run: (scope, { id, interval, ...days }) => pitchFigures(scope.db, id, dayRange(days, scope.now), interval),
})
