import type { Kernel } from '@pitchey/server/kernel/execute'
import type { Db } from '@pitchey/server/kernel/db'
import type { Job } from '@pitchey/server/jobs/job'
import { relayEvents, sweepEvents } from '@pitchey/server/jobs/relay'
import type { Bus } from '@pitchey/server/ports/bus'
import type { JobQueue } from '@pitchey/server/ports/jobs'
import type { Log } from '@pitchey/server/ports/log'

import { PgBoss } from 'pg-boss'
import type { PgConnection } from '../postgres/connection.ts'

const schema = 'pgboss'
const keepEventsMs = 7 * 24 * 3600 * 1000
const relayEveryMs = 5000
const deadLetters = 'dead-letters'

/** Creates or updates the job tables, as the owner of the schema, and lets the application use them. */
export const installJobs = async (owner: PgConnection): Promise<void> => {
  const boss = new PgBoss({ ...owner, schema, max: 1, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    await boss.getDb().executeSql(`
      grant usage on schema ${schema} to pitchey_app;
      grant select, insert, update, delete on all tables in schema ${schema} to pitchey_app;
      grant usage on all sequences in schema ${schema} to pitchey_app;
      grant execute on all functions in schema ${schema} to pitchey_app;`)
  } finally {
    await boss.stop({ graceful: false })
  }
}

const ensureQueues = async (boss: PgBoss, jobs: readonly Job[]): Promise<void> => {
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  if (!known.has(deadLetters)) await boss.createQueue(deadLetters)
  for (const { queue, retryLimit } of jobs) {
    const settings = { retryLimit, retryBackoff: true, retryDelay: 2, retryDelayMax: 600, deleteAfterSeconds: 86_400, deadLetter: deadLetters, notify: true }
    const present = known.get(queue)
    if (!present) await boss.createQueue(queue, settings)
    else if (present.retryLimit !== retryLimit) await boss.updateQueue(queue, settings)
  }
}

const statementNames = new Map<string, string>()
const nameOf = (text: string): string => {
  const known = statementNames.get(text)
  if (known !== undefined) return known
  const made = `jobs.${statementNames.size + 1}`
  statementNames.set(text, made)
  return made
}

const executorOn = (tx: Db) => ({
  executeSql: async (text: string, values: unknown[] = []) => ({
    rows: await tx.rows<never>({ name: nameOf(text), text }, values),
  }),
})

export type JobRunner = JobQueue & {
  /** Makes sure that every job has its queue. To be called before anything is enqueued. */
  prepare(jobs: readonly Job[]): Promise<void>
  /** Begins to work off the queues and to relay events. */
  work(kernel: Kernel, jobs: readonly Job[], bus: Bus): Promise<void>
  /** Works off, one by one, whatever waits now. Answers how many jobs ran. */
  drain(kernel: Kernel, jobs: readonly Job[]): Promise<number>
  /** Finishes what is running, for at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>
}

/** Jobs on pg-boss, in the same database as everything else. */
export const createJobRunner = async (app: PgConnection, log: Log): Promise<JobRunner> => {
  const boss = new PgBoss({
    ...app,
    schema,
    max: 4,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue reported a fault'))
  await boss.start()
  let relayTimer: NodeJS.Timeout | undefined
  let relaying: Promise<void> | undefined
  let stopRelay: (() => void) | undefined

  return {
    prepare: (jobs) => ensureQueues(boss, jobs),
    enqueue: async (tx, queue, data, options = {}) => {
      await boss.send(queue, data, {
        db: executorOn(tx),
        ...(options.singletonKey === undefined ? {} : { singletonKey: options.singletonKey, singletonSeconds: 1 }),
        ...(options.startAfterSeconds === undefined ? {} : { startAfter: options.startAfterSeconds }),
      })
    },
    work: async (kernel, jobs, bus) => {
      for (const { queue, run, cron } of jobs) {
        await boss.work(
          queue,
          { batchSize: 5, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 10 },
          async (batch) => {
            for (const { data } of batch) await run(kernel, data)
          },
        )
        if (cron !== undefined) await boss.schedule(queue, cron, {})
      }
      const relay = (): void => {
        relaying ??= relayEvents(kernel, jobs)
          .then(() => undefined)
          .catch((error: unknown) => log.warn({ err: error }, 'events could not be handed over'))
          .finally(() => {
            relaying = undefined
          })
      }
      stopRelay = bus.subscribe('outbox', relay)
      relayTimer = setInterval(relay, relayEveryMs)
      relay()
      await sweepEvents(kernel, keepEventsMs)
    },
    drain: async (kernel, jobs) => {
      let count = 0
      for (const { queue, run } of jobs) {
        for (;;) {
          const batch = await boss.fetch(queue, { batchSize: 20 })
          if (batch.length === 0) break
          for (const { id, data } of batch) {
            await run(kernel, data)
            await boss.complete(queue, id)
            count += 1
          }
        }
      }
      return count
    },
    stop: async (timeoutMs) => {
      stopRelay?.()
      clearInterval(relayTimer)
      await relaying
      await boss.stop({ graceful: true, timeout: timeoutMs })
    },
  }
}
