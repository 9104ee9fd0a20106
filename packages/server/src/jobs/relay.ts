import type { Kernel } from '../kernel/execute.ts'
import { sqlStatement } from '../kernel/db.ts'
import type { Db } from '../kernel/db.ts'
import type { PastEvent } from '../realtime/hints.ts'
import type { Job } from './job.ts'

const batchSize = 100

const take = sqlStatement<{ id: string; type: string; entityId: string; payload: Record<string, unknown> }>(
  'outbox.take',
  `select id, type, entity_id as "entityId", payload from outbox where relayed_at is null
   order by created_at, id limit ${batchSize} for update skip locked`,
)
const mark = sqlStatement<Record<never, never>>('outbox.mark', 'update outbox set relayed_at = $2 where id = any($1)')
const sweep = sqlStatement<Record<never, never>>('outbox.sweep', 'delete from outbox where relayed_at < $1')

/** Hears of events as they change hands, in that transaction; it may hear of them twice when that fails. */
export type EventListener = (tx: Db, events: readonly PastEvent[]) => Promise<void>

/**
 * Hands waiting events to the jobs that listen to them; an event and its jobs change hands in one transaction.
 * Answers how many events were handed over.
 */
export const relayEvents = async (
  kernel: Kernel,
  jobs: readonly Job[],
  onEvents: EventListener = async () => undefined,
): Promise<number> => {
  let total = 0
  for (;;) {
    const count = await kernel.database.transaction({ actor: { id: null, role: 'system' } }, async (tx) => {
      const events = await tx.rows(take, [])
      await onEvents(tx, events)
      for (const event of events) {
        const data = { id: event.entityId, ...event.payload }
        for (const { queue, waiting } of jobs.filter((candidate) => candidate.on.includes(event.type))) {
          await kernel.jobs.enqueue(tx, queue, data, waiting?.(data))
        }
      }
      if (events.length > 0) await tx.rows(mark, [events.map((event) => event.id), kernel.clock.now()])
      return events.length
    })
    total += count
    if (count < batchSize) return total
  }
}

/** Forgets events that were handed over more than `maxAgeMs` ago. */
export const sweepEvents = async (kernel: Kernel, maxAgeMs: number): Promise<void> => {
  await kernel.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
    tx.rows(sweep, [new Date(kernel.clock.now().getTime() - maxAgeMs)]),
  )
}
