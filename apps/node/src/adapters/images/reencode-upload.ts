import { ImageFault, type ImageFaultCode, type ImageSet, type UploadKind } from '@pitchey/server/ports/images'
import sharp, { type Metadata, type ResizeOptions, type SharpOptions } from 'sharp'
import { encodeVariants, type RawPicture } from './image-variants.ts'

const maxSizeBytes = 15 * 1024 * 1024
const maxPixels = 40_000_000
// AV1 takes many times the memory and the time of the others.
const maxAvifPixels = 16_000_000
const decodeTimeoutSeconds = 20
const smallestSidePx: Record<UploadKind, number> = { poster: 200, backdrop: 450, avatar: 64, character: 240 }
const background = '#121318'

/** What an upload of a kind is brought to; faces and whatever else stands out stay in what is cut. */
const boxOf: Record<UploadKind, ResizeOptions> = {
  poster: { width: 800, height: 1600, fit: 'inside', withoutEnlargement: true },
  backdrop: { width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true },
  avatar: { width: 384, height: 384, fit: 'cover', withoutEnlargement: true },
  character: { width: 640, height: 800, fit: 'cover', position: sharp.strategy.attention },
}

/** Only the first frame is read; anything damaged is an error. */
const reading: SharpOptions = { limitInputPixels: maxPixels, failOn: 'error', pages: 1, sequentialRead: true }

/**
 * Checks an uploaded picture and encodes it anew: turned upright, in sRGB, without metadata, in every width of its
 * kind. The bytes decide what it is. JPEG, PNG, WebP, AVIF and the first frame of GIF are taken, up to 15 MiB and
 * 40 megapixels, 16 as AVIF. Throws `ImageFault`.
 */
export async function reencodeUpload(bytes: Uint8Array, kind: UploadKind): Promise<ImageSet> {
  if (bytes.byteLength > maxSizeBytes) throw fault('image_too_large')
  const format = sniffFormat(bytes)
  if (format === null) throw fault('unsupported_image')
  await checkHeader(bytes, format, kind)
  return encodeVariants(await decode(bytes, kind), kind, 'uploaded')
}

type UploadFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif'

/** What the first bytes say; AVIF is the HEIF container with an AV1 brand. */
function sniffFormat(bytes: Uint8Array): UploadFormat | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (['GIF87a', 'GIF89a'].includes(text(0, 6))) return 'gif'
  if (text(4, 8) === 'ftyp' && ['avif', 'avis'].includes(text(8, 12))) return 'heif'
  return null
}

/** Judges size by the header alone, so that a bomb is refused before a pixel of it is decoded. */
async function checkHeader(bytes: Uint8Array, format: UploadFormat, kind: UploadKind): Promise<void> {
  const { width, height, ...header } = await readHeader(bytes)
  if (header.format !== format || (format === 'heif' && header.compression !== 'av1')) throw fault('unsupported_image')
  if (width * height > (format === 'heif' ? maxAvifPixels : maxPixels)) throw fault('image_too_many_pixels')
  if (Math.min(width, height) < smallestSidePx[kind]) throw fault('image_too_small', smallestSidePx[kind])
}

async function readHeader(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { ...reading, limitInputPixels: false }).metadata()
  } catch {
    throw fault('image_unreadable')
  }
}

async function decode(bytes: Uint8Array, kind: UploadKind): Promise<RawPicture> {
  try {
    const { data, info } = await sharp(bytes, reading)
      .timeout({ seconds: decodeTimeoutSeconds })
      .autoOrient()
      .resize(boxOf[kind])
      .flatten({ background })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, channels: 3, pixels: data }
  } catch (error) {
    throw fault(
      error instanceof Error && error.message.includes('pixel limit') ? 'image_too_many_pixels' : 'image_unreadable',
    )
  }
}

function fault(code: ImageFaultCode, smallest = smallestSidePx.poster): ImageFault {
  const messages: Record<ImageFaultCode, string> = {
    unsupported_image: 'Use a JPEG, PNG, WebP, AVIF or GIF picture.',
    image_too_large: `Use a picture of at most ${maxSizeBytes / 1024 / 1024} MB.`,
    image_too_many_pixels: `Use a picture of at most ${maxPixels / 1e6} megapixels, or ${maxAvifPixels / 1e6} as AVIF.`,
    image_too_small: `Use a picture of at least ${smallest} pixels on each side.`,
    image_unreadable: 'This picture is damaged or incomplete.',
  }
  return new ImageFault(code, messages[code])
}
