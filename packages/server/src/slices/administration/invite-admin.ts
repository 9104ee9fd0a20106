import type { ManagedUser } from '@pitchey/contract/administration/endpoints'
import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Identity } from '../identity/index.ts'
import { managedAccount } from './account-store.ts'
import { canInviteAdmin } from './administration-policy.ts'

/** Invites another administrator. Throws `conflict` when the e-mail address has an account. */
export const inviteAdmin = (identity: Pick<Identity, 'inviteAdmin'>, clock: Clock) =>
  command({
    name: 'administration.admin-invited',
    input: inputOf(api['POST /api/admin/admins']),
    who: canInviteAdmin(clock),
    run: async (scope, input): Promise<ManagedUser> =>
      managedAccount(scope.db, await identity.inviteAdmin(scope, input)),
    audit: (_input, output) => ({ entityType: 'user', entityId: output.id }),
  })
