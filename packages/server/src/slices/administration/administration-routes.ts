import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Identity } from '../identity/index.ts'
import { inviteAdmin } from './invite-admin.ts'
import { listUsers } from './list-users.ts'
import { givePitchBack, takePitchDown } from './moderate-pitches.ts'
import { readAudit } from './read-audit.ts'
import { reinstateUser } from './reinstate-user.ts'
import { suspendUser } from './suspend-user.ts'
import { verifyCompany } from './verify-company.ts'

export const administrationRoutes = (
  identity: Pick<Identity, 'inviteAdmin' | 'endSessionsOf'>,
  clock: Clock,
): Route[] => [
  route('GET /api/admin/users', listUsers),
  route('POST /api/admin/users/{id}/suspend', suspendUser(identity)),
  route('POST /api/admin/users/{id}/reinstate', reinstateUser),
  route('POST /api/admin/admins', inviteAdmin(identity, clock)),
  route('POST /api/admin/organisations/{id}/verify', verifyCompany),
  route('POST /api/admin/pitches/{id}/remove', takePitchDown),
  route('POST /api/admin/pitches/{id}/reinstate', givePitchBack),
  route('GET /api/admin/audit', readAudit),
]
