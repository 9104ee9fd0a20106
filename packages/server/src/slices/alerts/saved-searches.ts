import { maxSavedSearches } from '@pitchey/contract/alerts/saved-search'
import { api } from '@pitchey/contract/api'
import type { SavedSearchId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import type { Settings } from '../../settings.ts'
import { settleGroup } from '../notifications/index.ts'
import { alertGroup } from './alert-group.ts'
import {
  changeSavedSearch,
  countSavedSearches,
  deleteSavedSearch,
  holdSavedSearch,
  insertSavedSearch,
  readSavedSearch,
  savedSearchesOf,
  visitSavedSearch,
} from './saved-search-store.ts'
import { unsubscribeHashOf, unsubscribeTokenOf } from './unsubscribe-token.ts'

const changed = 'saved-search.changed'

/** A person's saved searches, each with what is new in it. */
export const listSavedSearches = query({
  name: 'saved-search.listed',
  input: inputOf(api['GET /api/searches']),
  who: signedIn,
  run: async ({ db, actor, now }) => ({ items: await savedSearchesOf(db, actingPerson(actor), now) }),
})

/** Saves a search of the market. Throws `conflict` beyond the most that a person may keep. */
export const saveSearch = ({ secret }: Pick<Settings, 'secret'>) =>
  command({
    name: 'saved-search.saved',
    input: inputOf(api['POST /api/searches']),
    who: signedIn,
    run: async (scope, input) => {
      const personId = actingPerson(scope.actor)
      if ((await countSavedSearches(scope.db, personId)) >= maxSavedSearches)
        throw new Problem('conflict', { detail: `You can keep ${maxSavedSearches} saved searches.` })
      const id = newId<SavedSearchId>()
      const unsubscribeHash = await unsubscribeHashOf(await unsubscribeTokenOf(id, secret))
      await insertSavedSearch(scope.db, { ...input, id, personId, unsubscribeHash }, scope.now)
      scope.emit({ type: changed, entityId: id, payload: { personId } })
      return readSavedSearch(scope.db, id, personId, scope.now)
    },
    audit: (_input, { id, cadence }) => ({ entityType: 'saved_search', entityId: id, details: { cadence } }),
  })

/** Renames a saved search, or changes what it looks for or how often it tells. */
export const editSavedSearch = command({
  name: 'saved-search.edited',
  input: inputOf(api['PATCH /api/searches/{id}']),
  who: signedIn,
  run: async (scope, { id, name, query: wanted, cadence, version }) => {
    const personId = actingPerson(scope.actor)
    const held = await holdSavedSearch(scope.db, id, personId)
    if (held === null) throw new Problem('not_found')
    assertVersion(held.version, version)
    const next = { name: name ?? held.name, query: wanted ?? held.query, cadence: cadence ?? held.cadence }
    const afresh = wanted !== undefined || (held.cadence === 'never' && next.cadence !== 'never')
    await changeSavedSearch(scope.db, id, next, afresh, scope.now)
    scope.emit({ type: changed, entityId: id, payload: { personId } })
    return readSavedSearch(scope.db, id, personId, scope.now)
  },
  audit: ({ id }, { cadence, version }) => ({
    entityType: 'saved_search',
    entityId: id,
    details: { cadence, version },
  }),
})

/** Forgets a saved search and all that is kept with it. */
export const forgetSearch = command({
  name: 'saved-search.forgotten',
  input: inputOf(api['DELETE /api/searches/{id}']),
  who: signedIn,
  run: async (scope, { id }): Promise<undefined> => {
    const personId = actingPerson(scope.actor)
    if (!(await deleteSavedSearch(scope.db, id, personId))) throw new Problem('not_found')
    scope.emit({ type: changed, entityId: id, payload: { personId } })
    return undefined
  },
  audit: ({ id }) => ({ entityType: 'saved_search', entityId: id }),
})

/** Notes that its owner saw what is new in a saved search; its notification counts as read. */
export const visitSearch = command({
  name: 'saved-search.visited',
  input: inputOf(api['POST /api/searches/{id}/visit']),
  who: signedIn,
  run: async (scope, { id }): Promise<undefined> => {
    const personId = actingPerson(scope.actor)
    if (!(await visitSavedSearch(scope.db, id, personId, scope.now))) throw new Problem('not_found')
    await settleGroup(scope, personId, alertGroup(id), Number.MAX_SAFE_INTEGER)
    scope.emit({ type: changed, entityId: id, payload: { personId } })
    return undefined
  },
  audit: () => null,
})
