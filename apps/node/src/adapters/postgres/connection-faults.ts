import type pg from 'pg'
import type { PgConnection } from './connection.ts'

const minMajorVersion = 16

/** A database that cannot be used. The message is one line: what is wrong and what to do; never the password. */
export class DatabaseUnusableError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'DatabaseUnusableError'
  }
}

const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'ENOENT',
  'EACCES',
])
const certificateCode = /CERT|UNABLE_TO_VERIFY|ERR_TLS/
const withoutCode = /timeout expired|connection timeout|Connection terminated/i

/**
 * Says in one line why a connection failed; `undefined` for an error that is not about connecting.
 * Takes the error of `pg` and where the connection was going.
 */
export function connectionFault(error: unknown, connection: PgConnection): DatabaseUnusableError | undefined {
  const message = messageOf(error, connection)
  return message === undefined ? undefined : new DatabaseUnusableError(message, error)
}

function messageOf(error: unknown, { host, port, user, database }: PgConnection): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const place = host.startsWith('/') ? host : `${host}:${port}`
  if (unreachableCodes.has(code) || (code === '' && withoutCode.test(error.message))) {
    return `The database at ${place} cannot be reached (${code || error.message}). Check that it runs and that the host and port in DATABASE_URL are right.`
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `The database's host ${host} is not known (${code}). Check the host in DATABASE_URL.`
  }
  if (certificateCode.test(code)) {
    return `The database at ${place} shows a certificate that is not trusted (${code}). Install its authority (NODE_EXTRA_CA_CERTS), or add sslmode=no-verify to DATABASE_URL.`
  }
  if (/does not support SSL/i.test(error.message)) {
    return `The database at ${place} does not speak TLS. Remove sslmode from DATABASE_URL.`
  }
  switch (code) {
    case '28P01':
      return `The database at ${place} refuses the password of ${user}. Check user and password in DATABASE_URL.`
    case '28000':
      return `The database at ${place} does not let ${user} in: ${error.message}. Check the user in DATABASE_URL and the server's pg_hba.conf.`
    case '3D000':
      return `There is no database "${database}" at ${place}. Create it (createdb ${database}) or correct DATABASE_URL.`
    case '53300':
      return `The database at ${place} has no connection left. Raise its max_connections or lower DATABASE_POOL_SIZE.`
    case '57P03':
      return `The database at ${place} is still starting or is shutting down. Start again in a moment.`
    case '42501':
      return `${user} lacks a right in the database at ${place}: ${error.message}. The user of DATABASE_URL must own the database and be allowed to create roles.`
    default:
      return undefined
  }
}

/** Throws a DatabaseUnusableError when the server is older than the product needs; answers its version as text. */
export async function requireSupportedServer(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  )
  const { number, text } = rows[0] ?? { number: 0, text: 'of an unknown version' }
  requireSupportedVersion(number, text)
  return text
}

/** Takes `server_version_num`, such as 160004, and the version to show. Throws a DatabaseUnusableError. */
export function requireSupportedVersion(number: number, text: string): void {
  if (number >= minMajorVersion * 10_000) return
  throw new DatabaseUnusableError(
    `The database is PostgreSQL ${text}, and Pitchey needs ${minMajorVersion} or newer. Upgrade it, or leave DATABASE_URL away to use the embedded one.`,
  )
}
