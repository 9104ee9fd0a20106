import type { ManagedUser } from '@pitchey/contract/administration/endpoints'
import { api } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import type { Clock } from '../../ports/clock.ts'
import { managedAccount } from './account-store.ts'
import { canInviteAdmin } from './administration-policy.ts'

/** Makes an account without a password and mails its owner a link to choose one. Throws `conflict` for a known address. */
export type AdminInviter = (scope: CommandScope, input: { email: string; name: string }) => Promise<UserId>

/** Invites another administrator. Throws `conflict` when the e-mail address has an account. */
export const inviteAdmin = (invite: AdminInviter, clock: Clock) =>
  command({
    name: 'administration.admin-invited',
    input: inputOf(api['POST /api/admin/admins']),
    who: canInviteAdmin(clock),
    run: async (scope, input): Promise<ManagedUser> => managedAccount(scope.db, await invite(scope, input)),
    audit: (_input, output) => ({ entityType: 'person', entityId: output.id }),
  })
