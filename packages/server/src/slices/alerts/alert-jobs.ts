import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import type { Settings } from '../../settings.ts'
import { gatherDueDigests, matchNewPitch, sendAlerts, sendQueue, tendAlerts } from './send-alerts.ts'

/** The jobs that tell people of what is new in their saved searches. */
export const alertJobs = (settings: Settings): Job[] => [
  job('alert.match-pitch', matchNewPitch, {
    on: ['pitch.publish', 'pitch.edited'],
    waiting: ({ id }) => ({ singletonKey: String(id) }),
  }),
  job('alert.gather-digests', gatherDueDigests, { cron: '*/15 * * * *' }),
  job(sendQueue, sendAlerts(settings)),
  job('alert.tend', tendAlerts, { cron: '*/10 * * * *' }),
]
