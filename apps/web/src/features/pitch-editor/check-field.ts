import { pitchFields } from '@pitchey/contract/pitches/pitch'
import type { FieldFault } from '@pitchey/contract/problem'
import { faultWords, sentence } from '../../forms/fault-words.ts'
import type { CheckField, Faults } from './autosave-state.ts'
import { draftFields, tidy, type DraftField } from './pitch-draft.ts'

/** What the contract says against a value, in a sentence. */
export const checkField: CheckField = (field, value) => {
  const answer = pitchFields[field].safeParse(tidy(field, value), { error: faultWords })
  const issue = answer.error?.issues[0]
  return issue && sentence(issue.message)
}

const isDraftField = (name: string): name is DraftField => draftFields.includes(name as DraftField)

/** The faults of a refused save, by field. */
export function faultsByField(errors: readonly FieldFault[]): Faults {
  const faults: Partial<Record<DraftField, string>> = {}
  for (const { pointer, message } of errors) {
    const field = pointer.split('/')[1] ?? ''
    if (isDraftField(field)) faults[field] ??= sentence(message)
  }
  return faults
}
