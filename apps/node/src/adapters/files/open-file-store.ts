import type { FileStore } from '@pitchey/server/ports/file-store'
import { createFolderStore } from './folder-store.ts'
import type { S3Settings } from './s3-settings.ts'

/** Where files are kept: in a folder, or in a bucket where one is configured. */
export const openFileStore = async (dir: string, s3: S3Settings | null): Promise<FileStore> => {
  if (s3 === null) return createFolderStore(dir)
  const { createS3Store } = await import('./s3-store.ts')
  return createS3Store(s3)
}
