import type { ManagedUser } from '@pitchey/contract/administration/endpoints'
import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { restoreListingsOf } from '../pitches/index.ts'
import { findAccount, managedAccount, setAccountStatus } from './account-store.ts'
import { canManageUsers } from './administration-policy.ts'

/** Lifts a suspension; the person's pitches come back to the market. Throws `conflict` for an account that is active. */
export const reinstateUser = command({
  name: 'administration.user-reinstated',
  input: inputOf(api['POST /api/admin/users/{id}/reinstate']),
  who: canManageUsers,
  facts: (scope, input) => findAccount(scope.db, input.id),
  run: async (scope, { id }): Promise<ManagedUser> => {
    if (!(await setAccountStatus(scope.db, id, 'active', scope.now))) {
      throw new Problem('conflict', { detail: 'The account is not suspended' })
    }
    await restoreListingsOf(scope, id)
    scope.emit({ type: 'person.reinstated', entityId: id })
    return managedAccount(scope.db, id)
  },
  audit: (input) => ({ entityType: 'user', entityId: input.id }),
})
