export { createHealth } from './health.ts'
export type { Health } from './health.ts'
export { healthRoutes } from './operations-routes.ts'
