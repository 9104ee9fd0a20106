import { BucketUnusableError } from './bucket-unusable-error.ts'
import type { BucketFault } from './bucket-unusable-error.ts'
import type { S3Settings } from './s3-settings.ts'

/** Somebody waits for the answer. */
const attempts = 2

/** Writes, reads back and removes a probe; null when the bucket works. */
export const checkBucket = async (settings: S3Settings): Promise<BucketFault | null> => {
  const [{ createS3Store }, { bucketFault }] = await Promise.all([import('./s3-store.ts'), import('./s3-faults.ts')])
  try {
    await createS3Store(settings, attempts).probe()
    return null
  } catch (error) {
    return bucketFault(error, settings)
  }
}

/** Throws `BucketUnusableError` for a bucket that does not work. */
export const assertBucket = async (settings: S3Settings | null): Promise<void> => {
  if (settings === null) return
  const fault = await checkBucket(settings)
  if (fault !== null) throw new BucketUnusableError(fault)
}
