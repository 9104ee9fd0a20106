import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PgConnection } from '@pitchey/node/adapters/postgres/connection'
import pg from 'pg'

export type SqlLimit = { name: string; perSecond(seconds: number, clients: number): Promise<number> }

const findPgbench = (): string | null => {
  const debian = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`)
    : []
  return [...debian.toReversed(), '/usr/bin/pgbench', '/usr/local/bin/pgbench'].find((path) => existsSync(path)) ?? null
}

// pgbench takes ":MI" in a date format for a variable; an escape string means the same and has no colon.
const forPgbench = (text: string): string =>
  text
    .replaceAll(/'YYYY([^']*)'/gu, (_whole, rest: string) => `E'YYYY${rest.replaceAll(':', String.raw`\x3A`)}'`)
    .replaceAll('$1', ':lim')
    .replaceAll('\n', ' ')

const withPgbench = (program: string, connection: PgConnection, text: string, limit: number): SqlLimit => ({
  name: `pgbench (${execFileSync(program, ['--version']).toString().trim()})`,
  perSecond: (seconds, clients) =>
    new Promise((resolve, reject) => {
      const dir = mkdtempSync(join(tmpdir(), 'pitchey-pgbench-'))
      const script = join(dir, 'script.sql')
      writeFileSync(script, `\\set lim ${limit}\n${forPgbench(text)};\n`)
      const child = spawn(
        program,
        [
          '-n',
          '-M',
          'prepared',
          '-c',
          String(clients),
          '-j',
          '1',
          '-T',
          String(seconds),
          '-f',
          script,
          connection.database,
        ],
        {
          env: {
            ...process.env,
            PGHOST: connection.host,
            PGPORT: String(connection.port),
            PGUSER: connection.user,
            PGPASSWORD: connection.password,
          },
        },
      )
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.once('error', reject)
      child.once('close', () => {
        rmSync(dir, { recursive: true, force: true })
        const found = /tps = ([\d.]+)/u.exec(output)
        if (found?.[1] === undefined) reject(new Error(output))
        else resolve(Number(found[1]))
      })
    }),
})

const withLoop = (connection: PgConnection, text: string, limit: number): SqlLimit => ({
  name: 'a bare loop of the named statement (pgbench is not installed)',
  perSecond: async (seconds, clients) => {
    const until = performance.now() + seconds * 1000
    const one = async (): Promise<number> => {
      const client = new pg.Client(connection)
      await client.connect()
      let count = 0
      while (performance.now() < until) {
        await client.query({ name: 'limit', text, values: [limit] })
        count += 1
      }
      await client.end()
      return count
    }
    const counts = await Promise.all(Array.from({ length: clients }, one))
    return counts.reduce((sum, count) => sum + count, 0) / seconds
  },
})

/** How often the database alone answers one statement whose only value is its limit. */
export const sqlLimit = (connection: PgConnection, text: string, limit: number): SqlLimit => {
  const program = findPgbench()
  return program === null ? withLoop(connection, text, limit) : withPgbench(program, connection, text, limit)
}
