import { api } from '@pitchey/contract/api'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Settings } from '../../settings.ts'
import { recordVisit } from './view-store.ts'
import { isCrawler, viewerKeysOf } from './viewer-key.ts'

/**
 * Counts a visit to a pitch on the market, once per reader and UTC day; the owner's and crawlers' visits never.
 * Of the visitors of one address only so many count. Throws `not_found` for what the caller may not see.
 */
export const countView = ({ secret }: Pick<Settings, 'secret'>) =>
  command({
    name: 'pitch.viewed',
    input: inputOf(api['POST /api/pitches/{id}/views']),
    who: anyone,
    prepare: async (scope) => {
      const day = scope.now.toISOString().slice(0, 10)
      return { day, ...(await viewerKeysOf(scope.actor, scope.request, day, secret)) }
    },
    run: async (scope, { id }, _facts, { day, ...keys }): Promise<undefined> => {
      const known = await recordVisit(scope.db, {
        pitchId: id,
        day,
        ...keys,
        at: scope.now,
        readerId: actorId(scope.actor),
        counts: !isCrawler(scope.actor, scope.request),
      })
      if (!known) throw new Problem('not_found')
      return undefined
    },
    audit: () => null,
  })
