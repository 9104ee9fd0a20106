import { expect, it } from 'vitest'
import { encodingFor } from './accepted-encoding.ts'

it.each([
  [undefined, 'plain'],
  ['', 'plain'],
  ['identity', 'plain'],
  ['*', 'plain'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'brotli'],
  ['GZIP;q=0.5 , Br ; q=1.0', 'brotli'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000, gzip;q=0', 'plain'],
  ['br;q=0.001', 'brotli'],
  ['brotli, x-gzip', 'plain'],
])('[ENC1] %s is answered with %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding)
})
