import { createPinoLog } from './adapters/log/pino-log.ts'
import { prepareDatabase } from './adapters/postgres/prepare-database.ts'
import type { Config } from './config.ts'
import { openDatabase } from './open-database.ts'

/** Brings the database up to date and says which migrations ran. */
export const migrateDatabase = async (config: Config): Promise<void> => {
  const database = await openDatabase(config, createPinoLog(config.logLevel))
  try {
    const { migrated } = await prepareDatabase(database.owner, config.secret)
    process.stdout.write(migrated.length === 0 ? 'The database is up to date.\n' : `Ran ${migrated.join(', ')}.\n`)
  } finally {
    await database.release()
  }
}
