import { userTypes, type UserType } from '@pitchey/contract/identity/user'
import type { ApiRequest } from '../../app/api.ts'

export type AccountStatus = 'active' | 'suspended'

export type UsersFilter = { search: string; userType: UserType | ''; status: AccountStatus | '' }

const statuses: readonly AccountStatus[] = ['active', 'suspended']

/** What the address says about the list of accounts. */
export const usersFilter = (search: URLSearchParams): UsersFilter => ({
  search: (search.get('search') ?? '').trim().slice(0, 100),
  userType: userTypes.find((type) => type === search.get('userType')) ?? '',
  status: statuses.find((status) => status === search.get('status')) ?? '',
})

export const usersRequest = ({ search, userType, status }: UsersFilter): ApiRequest<'GET /api/admin/users'> => ({
  query: {
    ...(search === '' ? {} : { search }),
    ...(userType === '' ? {} : { userType }),
    ...(status === '' ? {} : { status }),
  },
})

export type AuditFilter = { action: string; actorId: string; entityId: string }

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** What the address says about the audit trail; a person that is no id is left out. */
export const auditFilter = (search: URLSearchParams): AuditFilter => {
  const actorId = (search.get('actorId') ?? '').trim().toLowerCase()
  return {
    action: (search.get('action') ?? '').trim().slice(0, 60),
    actorId: uuid.test(actorId) ? actorId : '',
    entityId: (search.get('entityId') ?? '').trim().slice(0, 60),
  }
}

export const auditRequest = ({ action, actorId, entityId }: AuditFilter): ApiRequest<'GET /api/admin/audit'> => ({
  query: {
    ...(action === '' ? {} : { action }),
    ...(actorId === '' ? {} : { actorId }),
    ...(entityId === '' ? {} : { entityId }),
  },
})
