import { sql } from 'drizzle-orm'
import { auditLog } from '../db/schema/kernel.ts'
import { actorId } from './actor.ts'
import { statement } from './db.ts'
import { newId } from './ids.ts'
import type { AuditDetail, Scope } from './operation.ts'

const insertEntry = statement<{
  id: string
  at: Date
  actorId: string | null
  actorKind: string
  action: string
  entityType: string | null
  entityId: string | null
  requestId: string | null
  address: string | null
  details: Record<string, unknown>
}>()('audit.insert', (db) =>
  db.insert(auditLog).values({
    id: sql.placeholder('id'),
    at: sql.placeholder('at'),
    actorId: sql.placeholder('actorId'),
    actorKind: sql.placeholder('actorKind'),
    action: sql.placeholder('action'),
    entityType: sql.placeholder('entityType'),
    entityId: sql.placeholder('entityId'),
    requestId: sql.placeholder('requestId'),
    address: sql.placeholder('address'),
    details: sql.placeholder('details'),
  }),
)

/** Adds one row to the audit trail, in the transaction of the command. */
export const writeAudit = async (scope: Scope, action: string, entry: AuditDetail): Promise<void> => {
  await scope.db.run(insertEntry, {
    id: newId(),
    at: scope.now,
    actorId: actorId(scope.actor),
    actorKind: scope.actor.kind,
    action: entry.action ?? action,
    entityType: entry.entityType ?? null,
    entityId: entry.entityId ?? null,
    requestId: scope.request.id,
    address: scope.request.address,
    details: entry.details ?? {},
  })
}
