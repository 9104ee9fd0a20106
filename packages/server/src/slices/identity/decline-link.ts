import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { AuditDetail } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { consumeLink, isSignUpLink } from './link-tokens.ts'
import { takeSignUp } from './sign-up-store.ts'

/**
 * Takes the word of a mailbox's holder that they did not ask for a confirmation mail: the sign-up is deleted, or the
 * change of address void. Throws `link_expired`.
 */
export const declineLink = command({
  name: 'identity.link-declined',
  input: inputOf(api['POST /api/auth/decline-link']),
  who: anyone,
  secret: true,
  run: async ({ db, now }, { token }): Promise<AuditDetail> => {
    const link =
      (await consumeLink(db, 'verify-email', token, now)) ?? (await consumeLink(db, 'change-email', token, now))
    if (!link) throw new Problem('link_expired')
    if (!isSignUpLink(link)) {
      return { action: 'identity.email-change-declined', entityType: 'user', entityId: link.userId }
    }
    await db.rows(takeSignUp, [link.signUpId, now])
    return { action: 'identity.sign-up-declined', entityType: 'sign-up', entityId: link.signUpId }
  },
  audit: (_input, entry) => entry,
})
