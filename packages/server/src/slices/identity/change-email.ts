import { api } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { every, fresh, signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { queueMail } from '../notifications/index.ts'
import { lockAccountById } from './account-store.ts'
import type { IdentityContext } from './identity-context.ts'
import { emailChangeNoticeMail } from './identity-mails.ts'
import { linkQueue } from './mail-link.ts'

/**
 * Asks a new address to confirm that the account moves there, and tells the old one. Needs a fresh sign-in. An address
 * that belongs to somebody else gets the same answer and no mail.
 */
export const changeEmail = ({ clock, settings }: IdentityContext) =>
  command({
    name: 'identity.email-change-requested',
    input: inputOf(api['POST /api/auth/change-email']),
    who: every(
      signedIn,
      fresh(() => clock.now()),
    ),
    run: async (scope, { newEmail }): Promise<UserId> => {
      const userId = actingPerson(scope.actor)
      const [account] = await scope.db.rows(lockAccountById, [userId])
      if (!account) throw new Problem('not_signed_in')
      await queueMail(scope, emailChangeNoticeMail(settings, account))
      await scope.enqueue(linkQueue, { purpose: 'change-email', userId, newEmail })
      return userId
    },
    audit: (_input, userId) => ({ entityType: 'user', entityId: userId }),
  })
