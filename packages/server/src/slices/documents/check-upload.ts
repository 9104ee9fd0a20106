import { z } from 'zod'
import { maxDocumentsPerPitch } from '@pitchey/contract/documents/vocabulary'
import { uploadId } from '@pitchey/contract/ids'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, PrepareScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import type { FileStore } from '../../ports/file-store.ts'
import { FileFault } from '../../ports/file-checker.ts'
import type { CheckedFile, FileChecker, FileSource } from '../../ports/file-checker.ts'
import { blobPrefix, findBlobKey, holdBlob, recordBlob } from './blob-store.ts'
import { isShown } from './document-policy.ts'
import { countDocuments, holdDocuments, insertDocument, readTeamDocument, replaceContent } from './document-store.ts'
import type { NewDocument } from './document-store.ts'
import { followAgreementNeed } from '../pitches/index.ts'
import { partsSource } from './parts-source.ts'
import { deleteUpload, findUploadRow, lockUpload, refuseUpload } from './upload-store.ts'
import type { UploadRow } from './upload-store.ts'

type Verdict = { kept: { file: CheckedFile; key: string } } | { refusal: string }

const asSystem = { actor: { id: null, role: 'system' as const } }

/** Only what is new is written; what is known already stays where it is. */
const keep = async (
  { database }: PrepareScope,
  files: FileStore,
  source: FileSource,
  file: CheckedFile,
): Promise<string> => {
  const known = await database.transaction({ ...asSystem, readOnly: true }, (db) => findBlobKey(db, file.sha256))
  if (known !== null) return known
  const key = `${blobPrefix}${newId()}`
  if (file.instead === null) await files.write(key, source.stream())
  else await files.put(key, file.instead)
  return key
}

const judge = async (
  scope: PrepareScope,
  files: FileStore,
  checker: FileChecker,
  upload: UploadRow,
): Promise<Verdict> => {
  const source = partsSource(files, upload.parts)
  try {
    const file = await checker.check(source, upload)
    return { kept: { file, key: await keep(scope, files, source, file) } }
  } catch (error) {
    if (error instanceof FileFault) return { refusal: error.message }
    throw error
  }
}

const removeLater = async (scope: CommandScope, keys: readonly string[]): Promise<void> => {
  if (keys.length > 0) await scope.enqueue('media.remove-files', { keys })
}

const tell = (scope: CommandScope, type: string, upload: UploadRow, payload: Record<string, unknown> = {}): void => {
  scope.emit({
    type,
    entityId: upload.pitchId,
    payload: { uploadId: upload.id, uploaderId: upload.uploaderId, kind: upload.kind, ...payload },
  })
}

const refuse = async (scope: CommandScope, upload: UploadRow, refusal: string): Promise<void> => {
  await refuseUpload(scope.db, upload.id, refusal)
  await removeLater(
    scope,
    upload.parts.map(({ key }) => key),
  )
  scope.record({ entityType: 'upload', entityId: upload.id, details: { refusal, pitchId: upload.pitchId } })
  tell(scope, 'document.refused', upload)
}

/** Writes the new document, or the new content of the one that is replaced; answers its id. */
const place = async (scope: CommandScope, upload: UploadRow, file: CheckedFile): Promise<string> => {
  const { pitchId, kind, title, tier, uploaderId } = upload
  const { sha256, mediaType, pages, durationMs } = file
  const made: NewDocument = {
    id: upload.id,
    pitchId,
    kind,
    title,
    tier,
    uploaderId,
    sha256,
    mediaType,
    pages,
    durationMs,
  }
  if (upload.replacesId !== null) {
    const before = await replaceContent(scope.db, upload.replacesId, made, scope.now)
    if (before !== null) {
      if (before !== sha256) await scope.enqueue('documents.release-blob', { sha256: before })
      return upload.replacesId
    }
  }
  await insertDocument(scope.db, made, scope.now)
  return upload.id
}

const accept = async (
  scope: CommandScope,
  upload: UploadRow,
  { file, key }: { file: CheckedFile; key: string },
): Promise<void> => {
  await holdDocuments(scope.db, upload.pitchId)
  if (upload.replacesId === null && (await countDocuments(scope.db, upload.pitchId)) >= maxDocumentsPerPitch) {
    await refuse(scope, upload, `A pitch holds at most ${maxDocumentsPerPitch} documents.`)
    return
  }
  await holdBlob(scope.db, file.sha256)
  const inUse = await recordBlob(scope.db, { sha256: file.sha256, key, sizeBytes: file.sizeBytes }, scope.now)
  const id = await place(scope, upload, file)
  await followAgreementNeed(scope.db, upload.pitchId)
  await removeLater(scope, [...(await deleteUpload(scope.db, upload.id)), ...(inUse === key ? [] : [key])])
  const { pitchId, kind, tier } = upload
  const replaced = upload.replacesId !== null
  const details = { pitchId, kind, ...(replaced ? {} : { tier }), sha256: file.sha256, replaced }
  scope.record({ entityType: 'document', entityId: id, details })
  const made = await readTeamDocument(scope.db, pitchId, id)
  tell(scope, 'document.added', upload, { documentId: id, shown: made !== null && isShown(made) })
}

/**
 * [UPL5] Judges an upload that is complete: it becomes a document, or is refused with the reason. Running it again, or
 * after a process ended in the middle, makes no second document.
 */
export const checkUpload = (files: FileStore, checker: FileChecker) =>
  command({
    name: 'document.checked',
    input: z.strictObject({ id: uploadId }),
    who: systemOnly,
    prepare: async (scope, { id }): Promise<Verdict | null> => {
      const upload = await scope.database.transaction({ ...asSystem, readOnly: true }, (db) => findUploadRow(db, id))
      return upload?.state === 'checking' ? judge(scope, files, checker, upload) : null
    },
    run: async (scope, { id }, _facts, verdict) => {
      const upload = await lockUpload(scope.db, id)
      if (verdict === null || upload?.state !== 'checking') return undefined
      if ('refusal' in verdict) await refuse(scope, upload, verdict.refusal)
      else await accept(scope, upload, verdict.kept)
      return undefined
    },
    audit: () => null,
  })
