import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command, query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { findMailedSearch, stopMailedSearch } from './saved-search-store.ts'
import { unsubscribeHashOf } from './unsubscribe-token.ts'

/** What the link of a mail would stop; tells whoever holds it, and changes nothing. */
export const readUnsubscribe = query({
  name: 'saved-search.of-mail',
  input: inputOf(api['GET /api/unsubscribe/{token}']),
  who: anyone,
  run: async ({ db }, { token }) => {
    const found = await findMailedSearch(db, await unsubscribeHashOf(token))
    if (found === null) throw new Problem('link_expired')
    return { name: found.name, cadence: found.cadence }
  },
})

/** Stops the mails of a saved search for whoever holds the link of one of them; doing so again changes nothing. */
export const unsubscribe = command({
  name: 'saved-search.stopped',
  input: inputOf(api['POST /api/unsubscribe/{token}']),
  who: anyone,
  secret: true,
  run: async (scope, { token }) => {
    const found = await stopMailedSearch(scope.db, await unsubscribeHashOf(token), scope.now)
    if (found === null) throw new Problem('link_expired')
    if (found.stopped) scope.record({ entityType: 'saved_search', entityId: found.id })
    return { name: found.name, cadence: 'never' as const }
  },
  audit: () => null,
})
