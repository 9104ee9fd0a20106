import { api } from '@pitchey/contract/api'
import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import type { PitchStatus } from '@pitchey/contract/pitches/vocabulary'
import { inputOf } from '../../kernel/contract-input.ts'
import { dbActorOf } from '../../kernel/execute.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { Images } from '../../ports/images.ts'
import { acceptUpload, discardImages, recordImage } from '../media/index.ts'
import { syncListing } from './listing-store.ts'
import { holdPitch } from './move-pitch.ts'
import { canEdit, isOpenToAll } from './pitch-policy.ts'
import type { PitchRow } from './pitch-row.ts'
import { findPitchFacts, setPitchArt } from './pitch-store.ts'
import { readOwnPitch } from './read-own-pitch.ts'

const assertEditable = (status: PitchStatus): void => {
  if (!isEditable(status))
    throw new Problem('illegal_transition', { detail: `A pitch that is ${status} cannot be edited.` })
}

const holdEditable = async (scope: CommandScope, id: string): Promise<PitchRow> => {
  const row = await holdPitch(scope, id)
  assertEditable(row.status)
  return row
}

const setPoster = async (scope: CommandScope, row: PitchRow, posterId: string | null): Promise<void> => {
  await setPitchArt(scope.db, row.id, { posterId, backdropId: row.backdrop?.id ?? null, previewId: row.previewId })
  await discardImages(scope, [row.poster?.id])
  await syncListing(scope.db, row.id)
  scope.emit({ type: 'pitch.poster-changed', entityId: row.id, payload: { ownerId: row.ownerId } })
}

/** Takes an uploaded picture as the poster, re-encoded and without its metadata. */
export const uploadPoster = (images: Images, files: FileStore) =>
  command({
    name: 'pitch.poster-uploaded',
    input: inputOf(api['PUT /api/pitches/{id}/poster']),
    who: may('pitch.write'),
    facts: (scope, input) => findPitchFacts(scope.db, input.id),
    access: canEdit,
    prepare: async ({ database, actor }, { id, bytes }) => {
      // Before the picture is read and written, which would be for nothing.
      const facts = await database.transaction({ actor: dbActorOf(actor), readOnly: true }, (db) =>
        findPitchFacts(db, id),
      )
      assertEditable(facts?.status ?? 'removed')
      return acceptUpload(images, files, 'poster', bytes)
    },
    run: async (scope, input, _facts, kept) => {
      const row = await holdEditable(scope, input.id)
      await setPoster(scope, row, await recordImage(scope, kept, row.ownerId, isOpenToAll(row)))
      return readOwnPitch(scope, row.id)
    },
    audit: (input) => ({ entityType: 'pitch', entityId: input.id }),
  })

/** Removes an uploaded poster; the drawn one comes back in a moment. */
export const removePoster = command({
  name: 'pitch.poster-removed',
  input: inputOf(api['DELETE /api/pitches/{id}/poster']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canEdit,
  run: async (scope, input) => {
    const row = await holdEditable(scope, input.id)
    if (row.poster && !row.poster.drawn) await setPoster(scope, row, null)
    return readOwnPitch(scope, row.id)
  },
  audit: (input) => ({ entityType: 'pitch', entityId: input.id }),
})
