import type { UserId } from '@pitchey/contract/ids'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'

/** How many drafts, and archived pitches that were never published, an account holds at once. */
export const maxDrafts = 200
/** How many pitches an account begins within `creationWindowSeconds`, deleted ones included. */
export const maxCreations = 30
export const creationWindowSeconds = 3600

const hold = sqlStatement<Record<never, never>>(
  'pitch.hold-quota',
  `select pg_advisory_xact_lock(hashtextextended('pitch quota ' || $1::text, 7134772004))`,
)
const countDrafts = sqlStatement<{ n: number }>(
  'pitch.count-drafts',
  `select count(*)::int as n from pitches
   where owner_id = $1 and (status = 'draft' or (status = 'archived' and published_at is null))`,
)
const findCreation = sqlStatement<{ at: Date }>(
  'pitch.earliest-creation',
  `select at from audit_log where actor_id = $1 and at > $2 and action = 'pitch.created'
   order by at desc offset ${maxCreations - 1} limit 1`,
)

/**
 * [PIT17] Holds that the account may begin one more pitch, and makes others of the same account wait until the
 * transaction ends. Creations are counted in the audit trail, which forgets no deleted pitch. Throws `conflict` for
 * too many drafts and `too_many_requests` for too many creations.
 */
export const assertRoom = async (scope: CommandScope, ownerId: UserId): Promise<void> => {
  const { db, now } = scope
  await db.rows(hold, [ownerId])
  if (only(await db.rows(countDrafts, [ownerId])).n >= maxDrafts) {
    throw new Problem('conflict', {
      detail: `You have ${maxDrafts} drafts, which is as many as one account can hold. Publish or delete some first.`,
    })
  }
  const windowMs = creationWindowSeconds * 1000
  const [earliest] = await db.rows(findCreation, [ownerId, new Date(now.getTime() - windowMs)])
  if (!earliest) return
  throw new Problem('too_many_requests', {
    detail: `You began ${maxCreations} pitches within an hour. More can be begun in a while.`,
    retryAfterSeconds: Math.max(1, Math.ceil((earliest.at.getTime() + windowMs - now.getTime()) / 1000)),
  })
}
