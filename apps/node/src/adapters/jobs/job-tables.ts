import type { Job } from '@pitchey/server/jobs/job'

import { PgBoss } from 'pg-boss'
import type { PgConnection } from '../postgres/connection.ts'

/** Where the job tables live. */
export const jobSchema = 'pgboss'
const deadLetters = 'dead-letters'

/** Creates or updates the job tables, as the owner of the schema, and lets the application use them. */
export const installJobs = async (owner: PgConnection): Promise<void> => {
  const boss = new PgBoss({ ...owner, schema: jobSchema, max: 1, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    await boss.getDb().executeSql(`
      grant usage on schema ${jobSchema} to pitchey_app;
      grant select, insert, update, delete on all tables in schema ${jobSchema} to pitchey_app;
      grant usage on all sequences in schema ${jobSchema} to pitchey_app;
      grant execute on all functions in schema ${jobSchema} to pitchey_app;`)
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** Makes sure that every job has its queue, with the settings it asks for. */
export const ensureQueues = async (boss: PgBoss, jobs: readonly Job[]): Promise<void> => {
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  if (!known.has(deadLetters)) await boss.createQueue(deadLetters)
  for (const { queue, retryLimit } of jobs) {
    const settings = {
      retryLimit,
      retryBackoff: true,
      retryDelay: 2,
      retryDelayMax: 600,
      deleteAfterSeconds: 86_400,
      deadLetter: deadLetters,
      notify: true,
    }
    const present = known.get(queue)
    if (!present) await boss.createQueue(queue, settings)
    else if (present.retryLimit !== retryLimit) await boss.updateQueue(queue, settings)
  }
}
