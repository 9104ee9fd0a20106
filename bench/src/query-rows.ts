import { createBus } from '@pitchey/node/adapters/postgres/bus'
import { createDatabase } from '@pitchey/node/adapters/postgres/database'
import { marketQuery } from '@pitchey/contract/discovery/endpoints'
import { genres, stages } from '@pitchey/contract/pitches/vocabulary'
import { visitor } from '@pitchey/server/kernel/actor'
import { execute } from '@pitchey/server/kernel/execute'
import { systemClock } from '@pitchey/server/ports/clock'
import { memoryLog } from '@pitchey/server/ports/log'
import { countMarket } from '@pitchey/server/slices/discovery/count-market'
import { createMarketIndex } from '@pitchey/server/slices/discovery/market-index'
import { dayOf, marketStatement } from '@pitchey/server/slices/discovery/market-query'
import { suggest } from '@pitchey/server/slices/discovery/suggest'
import type { MarketData } from './market-data.ts'
import { median, percentile } from './measure.ts'
import type { Row } from './results.ts'
import { startServer } from './server-process.ts'

const pairs = [
  'quiet house',
  'last summer',
  'broken river',
  'beekeeper ferry',
  'burning letter',
  'doctor border',
  'hidden harbour',
  'paper orchard',
  'retired detective',
  'zodiac foundry',
]
const filters = [
  'format=feature',
  'budgetRange=under_250k&format=short',
  'country=IS&language=en',
  'agreement=none&seeking=yes',
  'newThisWeek=yes&sort=trending',
]
const prefixes = ['the q', 'las', 'bro', 'an', 'mar', 'dav', 'win', 'sil', 'gar', 'the la']

const timesOf = async (rounds: number, asks: readonly (() => Promise<unknown>)[]): Promise<number[]> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const ask of asks) {
      const startedAt = performance.now()
      await ask()
      times.push(performance.now() - startedAt)
    }
  }
  return times
}

const row = (id: string, what: string, times: readonly number[], targetMs: number): Row => ({
  id,
  what: `${what}, ${median(times).toFixed(1)} ms at the median`,
  value: percentile(times, 0.95),
  unit: 'ms p95',
  limit: null,
  ratio: null,
  target: `p95 ≤ ${targetMs} ms at one client`,
  holds: percentile(times, 0.95) <= targetMs,
})

/** The same statements asked of the database alone, each right after its search over HTTP, so that both meet one machine. */
const againstDatabase = async (
  data: MarketData,
  searches: readonly (() => Promise<unknown>)[],
): Promise<{ found: number[]; alone: number[] }> => {
  const database = createDatabase({ connection: data.app, poolSize: 1, statementTimeoutMs: 30_000, log: memoryLog() })
  const bare = pairs.map((words) => {
    const { statement, values } = marketStatement(marketQuery.parse({ search: words }), dayOf(new Date()))
    return () => database.rows(statement, values)
  })
  const [found, alone]: [number[], number[]] = [[], []]
  for (let round = 0; round < 20; round += 1) {
    found.push(...(await timesOf(1, searches)))
    alone.push(...(await timesOf(1, bare)))
  }
  await database.close()
  return { found, alone }
}

/** Search and suggestions over HTTP, one client, nothing kept. */
export const searchRows = async (env: Record<string, string>, data: MarketData): Promise<Row[]> => {
  const server = await startServer({ ...env, RESPONSE_CACHE_SECONDS: '0' })
  const get = (path: string) => async () => {
    const answer = await fetch(`${server.baseUrl}${path}`)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  const searches = pairs.map((words) => get(`/api/pitches?search=${encodeURIComponent(words)}`))
  const suggestions = prefixes.map((typed) => get(`/api/search/suggest?q=${encodeURIComponent(typed)}`))
  // A browse page asks for both at once. No mixture is asked for twice, so that nothing is answered from what is kept.
  const pageOf = (asked: string) => async () => {
    await Promise.all([get(`/api/pitches?${asked}`)(), get(`/api/pitches/facets?${asked}`)()])
  }
  const mixed = (values: readonly string[], name: string) =>
    values.flatMap((value) => filters.map((asked) => pageOf(`${asked}&${name}=${value}`)))
  await timesOf(8, [...searches, ...suggestions])
  await timesOf(1, mixed(stages, 'stage'))
  const { found, alone } = await againstDatabase(data, searches)
  const suggested = await timesOf(20, suggestions)
  const browsed = await timesOf(1, mixed(genres, 'genre'))
  await server.stop()
  const limit = percentile(alone, 0.95)
  const search = row('search-two-words', 'search for two common words', found, 15)
  return [
    { ...search, limit, ratio: search.value / limit, note: `the statements alone take ${limit.toFixed(1)} ms at p95` },
    row('autocomplete', 'suggestions while typing', suggested, 10),
    row('facets', 'filtered list and the counts beside its filters', browsed, 25),
  ]
}

/** How the market’s statements grow with the market. */
export const growthOf = async (data: MarketData, label: string): Promise<Record<string, number | string>> => {
  const log = memoryLog()
  const database = createDatabase({ connection: data.app, poolSize: 2, statementTimeoutMs: 30_000, log })
  const bus = await createBus(data.app, ['listings'], log)
  const index = createMarketIndex({ database, bus, log, later: setImmediate })
  const kernel = { database, clock: systemClock, log, jobs: { enqueue: () => Promise.resolve() } }
  const caller = { actor: visitor, request: { id: null, address: null, userAgent: null } }
  await index.load()
  const count = countMarket(index)
  const timed = async (raw: Record<string, unknown>): Promise<number> => {
    const { statement, values } = marketStatement(marketQuery.parse(raw), dayOf(new Date()))
    return median(await timesOf(30, [() => database.rows(statement, values)]))
  }
  const counts = genres.map((genre) => () => execute(kernel, count, { genre }, caller))
  const suggestions = prefixes.map((q) => () => execute(kernel, suggest, { q }, caller))
  const figures = {
    pitches: label,
    newest: await timed({}),
    genre: await timed({ genre: 'western' }),
    filters: await timed({ genre: 'drama', format: 'short', country: 'IS' }),
    trending: await timed({ sort: 'trending' }),
    saved: await timed({ sort: 'most_saved' }),
    search: await timed({ search: 'quiet house' }),
    facets: median(await timesOf(1, counts)),
    suggested: median(await timesOf(3, suggestions)),
  }
  index.close()
  await bus.close()
  await database.close()
  return figures
}
