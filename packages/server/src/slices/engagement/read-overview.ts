import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { dayOf } from './analytics-range.ts'
import { overviewFigures } from './analytics-store.ts'

/** The figures of the caller's dashboard. */
export const readOverview = query({
  name: 'analytics.overview',
  input: inputOf(api['GET /api/analytics/overview']),
  who: may('pitch.write'),
  run: (scope, { days }) => overviewFigures(scope.db, actingPerson(scope.actor), dayOf(scope.now), days),
})
