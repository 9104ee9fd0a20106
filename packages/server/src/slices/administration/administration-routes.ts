import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Identity } from '../identity/index.ts'
import { inviteAdmin } from './invite-admin.ts'
import { listUsers } from './list-users.ts'
import { readAudit } from './read-audit.ts'
import { verifyCompany } from './verify-company.ts'

export const administrationRoutes = (identity: Pick<Identity, 'inviteAdmin'>, clock: Clock): Route[] => [
  route('GET /api/admin/users', listUsers),
  route('POST /api/admin/admins', inviteAdmin(identity, clock)),
  route('POST /api/admin/organisations/{id}/verify', verifyCompany),
  route('GET /api/admin/audit', readAudit),
]
