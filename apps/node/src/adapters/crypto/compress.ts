import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Compressor } from '@pitchey/server/http/response-cache'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)
const copy = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer)

/** Compresses finished answers on the thread pool, at a quality that pays off after a few readers. */
export const compress: Compressor = async (bytes) => {
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
    }),
    deflate(bytes, { level: 6 }),
  ])
  return { brotli: copy(br), gzip: copy(gz) }
}
