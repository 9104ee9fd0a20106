import { api } from '@pitchey/contract/api'
import type { PitchId } from '@pitchey/contract/ids'
import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import type { VersionCard, VersionKind } from '@pitchey/contract/pitches/versions'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope, Scope } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { presentVersion } from './keep-version.ts'
import { holdPitch } from './move-pitch.ts'
import { contentOf } from './pitch-content.ts'
import { canEdit } from './pitch-policy.ts'
import type { PitchRow } from './pitch-row.ts'
import { findPitchFacts } from './pitch-store.ts'
import { maxNamedVersions } from './version-rules.ts'
import { countNamedVersions, findVersion, insertVersion, markVersion } from './version-store.ts'

const holdEditable = async (scope: CommandScope, id: PitchId): Promise<PitchRow> => {
  const row = await holdPitch(scope, id)
  if (!isEditable(row.status))
    throw new Problem('illegal_transition', { detail: `Versions of a pitch that is ${row.status} are not named.` })
  return row
}

const assertRoomForName = async (scope: Scope, id: PitchId): Promise<void> => {
  if ((await countNamedVersions(scope.db, id)) < maxNamedVersions) return
  throw new Problem('conflict', {
    detail: `A pitch can have ${maxNamedVersions} named versions. Take a name away from one that is no longer needed.`,
  })
}

const cardOf = async (scope: Scope, id: PitchId, number: number): Promise<VersionCard> => {
  const found = await findVersion(scope.db, id, number)
  if (!found) throw new Problem('not_found')
  return found.card
}

/** What naming makes of a version: how else it came about is not forgotten. */
const kindWith = (kind: VersionKind, name: string | null): VersionKind => {
  if (kind !== 'saved' && kind !== 'named') return kind
  return name === null ? 'saved' : 'named'
}

/** [VER3] Keeps the present state under a name. A state that has another name already gets both. */
export const nameVersion = command({
  name: 'pitch.version-named',
  input: inputOf(api['POST /api/pitches/{id}/versions']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canEdit,
  run: async (scope, { id, name }) => {
    const row = await holdEditable(scope, id)
    const content = contentOf(row)
    const head = await presentVersion(scope, row, content)
    if (head.name === name) return cardOf(scope, id, head.number)
    await assertRoomForName(scope, id)
    if (head.name === null) {
      await markVersion(scope.db, id, head.number, { kind: kindWith(head.kind, name), name })
      scope.emit({ type: 'pitch.version-named', entityId: id, payload: { ownerId: row.ownerId } })
      return cardOf(scope, id, head.number)
    }
    const authorId = actorId(scope.actor) ?? row.ownerId
    const { wordCount } = head
    const number = await insertVersion(scope.db, id, {
      kind: 'named',
      name,
      content,
      wordCount,
      authorId,
      at: scope.now,
    })
    scope.emit({ type: 'pitch.version-named', entityId: id, payload: { ownerId: row.ownerId } })
    return cardOf(scope, id, number)
  },
  audit: ({ id }, { number, name }) => ({ entityType: 'pitch', entityId: id, details: { number, name } }),
})

/** [VER4] Names any version, or takes its name away; of two at once the later one learns of the other. */
export const renameVersion = command({
  name: 'pitch.version-renamed',
  input: inputOf(api['PATCH /api/pitches/{id}/versions/{number}']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canEdit,
  run: async (scope, { id, number, name, was }) => {
    const row = await holdEditable(scope, id)
    const present = await cardOf(scope, id, number)
    if (present.name === name) return present
    if (present.name !== was)
      throw new Problem('conflict', { detail: `Somebody named this version "${present.name ?? ''}" in the meantime.` })
    if (present.name === null) await assertRoomForName(scope, id)
    await markVersion(scope.db, id, number, { kind: kindWith(present.kind, name), name })
    scope.emit({ type: 'pitch.version-named', entityId: id, payload: { ownerId: row.ownerId } })
    return cardOf(scope, id, number)
  },
  audit: ({ id }, { number, name }) => ({ entityType: 'pitch', entityId: id, details: { number, name } }),
})
