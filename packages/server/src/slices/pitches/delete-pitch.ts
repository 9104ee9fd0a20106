import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { discardImages } from '../media/index.ts'
import { characterImagesOf } from './character-image-store.ts'
import { holdPitch, statusAfter } from './move-pitch.ts'
import { canDirect } from './pitch-policy.ts'
import { deletePitchRow, findPitchFacts } from './pitch-store.ts'

/** Deletes a draft with all that belongs to it. */
export const deletePitch = command({
  name: 'pitch.deleted',
  input: inputOf(api['DELETE /api/pitches/{id}']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canDirect,
  run: async (scope, input) => {
    const row = await holdPitch(scope, input.id)
    statusAfter(row, 'delete')
    const ofCharacters = await characterImagesOf(scope.db, row.id)
    await deletePitchRow(scope.db, row.id)
    await discardImages(scope, [row.poster?.id, row.backdrop?.id, row.previewId, ...ofCharacters])
    return undefined
  },
  audit: (input) => ({ entityType: 'pitch', entityId: input.id }),
})
