import type { Context } from 'hono'
import { encodingFor } from './accepted-encoding.ts'
import type { CachedAnswer } from './response-cache.ts'

/** Whether an `If-None-Match` header names this tag (RFC 9110, section 13.1.2: compared weakly, `*` is any). */
export const namesTag = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))
    .some((tag) => tag === '*' || tag === etag)

/** Sends finished bytes in the encoding that the caller takes, or 304 to a caller that has them. */
export const sendFinished = (
  c: Context,
  answer: CachedAnswer,
  headers: { 'Content-Type': string; 'Cache-Control': string; Vary: string },
): Response => {
  c.header('Cache-Control', headers['Cache-Control'])
  c.header('ETag', answer.etag)
  c.header('Vary', headers.Vary)
  if (namesTag(c.req.header('if-none-match'), answer.etag)) return c.body(null, 304)
  c.header('Content-Type', headers['Content-Type'])
  const encoding = encodingFor(c.req.header('accept-encoding'))
  if (encoding !== 'plain') c.header('Content-Encoding', encoding === 'brotli' ? 'br' : 'gzip')
  return c.body(answer[encoding], 200)
}
