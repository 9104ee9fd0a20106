import { base64url } from './base64url.ts'

/** A secret that nobody guesses, in base64url: by default 256 random bits in 43 characters. */
export const randomToken = (sizeBytes = 32): string => base64url(crypto.getRandomValues(new Uint8Array(sizeBytes)))
