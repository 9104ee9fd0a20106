import type { ApiAnswer } from '@pitchey/contract/api'
import type { SessionView } from './session-store.ts'

/** A session as its owner sees it; the token is no part of it. */
export const sessionAnswer = ({ expiresAt, ...user }: SessionView): ApiAnswer<'GET /api/auth/session'> => ({
  user: { ...user, createdAt: user.createdAt.toISOString() },
  expiresAt: expiresAt.toISOString(),
})
