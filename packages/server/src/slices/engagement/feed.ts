import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { pitchId } from '@pitchey/contract/ids'
import type { ActivityId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { jsonPage } from '../../http/json-page.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import { signedIn, systemOnly } from '../../kernel/policy.ts'
import { feedOf, noteActivity, noteCreditsOf } from './activity-store.ts'

/** [FEED1] What people and companies that the caller follows did, newest first. */
export const readFeed = query({
  name: 'feed.read',
  input: inputOf(api['GET /api/feed']),
  who: signedIn,
  run: async (scope, input) => {
    const lines = await feedOf(scope.db, {
      readerId: actingPerson(scope.actor),
      after: decodeCursor(input.cursor, isTimeAndId),
      limit: input.limit + 1,
    })
    return jsonPage<ApiAnswer<'GET /api/feed'>>(lines, input.limit)
  },
})

/** [FEED2] [FEED4] Notes what is new about a pitch on the open market, once however often it runs. */
export const recordActivity = command({
  name: 'feed.recorded',
  input: z.object({ id: pitchId }),
  who: systemOnly,
  run: async (scope, { id }): Promise<undefined> => {
    const noted = await noteActivity(scope.db, { id: newId<ActivityId>(), pitchId: id, at: scope.now })
    if (noted !== null) {
      scope.emit({ type: `activity.${noted.kind}`, entityId: id, payload: { ownerId: noted.ownerId } })
    }
    await noteCreditsOf(scope.db, id, scope.now)
    return undefined
  },
  audit: () => null,
})

/** [FEED4] Notes who confirmed that they are part of a pitch on the open market, once however often it runs. */
export const recordCredit = command({
  name: 'feed.credit-recorded',
  input: z.object({ pitchId }),
  who: systemOnly,
  run: async (scope, { pitchId: id }): Promise<undefined> => {
    await noteCreditsOf(scope.db, id, scope.now)
    return undefined
  },
  audit: () => null,
})
