import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { beginPitch } from './create-pitch.ts'
import { contentOf, mergeContent } from './pitch-content.ts'
import { findPitch, findPitchFacts } from './pitch-store.ts'
import { mayCopy } from './template-policy.ts'
import { takeOver } from './version-rules.ts'

const titleMaxLength = 200

/** A title for the copy that still fits, cut between characters. */
export const copiedTitle = (title: string): string => {
  const copied = `Copy of ${title}`
  if (copied.length <= titleMaxLength) return copied
  const parts = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(copied)]
  return parts.reduce(
    (kept, { segment }) => (kept.length + segment.length < titleMaxLength ? kept + segment : kept),
    '',
  )
}

/** [TPL3] Begins a new draft of the owner that says the same as one of theirs; pictures, readers and versions stay with that one. */
export const duplicatePitch = command({
  name: 'pitch.duplicated',
  input: inputOf(api['POST /api/pitches/{id}/duplicate']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: mayCopy,
  run: async (scope, { id }) => {
    const row = await findPitch(scope.db, id)
    if (!row) throw new Problem('not_found')
    const content = contentOf(row)
    const copy = mergeContent(content, { ...takeOver(content), title: copiedTitle(row.title) })
    return beginPitch(scope, actingPerson(scope.actor), copy)
  },
  audit: ({ id }, pitch) => ({ entityType: 'pitch', entityId: pitch.id, details: { copyOf: id } }),
})
