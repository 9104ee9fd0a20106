import type { Encodings } from './response-cache.ts'

const neverWanted = /^\s*q\s*=\s*0(?:\.0*)?\s*$/iu

const accepts = (header: string, name: string): boolean =>
  header.split(',').some((part) => {
    const [coding = '', weight] = part.split(';')
    return coding.trim().toLowerCase() === name && (weight === undefined || !neverWanted.test(weight))
  })

/** The smallest form of a finished answer that an `Accept-Encoding` header names (RFC 9110, section 12.5.3). */
export const encodingFor = (acceptEncoding: string | undefined): keyof Encodings => {
  if (acceptEncoding === undefined) return 'plain'
  if (accepts(acceptEncoding, 'br')) return 'brotli'
  return accepts(acceptEncoding, 'gzip') ? 'gzip' : 'plain'
}
