import { S3ServiceException } from '@aws-sdk/client-s3'
import type { BucketFault } from './bucket-unusable-error.ts'
import type { S3Settings } from './s3-settings.ts'

/** Codes with which stores answer a key that they do not know, or whose secret is another. */
const strangerCodes = new Set(['InvalidAccessKeyId', 'SignatureDoesNotMatch', 'InvalidToken', 'ExpiredToken'])
const regionCodes = new Set([
  'PermanentRedirect',
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
  'IncorrectEndpoint',
])

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const faultOfAnswer = (error: S3ServiceException, { bucket, region }: S3Settings, place: string): BucketFault => {
  const status = error.$metadata.httpStatusCode
  if (error.name === 'NoSuchBucket')
    return { message: `There is no bucket "${bucket}" at ${place}.`, action: 'Check S3_BUCKET and S3_ENDPOINT.' }
  if (strangerCodes.has(error.name))
    return {
      message: `${place} does not know the key, or its secret is another (${error.name}).`,
      action: 'Check S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.',
    }
  if (regionCodes.has(error.name) || status === 301)
    return { message: `The bucket "${bucket}" is not in the region ${region}.`, action: 'Check S3_REGION.' }
  if (status === 403)
    return {
      message: `${place} refuses the key the bucket "${bucket}" (${error.name}).`,
      action: 'Let it read, write, delete and list there, or check S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.',
    }
  return {
    message: `${place} answers ${error.name}${status === undefined ? '' : ` (${status})`} for the bucket "${bucket}".`,
    action: 'Ask whoever runs the object store.',
  }
}

/** In one line, why a bucket cannot be used, from what a request to it ended with. It names no secret. */
export const bucketFault = (thrown: unknown, settings: S3Settings): BucketFault => {
  const place = settings.endpoint ?? `S3 in ${settings.region}`
  for (let error = thrown; error instanceof Error; error = error.cause)
    if (error instanceof S3ServiceException) return faultOfAnswer(error, settings, place)
  const cause = thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown
  const reason = codeOf(cause) ?? (cause instanceof Error ? cause.name : 'no answer')
  return { message: `The object store does not answer at ${place} (${reason}).`, action: 'Check S3_ENDPOINT.' }
}
