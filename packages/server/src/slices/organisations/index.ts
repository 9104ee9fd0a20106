export { foundOrganisation } from './found-organisation.ts'
export { organisationRoutes } from './organisation-routes.ts'
export { verifyOrganisation } from './verify-organisation.ts'
