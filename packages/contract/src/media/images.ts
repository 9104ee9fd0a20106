/** Content types of pictures that may be uploaded; the bytes decide, not the name. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'] as const

/** Widths in pixels in which every poster is kept, as AVIF and WebP. */
export const posterWidths = [240, 360, 540, 800] as const

/** Widths in pixels in which every backdrop is kept, as AVIF and WebP. */
export const backdropWidths = [800, 1600] as const

/** Widths in pixels in which every picture of a character is kept, four to five, as AVIF and WebP. */
export const characterWidths = [160, 320, 640] as const

/** Widths in pixels in which every avatar is kept, as AVIF and WebP. */
export const avatarWidths = [96, 192, 384] as const

export type ImageFormat = 'avif' | 'webp'

/** The address of one variant of a picture. */
export const imageAddress = (id: string, width: number, format: ImageFormat): string =>
  `/media/${id}/${width}.${format}`

/** A `srcset` over the given widths. */
export const imageSources = (id: string, widths: readonly number[], format: ImageFormat): string =>
  widths.map((width) => `${imageAddress(id, width, format)} ${width}w`).join(', ')
