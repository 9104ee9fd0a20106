import { health as healthSchema } from '@pitchey/contract/operations/endpoints'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { manualClock } from '../../ports/clock.ts'
import { memoryLog } from '../../ports/log.ts'
import { createHealth } from './health.ts'
import type { HealthDependencies, Probe } from './health.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const fine: Probe = async () => ({})
const broken: Probe = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432'))
const silent: Probe = () => new Promise(() => undefined)
const after =
  (durationMs: number): Probe =>
  () =>
    new Promise((resolve) => setTimeout(() => resolve({}), durationMs))

const set = (probes: HealthDependencies['probes'], changes: Partial<HealthDependencies> = {}) => {
  const log = memoryLog()
  const clock = manualClock(new Date('2026-03-02T10:00:00.000Z'))
  const health = createHealth({
    probes,
    metrics: { lastMinute: () => ({ requestsPerSecond: 2.5, averageResponseTimeMs: 12.3456, errorRate: 0.01 }) },
    cacheStats: () => ({ hits: 3, misses: 1 }),
    clock,
    startedAt: new Date('2026-03-02T09:58:30.000Z'),
    version: '1.2.3',
    log,
    nowMs: () => Date.now(),
    ...changes,
  })
  const read = async (waitMs = 0) => {
    const reading = health.readHealth()
    await vi.advanceTimersByTimeAsync(waitMs)
    return healthSchema.parse(await reading)
  }
  return { health, log, read }
}

it('is healthy when every service answers, and reports uptime, rates and the hit rate of the cache', async () => {
  const report = await set({ database: fine, storage: fine }).read()
  expect(report).toMatchObject({
    status: 'healthy',
    version: '1.2',
    at: '2026-03-02T10:00:00.000Z',
    uptimeSeconds: 90,
    metrics: { requestsPerSecond: 2.5, averageResponseTimeMs: 12.35, errorRate: 0.01, cacheHitRate: 0.75 },
  })
  expect(report.services).toEqual({
    database: { status: 'healthy', latencyMs: 0 },
    storage: { status: 'healthy', latencyMs: 0 },
  })
})

it('is unhealthy when the database fails, whatever else works', async () => {
  const report = await set({ database: broken, storage: fine }).read()
  expect(report.status).toBe('unhealthy')
  expect(report.services['storage']?.status).toBe('healthy')
})

it('is degraded when another service fails, or says that it does not work well', async () => {
  expect((await set({ database: fine, mail: broken }).read()).status).toBe('degraded')
  const report = await set({
    database: fine,
    jobs: async () => ({ degraded: true, detail: '7 events waiting' }),
  }).read()
  expect(report.services['jobs']).toMatchObject({ status: 'degraded', detail: '7 events waiting' })
})

it('is degraded when a service takes more than a second, the database too', async () => {
  expect((await set({ database: after(1000) }).read(1000)).status).toBe('healthy')
  const report = await set({ database: after(1001) }).read(1001)
  expect(report.services['database']).toEqual({ status: 'degraded', latencyMs: 1001 })
  expect(report.status).toBe('degraded')
})

it('waits two seconds for a service that does not answer, and no longer', async () => {
  const report = await set({ database: silent, mail: silent }).read(2000)
  expect(report.status).toBe('unhealthy')
  expect(report.services['mail']).toEqual({ status: 'degraded', latencyMs: 2000, detail: 'gave no answer within 2 s' })
})

it('probes all services side by side', async () => {
  const report = await set({ database: after(800), storage: after(800), mail: after(800) }).read(800)
  expect(report.status).toBe('healthy')
})

it('tells the cause of a failure to the log and to nobody else', async () => {
  const { read, log } = set({ database: broken })
  expect(JSON.stringify(await read())).not.toContain('10.0.0.7')
  expect(log.lines).toEqual([expect.objectContaining({ level: 'warn', service: 'database', err: expect.any(Error) })])
})

it('[HLT1] answers everybody who asks within a second from one round of probes, and later ones from another', async () => {
  const probe = vi.fn<Probe>(after(100))
  const { health, read } = set({ database: probe })
  const first = health.readHealth()
  await read(100)
  await first
  for (let ask = 0; ask < 50; ask += 1) await read()
  expect(probe).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(999)
  await read()
  expect(probe).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  await read(100)
  expect(probe).toHaveBeenCalledTimes(2)
})

it('[HLT2] tells strangers major and minor of the version, and not the patch', async () => {
  expect((await set({ database: fine }, { version: '12.30.4-beta.1' }).read()).version).toBe('12.30')
})

it('has no hit rate before the cache was asked', async () => {
  const report = await set({ database: fine }, { cacheStats: () => ({ hits: 0, misses: 0 }) }).read()
  expect(report.metrics.cacheHitRate).toBeNull()
})
