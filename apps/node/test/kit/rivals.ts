import { only, sqlStatement } from '@pitchey/server/kernel/db'
import type { Database, Db } from '@pitchey/server/kernel/db'

const waiting = sqlStatement<{ n: number }>(
  'test.waiting-for-locks',
  `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
)
const patience = 20_000

const somebodyWaits = async (database: Database): Promise<void> => {
  for (let look = 0; look < patience; look += 1) {
    if (only(await database.rows(waiting, [])).n > 0) return
  }
  throw new Error('nobody waited for the lock')
}

/**
 * Lets `rival` run into what `first` changed and has not committed yet, then commits.
 * Answers how the rival fared, so that a test of two at the same moment does not depend on luck.
 */
export const rivalry = async <T>(
  database: Database,
  first: (tx: Db) => Promise<unknown>,
  rival: () => Promise<T>,
): Promise<PromiseSettledResult<T>> => {
  let running: Promise<PromiseSettledResult<T>[]> | undefined
  await database.transaction({ actor: { id: null, role: 'system' } }, async (tx) => {
    await first(tx)
    running = Promise.allSettled([rival()])
    await somebodyWaits(database)
  })
  return only((await running) ?? [])
}
