import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import type { Health } from './health.ts'
import { healthQuery } from './read-health.ts'

export const healthRoutes = (health: Health): Route[] => [route('GET /api/health', healthQuery(health))]
