import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { editOrganisation } from './edit-organisation.ts'
import { foundOwnOrganisation } from './found-organisation.ts'
import { listMyOrganisations } from './list-my-organisations.ts'
import { readOrganisation } from './read-organisation.ts'

export const organisationRoutes: Route[] = [
  route('GET /api/organisations/mine', listMyOrganisations),
  route('POST /api/organisations', foundOwnOrganisation),
  route('GET /api/organisations/{slug}', readOrganisation),
  route('PATCH /api/organisations/{id}', editOrganisation),
]
