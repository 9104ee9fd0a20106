import { BucketUnusableError } from './adapters/files/bucket-unusable-error.ts'
import { GeoDatabaseError } from './adapters/geo/geo-database-error.ts'
import { connectionFault, DatabaseUnusableError } from './adapters/postgres/connection-faults.ts'
import { connectionOf } from './adapters/postgres/connection.ts'
import { EmbeddedPostgresError } from './adapters/postgres/embedded/embedded-postgres-error.ts'
import type { Config } from './config.ts'
import { listenFault } from './listen-faults.ts'

/** One line for a person about an error that ended a command; `undefined` when it is a defect of ours. */
export function startFault(error: unknown, config: Config): string | undefined {
  if (error instanceof EmbeddedPostgresError || error instanceof DatabaseUnusableError) return error.message
  if (error instanceof GeoDatabaseError) return error.message
  if (error instanceof BucketUnusableError) return error.message
  const listening = listenFault(error, config)
  if (listening !== undefined || config.databaseUrl === undefined) return listening
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const fault = connectionFault(cause, connectionOf(config.databaseUrl))
    if (fault !== undefined) return fault.message
  }
  return undefined
}
