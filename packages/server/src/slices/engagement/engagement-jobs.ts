import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import { recordActivity, recordCredit } from './feed.ts'
import { refreshTrending } from './refresh-trending.ts'

export const engagementJobs: Job[] = [
  job('engagement.refresh-trending', refreshTrending, { cron: '*/10 * * * *' }),
  job('engagement.record-activity', recordActivity, { on: ['pitch.publish', 'pitch.edited'] }),
  job('engagement.record-credit', recordCredit, { on: ['pitch.attachment-answered'] }),
]
