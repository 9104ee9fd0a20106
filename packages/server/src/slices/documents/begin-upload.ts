import { z } from 'zod'
import { documentKind, documentTier, documentTitle } from '@pitchey/contract/documents/document'
import { documentKindRules, maxOpenUploads } from '@pitchey/contract/documents/vocabulary'
import { documentId, pitchId } from '@pitchey/contract/ids'
import type { UploadId } from '@pitchey/contract/ids'
import { line } from '@pitchey/contract/text'
import { actingPerson } from '../../kernel/acting-person.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { assertChangeable, assertTierAllowed, canChangeFiles } from './document-policy.ts'
import type { FilesFacts } from './document-policy.ts'
import { assertPlace, assertStorage } from './document-room.ts'
import { findFilesFacts, readTeamDocument } from './document-store.ts'
import { countOpenUploads, insertUpload } from './upload-store.ts'

/** An unfinished upload is kept for so long after it began. */
export const uploadLifeMs = 48 * 3600 * 1000

const input = z.strictObject({
  pitchId,
  kind: documentKind,
  fileName: line(200),
  title: documentTitle.optional(),
  tier: documentTier.optional(),
  replaces: documentId.optional(),
  sizeBytes: z.int().min(1, 'must not be empty'),
})

const titleFrom = (fileName: string): string => {
  const plain = fileName
    .replace(/\.[a-z0-9]{1,8}$/iu, '')
    .replaceAll(/[_\s]+/gu, ' ')
    .trim()
    .slice(0, 120)
  return documentTitle.safeParse(plain).data ?? 'Untitled'
}

/** [UPL3] Says no before a byte is sent to what could never be taken. */
const assertRoom = async (scope: CommandScope, ownerId: string, sizeBytes: number): Promise<void> => {
  await assertStorage(scope, ownerId, sizeBytes)
  if ((await countOpenUploads(scope.db, actingPerson(scope.actor), scope.now)) >= maxOpenUploads) {
    throw new Problem('conflict', { detail: `At most ${maxOpenUploads} uploads may be under way at once.` })
  }
}

const intent = async (scope: CommandScope, given: z.output<typeof input>, facts: FilesFacts) => {
  if (given.replaces === undefined) {
    const usual = documentKindRules[given.kind].tier
    const tier = given.tier ?? usual
    assertTierAllowed(facts, tier, usual)
    await assertPlace(scope, given.pitchId)
    return { kind: given.kind, tier, title: given.title ?? titleFrom(given.fileName), replacesId: null }
  }
  const before = await readTeamDocument(scope.db, given.pitchId, given.replaces)
  if (before === null) throw new Problem('not_found')
  // The tier counts only when the document is deleted meanwhile: nobody chose one for what then becomes a new document.
  return { kind: before.kind, tier: 3 as const, title: before.title, replacesId: before.id }
}

/** Begins an upload to a pitch and reserves its room. Answers the upload. */
export const beginUpload = command({
  name: 'upload.begun',
  input,
  who: signedIn,
  facts: (scope, given) => findFilesFacts(scope.db, given.pitchId),
  access: canChangeFiles,
  run: async (scope, given, facts) => {
    assertChangeable(facts)
    const wanted = await intent(scope, given, facts)
    const { maxSizeBytes, label } = documentKindRules[wanted.kind]
    if (given.sizeBytes > maxSizeBytes) {
      throw new Problem('too_large', { detail: `${label}: at most ${maxSizeBytes / 1024 / 1024} MB.` })
    }
    await assertRoom(scope, facts.ownerId, given.sizeBytes)
    return insertUpload(scope.db, {
      ...wanted,
      id: newId<UploadId>(),
      uploaderId: actingPerson(scope.actor),
      pitchId: given.pitchId,
      fileName: given.fileName,
      sizeBytes: given.sizeBytes,
      createdAt: scope.now,
      expiresAt: new Date(scope.now.getTime() + uploadLifeMs),
    })
  },
  audit: ({ pitchId: pitch, kind, sizeBytes }, { id }) => ({
    entityType: 'upload',
    entityId: id,
    details: { pitchId: pitch, kind, sizeBytes },
  }),
})
