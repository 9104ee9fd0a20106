import { Busy } from '@pitchey/server/ports/busy'
import type { Images } from '@pitchey/server/ports/images'
import type { PosterDrawing } from '@pitchey/server/ports/poster-drawing'
import { boundedQueue } from '../bounded-queue.ts'
import { createFontBook } from './fonts.ts'
import { describe, encodeVariants, type RawPicture } from './image-variants.ts'
import { renderLinkPreview } from './link-preview.ts'
import { renderPoster } from './poster-renderer.ts'
import { reencodeUpload } from './reencode-upload.ts'

/** Pictures by sharp (libvips) and Skia. A drawing that is used twice, as backdrop and in the preview, is drawn once. */
export const createImages = (): Images => {
  const fonts = createFontBook()
  // A small file can hold a picture that takes seconds and hundreds of megabytes to decode.
  const oneByOne = boundedQueue({ concurrent: 1, waiting: 8 }, () => new Busy('too many pictures wait to be read'))
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
    reencode: (bytes, kind) => oneByOne(() => reencodeUpload(bytes, kind)),
    preview: async (input) => {
      const { picture, jpeg } = await renderLinkPreview(
        { ...input, backdrop: input.backdrop instanceof Uint8Array ? input.backdrop : await draw(input.backdrop) },
        fonts,
      )
      return describe(picture, [{ name: 'preview.jpg', bytes: jpeg }])
    },
  }
}
