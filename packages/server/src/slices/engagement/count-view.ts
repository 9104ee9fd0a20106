import { api } from '@pitchey/contract/api'
import type { PitchId } from '@pitchey/contract/ids'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Geo } from '../../ports/geo.ts'
import type { Settings } from '../../settings.ts'
import { visitOriginOf } from './visit-origin.ts'
import { recordVisit } from './view-store.ts'
import { isCrawler, viewerKeysOf } from './viewer-key.ts'

/** What counting a visit needs: where addresses lie, and whom to tell of readers who come again on the same day. */
export type Audience = Pick<Settings, 'secret'> & {
  geo: Geo
  cameAgain(visit: { pitchId: PitchId; day: string; viewerKey: string; at: Date }): void
}

/**
 * Counts a visit to a pitch on the market, once per reader and UTC day; the team's and crawlers' visits never.
 * Of the visitors of one address only so many count. Throws `not_found` for what the caller may not see.
 */
export const countView = ({ secret, geo, cameAgain }: Audience) =>
  command({
    name: 'pitch.viewed',
    input: inputOf(api['POST /api/pitches/{id}/views']),
    who: anyone,
    prepare: async (scope) => {
      const day = scope.now.toISOString().slice(0, 10)
      return { day, ...(await viewerKeysOf(scope.actor, scope.request, day, secret)) }
    },
    run: async (scope, { id, source }, _facts, { day, ...keys }): Promise<undefined> => {
      const { actor, request, now } = scope
      const counts = !isCrawler(actor, request)
      const fresh = await recordVisit(scope.db, {
        pitchId: id,
        day,
        ...keys,
        at: now,
        readerId: actorId(actor),
        counts,
        origin: visitOriginOf(actor, request, source, geo),
      })
      if (fresh === null) throw new Problem('not_found')
      const { viewerKey } = keys
      if (!fresh && counts) scope.afterCommit(() => cameAgain({ pitchId: id, day, viewerKey, at: now }))
      return undefined
    },
    audit: () => null,
  })
