import type { UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { Problem } from '../../kernel/problem.ts'
import { begunSince } from './conversation-store.ts'
import { allowance, spend } from './send-allowance.ts'
import type { Allowance } from './send-allowance.ts'

/** [MSG7] New conversations that an account may begin in any 24 hours. */
export const conversationsPerDay = 20
const dayMs = 24 * 60 * 60 * 1000

const hold = sqlStatement<Allowance>(
  'allowance.hold',
  `insert into message_allowances (person_id, available, counted_at) values ($1, ${allowance.burst}, $2)
   on conflict (person_id) do update set person_id = excluded.person_id
   returning available, counted_at as "countedAt"`,
)
const keep = sqlStatement<Record<never, never>>(
  'allowance.keep',
  'update message_allowances set available = $2, counted_at = $3 where person_id = $1',
)

/** Holds a person's allowance until the end of the transaction, so that their commands spend it one after another. */
export const holdAllowance = async (db: Db, personId: UserId, now: Date): Promise<Allowance> =>
  only(await db.rows(hold, [personId, now]))

/** Takes one message off an allowance that is held. Throws `too_many_requests`. */
export const spendMessage = async (db: Db, personId: UserId, held: Allowance, now: Date): Promise<void> => {
  const spent = spend(held, now)
  if ('retryAfterSeconds' in spent) {
    throw new Problem('too_many_requests', {
      retryAfterSeconds: spent.retryAfterSeconds,
      detail: `At most ${allowance.perMinute} messages a minute, ${allowance.burst} of them at once.`,
    })
  }
  await db.rows(keep, [personId, spent.left, now])
}

/** Holds the allowance and looks whether one conversation more than allowed was begun. Throws `too_many_requests`. */
export const checkConversationsBegun = async (db: Db, personId: UserId, now: Date): Promise<void> => {
  await holdAllowance(db, personId, now)
  const { count, oldest } = await begunSince(db, personId, new Date(now.getTime() - dayMs))
  if (count <= conversationsPerDay || oldest === null) return
  throw new Problem('too_many_requests', {
    retryAfterSeconds: Math.max(1, Math.ceil((oldest.getTime() + dayMs - now.getTime()) / 1000)),
    detail: `At most ${conversationsPerDay} new conversations a day.`,
  })
}
