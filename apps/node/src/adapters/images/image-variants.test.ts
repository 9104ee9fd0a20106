import { composePoster } from '@pitchey/server/slices/media/poster/compose-poster'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImageSet } from '@pitchey/server/ports/images'
import { createImages } from './images.ts'
import { encodeVariants, type RawPicture } from './image-variants.ts'

const images = createImages()
const brief = {
  seed: 'variants',
  story: '',
  title: 'Marigold',
  creatorName: 'Ximena Duarte',
  genre: 'drama',
  secondaryGenres: [],
  format: 'feature',
} as const
const backdrop = composePoster({ ...brief, kind: 'backdrop' })
let poster: ImageSet

const flat = (width: number, height: number, [red, green, blue]: readonly [number, number, number]): RawPicture => ({
  width,
  height,
  channels: 3,
  pixels: new Uint8Array(width * height * 3).map((_, index) => [red, green, blue][index % 3] ?? 0),
})

const measure = (set: ImageSet) =>
  Promise.all(set.files.map(async ({ name, bytes }) => ({ name, ...(await sharp(bytes).metadata()) })))

beforeAll(async () => {
  poster = await images.render(composePoster({ ...brief, kind: 'poster' }))
})

describe('variants', () => {
  test('a poster comes as AVIF and WebP in four widths, small and without metadata', async () => {
    expect(poster.files.map((file) => file.name)).toEqual([
      '240.avif',
      '240.webp',
      '360.avif',
      '360.webp',
      '540.avif',
      '540.webp',
      '800.avif',
      '800.webp',
    ])
    for (const { name, width, height, format, exif, xmp } of await measure(poster)) {
      expect(`${width}.${format === 'heif' ? 'avif' : format}`).toBe(name)
      expect(height).toBe(Math.round((width ?? 0) * 1.5))
      expect([exif, xmp]).toEqual([undefined, undefined])
    }
    for (const { bytes } of poster.files) expect(bytes.byteLength).toBeLessThan(110_000)
    expect(poster).toMatchObject({
      width: 800,
      height: 1200,
      colour: expect.stringMatching(/^#[0-9a-f]{6}$/u),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    })
  })

  test('a backdrop comes as AVIF and WebP in two widths, and as nothing that no page asks for', async () => {
    const set = await images.render(backdrop)
    expect(set.files.map((file) => file.name)).toEqual(['800.avif', '800.webp', '1600.avif', '1600.webp'])
  })

  test('a picture smaller than a width is kept at its own size', async () => {
    const sizes = await measure(await encodeVariants(flat(300, 450, [9, 9, 9]), 'poster', 'uploaded'))
    expect(sizes.map(({ width }) => width)).toEqual([240, 240, 300, 300, 300, 300, 300, 300])
  })

  test('the dominant colour of one colour is that colour', async () => {
    expect((await encodeVariants(flat(240, 360, [200, 64, 31]), 'poster', 'uploaded')).colour).toBe('#c8401f')
  })
})

describe('link preview', () => {
  test('the link preview is a JPEG of 1200 × 630 and at most 90 KB, in any script', async () => {
    const bytes = poster.files.find((file) => file.name === '540.webp')?.bytes ?? new Uint8Array()
    for (const title of ['Marigold', 'بيت الضوء على حافة البحر', '夜明けの東京物語', 'W'.repeat(200), '\u202e<b>&']) {
      const preview = await images.preview({
        title,
        logline: `${title} ${'and nine tonnes of flowers '.repeat(12)}`,
        creatorName: 'Ximena',
        backdrop,
        poster: bytes,
      })
      const [file] = await measure(preview)
      expect(file).toMatchObject({ name: 'preview.jpg', format: 'jpeg', width: 1200, height: 630 })
      expect(preview.files[0]?.bytes.byteLength).toBeLessThanOrEqual(90 * 1024)
    }
  })
})
