import { route, routeWith } from '../../http/route.ts'
import type { Answer, Route } from '../../http/route.ts'
import type { Problem } from '../../kernel/problem.ts'
import { changeEmail } from './change-email.ts'
import { changePassword } from './change-password.ts'
import { confirmSignIn } from './confirm-sign-in.ts'
import { declineLink } from './decline-link.ts'
import { endDevice, endOtherDevices } from './end-sessions.ts'
import type { IdentityContext } from './identity-context.ts'
import { listDevices } from './list-devices.ts'
import { readLink } from './read-link.ts'
import { readSession } from './read-session.ts'
import { forgotPassword, resendVerification } from './request-link.ts'
import { resetPassword } from './reset-password.ts'
import { clearedSessionCookie } from './session-cookie.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'
import { verifyEmail } from './verify-email.ts'

const nothing = (): Answer<undefined> => ({ value: undefined })

const nothingUnlessRefused = ({ refused }: { refused: Problem | null }): Answer<undefined> => {
  if (refused) throw refused
  return nothing()
}

export const identityRoutes = (context: IdentityContext): Route[] => [
  routeWith('POST /api/auth/sign-up', signUp(context), ({ answer }) => ({ value: answer })),
  routeWith('POST /api/auth/verify-email', verifyEmail(context), nothing),
  route('POST /api/auth/read-link', readLink),
  routeWith('POST /api/auth/decline-link', declineLink, nothing),
  routeWith('POST /api/auth/resend-verification', resendVerification, nothing),
  routeWith('POST /api/auth/sign-in', signIn(context), (result) => {
    if ('refused' in result) throw result.refused
    return { value: result.session, headers: [['Set-Cookie', result.cookie]] }
  }),
  routeWith('POST /api/auth/sign-out', signOut(context), () => ({
    value: undefined,
    headers: [['Set-Cookie', clearedSessionCookie(context.settings)]],
  })),
  route('GET /api/auth/session', readSession),
  route('GET /api/auth/sessions', listDevices),
  route('DELETE /api/auth/sessions/{id}', endDevice(context)),
  routeWith('DELETE /api/auth/sessions', endOtherDevices(context), nothing),
  routeWith('POST /api/auth/forgot-password', forgotPassword, nothing),
  routeWith('POST /api/auth/reset-password', resetPassword(context), nothing),
  routeWith('POST /api/auth/change-password', changePassword(context), nothingUnlessRefused),
  routeWith('POST /api/auth/change-email', changeEmail(context), nothing),
  routeWith('POST /api/auth/confirm-sign-in', confirmSignIn(context), nothingUnlessRefused),
]
