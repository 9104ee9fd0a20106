import { z } from 'zod'
import { isUuid } from '../../kernel/cursor.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, PrepareScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import type { FileStore } from '../../ports/file-store.ts'
import { blobPrefix, holdBlob, partPrefix, recordedKeys, releaseBlobRow, unusedBlobs } from './blob-store.ts'
import { undoMs } from './change-documents.ts'
import { forgetRemoved } from './removed-store.ts'
import { deleteExpired } from './upload-store.ts'

/** Files are written before the transaction that records them, which ends within minutes. */
const unrecordedForMs = 3600 * 1000
const pageSize = 1000

const release = async (scope: CommandScope, sha256: string): Promise<void> => {
  await holdBlob(scope.db, sha256)
  const key = await releaseBlobRow(scope.db, sha256)
  if (key !== null) await scope.enqueue('media.remove-files', { keys: [key] })
}

/** Gives up bytes that no document holds any more; does nothing where one still does. */
export const releaseBlob = command({
  name: 'documents.blob-released',
  input: z.strictObject({ sha256: z.string() }),
  who: systemOnly,
  run: async (scope, { sha256 }) => {
    await release(scope, sha256)
    return undefined
  },
  audit: () => null,
})

/** [DOC11] Forgets documents that were deleted more than an hour ago; their bytes go when nothing else holds them. */
export const forgetRemovedDocuments = command({
  name: 'documents.removed-forgotten',
  input: z.strictObject({}),
  who: systemOnly,
  run: async (scope) => {
    const hashes = await forgetRemoved(scope.db, new Date(scope.now.getTime() - undoMs))
    for (const sha256 of hashes) await scope.enqueue('documents.release-blob', { sha256 })
    return hashes.length
  },
  audit: () => null,
})

/** [UPL6] Forgets uploads whose time is over; their bytes go. */
export const expireUploads = command({
  name: 'uploads.expired',
  input: z.strictObject({}),
  who: systemOnly,
  run: async (scope) => {
    const { count, keys } = await deleteExpired(scope.db, scope.now)
    if (keys.length > 0) await scope.enqueue('media.remove-files', { keys })
    if (count > 0) scope.log.info({ uploads: count }, 'uploads that nobody finished were forgotten')
    return count
  },
  audit: () => null,
})

const orphansAmong = async ({ database }: PrepareScope, prefix: string, keys: readonly string[]) => {
  const ids = prefix === partPrefix ? keys.map((key) => key.slice(prefix.length).split('/')[0] ?? '') : []
  const uploadIds = [...new Set(ids)].filter(isUuid)
  const known = await database.transaction({ actor: { id: null, role: 'system' }, readOnly: true }, (db) =>
    recordedKeys(db, keys, uploadIds),
  )
  return keys.filter((key) => !known.has(key))
}

const sweep = async (scope: PrepareScope, files: FileStore, prefix: string): Promise<number> => {
  let swept = 0
  let after: string | undefined
  for (;;) {
    const page = await files.list({ prefix, after, limit: pageSize })
    const old = page.filter(({ ageMs }) => ageMs > unrecordedForMs).map(({ key }) => key)
    const orphans = old.length === 0 ? [] : await orphansAmong(scope, prefix, old)
    for (const key of orphans) await files.remove(key)
    swept += orphans.length
    after = page.at(-1)?.key
    if (page.length < pageSize) return swept
  }
}

/**
 * [DOC8] Removes what nothing refers to: bytes of documents whose pitch was deleted, parts that lost a race, files of
 * processes that ended between writing and committing. Answers how many files went.
 */
export const sweepDocuments = (files: FileStore) =>
  command({
    name: 'documents.files-swept',
    input: z.strictObject({}),
    who: systemOnly,
    prepare: async (scope): Promise<number> => {
      const swept = (await sweep(scope, files, blobPrefix)) + (await sweep(scope, files, partPrefix))
      if (swept > 0) scope.log.info({ files: swept }, 'files without a document were removed')
      return swept
    },
    run: async (scope, _input, _facts, swept): Promise<number> => {
      const before = new Date(scope.now.getTime() - unrecordedForMs)
      for (const sha256 of await unusedBlobs(scope.db, before)) await release(scope, sha256)
      return swept
    },
    audit: () => null,
  })
