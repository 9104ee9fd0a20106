import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { listMarket } from './list-market.ts'
import { countMarket } from './count-market.ts'
import type { MarketIndex } from './market-index.ts'
import { suggest } from './suggest.ts'
import { summariseMarket } from './summarise-market.ts'

/** Announced by the database whenever the open market changes. */
export const marketTopic = 'market'

/** The addresses of the open market. */
export const discoveryRoutes = (index: MarketIndex): Route[] => [
  route('GET /api/pitches', listMarket, { cacheTopic: marketTopic }),
  route('GET /api/pitches/facets', countMarket(index)),
  route('GET /api/market/summary', summariseMarket, { cacheTopic: marketTopic }),
  route('GET /api/search/suggest', suggest),
]
