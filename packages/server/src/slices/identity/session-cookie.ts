import { parse, parseSigned, serialize } from 'hono/utils/cookie'
import type { Settings } from '../../settings.ts'

const isHttps = (settings: Pick<Settings, 'baseUrl'>): boolean => settings.baseUrl.startsWith('https://')

/** With HTTPS the name binds the cookie to this host, so that no neighbouring site can set it. */
export const sessionCookieName = (settings: Pick<Settings, 'baseUrl'>): string =>
  isHttps(settings) ? '__Host-pitchey-session' : 'pitchey-session'

export const sessionCookieAttributes = (settings: Pick<Settings, 'baseUrl'>) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(settings) }) as const

/** The session cookie of a request as it was sent, `token.signature`, its signature not yet checked. */
export const sentSession = (cookieHeader: string, name: string): { token: string; signed: string } | null => {
  const signed = parse(cookieHeader, name)[name]
  const end = signed?.lastIndexOf('.') ?? -1
  return signed === undefined || end < 1 ? null : { token: signed.slice(0, end), signed }
}

/** Whether the session cookie of a request carries our signature (HMAC-SHA-256 over the token). */
export const isSignedByUs = async (cookieHeader: string, name: string, secret: string): Promise<boolean> =>
  typeof (await parseSigned(cookieHeader, secret, name))[name] === 'string'

/** A `Set-Cookie` value that makes the browser forget its session. */
export const clearedSessionCookie = (settings: Settings): string =>
  serialize(sessionCookieName(settings), '', { ...sessionCookieAttributes(settings), sameSite: 'Lax', maxAge: 0 })
