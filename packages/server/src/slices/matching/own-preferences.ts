import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command, query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { fieldProblem, Problem } from '../../kernel/problem.ts'
import { findPreferences, isZoneOfDatabase, writePreferences } from './preferences-store.ts'

/** What the acting person looks for. */
export const readPreferences = query({
  name: 'preferences.read',
  input: inputOf(api['GET /api/preferences']),
  who: signedIn,
  run: ({ db, actor }) => findPreferences(db, actingPerson(actor)),
})

/** Says what the acting person looks for; `version` is 0 the first time. */
export const savePreferences = command({
  name: 'preferences.saved',
  input: inputOf(api['PUT /api/preferences']),
  who: signedIn,
  run: async (scope, wanted) => {
    const personId = actingPerson(scope.actor)
    const known = await findPreferences(scope.db, personId)
    const { timeZone } = wanted
    if (timeZone !== null && timeZone !== known.timeZone && !(await isZoneOfDatabase(scope.db, timeZone)))
      throw fieldProblem('/timeZone', 'unknown', 'is not a known time zone')
    if (!(await writePreferences(scope.db, personId, wanted, scope.now))) {
      const { version } = await findPreferences(scope.db, personId)
      throw new Problem('stale_version', { currentVersion: version })
    }
    scope.emit({ type: 'preferences.saved', entityId: personId })
    return findPreferences(scope.db, personId)
  },
  audit: (_input, { version }) => ({ entityType: 'preferences', details: { version } }),
})
