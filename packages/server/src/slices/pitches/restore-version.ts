import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { changePitch } from './edit-pitch.ts'
import { presentVersion } from './keep-version.ts'
import { holdPitch } from './move-pitch.ts'
import { contentOf } from './pitch-content.ts'
import { canEdit } from './pitch-policy.ts'
import { findPitchFacts } from './pitch-store.ts'
import { editBackTo } from './version-rules.ts'
import { findVersion, versionsBelow } from './version-store.ts'

/** [VER6] Lets a pitch say again what a version said: an edit like any other, kept as a version of its own. */
export const restoreVersion = command({
  name: 'pitch.version-restored',
  input: inputOf(api['POST /api/pitches/{id}/versions/{number}/restore']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canEdit,
  run: async (scope, { id, number, version }) => {
    const row = await holdPitch(scope, id)
    assertVersion(row.version, version)
    const wanted = await findVersion(scope.db, id, number)
    if (!wanted) throw new Problem('not_found')
    const undo = await presentVersion(scope, row, contentOf(row))
    const pitch = await changePitch(scope, { id, version, ...editBackTo(wanted.content) }, 'restored')
    const [restored] = await versionsBelow(scope.db, id, undo.number + 2, 1)
    if (!restored) throw new Problem('not_found')
    return { pitch, version: restored, undo: undo.number }
  },
  audit: ({ id, number }, { version }) => ({
    entityType: 'pitch',
    entityId: id,
    details: { number, restoredAs: version.number },
  }),
})
