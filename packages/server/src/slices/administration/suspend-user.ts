import type { ManagedUser } from '@pitchey/contract/administration/endpoints'
import { api } from '@pitchey/contract/api'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Identity } from '../identity/index.ts'
import { withdrawListingsOf } from '../pitches/index.ts'
import { findAccount, holdActiveAdmins, managedAccount, setAccountStatus } from './account-store.ts'
import type { AccountFacts } from './account-store.ts'
import { canManageUsers } from './administration-policy.ts'

const assertExpendable = async (scope: CommandScope, account: AccountFacts): Promise<void> => {
  if (account.id === actorId(scope.actor)) throw new Problem('conflict', { detail: 'Nobody can suspend themselves' })
  if (account.userType !== 'admin') return
  const admins = await holdActiveAdmins(scope.db)
  if (!admins.some((id) => id !== account.id)) {
    throw new Problem('conflict', { detail: 'The last administrator cannot be suspended' })
  }
}

/**
 * Suspends an account: every session ends and its pitches leave the market.
 * Throws `conflict` for oneself, for the last administrator, and when the account is suspended already.
 */
export const suspendUser = ({ endSessionsOf }: Pick<Identity, 'endSessionsOf'>) =>
  command({
    name: 'administration.user-suspended',
    input: inputOf(api['POST /api/admin/users/{id}/suspend']),
    who: canManageUsers,
    facts: (scope, input) => findAccount(scope.db, input.id),
    run: async (scope, { id, reason }, account): Promise<ManagedUser> => {
      await assertExpendable(scope, account)
      if (!(await setAccountStatus(scope.db, id, 'suspended', scope.now))) {
        throw new Problem('conflict', { detail: 'The account is suspended already' })
      }
      const endedSessions = await endSessionsOf(scope, id)
      await withdrawListingsOf(scope, id)
      scope.record({ entityType: 'user', entityId: id, details: { reason, endedSessions } })
      scope.emit({ type: 'person.suspended', entityId: id })
      return managedAccount(scope.db, id)
    },
    audit: () => null,
  })
