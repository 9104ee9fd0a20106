import { describe, expect, test } from 'vitest'
import { base64url } from './base64url.ts'
import { hmacSha256, sha256Hex } from './digest.ts'
import { randomToken } from './random-token.ts'

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

describe('digests', () => {
  test('a SHA-256 is that of FIPS 180-4', async () => {
    expect(await sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test('an HMAC is that of RFC 4231, whether its key comes as text or as bytes', async () => {
    const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    expect(hex(await hmacSha256('Jefe', 'what do ya want for nothing?'))).toBe(expected)
    expect(hex(await hmacSha256(new TextEncoder().encode('Jefe'), 'what do ya want for nothing?'))).toBe(expected)
  })
})

describe('tokens', () => {
  test('bytes read back from base64url as they were, and nothing in it has to be escaped', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, place) => place)
    expect(new Uint8Array(Buffer.from(base64url(bytes), 'base64url'))).toEqual(bytes)
    expect(base64url(bytes)).toMatch(/^[\w-]+$/u)
  })

  test('a token has the bits that were asked for, and no two are alike', () => {
    expect(randomToken()).toMatch(/^[\w-]{43}$/u)
    expect(randomToken(16)).toMatch(/^[\w-]{22}$/u)
    expect(new Set(Array.from({ length: 1000 }, () => randomToken())).size).toBe(1000)
  })
})
