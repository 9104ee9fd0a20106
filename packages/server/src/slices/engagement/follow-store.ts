import type { UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

export type FolloweeFacts = { id: UserId; isPublic: boolean; isFollowed: boolean }

const readFollowee = sqlStatement<FolloweeFacts>(
  'follow.followee',
  `select u.id, u.status = 'active' and u.user_type <> 'admin' and u.email_verified as "isPublic",
     exists (select from follows f where f.follower_id = $2 and f.followee_id = u.id) as "isFollowed"
   from users u where u.handle = $1`,
)

const addFollow = sqlStatement<{ followeeId: UserId }>(
  'follow.insert',
  `insert into follows (follower_id, followee_id, created_at) values ($1, $2, $3)
   on conflict do nothing returning followee_id as "followeeId"`,
)

const removeFollow = sqlStatement<{ followeeId: UserId }>(
  'follow.delete',
  `delete from follows where follower_id = $1 and followee_id = $2 returning followee_id as "followeeId"`,
)

/** Whom a handle belongs to, whether their profile is public, and whether the follower follows them already. */
export const findFollowee = async (db: Db, handle: string, followerId: UserId): Promise<FolloweeFacts | null> => {
  const [row] = await db.rows(readFollowee, [handle, followerId])
  return row ?? null
}

/** False when the follower followed before. */
export const insertFollow = async (db: Db, followerId: UserId, followeeId: UserId, now: Date): Promise<boolean> => {
  const rows = await db.rows(addFollow, [followerId, followeeId, now])
  return rows.length === 1
}

/** False when the follower did not follow. */
export const deleteFollow = async (db: Db, followerId: UserId, followeeId: UserId): Promise<boolean> => {
  const rows = await db.rows(removeFollow, [followerId, followeeId])
  return rows.length === 1
}
