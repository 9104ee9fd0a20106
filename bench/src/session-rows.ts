import { randomUUID } from 'node:crypto'
import type { MarketData } from './market-data.ts'
import { openPlatform } from './open-platform.ts'
import { signUpCreator } from './sign-up.ts'
import type { Row } from './results.ts'
import { startServer } from './server-process.ts'

const rounds = 20_000

const cpuMicros = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

const perCheck = async (check: () => Promise<unknown>, count: number): Promise<number> => {
  const before = cpuMicros()
  for (let round = 0; round < count; round += 1) await check()
  return (cpuMicros() - before) / count
}

/** What it costs this process to know who sends a request, with the session kept and straight from the database. */
export const sessionRows = async (env: Record<string, string>, data: MarketData): Promise<Row[]> => {
  const server = await startServer({ ...env, NODE_ENV: 'development', SEED_DEMO: 'false' })
  const cookie = await signUpCreator(server.baseUrl, `session-${randomUUID().slice(0, 8)}`)
  await server.stop()
  const platform = await openPlatform(data)
  const { authenticate } = platform.product.identity
  const who = await authenticate(cookie)
  if (who.kind !== 'person') throw new Error('the session is not known')
  await perCheck(() => authenticate(cookie), 2000)
  const kept = await perCheck(() => authenticate(cookie), rounds)
  const touch = { name: 'bench.touch', text: `select pg_notify('actors', $1)` }
  const before = cpuMicros()
  await perCheck(async () => platform.database.rows(touch, [who.userId]), 2000)
  const touching = (cpuMicros() - before) / 2000
  const fresh = await perCheck(async () => {
    await platform.database.rows(touch, [who.userId])
    return authenticate(cookie)
  }, 2000)
  await platform.close()
  const asked = Math.max(0, fresh - touching)
  return [
    {
      id: 'session-check-cached',
      what: 'who sends a request, session kept',
      value: kept,
      unit: 'µs CPU',
      limit: null,
      ratio: null,
      target: '≤ 20 µs',
      holds: kept <= 20,
    },
    {
      id: 'session-check',
      what: 'who sends a request, asked of the database',
      value: asked,
      unit: 'µs CPU',
      limit: null,
      ratio: null,
      target: '≤ 150 µs',
      holds: asked <= 150,
    },
  ]
}
