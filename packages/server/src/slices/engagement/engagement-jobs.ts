import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import { refreshTrending } from './refresh-trending.ts'

export const engagementJobs: Job[] = [job('engagement.refresh-trending', refreshTrending, { cron: '*/10 * * * *' })]
