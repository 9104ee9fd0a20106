import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { Images } from '../../ports/images.ts'
import { removeFiles } from '../media/index.ts'
import { drawPitchArt } from './draw-pitch-art.ts'

export const pitchJobs = (images: Images, files: FileStore): Job[] => [
  job('pitch.draw-art', drawPitchArt(images, files), {
    on: ['pitch.created', 'pitch.publish', 'pitch.retitled', 'pitch.poster-changed'],
  }),
  job('media.remove-files', removeFiles(files)),
]
