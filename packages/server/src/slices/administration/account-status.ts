import type { UserId } from '@pitchey/contract/ids'
import { actorId } from '../../kernel/actor.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Identity } from '../identity/index.ts'
import { restoreListingsOf, withdrawListingsOf } from '../pitches/index.ts'
import { findAccount, holdActiveAdmins, setAccountStatus } from './account-store.ts'
import type { AccountFacts } from './account-store.ts'

const assertExpendable = async (scope: CommandScope, account: AccountFacts): Promise<void> => {
  if (account.id === actorId(scope.actor)) throw new Problem('conflict', { detail: 'Nobody can suspend themselves' })
  if (account.userType !== 'admin') return
  const admins = await holdActiveAdmins(scope.db)
  if (!admins.some((id) => id !== account.id)) {
    throw new Problem('conflict', { detail: 'The last administrator cannot be suspended' })
  }
}

/**
 * Suspends an account: every session ends and its pitches leave the market. Answers how many sessions ended.
 * Throws `not_found`, and `conflict` for oneself, for the last administrator, and when it is suspended already.
 */
export const suspendAccount = async (
  scope: CommandScope,
  { endSessionsOf }: Pick<Identity, 'endSessionsOf'>,
  id: UserId,
): Promise<number> => {
  const account = await findAccount(scope.db, id)
  if (account === null) throw new Problem('not_found')
  await assertExpendable(scope, account)
  if (!(await setAccountStatus(scope.db, id, 'suspended', scope.now))) {
    throw new Problem('conflict', { detail: 'The account is suspended already' })
  }
  const endedSessions = await endSessionsOf(scope, id)
  await withdrawListingsOf(scope, id)
  scope.emit({ type: 'person.suspended', entityId: id })
  return endedSessions
}

/** Lifts a suspension; the person's pitches come back to the market. False for an account that is active. */
export const reinstateAccount = async (scope: CommandScope, id: UserId): Promise<boolean> => {
  if (!(await setAccountStatus(scope.db, id, 'active', scope.now))) return false
  await restoreListingsOf(scope, id)
  scope.emit({ type: 'person.reinstated', entityId: id })
  return true
}
