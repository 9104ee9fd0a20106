import { createHash } from 'node:crypto'
import { avatarWidths, backdropWidths, characterWidths, posterWidths } from '@pitchey/contract/media/images'
import type { ImageFile, ImageSet } from '@pitchey/server/ports/images'
import sharp, { type Sharp } from 'sharp'

/** Eight bits each of red, green and blue, and of alpha where there are four channels, row by row. */
export interface RawPicture {
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  readonly pixels: Uint8Array
}

/** What a picture is kept for, which decides its widths. */
export type VariantKind = 'poster' | 'backdrop' | 'avatar' | 'character'

const widthsOf: Record<VariantKind, readonly number[]> = {
  poster: posterWidths,
  backdrop: backdropWidths,
  avatar: avatarWidths,
  character: characterWidths,
}

/**
 * Chroma at half resolution and the lowest efforts: flat drawings look the same at effort 0, at half the time of
 * effort 1 and a quarter of effort 2; photographs gain from effort 1.
 */
const avif = {
  drawn: { quality: 48, effort: 0, chromaSubsampling: '4:2:0' },
  uploaded: { quality: 50, effort: 1, chromaSubsampling: '4:2:0' },
} as const
const webp = { quality: 76, effort: 0, smartSubsample: false } as const

/**
 * Encodes a picture as AVIF and WebP in every width of its kind, none of them enlarged. Each smaller width is made
 * from the full picture. The files carry no metadata.
 */
export async function encodeVariants(
  source: RawPicture,
  kind: VariantKind,
  origin: 'drawn' | 'uploaded',
): Promise<ImageSet> {
  const picture = await dropAlpha(source)
  const files: ImageFile[] = []
  for (const width of widthsOf[kind]) {
    const scaled = await scaleTo(picture, width)
    files.push(
      { name: `${width}.avif`, bytes: await open(scaled).avif(avif[origin]).toBuffer() },
      { name: `${width}.webp`, bytes: await open(scaled).webp(webp).toBuffer() },
    )
  }
  return describe(picture, files)
}

/** Size, dominant colour and hash of a picture whose files are ready; the hash is that of the last file. */
export async function describe(picture: RawPicture, files: ImageFile[]): Promise<ImageSet> {
  const { width, height } = picture
  const last = files.at(-1)?.bytes ?? new Uint8Array()
  return {
    width,
    height,
    colour: await dominantColour(picture),
    sha256: createHash('sha256').update(last).digest('hex'),
    files,
  }
}

export function open({ pixels, width, height, channels }: RawPicture): Sharp {
  return sharp(pixels, { raw: { width, height, channels } })
}

async function dropAlpha(picture: RawPicture): Promise<RawPicture> {
  if (picture.channels === 3) return picture
  const pixels = await open(picture).removeAlpha().raw().toBuffer()
  return { ...picture, channels: 3, pixels }
}

async function scaleTo(picture: RawPicture, width: number): Promise<RawPicture> {
  if (picture.width <= width) return picture
  const { data, info } = await open(picture).resize({ width }).raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, channels: picture.channels, pixels: data }
}

/** The mean of the picture, in which lively colours count for more than grey ones. */
async function dominantColour(picture: RawPicture): Promise<string> {
  const data = await open(picture).removeAlpha().resize({ width: 24, height: 24, fit: 'fill' }).raw().toBuffer()
  const sum: [number, number, number] = [0, 0, 0]
  let total = 0
  for (let index = 0; index + 2 < data.length; index += 3) {
    const [red = 0, green = 0, blue = 0] = data.subarray(index, index + 3)
    const weight = 12 + Math.max(red, green, blue) - Math.min(red, green, blue)
    sum[0] += red * weight
    sum[1] += green * weight
    sum[2] += blue * weight
    total += weight
  }
  return `#${sum
    .map((channel) =>
      Math.round(channel / total)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
