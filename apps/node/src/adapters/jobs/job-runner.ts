import type { Job } from '@pitchey/server/jobs/job'
import type { EventListener } from '@pitchey/server/jobs/relay'
import { only, sqlStatement } from '@pitchey/server/kernel/db'
import type { Db } from '@pitchey/server/kernel/db'
import type { Kernel } from '@pitchey/server/kernel/execute'
import type { Bus } from '@pitchey/server/ports/bus'
import type { JobQueue } from '@pitchey/server/ports/jobs'
import type { Log } from '@pitchey/server/ports/log'
import { PgBoss } from 'pg-boss'
import type { JobResult } from 'pg-boss'
import type { PgConnection } from '../postgres/connection.ts'
import { startEventRelay } from './event-relay.ts'
import { ensureQueues, jobSchema } from './job-tables.ts'

export type JobRunner = JobQueue & {
  /** Makes sure that every job has its queue. To be called before anything is enqueued. */
  prepare(jobs: readonly Job[]): Promise<void>
  /** Begins to work off the queues and to relay events. */
  work(kernel: Kernel, jobs: readonly Job[], bus: Bus, onEvents?: EventListener): Promise<void>
  /** Works off, one by one, whatever waits now. Answers how many jobs ran. */
  drain(kernel: Kernel, jobs: readonly Job[]): Promise<number>
  /** Finishes what is running, for at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>
}

const statementNames = () => {
  const names = new Map<string, string>()
  return (text: string): string => {
    const known = names.get(text)
    if (known !== undefined) return known
    const made = `jobs.${names.size + 1}`
    names.set(text, made)
    return made
  }
}

const holdKey = sqlStatement<Record<never, never>>(
  'jobs.hold-key',
  'select pg_advisory_xact_lock(hashtextextended($1, 7134772003))',
)
const findWaiting = sqlStatement<{ found: boolean }>(
  'jobs.find-waiting',
  `select exists (select from ${jobSchema}.job where name = $1 and singleton_key = $2 and state < 'active') as found`,
)

/** Whether a job with this key waits; whoever asks for the same key meanwhile waits for the end of the transaction. */
const alreadyWaits = async (tx: Db, queue: string, key: string): Promise<boolean> => {
  await tx.rows(holdKey, [`${queue} ${key}`])
  return only(await tx.rows(findWaiting, [queue, key])).found
}

const lastInLine = sqlStatement<{ place: number | null }>(
  'jobs.last-in-line',
  `select min(priority) as place from ${jobSchema}.job where name = $1 and group_id = $2 and state < 'active'`,
)

/** The place of an owner's next job: behind those of theirs that wait, beside the first ones of everybody else. */
const nextPlace = async (tx: Db, queue: string, ownerKey: string): Promise<number> => {
  const { place } = only(await tx.rows(lastInLine, [queue, ownerKey]))
  return place === null ? 0 : place - 1
}

const workOptions = {
  batchSize: 5,
  burstWhenBatchFull: true,
  notifyPollingIntervalSeconds: 10,
  perJobResults: true,
} as const

const runOne = async (kernel: Kernel, job: Job, id: string, data: unknown): Promise<JobResult> => {
  try {
    await job.run(kernel, data)
    return { id, status: 'completed' }
  } catch (error) {
    kernel.log.warn({ err: error, queue: job.queue }, 'a job failed')
    return { id, status: 'failed', output: { message: error instanceof Error ? error.message : String(error) } }
  }
}

const workOff = async (boss: PgBoss, kernel: Kernel, jobs: readonly Job[]): Promise<void> => {
  for (const job of jobs) {
    await boss.work(job.queue, workOptions, async (batch) => {
      const results: JobResult[] = []
      for (const { id, data } of batch) results.push(await runOne(kernel, job, id, data))
      return results
    })
    if (job.cron !== undefined) await boss.schedule(job.queue, job.cron, {})
  }
}

const drainQueue = async (boss: PgBoss, kernel: Kernel, job: Job): Promise<number> => {
  let count = 0
  for (;;) {
    const batch = await boss.fetch(job.queue, { batchSize: 20 })
    if (batch.length === 0) return count
    for (const { id, data } of batch) {
      await job.run(kernel, data)
      await boss.complete(job.queue, id)
      count += 1
    }
  }
}

/** Jobs on pg-boss, in the same database as everything else. */
export const createJobRunner = async (app: PgConnection, log: Log): Promise<JobRunner> => {
  const boss = new PgBoss({
    ...app,
    schema: jobSchema,
    max: 4,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue reported a fault'))
  await boss.start()
  const nameOf = statementNames()
  const executorOn = (tx: Db) => ({
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await tx.rows<never>({ name: nameOf(text), text }, values),
    }),
  })
  let relay: { stop(): Promise<void> } | undefined

  return {
    prepare: (jobs) => ensureQueues(boss, jobs),
    enqueue: async (tx, queue, data, options = {}) => {
      const { singletonKey, ownerKey } = options
      if (singletonKey !== undefined && (await alreadyWaits(tx, queue, singletonKey))) return
      await boss.send(queue, data, {
        db: executorOn(tx),
        ...(singletonKey === undefined ? {} : { singletonKey }),
        ...(ownerKey === undefined ? {} : { group: { id: ownerKey }, priority: await nextPlace(tx, queue, ownerKey) }),
        ...(options.startAfterSeconds === undefined ? {} : { startAfter: options.startAfterSeconds }),
      })
    },
    work: async (kernel, jobs, bus, onEvents) => {
      await workOff(boss, kernel, jobs)
      relay = await startEventRelay(kernel, jobs, bus, onEvents)
    },
    drain: async (kernel, jobs) => {
      let count = 0
      for (const job of jobs) count += await drainQueue(boss, kernel, job)
      return count
    },
    stop: async (timeoutMs) => {
      await relay?.stop()
      await boss.stop({ graceful: true, timeout: timeoutMs })
    },
  }
}
