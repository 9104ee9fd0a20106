import type { SessionId, UserId } from '@pitchey/contract/ids'
import type { Permission, SessionUser, UserType } from '@pitchey/contract/identity/user'
import { sqlStatement } from '../../kernel/db.ts'

const permissionsOf = (userId: string) =>
  `array(select distinct rp.permission_key from user_roles ur join role_permissions rp on rp.role_key = ur.role_key
     where ur.user_id = ${userId} order by 1)`

export type SessionRow = {
  sessionId: SessionId
  userId: UserId
  userType: UserType
  emailVerified: boolean
  status: 'active' | 'suspended'
  permissions: Permission[]
  expiresAt: Date
  confirmedAt: Date
  lastSeenAt: Date
}

/** Everything that a request needs to know about its session, in one read. */
export const findSession = sqlStatement<SessionRow>(
  'session.find',
  `select s.id as "sessionId", s.user_id as "userId", u.user_type as "userType", u.email_verified as "emailVerified",
     u.status, s.expires_at as "expiresAt", s.confirmed_at as "confirmedAt", s.last_seen_at as "lastSeenAt",
     ${permissionsOf('s.user_id')} as permissions
   from sessions s join users u on u.id = s.user_id where s.token = $1`,
)

/** Notes the use of a session at $2: it then lives until $3, but never beyond $4 milliseconds of age. */
export const touchSession = sqlStatement<Record<never, never>>(
  'session.touch',
  `update sessions set last_seen_at = $2, updated_at = $2,
     expires_at = least($3, created_at + $4::bigint * interval '1 millisecond')
   where token = $1 and last_seen_at < $2`,
)

export type SessionView = Omit<SessionUser, 'createdAt'> & { createdAt: Date; expiresAt: Date }

const viewOf = (condition: string) =>
  `select u.id, u.handle, u.name, u.email, u.email_verified as "emailVerified", u.user_type as "userType",
     case when m.id is null then null else json_build_object('id', m.id, 'colour', m.colour) end as avatar,
     ${permissionsOf('u.id')} as permissions, u.created_at as "createdAt", s.expires_at as "expiresAt"
   from sessions s join users u on u.id = s.user_id
   left join profiles p on p.user_id = u.id left join media m on m.id = p.avatar_id
   where ${condition}`

export const viewSession = sqlStatement<SessionView>('session.view', viewOf('s.id = $1'))
export const viewSessionByToken = sqlStatement<SessionView>('session.view-by-token', viewOf('s.token = $1'))

export type DeviceRow = {
  id: SessionId
  userAgent: string | null
  address: string | null
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

export const listSessions = sqlStatement<DeviceRow>(
  'session.list',
  `select id, user_agent as "userAgent", ip_address as address, created_at as "createdAt",
     last_seen_at as "lastSeenAt", expires_at as "expiresAt"
   from sessions where user_id = $1 and expires_at > $2 order by last_seen_at desc, id desc limit 200`,
)

export const deleteSession = sqlStatement<{ token: string }>(
  'session.delete',
  'delete from sessions where id = $1 and user_id = $2 returning token',
)

/** All sessions of a person but one; with null for it, all. */
export const deleteSessions = sqlStatement<{ token: string }>(
  'session.delete-all',
  'delete from sessions where user_id = $1 and id is distinct from $2::uuid returning token',
)

export const confirmSession = sqlStatement<{ token: string }>(
  'session.confirm',
  'update sessions set confirmed_at = $3, updated_at = $3 where id = $1 and user_id = $2 returning token',
)

export const deleteExpiredSessions = sqlStatement<Record<never, never>>(
  'session.delete-expired',
  'delete from sessions where expires_at < $1',
)
