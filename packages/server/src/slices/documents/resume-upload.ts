import { z } from 'zod'
import { uploadId } from '@pitchey/contract/ids'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import type { Scope } from '../../kernel/operation.ts'
import type { AccessPolicy } from '../../kernel/policy.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import type { FileStore } from '../../ports/file-store.ts'
import { partPrefix } from './blob-store.ts'
import { assertChangeable } from './document-policy.ts'
import { findFilesFacts } from './document-store.ts'
import { appendPart, deleteUpload, findUploadRow } from './upload-store.ts'
import type { UploadRow } from './upload-store.ts'

/** The most bytes that are held in memory and kept as one part. */
export const partSizeBytes = 4 * 1024 * 1024

/** [UPL1] An upload exists for the person who began it, and for nobody else. */
const ownUpload: AccessPolicy<UploadRow> = (actor, { uploaderId }) =>
  actor.kind === 'person' && actor.userId === uploaderId ? null : 'not_found'

const facts = (scope: Scope, { id }: { id: string }) => findUploadRow(scope.db, id)

const assertOpen = (upload: UploadRow, now: Date): void => {
  if (upload.expiresAt <= now) throw new Problem('upload_over')
}

/** Where an upload stands. Throws `upload_over` once its time has passed. */
export const findUpload = query({
  name: 'upload.found',
  input: z.strictObject({ id: uploadId }),
  who: signedIn,
  facts,
  access: ownUpload,
  run: async (scope, _input, upload) => {
    assertOpen(upload, scope.now)
    return upload
  },
})

/**
 * [UPL2] Keeps bytes that continue an upload exactly where it stands, and nowhere else; of two writers at one place one
 * is told `offset_mismatch`. With the last byte the check begins. Answers how much is there.
 */
export const appendToUpload = (files: FileStore) =>
  command({
    name: 'upload.appended',
    input: z.strictObject({
      id: uploadId,
      offset: z.int().min(0),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= partSizeBytes),
    }),
    who: signedIn,
    facts,
    access: ownUpload,
    prepare: async (_scope, { id, offset, bytes }): Promise<string> => {
      const key = `${partPrefix}${id}/${String(offset).padStart(10, '0')}-${newId()}`
      await files.put(key, bytes)
      return key
    },
    run: async (scope, { id, offset, bytes }, upload, key) => {
      assertOpen(upload, scope.now)
      const pitch = await findFilesFacts(scope.db, upload.pitchId)
      if (pitch === null) throw new Problem('not_found')
      assertChangeable(pitch)
      const now = await appendPart(scope.db, id, offset, { key, sizeBytes: bytes.byteLength })
      if (now === null) throw new Problem('offset_mismatch')
      if (now.state === 'checking')
        await scope.enqueue('documents.check-upload', { id }, { ownerKey: upload.uploaderId })
      return now.receivedBytes
    },
    audit: () => null,
  })

/** Gives up an upload, also one that was refused; its bytes go. */
export const cancelUpload = command({
  name: 'upload.cancelled',
  input: z.strictObject({ id: uploadId }),
  who: signedIn,
  facts,
  access: ownUpload,
  run: async (scope, { id }) => {
    const keys = await deleteUpload(scope.db, id)
    if (keys.length > 0) await scope.enqueue('media.remove-files', { keys })
    return undefined
  },
  audit: ({ id }, _output, { pitchId }) => ({ entityType: 'upload', entityId: id, details: { pitchId } }),
})
