import type { FileStore } from '../../ports/file-store.ts'
import type { Images } from '../../ports/images.ts'
import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { removeBackdrop, removePoster, uploadBackdrop, uploadPoster } from './change-art.ts'
import { uploadCharacterImage } from './character-images.ts'
import { createPitch } from './create-pitch.ts'
import { deletePitch } from './delete-pitch.ts'
import { editPitch } from './edit-pitch.ts'
import { listMyPitches } from './list-own-pitches.ts'
import { archivePitch, publishPitch, restorePitch, unpublishPitch } from './move-pitch.ts'
import { openEditor } from './open-editor.ts'
import { readPitch } from './read-pitch.ts'
import { versionRoutes } from './version-routes.ts'

export const pitchRoutes = (images: Images, files: FileStore): Route[] => [
  route('GET /api/pitches/mine', listMyPitches),
  route('POST /api/pitches', createPitch),
  route('GET /api/pitches/{idOrSlug}', readPitch),
  route('GET /api/pitches/{id}/edit', openEditor),
  route('PATCH /api/pitches/{id}', editPitch),
  route('DELETE /api/pitches/{id}', deletePitch),
  route('POST /api/pitches/{id}/publish', publishPitch),
  route('POST /api/pitches/{id}/unpublish', unpublishPitch),
  route('POST /api/pitches/{id}/archive', archivePitch),
  route('POST /api/pitches/{id}/restore', restorePitch),
  route('PUT /api/pitches/{id}/poster', uploadPoster(images, files)),
  route('DELETE /api/pitches/{id}/poster', removePoster),
  route('PUT /api/pitches/{id}/backdrop', uploadBackdrop(images, files)),
  route('DELETE /api/pitches/{id}/backdrop', removeBackdrop),
  route('POST /api/pitches/{id}/character-images', uploadCharacterImage(images, files)),
  ...versionRoutes,
]
