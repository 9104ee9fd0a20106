import { api } from '@pitchey/contract/api'
import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import type { PitchStatus } from '@pitchey/contract/pitches/vocabulary'
import { inputOf } from '../../kernel/contract-input.ts'
import { dbActorOf } from '../../kernel/execute.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, PrepareScope } from '../../kernel/operation.ts'
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

/** Before a picture is read and written, which would be for nothing. Throws `illegal_transition`. */
export const foreseeEdit = async ({ database, actor }: PrepareScope, id: string): Promise<void> => {
  const facts = await database.transaction({ actor: dbActorOf(actor), readOnly: true }, (db) => findPitchFacts(db, id))
  assertEditable(facts?.status ?? 'removed')
}

/** Reads and holds a pitch that may be edited. Throws `illegal_transition`. */
export const holdEditable = async (scope: CommandScope, id: string): Promise<PitchRow> => {
  const row = await holdPitch(scope, id)
  assertEditable(row.status)
  return row
}

type ArtKind = 'poster' | 'backdrop'

const setArt = async (scope: CommandScope, row: PitchRow, kind: ArtKind, pictureId: string | null): Promise<void> => {
  const present = { posterId: row.poster?.id ?? null, backdropId: row.backdrop?.id ?? null, previewId: row.previewId }
  await setPitchArt(scope.db, row.id, { ...present, [`${kind}Id`]: pictureId })
  await discardImages(scope, [row[kind]?.id])
  await syncListing(scope.db, row.id)
  scope.emit({ type: `pitch.${kind}-changed`, entityId: row.id, payload: { ownerId: row.ownerId } })
}

const uploadArt = (kind: ArtKind, images: Images, files: FileStore) =>
  command({
    name: `pitch.${kind}-uploaded`,
    input: inputOf(api[`PUT /api/pitches/{id}/${kind}`]),
    who: may('pitch.write'),
    facts: (scope, input) => findPitchFacts(scope.db, input.id),
    access: canEdit,
    prepare: async (scope, { id, bytes }) => {
      await foreseeEdit(scope, id)
      return acceptUpload(images, files, kind, bytes)
    },
    run: async (scope, input, _facts, kept) => {
      const row = await holdEditable(scope, input.id)
      await setArt(scope, row, kind, await recordImage(scope, kept, row.ownerId, isOpenToAll(row)))
      return readOwnPitch(scope, row.id)
    },
    audit: (input) => ({ entityType: 'pitch', entityId: input.id }),
  })

const removeArt = (kind: ArtKind) =>
  command({
    name: `pitch.${kind}-removed`,
    input: inputOf(api[`DELETE /api/pitches/{id}/${kind}`]),
    who: may('pitch.write'),
    facts: (scope, input) => findPitchFacts(scope.db, input.id),
    access: canEdit,
    run: async (scope, input) => {
      const row = await holdEditable(scope, input.id)
      const art = row[kind]
      if (art && !art.drawn) await setArt(scope, row, kind, null)
      return readOwnPitch(scope, row.id)
    },
    audit: (input) => ({ entityType: 'pitch', entityId: input.id }),
  })

/** Takes an uploaded picture as the poster, re-encoded and without its metadata. */
export const uploadPoster = (images: Images, files: FileStore) => uploadArt('poster', images, files)

/** Takes an uploaded picture as the backdrop, re-encoded and without its metadata. */
export const uploadBackdrop = (images: Images, files: FileStore) => uploadArt('backdrop', images, files)

/** Removes an uploaded poster; the drawn one comes back in a moment. */
export const removePoster = removeArt('poster')

/** Removes an uploaded backdrop; the drawn one comes back in a moment. */
export const removeBackdrop = removeArt('backdrop')
