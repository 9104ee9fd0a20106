import type { DocumentType } from '@pitchey/contract/documents/vocabulary'
import { FileFault } from '@pitchey/server/ports/file-checker'
import sharp from 'sharp'

const maxPixels = 40_000_000
const smallestSidePx = 64
const decodeTimeoutSeconds = 20

const damaged = () => new FileFault('This picture is damaged or incomplete.')

const header = async (bytes: Uint8Array) => {
  try {
    return await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
  } catch {
    throw damaged()
  }
}

/**
 * A picture as it is kept: turned upright, in sRGB, without anything but the picture, in the format that it came in.
 * Its size is judged by the header, so that a bomb is refused before a pixel of it is decoded. Throws `FileFault`.
 */
export const cleanPicture = async (bytes: Uint8Array, type: DocumentType): Promise<Uint8Array> => {
  const { width, height } = await header(bytes)
  if (width * height > maxPixels) throw new FileFault(`Use a picture of at most ${maxPixels / 1e6} megapixels.`)
  if (Math.min(width, height) < smallestSidePx) {
    throw new FileFault(`Use a picture of at least ${smallestSidePx} pixels on each side.`)
  }
  const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1, sequentialRead: true })
    .timeout({ seconds: decodeTimeoutSeconds })
    .autoOrient()
    .toColourspace('srgb')
  try {
    if (type === 'image/png') return await picture.png().toBuffer()
    return type === 'image/webp'
      ? await picture.webp({ quality: 90 }).toBuffer()
      : await picture.jpeg({ quality: 90, mozjpeg: false }).toBuffer()
  } catch {
    throw damaged()
  }
}
