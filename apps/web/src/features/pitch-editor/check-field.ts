import { pitchFields } from '@pitchey/contract/pitches/pitch'
import type { FieldFault } from '@pitchey/contract/problem'
import { faultWords, sentence } from '../../forms/fault-words.ts'
import type { CheckField, Faults } from './autosave-state.ts'
import { draftFields, tidy, type DraftField, type PitchDraft } from './pitch-draft.ts'

const issuesOf = <Field extends DraftField>(field: Field, value: PitchDraft[Field]) =>
  pitchFields[field].safeParse(tidy(field, value), { error: faultWords }).error?.issues ?? []

/** What the contract says against a value, in a sentence; of a list it names the entry. */
export const checkField: CheckField = (field, value) => {
  const [issue] = issuesOf(field, value)
  if (!issue) return undefined
  const [place] = issue.path
  return typeof place === 'number' ? `Entry ${place + 1}: ${issue.message}` : sentence(issue.message)
}

/** What is wrong with the parts of a value, by path such as `number` or `2.name`. */
export type PartFaults = Readonly<Record<string, string>>

/** What the contract says against each part of a field of several parts; places are those of the list as it is shown. */
export function partFaults<Field extends DraftField>(field: Field, value: PitchDraft[Field]): PartFaults {
  const places = placesOf(field, value)
  const faults: Record<string, string> = {}
  for (const { path, message } of issuesOf(field, value)) {
    const [first, ...rest] = path
    const shown = typeof first === 'number' ? (places[first] ?? first) : first
    faults[[shown, ...rest].join('.')] ??= sentence(message)
  }
  return faults
}

/** Where the entries that are checked stand in the list: rows that are not begun are left out. */
function placesOf<Field extends DraftField>(field: Field, value: PitchDraft[Field]): number[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown, place) => {
    const alone = tidy(field, [entry] as unknown as PitchDraft[Field])
    return Array.isArray(alone) && alone.length > 0 ? [place] : []
  })
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
