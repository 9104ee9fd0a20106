import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import { signPitch } from './near-duplicates.ts'

export const matchingJobs: Job[] = [
  job('matching.sign-pitch', signPitch, {
    on: ['pitch.created', 'pitch.publish', 'pitch.edited'],
    waiting: ({ id }) => ({ singletonKey: String(id) }),
  }),
]
