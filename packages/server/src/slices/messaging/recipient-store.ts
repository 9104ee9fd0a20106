import type { UserId } from '@pitchey/contract/ids'
import { actorId } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { Problem } from '../../kernel/problem.ts'
import { canReach } from './messaging-policy.ts'
import type { Recipient } from './messaging-policy.ts'

const readRecipients = sqlStatement<Recipient>(
  'messaging.recipients',
  `select id, status, email_verified as "emailVerified", user_type as "userType",
     blocked_between(id, $2::uuid) as blocked from users where id = any($1::uuid[])`,
)

/**
 * Holds that the actor may write to each of these people. Throws `conflict` for the actor, and `not_found` with the
 * place of everybody else who may not be written to, whether they exist or not.
 */
export const assertReachable = async (
  db: Db,
  actor: Actor,
  ids: readonly UserId[],
  pointerOf: (index: number) => string,
): Promise<void> => {
  if (actor.kind === 'person' && ids.includes(actor.userId)) {
    throw new Problem('conflict', { detail: 'Nobody can write to themselves' })
  }
  const found = new Map((await db.rows(readRecipients, [ids, actorId(actor)])).map((row) => [row.id, row]))
  const errors = ids.flatMap((id, index) => {
    const recipient = found.get(id)
    if (recipient !== undefined && canReach(actor, recipient) === null) return []
    return [{ pointer: pointerOf(index), code: 'unknown_person', message: 'is nobody who can be written to' }]
  })
  if (errors.length > 0) throw new Problem('not_found', { errors })
}
