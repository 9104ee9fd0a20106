import { backdropWidths, posterWidths } from '@pitchey/contract/media/images'
import type { ImageSet, Images } from '@pitchey/server/ports/images'
import { createImagesOnDemand } from '../../src/adapters/images/images-on-demand.ts'

const bytes = new TextEncoder().encode('a picture')

const plainSet = (width: number, height: number, names: readonly string[]): ImageSet => ({
  width,
  height,
  colour: '#445566',
  sha256: '0'.repeat(64),
  files: names.map((name) => ({ name, bytes })),
})

const inWidths = (widths: readonly number[]): string[] => widths.flatMap((width) => [`${width}.avif`, `${width}.webp`])

/** Reads uploads as the product does, and draws in no time: half a second a pitch is too long where art is not the matter. */
export const createPlainImages = (): Images => ({
  reencode: createImagesOnDemand().reencode,
  render: async ({ width, height }) =>
    plainSet(width, height, inWidths(width < height ? posterWidths : backdropWidths)),
  preview: async () => plainSet(1200, 630, ['preview.jpg']),
})
