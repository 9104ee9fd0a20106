import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, pageOf } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { canOpenEditor } from './pitch-policy.ts'
import { findPitchFacts } from './pitch-store.ts'
import { findVersion, versionsBelow } from './version-store.ts'

const maxNumber = 2_147_483_647

const isNumber = (keys: readonly unknown[]): keys is readonly [number] =>
  keys.length === 1 && Number.isInteger(keys[0]) && Number(keys[0]) > 0 && Number(keys[0]) <= maxNumber

/** [VER5] Kept versions of a pitch, newest first, for its team. */
export const listVersions = query({
  name: 'pitch.versions',
  input: inputOf(api['GET /api/pitches/{id}/versions']),
  who: signedIn,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canOpenEditor,
  run: async (scope, { id, cursor, limit }) => {
    const [below = maxNumber] = decodeCursor(cursor, isNumber) ?? []
    return pageOf(await versionsBelow(scope.db, id, below, limit + 1), limit, ({ number }) => [number])
  },
})

/** [VER5] One version with everything it says, for the team. */
export const readVersion = query({
  name: 'pitch.version',
  input: inputOf(api['GET /api/pitches/{id}/versions/{number}']),
  who: signedIn,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canOpenEditor,
  run: async (scope, { id, number }) => {
    const found = await findVersion(scope.db, id, number)
    if (!found) throw new Problem('not_found')
    return { ...found.card, content: found.content }
  },
})
