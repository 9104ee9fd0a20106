import { maxDocumentsPerPitch, storageLimitBytes } from '@pitchey/contract/documents/vocabulary'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { countDocuments, storageUsed } from './document-store.ts'
import { countUploadsToPitch, holdStorage } from './upload-store.ts'

/** [UPL3] Holds that a person's pitches have room for so many bytes more. Throws `storage_full`. */
export const assertStorage = async (scope: CommandScope, ownerId: string, sizeBytes: number): Promise<void> => {
  await holdStorage(scope.db, ownerId)
  if ((await storageUsed(scope.db, ownerId)) + sizeBytes > storageLimitBytes) throw new Problem('storage_full')
}

/** [UPL3] Throws `conflict` when a pitch holds as many documents as it may, those on their way counted with them. */
export const assertPlace = async (scope: CommandScope, pitchId: string): Promise<void> => {
  const taken = (await countDocuments(scope.db, pitchId)) + (await countUploadsToPitch(scope.db, pitchId))
  if (taken >= maxDocumentsPerPitch) {
    throw new Problem('conflict', { detail: `A pitch holds at most ${maxDocumentsPerPitch} documents.` })
  }
}
