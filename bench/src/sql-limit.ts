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
    .replaceAll('\n', ' ')

const withPgbench = (program: string, connection: PgConnection, statements: readonly string[]): SqlLimit => ({
  name: `pgbench (${execFileSync(program, ['--version']).toString().trim()})`,
  perSecond: (seconds, clients) =>
    new Promise((resolve, reject) => {
      const dir = mkdtempSync(join(tmpdir(), 'pitchey-pgbench-'))
      const script = join(dir, 'script.sql')
      writeFileSync(script, statements.map((text) => `${forPgbench(text)};\n`).join(''))
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

const withLoop = (connection: PgConnection, statements: readonly string[]): SqlLimit => ({
  name: 'a bare loop of the named statements (pgbench is not installed)',
  perSecond: async (seconds, clients) => {
    const until = performance.now() + seconds * 1000
    const one = async (): Promise<number> => {
      const client = new pg.Client(connection)
      await client.connect()
      let count = 0
      while (performance.now() < until) {
        for (const [index, text] of statements.entries()) await client.query({ name: `limit.${index}`, text })
        count += 1
      }
      await client.end()
      return count
    }
    const counts = await Promise.all(Array.from({ length: clients }, one))
    return counts.reduce((sum, count) => sum + count, 0) / seconds
  },
})

/** A statement with its values written into it. Texts and numbers only. */
export const withValues = (text: string, values: readonly (string | number)[]): string =>
  text.replaceAll(/\$(\d+)/gu, (_whole, place: string) => {
    const value = values[Number(place) - 1]
    return typeof value === 'number' ? String(value) : pg.escapeLiteral(value ?? '')
  })

/** How often the database alone answers these statements, one after another, each prepared. */
export const sqlLimit = (connection: PgConnection, statements: readonly string[]): SqlLimit => {
  const program = findPgbench()
  return program === null ? withLoop(connection, statements) : withPgbench(program, connection, statements)
}
