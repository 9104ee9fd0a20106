import type { Images } from '@pitchey/server/ports/images'
import type { PosterDrawing } from '@pitchey/server/ports/poster-drawing'
import { createFontBook } from './fonts.ts'
import { describe, encodeVariants, type RawPicture } from './image-variants.ts'
import { renderLinkPreview } from './link-preview.ts'
import { renderPoster } from './poster-renderer.ts'
import { reencodeUpload } from './reencode-upload.ts'

/** Pictures by sharp (libvips) and Skia. A drawing that is used twice, as backdrop and in the preview, is drawn once. */
export const createImages = (): Images => {
  const fonts = createFontBook()
  const drawn = new WeakMap<PosterDrawing, Promise<RawPicture>>()
  const draw = (drawing: PosterDrawing): Promise<RawPicture> => {
    const known = drawn.get(drawing)
    if (known) return known
    const picture = renderPoster(drawing, fonts)
    drawn.set(drawing, picture)
    return picture
  }
  return {
    render: async (drawing) =>
      encodeVariants(await draw(drawing), drawing.width < drawing.height ? 'poster' : 'backdrop', 'drawn'),
    reencode: reencodeUpload,
    preview: async (input) => {
      const { picture, jpeg } = await renderLinkPreview({ ...input, backdrop: await draw(input.backdrop) }, fonts)
      return describe(picture, [{ name: 'preview.jpg', bytes: jpeg }])
    },
  }
}
