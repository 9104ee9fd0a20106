import { expect, it } from 'vitest'
import { clearedSessionCookie, sentSession, sessionCookieAttributes, sessionCookieName } from './session-cookie.ts'

const plain = { baseUrl: 'http://localhost:8001', secret: 's', mode: 'test', version: 't' } as const
const secure = { ...plain, baseUrl: 'https://pitchey.example' } as const

it('binds the cookie to the host and to HTTPS where the product is served by HTTPS', () => {
  expect(sessionCookieName(plain)).toBe('pitchey-session')
  expect(sessionCookieName(secure)).toBe('__Host-pitchey-session')
  expect(sessionCookieAttributes(secure)).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  expect(clearedSessionCookie(secure)).toBe(
    '__Host-pitchey-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
})

it('reads token and signature of the first cookie of the name', () => {
  expect(sentSession('a=1; pitchey-session=tok.sig%3D; pitchey-session=other.sig', 'pitchey-session')).toEqual({
    token: 'tok',
    signed: 'tok.sig=',
  })
})

it.each(['', 'a=1', 'pitchey-session=', 'pitchey-session=.sig', 'pitchey-session=bare', 'xpitchey-session=tok.sig'])(
  'finds no session in "%s"',
  (header) => {
    expect(sentSession(header, 'pitchey-session')).toBeNull()
  },
)
