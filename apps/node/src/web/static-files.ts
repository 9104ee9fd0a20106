import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import type { Context } from 'hono'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = new Set(['.js', '.css', '.svg', '.webmanifest', '.txt'])

type Bytes = Uint8Array<ArrayBuffer>
type StaticFile = { plain: Bytes; brotli?: Bytes; gzip?: Bytes; contentType: string }

const copy = (buffer: Buffer): Bytes => new Uint8Array(buffer)

const readStatic = async (path: string): Promise<StaticFile> => {
  const plain = copy(await readFile(path))
  const extension = extname(path)
  const contentType = types[extension] ?? 'application/octet-stream'
  if (!compressible.has(extension)) return { plain, contentType }
  const [br, gz] = await Promise.all([
    brotli(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength },
    }),
    deflate(plain, { level: 9 }),
  ])
  return { plain, brotli: copy(br), gzip: copy(gz), contentType }
}

export type StaticFiles = { get(path: string): Promise<StaticFile | null> }

/** The files below a folder, by their path from it; each is read and compressed once, when it is first asked for. */
export const staticFiles = async (dir: string): Promise<StaticFiles> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  // Names are looked up in this list and never joined to the folder, so that no request can leave it.
  const known = new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(dir.length + 1).replaceAll('\\', '/'), path]),
  )
  const files = new Map<string, Promise<StaticFile>>()
  return {
    get: (name) => {
      const path = known.get(name)
      if (path === undefined) return Promise.resolve(null)
      const kept = files.get(name)
      if (kept) return kept
      const file = readStatic(path)
      files.set(name, file)
      // A file that could not be read now may be readable the next time.
      file.catch(() => files.delete(name))
      return file
    },
  }
}

/** Sends a file in the best encoding the caller takes. */
export const sendStatic = (c: Context<HttpEnv>, file: StaticFile, cacheControl: string): Response => {
  c.header('Content-Type', file.contentType)
  c.header('Cache-Control', cacheControl)
  if (file.brotli && file.gzip) {
    c.header('Vary', 'Accept-Encoding')
    const accepted = c.req.header('accept-encoding') ?? ''
    if (accepted.includes('br')) {
      c.header('Content-Encoding', 'br')
      return c.body(file.brotli)
    }
    if (accepted.includes('gzip')) {
      c.header('Content-Encoding', 'gzip')
      return c.body(file.gzip)
    }
  }
  return c.body(file.plain)
}
