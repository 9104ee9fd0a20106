import { api } from '@pitchey/contract/api'
import type { PitchId } from '@pitchey/contract/ids'
import type { editPitchBody } from '@pitchey/contract/pitches/endpoints'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { isEditable, isLive, missingParts } from '@pitchey/contract/pitches/pitch-life'
import type { z } from 'zod'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { setImagesOpen } from '../media/index.ts'
import { strangeImageProblem, strangeImages } from './character-images.ts'
import { keepChange } from './keep-version.ts'
import { syncListing } from './listing-store.ts'
import { imagesOf } from './move-pitch.ts'
import { artDiffers, audienceDiffers, contentOf, mergeContent } from './pitch-content.ts'
import type { PitchContent } from './pitch-content.ts'
import { canEdit, isOpenToAll } from './pitch-policy.ts'
import { findPitch, findPitchFacts, lockPitch, putPitchFields, updatePitch } from './pitch-store.ts'
import { readOwnPitch } from './read-own-pitch.ts'

type PitchEdit = z.output<typeof editPitchBody> & { id: PitchId }

/** [CHR2] Characters show pictures of their own pitch alone. What a version names that is gone is left away. */
const withOwnImages = async (
  scope: CommandScope,
  id: PitchId,
  content: PitchContent,
  kind: 'saved' | 'restored',
): Promise<PitchContent> => {
  const strange = await strangeImages(scope.db, id, content.characters)
  if (strange.length === 0) return content
  if (kind === 'saved') throw strangeImageProblem(strange)
  const characters = content.characters.map((one, place) => (strange.includes(place) ? { ...one, imageId: null } : one))
  return { ...content, characters }
}

/** Changes the named fields of a pitch and keeps what came of it as a version. A pitch on the market stays complete. */
export const changePitch = async (
  scope: CommandScope,
  input: PitchEdit,
  kind: 'saved' | 'restored',
): Promise<OwnPitch> => {
  await lockPitch(scope.db, input.id)
  const row = await findPitch(scope.db, input.id)
  if (!row) throw new Problem('not_found')
  assertVersion(row.version, input.version)
  if (!isEditable(row.status))
    throw new Problem('illegal_transition', { detail: `A pitch that is ${row.status} cannot be edited.` })
  const { id, version: _seen, ...given } = input
  const before = contentOf(row)
  const content = await withOwnImages(scope, id, mergeContent(before, given), kind)
  if (row.role === 'editor' && audienceDiffers(before, content))
    throw new Problem('forbidden', { detail: 'Who sees what is decided by the owner of the pitch alone.' })
  const missing = missingParts(content)
  if (isLive(row.status) && missing.length > 0) {
    throw new Problem('not_publishable', {
      errors: missing.map((part) => ({
        pointer: `/${part}`,
        code: 'required',
        message: 'is needed while the pitch is published',
      })),
    })
  }
  await updatePitch(scope.db, id, scope.now, content)
  await putPitchFields(scope.db, id, content)
  await keepChange(scope, row, { before, after: content, kind })
  await syncListing(scope.db, id)
  if (content.visibility !== row.visibility) {
    await setImagesOpen(scope.db, imagesOf(row), isOpenToAll({ ...row, visibility: content.visibility }))
  }
  if (artDiffers(before, content))
    scope.emit({ type: 'pitch.retitled', entityId: id, payload: { ownerId: row.ownerId } })
  const visibilityChanged = content.visibility !== row.visibility
  scope.emit({
    type: 'pitch.edited',
    entityId: id,
    payload: { ownerId: row.ownerId, version: row.version + 1, visibilityChanged },
  })
  return readOwnPitch(scope, id)
}

/** Changes the named fields of a pitch. */
export const editPitch = command({
  name: 'pitch.edited',
  input: inputOf(api['PATCH /api/pitches/{id}']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canEdit,
  run: (scope, input) => changePitch(scope, input, 'saved'),
  audit: (input, pitch) => ({
    entityType: 'pitch',
    entityId: pitch.id,
    details: {
      version: pitch.version,
      fields: Object.keys(input).filter((field) => field !== 'id' && field !== 'version'),
    },
  }),
})
