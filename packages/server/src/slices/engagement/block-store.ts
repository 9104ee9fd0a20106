import type { UserId } from '@pitchey/contract/ids'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'

const addBlock = sqlStatement<{ id: UserId }>(
  'block.insert',
  `insert into blocks (blocker_id, blocked_id, created_at) values ($1, $2, $3)
   on conflict do nothing returning blocked_id as id`,
)

const dropFollows = sqlStatement<{ followerId: UserId; followeeId: UserId }>(
  'block.unfollow',
  `delete from follows where (follower_id = $1 and followee_id = $2) or (follower_id = $2 and followee_id = $1)
   returning follower_id as "followerId", followee_id as "followeeId"`,
)

const removeBlock = sqlStatement<{ id: UserId }>(
  'block.delete',
  'delete from blocks where blocker_id = $1 and blocked_id = $2 returning blocked_id as id',
)

const holdPair = sqlStatement<Record<never, never>>(
  'block.hold-pair',
  `select pg_advisory_xact_lock(hashtextextended(least($1::text, $2::text) || ' ' || greatest($1::text, $2::text), 7134772007))`,
)

const readBetween = sqlStatement<{ blocked: boolean }>(
  'block.between',
  'select blocked_between($1::uuid, $2::uuid) as blocked',
)

const readPage = sqlStatement<JsonLine>(
  'block.page',
  `select json_build_object('id', u.id, 'handle', u.handle, 'name', u.name,
       'avatar', (select json_build_object('id', m.id, 'colour', m.colour) from media m where m.id = r.avatar_id),
       'blockedAt', ${instantJson('b.created_at')})::text as item, ${cursorTime('b.created_at')} as at, u.id
   from blocks b join users u on u.id = b.blocked_id left join profiles r on r.user_id = u.id
   where b.blocker_id = $1 and ($2::timestamptz is null or (b.created_at, b.blocked_id) < ($2::timestamptz, $3::uuid))
   order by b.created_at desc, b.blocked_id desc limit $4`,
)

/** Follows and blocks between two people happen one after the other, until the transaction ends. */
export const holdPairOf = async (db: Db, one: UserId, other: UserId): Promise<void> => {
  await db.rows(holdPair, [one, other])
}

/** Whether one of the two blocked the other; never which of them. */
export const isBlockedBetween = async (db: Db, one: UserId, other: UserId): Promise<boolean> =>
  only(await db.rows(readBetween, [one, other])).blocked

/** False when the block stood already. */
export const insertBlock = async (db: Db, blockerId: UserId, blockedId: UserId, now: Date): Promise<boolean> =>
  (await db.rows(addBlock, [blockerId, blockedId, now])).length === 1

/** Ends what two people follow of each other. Answers who followed whom. */
export const dropFollowsBetween = (db: Db, one: UserId, other: UserId) => db.rows(dropFollows, [one, other])

/** False when there was no block. */
export const deleteBlock = async (db: Db, blockerId: UserId, blockedId: UserId): Promise<boolean> =>
  (await db.rows(removeBlock, [blockerId, blockedId])).length === 1

/** Whom a person blocked, newest first, after a place in the list. */
export const blocksOf = (
  db: Db,
  query: { blockerId: UserId; after: readonly [string, string] | null; limit: number },
): Promise<JsonLine[]> =>
  db.rows(readPage, [query.blockerId, query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit])
