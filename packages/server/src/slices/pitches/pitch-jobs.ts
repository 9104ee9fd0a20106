import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { Images } from '../../ports/images.ts'
import type { Settings } from '../../settings.ts'
import { removeFiles, sweepFiles } from '../media/index.ts'
import { sweepCharacterImages } from './character-images.ts'
import { drawPitchArt } from './draw-pitch-art.ts'
import { remindOfRegistrations, tellOfRegistration } from './remind-of-registrations.ts'

/** [PIT18] One drawing for any number of changes that wait, and no account before the others. */
const oneDrawing = ({ id, ownerId }: Record<string, unknown>) => ({
  singletonKey: String(id),
  ...(typeof ownerId === 'string' ? { ownerKey: ownerId } : {}),
})

export const pitchJobs = (settings: Settings, images: Images, files: FileStore): Job[] => [
  job('pitch.draw-art', drawPitchArt(images, files), {
    on: ['pitch.created', 'pitch.publish', 'pitch.retitled', 'pitch.poster-changed', 'pitch.backdrop-changed'],
    waiting: oneDrawing,
  }),
  job('pitch.remind-of-registrations', remindOfRegistrations, { cron: '20 6 * * *' }),
  job('pitch.tell-of-registration', tellOfRegistration(settings), { on: ['pitch.registration-expires'] }),
  job('pitch.sweep-character-images', sweepCharacterImages, { cron: '20 3 * * *' }),
  job('media.remove-files', removeFiles(files)),
  job('media.sweep-files', sweepFiles(files), { cron: '40 3 * * *' }),
]
