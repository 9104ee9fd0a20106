import type { UserId } from '@pitchey/contract/ids'
import type { SocketStats } from '@pitchey/contract/realtime/endpoints'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

/** How long a block of a level lasts: a minute, then five, a quarter of an hour, an hour. */
export const blockMs = [60_000, 300_000, 900_000, 3_600_000] as const

/** Whoever kept to the limits for this long begins at the first level again. */
const forgivenAfterMs = 24 * 3600 * 1000

const raise = sqlStatement<{ level: number; blockedUntil: Date }>(
  'block.raise',
  `insert into socket_blocks (user_id, level, reason, blocked_until, updated_at)
   values ($1, 1, $2, $3::timestamptz + ($4::int[])[1] * interval '1 ms', $3)
   on conflict (user_id) do update set
     level = case when socket_blocks.blocked_until > $3 then socket_blocks.level
       when socket_blocks.blocked_until < $5 then 1 else least(socket_blocks.level + 1, cardinality($4::int[])) end,
     blocked_until = case when socket_blocks.blocked_until > $3 then socket_blocks.blocked_until
       when socket_blocks.blocked_until < $5 then $3::timestamptz + ($4::int[])[1] * interval '1 ms'
       else $3::timestamptz + ($4::int[])[least(socket_blocks.level + 1, cardinality($4::int[]))] * interval '1 ms' end,
     reason = $2, updated_at = $3
   returning level, blocked_until as "blockedUntil"`,
)
const find = sqlStatement<{ blockedUntil: Date }>(
  'block.find',
  'select blocked_until as "blockedUntil" from socket_blocks where user_id = $1 and blocked_until > $2',
)
const lift = sqlStatement<{ userId: string }>(
  'block.lift',
  'delete from socket_blocks where user_id = $1 and blocked_until > $2 returning user_id as "userId"',
)
const list = sqlStatement<{ userId: UserId; handle: string; level: number; reason: string; blockedUntil: Date }>(
  'block.list',
  `select b.user_id as "userId", u.handle, b.level, b.reason, b.blocked_until as "blockedUntil"
   from socket_blocks b join users u on u.id = b.user_id
   where b.blocked_until > $1 order by b.blocked_until desc, b.user_id limit 100`,
)

/** Blocks a person, for longer than the time before; a block that still runs stays as it is. */
export const raiseBlock = async (
  db: Db,
  userId: UserId,
  reason: string,
  now: Date,
): Promise<{ level: number; blockedUntil: Date }> =>
  only(await db.rows(raise, [userId, reason, now, blockMs, new Date(now.getTime() - forgivenAfterMs)]))

/** Ends a block and forgets its level. Answers whether there was one that still ran. */
export const deleteBlock = async (db: Db, userId: UserId, now: Date): Promise<boolean> =>
  (await db.rows(lift, [userId, now])).length > 0

/** Until when a person's sockets are refused; null when they are not. */
export const findBlock = async (db: Db, userId: UserId, now: Date): Promise<Date | null> => {
  const [row] = await db.rows(find, [userId, now])
  return row?.blockedUntil ?? null
}

export const listBlocks = async (db: Db, now: Date): Promise<SocketStats['blocks']> => {
  const rows = await db.rows(list, [now])
  return rows.map(({ blockedUntil, ...rest }) => ({ ...rest, blockedUntil: blockedUntil.toISOString() }))
}
