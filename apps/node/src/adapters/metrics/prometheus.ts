import { slidingMinute } from '@pitchey/server/http/request-metrics'
import type { RequestMetrics } from '@pitchey/server/http/request-metrics'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = RequestMetrics & {
  /** Adds a figure that is read whenever the metrics are asked for. */
  gauge(name: string, help: string, read: () => number): void
  observeQuery(durationMs: number): void
  /** The Prometheus text format. */
  text(): Promise<string>
}

/** Counts requests and queries for Prometheus and for the health answer. */
export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const minute = slidingMinute(() => performance.now())
  const requests = new Histogram({
    name: 'pitchey_http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  const queries = new Histogram({
    name: 'pitchey_query_duration_seconds',
    help: 'Time of a database statement',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1],
    registers: [registry],
  })
  return {
    observe: (sample) => {
      minute.observe(sample)
      requests.labels(sample.method, sample.route, String(sample.status)).observe(sample.durationMs / 1000)
    },
    lastMinute: minute.lastMinute,
    observeQuery: (durationMs) => queries.observe(durationMs / 1000),
    gauge: (name, help, read) => {
      const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: () => gauge.set(read()) })
    },
    text: () => registry.metrics(),
  }
}
