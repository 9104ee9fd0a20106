import { sqlStatement } from '@pitchey/server/kernel/db'
import type { Database } from '@pitchey/server/kernel/db'

const audited = sqlStatement<{ action: string; actorId: string | null; details: Record<string, unknown> }>(
  'test.audited',
  `select action, actor_id as "actorId", details from audit_log where entity_id = $1 order by at, id`,
)
const told = sqlStatement<{ type: string; payload: Record<string, unknown> }>(
  'test.told',
  'select type, payload from outbox where entity_id = $1 order by created_at, id',
)

/** What an entity left behind in the audit trail and in the outbox, oldest first. */
export const tracesOf = async (database: Database, entityId: string) => ({
  audit: await database.rows(audited, [entityId]),
  events: await database.rows(told, [entityId]),
})
