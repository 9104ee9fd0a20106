import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** A page's bytes in an encoding the caller takes, at a quality that is worth it for one answer. */
export const compressPage = async (
  text: string,
  acceptEncoding: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; encoding?: string }> => {
  const plain = new TextEncoder().encode(text)
  if (acceptEncoding.includes('br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength }
    return { bytes: new Uint8Array(await brotli(plain, { params })), encoding: 'br' }
  }
  if (acceptEncoding.includes('gzip'))
    return { bytes: new Uint8Array(await deflate(plain, { level: 4 })), encoding: 'gzip' }
  return { bytes: plain }
}
