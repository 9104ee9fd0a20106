export { discoveryRoutes, marketTopic } from './discovery-routes.ts'
export { listMarket } from './list-market.ts'
export { summariseMarket } from './summarise-market.ts'
