import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { Images } from '../../ports/images.ts'
import { removeFiles, sweepFiles } from '../media/index.ts'
import { drawPitchArt } from './draw-pitch-art.ts'
import { remindOfRegistrations } from './remind-of-registrations.ts'

/** [PIT18] One drawing for any number of changes that wait, and no account before the others. */
const oneDrawing = ({ id, ownerId }: Record<string, unknown>) => ({
  singletonKey: String(id),
  ...(typeof ownerId === 'string' ? { ownerKey: ownerId } : {}),
})

export const pitchJobs = (images: Images, files: FileStore): Job[] => [
  job('pitch.draw-art', drawPitchArt(images, files), {
    on: ['pitch.created', 'pitch.publish', 'pitch.retitled', 'pitch.poster-changed'],
    waiting: oneDrawing,
  }),
  job('pitch.remind-of-registrations', remindOfRegistrations, { cron: '20 6 * * *' }),
  job('media.remove-files', removeFiles(files)),
  job('media.sweep-files', sweepFiles(files), { cron: '40 3 * * *' }),
]
