import type { UserId } from '@pitchey/contract/ids'
import type { UserType } from '@pitchey/contract/identity/user'
import { sqlStatement } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import type { Settings } from '../../settings.ts'
import { equipAccount, findAccountByEmail, takenHandles } from './account-store.ts'
import { bindBetterAuth } from './better-auth.ts'
import type { BoundAuth } from './better-auth.ts'
import { handleCandidates } from './handle.ts'
import { isUniqueViolation } from './unique-violation.ts'

const setMark = sqlStatement<Record<never, never>>('account.savepoint', 'savepoint account')
const backToMark = sqlStatement<Record<never, never>>('account.rollback', 'rollback to savepoint account')

export type NewAccount = {
  id: UserId
  /** In lower case. */
  email: string
  name: string
  userType: UserType
  /** Null for somebody who will choose a password by a link. */
  passwordHash: string | null
}

const insertUser = async (
  auth: BoundAuth,
  scope: CommandScope,
  account: NewAccount,
  handle: string,
): Promise<UserId> => {
  const { internalAdapter } = await auth.$context
  const { id, email, name, userType } = account
  const stamps = { createdAt: scope.now, updatedAt: scope.now }
  const user = await internalAdapter.createUser(
    { id, email, name, emailVerified: true, handle, userType, status: 'active', ...stamps },
    { method: 'email-password' },
  )
  if (account.passwordHash !== null) {
    await internalAdapter.linkAccount({
      userId: user.id,
      accountId: user.id,
      providerId: 'credential',
      password: account.passwordHash,
      ...stamps,
    })
  }
  return user.id as UserId
}

/**
 * Creates an account with its role and profile, in the transaction of the caller, who knows that the address is the
 * person's. Answers its id, or null when the
 * address has an account already, even one that was made at this very moment.
 */
export const createAccount = async (
  settings: Settings,
  scope: CommandScope,
  account: NewAccount,
): Promise<UserId | null> => {
  const auth = await bindBetterAuth({ db: scope.db, settings, now: scope.now })
  const candidates = handleCandidates(account.name, newId())
  const taken = new Set((await scope.db.rows(takenHandles, [candidates])).map((row) => row.handle))
  for (const handle of candidates) {
    if (taken.has(handle)) continue
    await scope.db.rows(setMark, [])
    try {
      const userId = await insertUser(auth, scope, account, handle)
      await scope.db.rows(equipAccount, [userId, account.userType, scope.now])
      return userId
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      await scope.db.rows(backToMark, [])
      const [owner] = await scope.db.rows(findAccountByEmail, [account.email])
      if (owner) return null
    }
  }
  throw new Error('no handle is free for the account')
}
