import { checkBucket } from '../adapters/files/check-bucket.ts'
import type { Config } from '../config.ts'
import { fail, ok, type Finding } from './finding.ts'

/** Whether files can be written where they are kept; the folder is checked with the home. */
export async function checkFiles({ s3 }: Pick<Config, 's3'>): Promise<Finding> {
  if (s3 === null) return ok('Files', 'kept in the home folder')
  const fault = await checkBucket(s3)
  if (fault === null) return ok('Files', `bucket "${s3.bucket}" at ${s3.endpoint ?? `S3 in ${s3.region}`}`)
  return fail('Files', fault.message, fault.action)
}
