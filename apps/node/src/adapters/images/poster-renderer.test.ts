import type { PosterDrawing } from '@pitchey/server/ports/poster-drawing'
import { composePoster } from '@pitchey/server/slices/media/poster/compose-poster'
import { contrastRatio, toHex } from '@pitchey/server/slices/media/poster/colour'
import { palettes } from '@pitchey/server/slices/media/poster/palettes'
import { scenes } from '@pitchey/server/slices/media/poster/scenes/all-scenes'
import { titleStyles } from '@pitchey/server/slices/media/poster/title-styles'
import { describe, expect, test } from 'vitest'
import { createFontBook } from './fonts.ts'
import { open } from './image-variants.ts'
import { renderPoster } from './poster-renderer.ts'

const fonts = createFontBook()
const brief = {
  seed: 'render',
  story: '',
  title: 'The Salt Line',
  creatorName: 'Maren Oduya',
  genre: 'drama',
  secondaryGenres: [],
  format: 'feature',
  kind: 'poster',
} as const

const boxOf = ({ title }: PosterDrawing) => {
  if (title === null) throw new Error('a poster without a title')
  const { x, y, width, height } = title.box
  return { left: x, top: y, width, height }
}

describe('renderPoster', () => {
  test.each(scenes.map((scene, index) => [scene.name, scene, index] as const))(
    '%s renders, and its title stands out from what is really behind it',
    async (_name, scene, index) => {
      const palette = palettes[index % palettes.length] ?? palettes[0]
      const drawing = composePoster(brief, { scene, palette })
      const { width, height, pixels, channels } = await renderPoster({ ...drawing, title: null }, fonts)
      expect([width, height, pixels.length]).toEqual([800, 1200, 800 * 1200 * 4])
      const behind = await open({ width, height, pixels, channels })
        .removeAlpha()
        .extract(boxOf(drawing))
        .resize(1, 1, { fit: 'fill' })
        .raw()
        .toBuffer()
      const [red = 0, green = 0, blue = 0] = behind
      expect(contrastRatio(drawing.title?.colour ?? '#000000', toHex([red, green, blue]))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(scenes.map((scene) => [scene.name, scene] as const))('%s renders as a backdrop', async (_name, scene) => {
    const picture = await renderPoster(composePoster({ ...brief, kind: 'backdrop' }, { scene }), fonts)
    expect([picture.width, picture.height]).toEqual([1600, 900])
    const { channels } = await open(picture).removeAlpha().stats()
    expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(6)
  })

  test('the same drawing gives the same pixels', async () => {
    const drawing = composePoster(brief)
    const [first, second] = [await renderPoster(drawing, fonts), await renderPoster(drawing, createFontBook())]
    expect(Buffer.from(first.pixels).equals(Buffer.from(second.pixels))).toBe(true)
  })

  test.each(titleStyles.map((style) => [style.name, style] as const))(
    'a title in %s is drawn within its box',
    async (_name, style) => {
      const drawing = composePoster({ ...brief, title: 'Jÿglå Étude of the Quiet Harbour' }, { style })
      const bare = await renderPoster({ ...drawing, title: null }, fonts)
      const lettered = await renderPoster(drawing, fonts)
      const box = boxOf(drawing)
      let inside = 0
      let outside = 0
      for (let index = 0; index < bare.pixels.length; index += 4) {
        const change = Math.abs((bare.pixels[index] ?? 0) - (lettered.pixels[index] ?? 0))
        if (change < 90) continue
        const [x, y] = [(index / 4) % 800, Math.floor(index / 4 / 800)]
        if (x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height) inside++
        else outside++
      }
      expect(inside).toBeGreaterThan(4000)
      expect(outside).toBe(0)
    },
  )
})
