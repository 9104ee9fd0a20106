import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command, query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Settings } from '../../settings.ts'
import { digestReaderOf } from './digest-token.ts'
import { findMailedDigests, findMailedSearch, stopMailedDigests, stopMailedSearch } from './saved-search-store.ts'
import { unsubscribeHashOf } from './unsubscribe-token.ts'

const stopped = 'never' as const

/** What the link of a mail would stop; tells whoever holds it, and changes nothing. */
export const readUnsubscribe = ({ secret }: Pick<Settings, 'secret'>) =>
  query({
    name: 'saved-search.of-mail',
    input: inputOf(api['GET /api/unsubscribe/{token}']),
    who: anyone,
    run: async ({ db }, { token }) => {
      const found = await findMailedSearch(db, await unsubscribeHashOf(token))
      if (found !== null) return { names: [found.name], cadence: found.cadence }
      const personId = await digestReaderOf(token, secret)
      const names = personId && (await findMailedDigests(db, personId))
      if (names === null) throw new Problem('link_expired')
      return { names, cadence: names.length === 0 ? stopped : ('daily' as const) }
    },
  })

/**
 * Stops the mails of a saved search, or all digests of a person, for whoever holds the link of such a mail; doing so
 * again changes nothing.
 */
export const unsubscribe = ({ secret }: Pick<Settings, 'secret'>) =>
  command({
    name: 'saved-search.stopped',
    input: inputOf(api['POST /api/unsubscribe/{token}']),
    who: anyone,
    secret: true,
    run: async (scope, { token }) => {
      const note = (entityId: string) => scope.record({ entityType: 'saved_search', entityId })
      const found = await stopMailedSearch(scope.db, await unsubscribeHashOf(token), scope.now)
      if (found !== null) {
        if (found.stopped) note(found.id)
        return { names: [found.name], cadence: stopped }
      }
      const personId = await digestReaderOf(token, secret)
      const names = personId && (await findMailedDigests(scope.db, personId))
      if (personId === null || names === null) throw new Problem('link_expired')
      for (const { id } of await stopMailedDigests(scope.db, personId, scope.now)) note(id)
      return { names, cadence: stopped }
    },
    audit: () => null,
  })
