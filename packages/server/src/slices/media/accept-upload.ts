import { Problem } from '../../kernel/problem.ts'
import type { FileStore } from '../../ports/file-store.ts'
import { ImageFault } from '../../ports/images.ts'
import type { Images, UploadKind } from '../../ports/images.ts'
import { keepImage } from './image-store.ts'
import type { KeptImage } from './image-store.ts'

/** Re-encodes an uploaded picture and writes its files. Throws `unusable_image`, saying what is wrong with it. */
export const acceptUpload = async (
  images: Images,
  files: FileStore,
  kind: UploadKind,
  bytes: Uint8Array,
): Promise<KeptImage> => {
  try {
    return await keepImage(files, kind, false, await images.reencode(bytes, kind))
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error
    throw new Problem('unusable_image', {
      detail: error.message,
      errors: [{ pointer: '', code: error.code, message: error.message }],
    })
  }
}
