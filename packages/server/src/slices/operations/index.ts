export { createHealth } from './health.ts'
export type { Health, HealthDependencies, Probe } from './health.ts'
export { healthRoutes } from './operations-routes.ts'
