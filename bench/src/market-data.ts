import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { connectionOf } from '@pitchey/node/adapters/postgres/connection'
import type { PgConnection } from '@pitchey/node/adapters/postgres/connection'
import { startEmbeddedPostgres } from '@pitchey/node/adapters/postgres/embedded/start-embedded-postgres'
import { prepareDatabase } from '@pitchey/node/adapters/postgres/prepare-database'
import { fillScale } from '@pitchey/node/demo/seed-scale'

export const benchSecret = 'a secret of the benchmark, long enough for production'

export type MarketData = { homeDir: string; owner: PgConnection; app: PgConnection; stop(): Promise<void> }

/** A generated market of `pitchCount` pitches in a data folder that is kept between runs. */
export const openMarketData = async (pitchCount: number): Promise<MarketData> => {
  const homeDir = fileURLToPath(new URL(`../../.cache/bench/${pitchCount}`, import.meta.url))
  mkdirSync(homeDir, { recursive: true })
  const server = await startEmbeddedPostgres({ homeDir, log: () => undefined })
  const owner = connectionOf(server.ownerUrl)
  const { app } = await prepareDatabase(owner, benchSecret)
  await fillScale(owner, pitchCount, (line) => process.stdout.write(`  ${line}\n`))
  return { homeDir, owner, app, stop: () => server.stop() }
}
