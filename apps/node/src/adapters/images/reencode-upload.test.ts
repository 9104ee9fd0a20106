import { crc32, deflateSync } from 'node:zlib'
import { ImageFault } from '@pitchey/server/ports/images'
import type { UploadKind } from '@pitchey/server/ports/images'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { reencodeUpload } from './reencode-upload.ts'

const solid = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })

/** Red above blue, so that a turn shows. */
const twoTone = (width: number, height: number) =>
  solid(width, height, '#ff0000').composite([
    {
      input: { create: { width, height: Math.floor(height / 2), channels: 3, background: '#0000ff' } },
      gravity: 'south',
    },
  ])

const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A one-bit grey PNG whose header claims a size, with the given compressed rows. */
const png = (width: number, height: number, rows: Uint8Array) => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
  ])
}

const refusal = async (bytes: Uint8Array, kind: UploadKind = 'poster') => {
  try {
    await reencodeUpload(bytes, kind)
    return 'accepted'
  } catch (error) {
    if (error instanceof ImageFault) return error.code
    throw error
  }
}

const largest = async (bytes: Uint8Array) => {
  const set = await reencodeUpload(bytes, 'poster')
  return set.files.find((file) => file.name === '800.webp')?.bytes ?? new Uint8Array()
}

const pixelAt = async (bytes: Uint8Array, left: number, top: number) => [
  ...(await sharp(bytes).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
]

describe('reencodeUpload', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s is taken', async (format) => {
    const set = await reencodeUpload(await solid(400, 600, '#c8401f').toFormat(format).toBuffer(), 'poster')
    expect(set.files).toHaveLength(8)
    expect([set.width, set.height]).toEqual([400, 600])
  })

  test('place and camera are stripped, and the picture is turned upright', async () => {
    const bytes = await twoTone(600, 400)
      .jpeg()
      .withExif({ IFD0: { Model: 'SecretCamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const out = await largest(bytes)
    const { width, height, exif, xmp, icc, orientation } = await sharp(out).metadata()
    expect([width, height, exif, xmp, icc, orientation]).toEqual([400, 600, undefined, undefined, undefined, undefined])
    expect((await pixelAt(out, 380, 300))[0]).toBeGreaterThan(200)
    expect((await pixelAt(out, 20, 300))[2]).toBeGreaterThan(200)
  })

  test('a wide-gamut picture comes out in sRGB', async () => {
    const bytes = await solid(300, 300, '#30c040').withIccProfile('p3').png().toBuffer()
    expect((await sharp(bytes).metadata()).icc).toBeDefined()
    const out = await largest(bytes)
    expect((await sharp(out).metadata()).icc).toBeUndefined()
    const [red = 0, green = 0, blue = 0] = await pixelAt(out, 150, 150)
    expect(Math.abs(red - 0x30) + Math.abs(green - 0xc0) + Math.abs(blue - 0x40)).toBeLessThan(24)
  })
})

describe('frames and bombs', () => {
  test('of an animation only the first frame is kept', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff', '#00ff00'].map((colour) => solid(300, 300, colour).png().toBuffer()),
    )
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    expect((await sharp(bytes, { animated: true }).metadata()).pages).toBe(3)
    const out = await largest(bytes)
    const { width, height, pages } = await sharp(out).metadata()
    expect([width, height, pages]).toEqual([300, 300, undefined])
    expect((await pixelAt(out, 150, 150))[0]).toBeGreaterThan(200)
  })

  test('a header of 30,000 × 30,000 is refused for its size although no pixel follows', async () => {
    expect(await refusal(png(30_000, 30_000, new Uint8Array()))).toBe('image_too_many_pixels')
  })

  test('a bomb of 144 megapixels in a few KB is refused', async () => {
    const bomb = png(12_000, 12_000, deflateSync(new Uint8Array(12_000 * 1_501)))
    expect(bomb.byteLength).toBeLessThan(40_000)
    expect(await refusal(bomb)).toBe('image_too_many_pixels')
  })

  test('a header that claims less than the data holds cannot make it read more', async () => {
    const bytes = png(300, 300, deflateSync(new Uint8Array(30_000_000)))
    expect(['accepted', 'image_unreadable']).toContain(await refusal(bytes))
  })
})

describe('what is no picture, or more than one', () => {
  test('SVG, PDF, TIFF and HTML are refused whatever they are called', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><image href="file:///etc/passwd"/></svg>'
    const texts = [svg, `<?xml version="1.0"?>${svg}`, '%PDF-1.7', '<!doctype html><script>1</script>', '']
    for (const text of texts) expect(await refusal(Buffer.from(text))).toBe('unsupported_image')
    expect(await refusal(await solid(400, 400, '#888888').tiff().toBuffer())).toBe('unsupported_image')
  })

  test('a script that starts like a GIF is refused', async () => {
    expect(await refusal(Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;'.padEnd(2_000, ' ')))).toBe(
      'image_unreadable',
    )
  })

  test('what hides before or after the picture does not survive', async () => {
    const jpeg = await solid(400, 600, '#335577').jpeg().toBuffer()
    const comment = Buffer.from('<script>hidden()</script>')
    const length = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
    const polyglot = Buffer.concat([
      jpeg.subarray(0, 2),
      length,
      comment,
      jpeg.subarray(2),
      Buffer.from('PK\x03\x04 hidden() archive'),
    ])
    const set = await reencodeUpload(polyglot, 'poster')
    for (const file of set.files) expect(Buffer.from(file.bytes).includes('hidden()')).toBe(false)
  })
})

describe('damage', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s cut short is refused', async (format) => {
    const noise = sharp({
      create: {
        width: 240,
        height: 240,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
    const bytes = await noise.toFormat(format).toBuffer()
    expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).toBe('image_unreadable')
  })
})

describe('limits', () => {
  test('1 × 1 and thin strips are too small for a poster', async () => {
    expect(await refusal(await solid(1, 1, '#fff').png().toBuffer())).toBe('image_too_small')
    expect(await refusal(await solid(4_000, 199, '#fff').png().toBuffer())).toBe('image_too_small')
    expect(await refusal(await solid(200, 200, '#fff').png().toBuffer())).toBe('accepted')
  })

  test('more than 15 MiB are refused before they are looked at', async () => {
    expect(await refusal(new Uint8Array(15 * 1024 * 1024 + 1))).toBe('image_too_large')
  })

  test('an avatar is cut square', async () => {
    const set = await reencodeUpload(await solid(900, 500, '#886644').jpeg().toBuffer(), 'avatar')
    expect([set.width, set.height]).toEqual([384, 384])
    expect(set.files.map((file) => file.name)).toEqual([
      '96.avif',
      '96.webp',
      '192.avif',
      '192.webp',
      '384.avif',
      '384.webp',
    ])
  })

  test('a picture of a character is cut four to five around what stands out', async () => {
    const face = await solid(160, 160, '#d8a080').png().toBuffer()
    const wide = await solid(1600, 500, '#20242c')
      .composite([{ input: face, left: 1400, top: 150 }])
      .jpeg()
      .toBuffer()
    const set = await reencodeUpload(wide, 'character')
    expect([set.width, set.height]).toEqual([640, 800])
    expect(set.files.map((file) => file.name)).toEqual([
      '160.avif',
      '160.webp',
      '320.avif',
      '320.webp',
      '640.avif',
      '640.webp',
    ])
    const { channels } = await sharp(set.files.at(-1)?.bytes).stats()
    expect(channels[0]?.max).toBeGreaterThan(180)
    expect(await refusal(await solid(239, 400, '#fff').png().toBuffer(), 'character')).toBe('image_too_small')
  })

  test('a backdrop is kept in its own shape, at most 1600 pixels on a side', async () => {
    const set = await reencodeUpload(await solid(2400, 1350, '#446688').jpeg().toBuffer(), 'backdrop')
    expect([set.width, set.height]).toEqual([1600, 900])
    expect(set.files.map((file) => file.name)).toEqual(['800.avif', '800.webp', '1600.avif', '1600.webp'])
    expect(await refusal(await solid(1600, 449, '#fff').png().toBuffer(), 'backdrop')).toBe('image_too_small')
  })

  test('damaged bytes behind a good signature never cause anything but a refusal', async () => {
    const signatures = ['\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF\x10\0\0\0WEBP', '\0\0\0\x1cftypavif']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 400 }), async (signature, rest) => {
        expect(await refusal(Buffer.concat([Buffer.from(signature, 'latin1'), rest]))).not.toBe('accepted')
      }),
      { numRuns: 80 },
    )
  })
})
