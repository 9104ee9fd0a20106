import {
  avatarWidths,
  backdropWidths,
  characterWidths,
  imageAddress,
  imageSources,
  posterWidths,
} from '@pitchey/contract/media/images'
import type { PictureFiles } from '../ui/poster.tsx'

type PictureRef = { id: string }

const filesOf = (id: string, widths: readonly number[], width: number): PictureFiles => ({
  src: imageAddress(id, width, 'webp'),
  avif: imageSources(id, widths, 'avif'),
  webp: imageSources(id, widths, 'webp'),
})

/** All sizes and formats of a poster, for `Poster`. */
export const posterFiles = (poster: PictureRef | null): PictureFiles | undefined =>
  poster ? filesOf(poster.id, posterWidths, 540) : undefined

/** All sizes and formats of a backdrop, for `Backdrop`. */
export const backdropFiles = (backdrop: PictureRef | null): PictureFiles | undefined =>
  backdrop ? filesOf(backdrop.id, backdropWidths, 1600) : undefined

/** All sizes and formats of a character's picture, for `Poster`. */
export const characterFiles = (picture: PictureRef): PictureFiles => filesOf(picture.id, characterWidths, 320)

/** One address of an avatar, for `Avatar`. */
export const avatarUrl = (avatar: PictureRef | null | undefined): string | undefined =>
  avatar ? imageAddress(avatar.id, avatarWidths[1], 'webp') : undefined
