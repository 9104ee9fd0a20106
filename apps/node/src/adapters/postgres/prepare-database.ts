import { installJobs } from '../jobs/job-tables.ts'
import { appCredentials, canSignIn, provisionAppRole } from './app-role.ts'
import type { PgConnection } from './connection.ts'
import { runMigrations } from './migrations.ts'

/**
 * Makes a database ready for the application: schema, job queues, and the role the application signs in as.
 * Answers that role's connection and the names of the migrations that ran.
 */
export const prepareDatabase = async (
  owner: PgConnection,
  secret: string,
): Promise<{ app: PgConnection; migrated: string[] }> => {
  const migrated = await runMigrations(owner)
  const app = { ...owner, ...appCredentials(owner.database, secret) }
  if (migrated.length > 0 || !(await canSignIn(app))) await provisionAppRole(owner, app)
  await installJobs(owner)
  return { app, migrated }
}
