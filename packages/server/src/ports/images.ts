import type { PosterDrawing } from './poster-drawing.ts'

export type ImageFile = { name: string; bytes: Uint8Array }

/** A picture in all the sizes it is kept in. */
export type ImageSet = {
  width: number
  height: number
  /** The dominant colour, `#rrggbb`. */
  colour: string
  sha256: string
  files: ImageFile[]
}

export type UploadKind = 'poster' | 'backdrop' | 'avatar' | 'character'

export type ImageFaultCode =
  | 'unsupported_image'
  | 'image_too_large'
  | 'image_too_many_pixels'
  | 'image_too_small'
  | 'image_unreadable'

/** An uploaded picture that cannot be used. */
export class ImageFault extends Error {
  override name = 'ImageFault'
  readonly code: ImageFaultCode

  constructor(code: ImageFaultCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Draws and re-encodes pictures. */
export type Images = {
  /** A drawing as poster (240 to 800 px wide) or backdrop (800 and 1600 px). */
  render(drawing: PosterDrawing): Promise<ImageSet>
  /** An uploaded picture, checked, stripped of metadata and re-encoded. Throws `ImageFault`. */
  reencode(bytes: Uint8Array, kind: UploadKind): Promise<ImageSet>
  /** The 1200 × 630 picture that link previews show. */
  preview(input: PreviewInput): Promise<ImageSet>
}

export type PreviewInput = {
  title: string
  logline: string
  creatorName: string
  /** A drawing, or an encoded picture. */
  backdrop: PosterDrawing | Uint8Array
  poster: Uint8Array
}
