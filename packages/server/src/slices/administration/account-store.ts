import type { ManagedUser } from '@pitchey/contract/administration/endpoints'
import type { UserType } from '@pitchey/contract/identity/user'
import type { UserId } from '@pitchey/contract/ids'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'

export type AccountStatus = ManagedUser['status']
export type AccountFacts = { id: UserId; status: AccountStatus; userType: UserType }

const accountJson = `json_build_object(
  'id', u.id, 'handle', u.handle, 'name', u.name, 'email', u.email, 'emailVerified', u.email_verified,
  'userType', u.user_type, 'status', u.status,
  'pitchCount', (select count(*) from pitches p where p.owner_id = u.id),
  'lastSeenAt', (select ${instantJson('max(s.last_seen_at)')} from sessions s where s.user_id = u.id),
  'createdAt', ${instantJson('u.created_at')})`

const accountList = (marks: string, conditions: string) =>
  sqlStatement<JsonLine>(
    `administration.accounts.${marks}`,
    `with page as (
       select u.* from users u where true ${conditions} order by u.created_at desc, u.id desc limit $1)
     select ${accountJson}::text as item, ${cursorTime('u.created_at')} as at, u.id
     from page u order by u.created_at desc, u.id desc`,
  )

const readOne = sqlStatement<{ account: ManagedUser }>(
  'administration.account',
  `select ${accountJson} as account from users u where u.id = $1`,
)

const readFacts = sqlStatement<AccountFacts>(
  'administration.account-facts',
  'select id, status, user_type as "userType" from users where id = $1',
)

const lockAdmins = sqlStatement<{ id: UserId }>(
  'administration.lock-admins',
  `select id from users where user_type = 'admin' and status = 'active' order by id for no key update`,
)

const writeStatus = sqlStatement<{ id: UserId }>(
  'administration.set-status',
  'update users set status = $2, updated_at = $3 where id = $1 and status <> $2 returning id',
)

export type AccountFilter = {
  search: string | undefined
  userType: UserType | undefined
  status: AccountStatus | undefined
  after: readonly [string, string] | null
  limit: number
}

const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`

/** All accounts, newest first; a search finds any part of a name or an e-mail address. */
export const listAccounts = (db: Db, filter: AccountFilter): Promise<JsonLine[]> => {
  const values: unknown[] = [filter.limit]
  const use = (value: unknown): string => `$${values.push(value)}`
  const conditions: string[] = []
  const marks: string[] = []
  if (filter.search !== undefined) {
    const part = use(containing(filter.search))
    conditions.push(`and (lower(u.name) like lower(${part}) or u.email like lower(${part}))`)
    marks.push('search')
  }
  if (filter.userType !== undefined) {
    conditions.push(`and u.user_type = ${use(filter.userType)}`)
    marks.push('type')
  }
  if (filter.status !== undefined) {
    conditions.push(`and u.status = ${use(filter.status)}`)
    marks.push('status')
  }
  if (filter.after !== null) {
    conditions.push(`and (u.created_at, u.id) < (${use(filter.after[0])}::timestamptz, ${use(filter.after[1])}::uuid)`)
    marks.push('after')
  }
  return db.rows(accountList(marks.join('-'), conditions.join(' ')), values)
}

/** One account as administrators see it. Throws when there is none. */
export const managedAccount = async (db: Db, id: UserId): Promise<ManagedUser> =>
  only(await db.rows(readOne, [id])).account

export const findAccount = async (db: Db, id: UserId): Promise<AccountFacts | null> => {
  const [row] = await db.rows(readFacts, [id])
  return row ?? null
}

/** Administrators who can act, held until the end of the transaction, so that two cannot suspend each other. */
export const holdActiveAdmins = async (db: Db): Promise<UserId[]> =>
  (await db.rows(lockAdmins, [])).map((row) => row.id)

/** False when the account has that status already. */
export const setAccountStatus = async (db: Db, id: UserId, status: AccountStatus, now: Date): Promise<boolean> =>
  (await db.rows(writeStatus, [id, status, now])).length === 1
