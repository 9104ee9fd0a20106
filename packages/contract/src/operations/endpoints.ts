import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { instant } from '../list.ts'

export const healthStates = ['healthy', 'degraded', 'unhealthy'] as const

const serviceHealth = z.strictObject({
  status: z.enum(healthStates),
  latencyMs: z.number(),
  detail: z.string().optional(),
})

/** What the health addresses answer: the worst state of any service decides. */
export const health = z.strictObject({
  status: z.enum(healthStates),
  version: z.string(),
  at: instant,
  uptimeSeconds: z.number(),
  services: z.record(z.string(), serviceHealth),
  metrics: z.strictObject({
    requestsPerSecond: z.number(),
    averageResponseTimeMs: z.number(),
    errorRate: z.number(),
    cacheHitRate: z.number().nullable(),
  }),
})
export type Health = z.infer<typeof health>

export const operationsEndpoints = {
  'GET /api/health': {
    summary: 'Probes every service and says how it is',
    tag: 'Operations',
    status: 200,
    answer: health,
    problems: [],
  },
} as const satisfies Endpoints
