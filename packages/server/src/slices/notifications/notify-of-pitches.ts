import { pitchId, userId } from '@pitchey/contract/ids'
import type { UserId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { sqlStatement } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { notify } from './notify.ts'

/** So many followers of a creator are told of a pitch, those who followed last first; the feed shows it to all. */
const mostTold = 500

/** In the order of their ids, so that two pitches at once do not wait for each other. */
const readFollowers = sqlStatement<{ personId: UserId }>(
  'notification.followers',
  `select "personId" from (
     select f.follower_id as "personId" from follows f join users u on u.id = f.follower_id and u.status = 'active'
     where f.followee_id = $1 order by f.created_at desc limit ${mostTold}) newest order by "personId"`,
)

/** Tells those who follow a creator of a pitch that is on the open market for the first time. */
export const notifyOfNewPitch = command({
  name: 'notification.new-pitch',
  input: z.object({ id: pitchId, ownerId: userId }),
  who: systemOnly,
  run: async (scope, { id, ownerId }): Promise<undefined> => {
    for (const { personId } of await scope.db.rows(readFollowers, [ownerId])) {
      const payload = { pitchId: id, actorId: ownerId }
      await notify(scope, personId, { kind: 'new_pitch', payload, source: `new-pitch:${id}` })
    }
    return undefined
  },
  audit: () => null,
})
