import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import { refreshSaves } from './refresh-saves.ts'
import { learnWordsOfPitch, refreshSearchWords } from './refresh-search-words.ts'

export const discoveryJobs: Job[] = [
  job('market.refresh-words', refreshSearchWords, { cron: '*/5 * * * *' }),
  job('market.learn-words', learnWordsOfPitch, {
    on: ['pitch.publish', 'pitch.edited'],
    waiting: ({ id }) => ({ singletonKey: String(id) }),
  }),
  job('market.refresh-saves', refreshSaves, { cron: '*/5 * * * *' }),
]
