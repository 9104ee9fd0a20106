export { isReservedHandle } from './handle-rules.ts'
export { peopleRoutes } from './people-routes.ts'
export { peopleHints } from './people-hints.ts'
