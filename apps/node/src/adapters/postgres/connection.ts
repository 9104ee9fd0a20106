import { parse } from 'pg-connection-string'

/** Where a database is and as whom to sign in. `host` may be the folder of a Unix socket. */
export type PgConnection = {
  host: string
  port: number
  user: string
  password: string
  database: string
  ssl?: boolean | { rejectUnauthorized: boolean }
}

/** Reads a `postgres://` address; TLS certificates are checked unless the address says `sslmode=no-verify`. */
export const connectionOf = (url: string): PgConnection => {
  const { host, port, user, password, database, ssl } = parse(url)
  return {
    host: host ?? 'localhost',
    port: Number(port ?? 5432),
    user: user ?? 'postgres',
    password: password ?? '',
    database: database ?? 'pitchey',
    ...(typeof ssl === 'boolean' ? { ssl } : {}),
    ...(typeof ssl === 'object' ? { ssl: { rejectUnauthorized: ssl.rejectUnauthorized ?? true } } : {}),
  }
}
