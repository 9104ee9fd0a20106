import { createDatabase } from '@pitchey/node/adapters/postgres/database'
import { marketQuery } from '@pitchey/contract/discovery/endpoints'
import { memoryLog } from '@pitchey/server/ports/log'
import { marketStatement } from '@pitchey/server/slices/discovery/market-query'
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
  what,
  value: percentile(times, 0.95),
  unit: 'ms p95',
  limit: median(times),
  ratio: null,
  target: `p95 ≤ ${targetMs} ms at one client`,
  holds: percentile(times, 0.95) <= targetMs,
})

/** Search and suggestions over HTTP, one client, nothing kept. */
export const searchRows = async (env: Record<string, string>): Promise<Row[]> => {
  const server = await startServer({ ...env, RESPONSE_CACHE_SECONDS: '0' })
  const get = (path: string) => async () => {
    const answer = await fetch(`${server.baseUrl}${path}`)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  const searches = pairs.map((words) => get(`/api/pitches?search=${encodeURIComponent(words)}`))
  const suggestions = prefixes.map((typed) => get(`/api/search/suggest?q=${encodeURIComponent(typed)}`))
  await timesOf(8, [...searches, ...suggestions])
  const found = await timesOf(20, searches)
  const suggested = await timesOf(20, suggestions)
  await server.stop()
  return [
    row('search-two-words', 'search for two common words', found, 15),
    row('autocomplete', 'suggestions while typing', suggested, 10),
  ]
}

/** How the market's statements grow with the market. */
export const growthOf = async (data: MarketData, label: string): Promise<Record<string, number | string>> => {
  const database = createDatabase({ connection: data.app, poolSize: 2, statementTimeoutMs: 30_000, log: memoryLog() })
  const timed = async (raw: Record<string, unknown>): Promise<number> => {
    const { statement, values } = marketStatement(marketQuery.parse(raw))
    return median(await timesOf(30, [() => database.rows(statement, values)]))
  }
  const figures = {
    pitches: label,
    newest: await timed({}),
    genre: await timed({ genre: 'western' }),
    filters: await timed({ genre: 'drama', format: 'short', country: 'IS' }),
    trending: await timed({ sort: 'trending' }),
    search: await timed({ search: 'quiet house' }),
  }
  await database.close()
  return figures
}
