import { randomUUID } from 'node:crypto'
import { only, sqlStatement } from '@pitchey/server/kernel/db'
import type { Database } from '@pitchey/server/kernel/db'
import { execute } from '@pitchey/server/kernel/execute'
import { readPitch } from '@pitchey/server/slices/pitches/read-pitch'
import type { MarketData } from './market-data.ts'
import { interleave, load } from './measure.ts'
import { openPlatform } from './open-platform.ts'
import type { Row } from './results.ts'
import { startServer } from './server-process.ts'
import { signUpCreator } from './sign-up.ts'
import { sqlLimit, withValues } from './sql-limit.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3)

const newest = sqlStatement<{ id: string }>(
  'bench.newest',
  `select pitch_id as id from listings order by published_at desc limit 1`,
)

/** Notes every statement, its values written into it, of what is done through the database that it answers. */
const noteStatements = (database: Database): { database: Database; statements: string[] } => {
  const statements: string[] = []
  const transaction: Database['transaction'] = async (options, work) => {
    const { id, role } = options.actor
    statements.push(
      'begin read only',
      withValues(`select set_config('app.actor_id', $1, true), set_config('app.actor_role', $2, true)`, [
        id ?? '',
        role,
      ]),
    )
    const result = await database.transaction(options, (tx) =>
      work({
        ...tx,
        rows: (statement, values) => {
          statements.push(withValues(statement.text, values as string[]))
          return tx.rows(statement, values)
        },
      }),
    )
    statements.push('commit')
    return result
  }
  return { database: { ...database, transaction }, statements }
}

/** A pitch for somebody who is signed in, judged and read for each request, against the same statements alone. */
export const pitchRows = async (env: Record<string, string>, data: MarketData): Promise<Row[]> => {
  const front = await startServer({ ...env, NODE_ENV: 'development', SEED_DEMO: 'false' })
  const cookie = await signUpCreator(front.baseUrl, `reader-${randomUUID().slice(0, 8)}`)
  await front.stop()
  const platform = await openPlatform(data)
  const actor = await platform.product.identity.authenticate(cookie)
  const { id } = only(await platform.database.rows(newest, []))
  const { database, statements } = noteStatements(platform.database)
  const caller = { actor, request: { id: null, address: null, userAgent: null } }
  await execute({ ...platform.product.kernel, database }, readPitch, { idOrSlug: id }, caller)
  await platform.close()
  const limit = sqlLimit(data.app, statements)
  const server = await startServer({ ...env, RESPONSE_CACHE_SECONDS: '0' })
  const url = `${server.baseUrl}/api/pitches/${id}`
  const { a, b, ratio } = await interleave(
    rounds,
    async () => (await load({ url, headers: { cookie } }, 32, seconds)).requestsPerSecond,
    () => limit.perSecond(seconds, 4),
  )
  await server.stop()
  return [
    {
      id: 'pitch-signed-in',
      what: `a pitch for somebody signed in, against ${limit.name} with the same ${statements.length} statements`,
      value: a,
      unit: 'requests/s',
      limit: b,
      ratio,
      target: '≥ 0.60 of pgbench',
      holds: ratio >= 0.6,
      note: 'pgbench neither parses requests, checks limits and sessions nor shapes answers; here all of that shares two cores with the database',
    },
  ]
}
