import { visitor } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { IdentityContext } from './identity-context.ts'
import { freshForMs, sessionIdleMs, sessionLifetimeMs, touchEveryMs } from './lifetimes.ts'
import type { KnownSession } from './session-cache.ts'
import { isSignedByUs, sentSession, sessionCookieName } from './session-cookie.ts'
import { findSession, touchSession } from './session-store.ts'
import type { SessionRow } from './session-store.ts'

const known = (row: SessionRow, signed: string): KnownSession => ({
  signed,
  expiresAt: row.expiresAt,
  lastSeenAt: row.lastSeenAt,
  person: {
    kind: 'person',
    userId: row.userId,
    sessionId: row.sessionId,
    userType: row.userType,
    emailVerified: row.emailVerified,
    permissions: new Set(row.permissions),
    freshUntil: new Date(row.confirmedAt.getTime() + freshForMs),
  },
})

/**
 * Finds out who sends a request from its cookie header: one prepared read, or none when the session was read within
 * the last minute and nothing about it has changed. A session that is forged, ended, expired, or belongs to a suspended
 * account makes a visitor. Rejects when the database cannot be asked.
 */
export const createAuthenticate = (context: IdentityContext) => {
  const { database, clock, settings, sessions, log } = context
  const cookieName = sessionCookieName(settings)

  const load = async (token: string, signed: string): Promise<KnownSession | null> => {
    const readAtAge = sessions.age()
    const [row] = await database.rows(findSession, [token])
    if (!row || row.status !== 'active') return null
    const session = known(row, signed)
    sessions.keep(token, session, readAtAge)
    return session
  }

  const touch = async (token: string, now: Date): Promise<void> => {
    try {
      await database.rows(touchSession, [token, now, new Date(now.getTime() + sessionIdleMs), sessionLifetimeMs])
    } catch (error) {
      // A database that takes no writes must not sign people out.
      log.warn({ err: error }, 'the last use of a session could not be written')
    } finally {
      sessions.forget(token)
    }
  }

  return async (cookieHeader: string | undefined): Promise<Actor> => {
    const sent = cookieHeader === undefined ? null : sentSession(cookieHeader, cookieName)
    if (cookieHeader === undefined || !sent) return visitor
    let session = sessions.get(sent.token) ?? null
    if (session?.signed !== sent.signed) {
      if (!(await isSignedByUs(cookieHeader, cookieName, settings.secret))) return visitor
      session = await load(sent.token, sent.signed)
    }
    const now = clock.now()
    if (!session || session.expiresAt <= now) return visitor
    if (now.getTime() - session.lastSeenAt.getTime() > touchEveryMs) await touch(sent.token, now)
    return session.person
  }
}
