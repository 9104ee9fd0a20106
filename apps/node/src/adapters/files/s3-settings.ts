/** How files reach a bucket. */
export type S3Settings = {
  bucket: string
  /** The region's own endpoint without it. */
  endpoint: string | undefined
  region: string
  accessKeyId: string
  secretAccessKey: string
}
