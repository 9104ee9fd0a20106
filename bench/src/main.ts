import { readFileSync } from 'node:fs'
import { cachedList, uncachedList } from './http-rows.ts'
import { lighthouseRows } from './lighthouse-rows.ts'
import { benchSecret, openMarketData } from './market-data.ts'
import { landingRows, startRows } from './process-rows.ts'
import { jobRows } from './job-rows.ts'
import { pitchRows } from './pitch-rows.ts'
import { growthOf, searchRows } from './query-rows.ts'
import { printGrowth, printRows, writeResults } from './results.ts'
import type { Row } from './results.ts'
import { sessionRows } from './session-rows.ts'
import { socketRows } from './socket-rows.ts'

const scale = 100_000
const growth = process.argv.includes('--growth') ? [1000, 10_000, 100_000, 1_000_000] : [1000, 10_000, 100_000]
const modulesDir = new URL('../../node_modules/', import.meta.url)
const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(new URL(`${name}/package.json`, modulesDir), 'utf8')) as { version: string }).version

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const measure = async (): Promise<Row[]> => {
  say(`Opening a market of ${scale} pitches…`)
  const data = await openMarketData(scale)
  const env = {
    PITCHEY_HOME: data.homeDir,
    NODE_ENV: 'production',
    SECRET: benchSecret,
    BASE_URL: 'http://localhost:8001',
    HOST: '127.0.0.1',
    RATE_LIMIT_PER_MINUTE: '1000000',
    RATE_LIMIT_SIGN_IN_PER_MINUTE: '1000000',
    RATE_LIMIT_ACCOUNT_PER_MINUTE: '1000000',
  }
  const rows: Row[] = []
  const step = async (name: string, work: () => Promise<Row[]>): Promise<void> => {
    say(`Measuring ${name}…`)
    rows.push(...(await work()))
  }
  try {
    await step('the kept list', () => cachedList(env))
    await step('the list from the database', () => uncachedList(env, data))
    await step('a pitch for somebody signed in', () => pitchRows(env, data))
    await step('search', () => searchRows(env, data))
    await step('sessions', () => sessionRows(env, data))
    await step('jobs', () => jobRows(data))
    await step('sockets', () => socketRows(env, data))
    await step('starts', () => startRows(env))
    await step('the landing page', () => landingRows(env))
    await step('pages with Lighthouse', lighthouseRows)
  } finally {
    await data.stop()
  }
  return rows
}

const showGrowth = async (): Promise<void> => {
  say('How the market’s statements grow, median ms:')
  const figures = []
  for (const size of growth) {
    const data = await openMarketData(size)
    figures.push(await growthOf(data, String(size)))
    await data.stop()
  }
  printGrowth(figures)
}

const rows = await measure()
await showGrowth()
printRows(rows)
writeResults(rows, String(scale), {
  node: process.version,
  hono: versionOf('hono'),
  pg: versionOf('pg'),
  'drizzle-orm': versionOf('drizzle-orm'),
})
