import { attachmentNamed, wantedRange } from '@pitchey/server/http/byte-range'
import { actorOf } from '@pitchey/server/http/http-types'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import { execute } from '@pitchey/server/kernel/execute'
import { Problem } from '@pitchey/server/kernel/problem'
import type { FileStore } from '@pitchey/server/ports/file-store'
import type { Product } from '@pitchey/server/product'
import { openFile } from '@pitchey/server/slices/documents/index'
import type { Context, Hono } from 'hono'

const path = '/api/pitches/:id/documents/:documentId/file'

/** Whether the part that a client already has is of the file as it is now (RFC 9110, section 13.1.5). */
const isCurrent = (ifRange: string | undefined, etag: string): boolean => ifRange === undefined || ifRange === etag

const typeWithCharset = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type)

/** The bytes of documents, whole or in ranges. They are saved and never shown as a page: nothing in them may run. */
export const mountDocumentFiles = (app: Hono<HttpEnv>, { kernel }: Product, files: FileStore): void => {
  const open = (c: Context<HttpEnv>) =>
    execute(
      kernel,
      openFile,
      { id: c.req.param('id'), documentId: c.req.param('documentId') },
      {
        actor: actorOf(c),
        request: { id: c.get('requestId'), address: c.get('address') ?? null, userAgent: null },
        log: c.get('log'),
      },
    )

  app.get(path, async (c) => {
    c.set('route', `GET ${path.replaceAll(/:(\w+)/gu, '{$1}')}`)
    const file = await open(c)
    const etag = `"${file.sha256}"`
    c.header('Accept-Ranges', 'bytes')
    c.header('ETag', etag)
    // What everybody may see may be asked for again with the tag; nothing else stays behind in the browser.
    c.header('Cache-Control', file.tier === 0 ? 'private, no-cache' : 'private, no-store')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    const range = isCurrent(c.req.header('if-range'), etag)
      ? wantedRange(c.req.header('range'), file.sizeBytes)
      : 'whole'
    if (range === 'unsatisfiable') {
      c.header('Content-Range', `bytes */${file.sizeBytes}`)
      throw new Problem('range_not_satisfiable')
    }
    const { start, end } = range === 'whole' ? { start: 0, end: file.sizeBytes } : range
    c.header('Content-Type', typeWithCharset(file.mediaType))
    c.header('Content-Length', String(end - start))
    c.header('Content-Disposition', attachmentNamed(file.fileName))
    if (range !== 'whole') c.header('Content-Range', `bytes ${start}-${end - 1}/${file.sizeBytes}`)
    const status = range === 'whole' ? 200 : 206
    if (c.req.method === 'HEAD') return c.body(null, status)
    const found = await files.read(file.key, { start, end })
    if (found === null) {
      c.get('log').error({ key: file.key }, 'the bytes of a document are missing')
      throw new Problem('unavailable')
    }
    return c.body(found.body, status)
  })
}
