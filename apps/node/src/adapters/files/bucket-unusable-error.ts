/** What is wrong with a bucket, and which variables decide it. */
export type BucketFault = { message: string; action: string }

/** A start that ended because the bucket cannot be used; its message is one line for a person. */
export class BucketUnusableError extends Error {
  override name = 'BucketUnusableError'

  constructor({ message, action }: BucketFault) {
    super(`${message} ${action}`)
  }
}
