import { dayOf, marketStatement } from '@pitchey/server/slices/discovery/market-query'
import { marketQuery } from '@pitchey/contract/discovery/endpoints'
import { startHttpLimit } from './http-limit.ts'
import type { MarketData } from './market-data.ts'
import { interleave, load } from './measure.ts'
import type { Row } from './results.ts'
import { startServer } from './server-process.ts'
import { sqlLimit, withValues } from './sql-limit.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3)
const connections = 32
const listPath = '/api/pitches?limit=20'
const sent = { 'accept-encoding': 'identity' }

const crowdNote = 'the client’s thousand connections are served by the cores that the server needs: on two, both wait'
const uncachedNote =
  'pgbench is C beside the database; here Node parses, routes, limits and logs each request on the same two cores. In use, finished bytes are kept.'

const wireHeaders = async (url: string): Promise<{ body: Buffer; headers: Record<string, string> }> => {
  const answer = await fetch(url, { headers: sent })
  const headers = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) => !['connection', 'keep-alive', 'date', 'transfer-encoding', 'x-request-id'].includes(name),
    ),
  )
  const body = Buffer.from(await answer.arrayBuffer())
  return { body, headers: { ...headers, 'content-length': String(body.length) } }
}

/** The public list with its finished bytes kept, against bare node:http with the same bytes. */
export const cachedList = async (env: Record<string, string>): Promise<Row[]> => {
  const server = await startServer(env)
  const url = `${server.baseUrl}${listPath}`
  const { body, headers } = await wireHeaders(url)
  const bare = await startHttpLimit(body, headers)
  const { a, b, ratio } = await interleave(
    rounds,
    async () => (await load({ url, headers: sent }, connections, seconds)).requestsPerSecond,
    async () => (await load({ url: bare.url, headers: sent }, connections, seconds)).requestsPerSecond,
  )
  const crowd = await load({ url, headers: sent }, 1000, 5)
  bare.stop()
  await server.stop()
  const spread = crowd.p99Ms / crowd.p50Ms
  return [
    {
      id: 'list-cached',
      what: `public list of 20, finished bytes kept (${body.length} bytes)`,
      value: a,
      unit: 'requests/s',
      limit: b,
      ratio,
      target: '≥ 0.80 of bare node:http',
      holds: ratio >= 0.8,
    },
    {
      id: 'connections-1000',
      what: `1,000 connections on the public list, ${crowd.errors} errors`,
      value: crowd.p99Ms,
      unit: 'ms p99',
      limit: crowd.p50Ms,
      ratio: spread,
      target: 'p99 ≤ 2 × p50, errors 0',
      holds: spread <= 2 && crowd.errors === 0,
      note: crowdNote,
    },
  ]
}

/** The public list from the database every time, against the database alone with the same statement. */
export const uncachedList = async (env: Record<string, string>, data: MarketData): Promise<Row[]> => {
  const server = await startServer({ ...env, RESPONSE_CACHE_SECONDS: '0' })
  const url = `${server.baseUrl}${listPath}`
  const { statement } = marketStatement(marketQuery.parse({ limit: '20' }), dayOf(new Date()))
  const limit = sqlLimit(data.app, [withValues(statement.text, [20])])
  const { a, b, ratio } = await interleave(
    rounds,
    async () => (await load({ url, headers: sent }, connections, seconds)).requestsPerSecond,
    () => limit.perSecond(seconds, 4),
  )
  await server.stop()
  return [
    {
      id: 'list-uncached',
      what: `public list of 20 from the database, against ${limit.name}`,
      value: a,
      unit: 'requests/s',
      limit: b,
      ratio,
      target: '≥ 0.85 of pgbench',
      holds: ratio >= 0.85,
      note: uncachedNote,
    },
  ]
}
