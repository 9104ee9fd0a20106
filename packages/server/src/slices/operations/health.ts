import type { Health as HealthReport } from '@pitchey/contract/operations/endpoints'
import type { RequestMetrics } from '../../http/request-metrics.ts'
import { publicVersion } from '../../http/public-version.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'

/** Really uses one service. Rejects when it does not work; may say more, or that it works but not well. */
export type Probe = () => Promise<{ detail?: string; degraded?: boolean }>

export type HealthDependencies = {
  /** By service; `database` is the one without which nothing works. */
  probes: Readonly<Record<string, Probe>>
  metrics: Pick<RequestMetrics, 'lastMinute'>
  cacheStats: () => { hits: number; misses: number }
  clock: Clock
  startedAt: Date
  version: string
  log: Pick<Log, 'warn'>
  /** Milliseconds from any fixed moment on. */
  nowMs?: () => number
}

export type Health = {
  /** The report of the health addresses, at most a second old. */
  readHealth(): Promise<HealthReport>
}

type ServiceHealth = HealthReport['services'][string]
type State = HealthReport['status']

const vital = 'database'
const slowMs = 1000
const timeoutMs = 2000
const keptForMs = 1000

class TimedOut extends Error {
  override name = 'TimedOut'
}

const withinTime = async <T>(work: Promise<T>): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new TimedOut()), timeoutMs)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

/** The cause of a failure goes to the log; strangers learn only that there is one. */
const examine = async (deps: HealthDependencies, name: string, probe: Probe): Promise<ServiceHealth> => {
  const nowMs = deps.nowMs ?? (() => performance.now())
  const startedAt = nowMs()
  const latency = () => rounded(nowMs() - startedAt, 1)
  try {
    const { detail, degraded = false } = await withinTime(probe())
    const latencyMs = latency()
    const said = detail === undefined ? {} : { detail }
    return { status: degraded || latencyMs > slowMs ? 'degraded' : 'healthy', latencyMs, ...said }
  } catch (error) {
    deps.log.warn({ err: error, service: name }, 'a service failed its health probe')
    const detail = error instanceof TimedOut ? `gave no answer within ${timeoutMs / 1000} s` : 'does not work'
    return { status: name === vital ? 'unhealthy' : 'degraded', latencyMs: latency(), detail }
  }
}

const severity: Record<State, number> = { healthy: 0, degraded: 1, unhealthy: 2 }

const worst = (states: readonly State[]): State =>
  states.reduce<State>((worse, state) => (severity[state] > severity[worse] ? state : worse), 'healthy')

const report = async (deps: HealthDependencies): Promise<HealthReport> => {
  const entries = Object.entries(deps.probes).map(
    async ([name, probe]) => [name, await examine(deps, name, probe)] as const,
  )
  const services = Object.fromEntries(await Promise.all(entries))
  const { requestsPerSecond, averageResponseTimeMs, errorRate } = deps.metrics.lastMinute()
  const { hits, misses } = deps.cacheStats()
  const now = deps.clock.now()
  return {
    status: worst(Object.values(services).map((service) => service.status)),
    version: publicVersion(deps.version),
    at: now.toISOString(),
    uptimeSeconds: rounded(Math.max(0, now.getTime() - deps.startedAt.getTime()) / 1000, 1),
    services,
    metrics: {
      requestsPerSecond: rounded(requestsPerSecond, 3),
      averageResponseTimeMs: rounded(averageResponseTimeMs, 2),
      errorRate: rounded(errorRate, 4),
      cacheHitRate: hits + misses === 0 ? null : rounded(hits / (hits + misses), 4),
    },
  }
}

/**
 * Health of the installation. A database that fails makes it unhealthy; any other service that fails, and every
 * service that takes more than a second, makes it degraded. Probes run side by side, each for at most two seconds.
 * Everybody who asks within a second shares one round of them, so that asking often costs the services nothing.
 */
export const createHealth = (deps: HealthDependencies): Health => {
  const nowMs = deps.nowMs ?? (() => performance.now())
  let running: Promise<HealthReport> | undefined
  let kept: { report: HealthReport; untilMs: number } | undefined
  return {
    readHealth: async () => {
      if (kept && nowMs() < kept.untilMs) return kept.report
      running ??= report(deps)
        .then((made) => {
          kept = { report: made, untilMs: nowMs() + keptForMs }
          return made
        })
        .finally(() => {
          running = undefined
        })
      return running
    },
  }
}
