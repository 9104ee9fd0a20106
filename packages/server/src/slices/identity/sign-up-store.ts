import type { UserId } from '@pitchey/contract/ids'
import type { OpenUserType } from '@pitchey/contract/identity/user'
import { sqlStatement } from '../../kernel/db.ts'

/** A sign-up whose address nobody has confirmed yet. */
export type SignUp = {
  /** Also the id of the account that it becomes. */
  signUpId: UserId
  email: string
  name: string
  userType: OpenUserType
  companyName: string | null
  passwordHash: string
  next: string | null
  signedUpAt: Date
}

const columns = `id as "signUpId", email, name, user_type as "userType", company_name as "companyName",
  password_hash as "passwordHash", next, created_at as "signedUpAt"`

export const insertSignUp = sqlStatement<Record<never, never>>(
  'sign-up.insert',
  `insert into sign_ups (id, email, name, user_type, company_name, password_hash, next, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

/** A sign-up that can still become an account at $2: it has not expired, and nobody has the address. */
export const findSignUp = sqlStatement<SignUp>(
  'sign-up.find',
  `select ${columns} from sign_ups s where s.id = $1 and s.expires_at > $2
     and not exists (select from users u where u.email = s.email)`,
)

/** The newest sign-up with an address, whether or not somebody has that address. */
export const newestSignUp = sqlStatement<SignUp>(
  'sign-up.newest',
  `select ${columns} from sign_ups where email = $1 and expires_at > $2 order by created_at desc, id desc limit 1`,
)

// Of two that confirm one sign-up, the first to delete the row is served.
export const takeSignUp = sqlStatement<SignUp>(
  'sign-up.take',
  `delete from sign_ups where id = $1 and expires_at > $2 returning ${columns}`,
)

export const deleteExpiredSignUps = sqlStatement<Record<never, never>>(
  'sign-up.delete-expired',
  'delete from sign_ups where expires_at < $1',
)
