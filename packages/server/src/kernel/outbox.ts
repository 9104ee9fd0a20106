import { sql } from 'drizzle-orm'
import { outbox } from '../db/schema/kernel.ts'
import { statement } from './db.ts'
import { newId } from './ids.ts'
import type { DomainEvent, Scope } from './operation.ts'

const insertEvent = statement<{
  id: string
  type: string
  entityId: string
  payload: Record<string, unknown>
  createdAt: Date
}>()('outbox.insert', (db) =>
  db.insert(outbox).values({
    id: sql.placeholder('id'),
    type: sql.placeholder('type'),
    entityId: sql.placeholder('entityId'),
    payload: sql.placeholder('payload'),
    createdAt: sql.placeholder('createdAt'),
  }),
)

/** Writes events in the transaction of the command; a relay hands them to their subscribers after commit. */
export const writeEvents = async (scope: Scope, events: readonly DomainEvent[]): Promise<void> => {
  for (const event of events) {
    await scope.db.run(insertEvent, {
      id: newId(),
      type: event.type,
      entityId: event.entityId,
      payload: event.payload ?? {},
      createdAt: scope.now,
    })
  }
}
