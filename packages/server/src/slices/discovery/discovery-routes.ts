import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { listMarket } from './list-market.ts'
import { suggest } from './suggest.ts'
import { summariseMarket } from './summarise-market.ts'

/** Announced by the database whenever the open market changes. */
export const marketTopic = 'market'

export const discoveryRoutes: Route[] = [
  route('GET /api/pitches', listMarket, { cacheTopic: marketTopic }),
  route('GET /api/market/summary', summariseMarket, { cacheTopic: marketTopic }),
  route('GET /api/search/suggest', suggest),
]
