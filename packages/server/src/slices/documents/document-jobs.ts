import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import type { FileChecker } from '../../ports/file-checker.ts'
import type { FileStore } from '../../ports/file-store.ts'
import { checkUpload } from './check-upload.ts'
import { expireUploads, forgetRemovedDocuments, releaseBlob, sweepDocuments } from './tidy-files.ts'

export const documentJobs = (files: FileStore, checker: FileChecker): Job[] => [
  job('documents.check-upload', checkUpload(files, checker)),
  job('documents.release-blob', releaseBlob),
  job('documents.forget-removed', forgetRemovedDocuments, { cron: '*/10 * * * *' }),
  job('documents.expire-uploads', expireUploads, { cron: '17 * * * *' }),
  job('documents.sweep-files', sweepDocuments(files), { cron: '10 4 * * *' }),
]
