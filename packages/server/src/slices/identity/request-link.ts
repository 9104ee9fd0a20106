import { api } from '@pitchey/contract/api'
import type { z } from 'zod'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { linkQueue } from './mail-link.ts'
import { accountKeyOf } from './sign-in-attempts.ts'

// Whether the address is known is found out in a job, so that the answer and its time cannot tell.
const requestLink = (name: string, purpose: 'reset-password' | 'verify-email', input: z.ZodType<{ email: string }>) =>
  command({
    name,
    input,
    who: anyone,
    run: async ({ enqueue }, { email }): Promise<{ account: string }> => {
      await enqueue(linkQueue, { purpose, email })
      return { account: (await accountKeyOf(email)).slice(0, 16) }
    },
    audit: (_input, { account }) => ({ details: { account } }),
  })

/** Mails a link to choose a new password, if the address is known. */
export const forgotPassword = requestLink(
  'identity.password-reset-requested',
  'reset-password',
  inputOf(api['POST /api/auth/forgot-password']),
)

/** Mails the link to confirm an address once more, if it is known and not yet confirmed. */
export const resendVerification = requestLink(
  'identity.verification-requested',
  'verify-email',
  inputOf(api['POST /api/auth/resend-verification']),
)
