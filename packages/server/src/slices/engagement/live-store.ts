import type { UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import type { PitchCounts } from '../../realtime/live-counts.ts'

const readMutual = sqlStatement<{ id: UserId }>(
  'follow.mutual',
  `select a.followee_id as id from follows a
   join follows b on b.follower_id = a.followee_id and b.followee_id = a.follower_id
   where a.follower_id = $1 order by greatest(a.created_at, b.created_at) desc limit 2000`,
)

const readCounts = sqlStatement<PitchCounts>(
  'counters.read',
  `select c.pitch_id as "pitchId", p.owner_id as "ownerId", c.views, c.likes, c.comments
   from pitch_counters c join pitches p on p.id = c.pitch_id where c.pitch_id = any($1::uuid[])`,
)

/** Whom a person follows and who follows back: the newest 2,000. */
export const mutualFollowsOf = async (db: Db, userId: string): Promise<UserId[]> =>
  (await db.rows(readMutual, [userId])).map(({ id }) => id)

/** Counters of pitches, each with its owner; only those that the acting person may see. */
export const readPitchCounts = (db: Db, pitchIds: readonly string[]): Promise<PitchCounts[]> =>
  db.rows(readCounts, [pitchIds])
