import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { isUuid } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { canSee } from './pitch-policy.ts'
import { findPitch, findPitchBySlug } from './pitch-store.ts'
import { toPitchPage } from './pitch-view.ts'

/** A pitch, as far as this reader may see it. */
export const readPitch = query({
  name: 'pitch.page',
  input: inputOf(api['GET /api/pitches/{idOrSlug}']),
  who: anyone,
  facts: ({ db }, { idOrSlug }) => (isUuid(idOrSlug) ? findPitch(db, idOrSlug) : findPitchBySlug(db, idOrSlug)),
  access: canSee,
  run: async (scope, _input, row) => toPitchPage(row, scope.actor),
})
