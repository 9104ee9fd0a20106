import type { UserId } from '@pitchey/contract/ids'
import type { UserType } from '@pitchey/contract/identity/user'
import { sqlStatement } from '../../kernel/db.ts'

/** An account as far as signing in to it goes. */
export type Account = {
  userId: UserId
  email: string
  name: string
  userType: UserType
  emailVerified: boolean
  status: 'active' | 'suspended'
  /** Null for somebody who never chose a password. */
  passwordHash: string | null
}

const accountWhere = (condition: string, lock = '') =>
  `select u.id as "userId", u.email, u.name, u.user_type as "userType", u.email_verified as "emailVerified", u.status,
     a.password as "passwordHash"
   from users u left join accounts a on a.user_id = u.id and a.provider_id = 'credential'
   where ${condition} ${lock}`

export const findAccountByEmail = sqlStatement<Account>('account.find-by-email', accountWhere('u.email = $1'))
export const findAccountById = sqlStatement<Account>('account.find-by-id', accountWhere('u.id = $1'))

/** Locked until the end of the transaction, so that what is decided about it cannot be decided twice at once. */
export const lockAccountByEmail = sqlStatement<Account>(
  'account.lock-by-email',
  accountWhere('u.email = $1', 'for no key update of u'),
)
export const lockAccountById = sqlStatement<Account>(
  'account.lock-by-id',
  accountWhere('u.id = $1', 'for no key update of u'),
)

export const takenHandles = sqlStatement<{ handle: string }>(
  'account.taken-handles',
  'select handle from users where handle = any($1)',
)

/** Gives a new account the role of its type, and an empty profile. */
export const equipAccount = sqlStatement<Record<never, never>>(
  'account.equip',
  `with role as (insert into user_roles (user_id, role_key) values ($1, $2))
   insert into profiles (user_id, updated_at) values ($1, $3)`,
)
