import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { protectedFields } from '@pitchey/contract/pitches/protected-fields'
import type { ProtectedField } from '@pitchey/contract/pitches/vocabulary'
import { isDeepEqual } from './deep-equal.ts'
import { tidiers, tidyText } from './tidy-values.ts'

const openFields = [
  'title',
  'logline',
  'genre',
  'secondaryGenres',
  'format',
  'formatOther',
  'budgetRange',
  'stage',
  'country',
  'language',
  'comps',
  'themes',
  'tags',
  'aiUse',
  'aiNote',
  'aiTools',
  'seekingInvestment',
  'visibility',
  'disclosure',
] as const satisfies readonly (keyof OwnPitch)[]

export type DraftField = (typeof openFields)[number] | ProtectedField

/** Everything of a pitch that its writer may change. */
export const draftFields: readonly DraftField[] = [...openFields, ...protectedFields]

/** What the writer sees in the fields; may hold text that is not valid yet. */
export type PitchDraft = Pick<OwnPitch, DraftField>

export type DraftChanges = Partial<PitchDraft>

/** The editable part of a pitch. */
export function draftOf(pitch: PitchDraft): PitchDraft {
  return Object.fromEntries(draftFields.map((field) => [field, pitch[field]])) as PitchDraft
}

/** Brings a value into the shape in which it is sent and compared: what the server would store of it. */
export function tidy<Field extends DraftField>(field: Field, value: PitchDraft[Field]): PitchDraft[Field] {
  const own = tidiers[field]
  if (own) return own(value)
  return (typeof value === 'string' ? tidyText(value) : value) as PitchDraft[Field]
}

/** Whether two values would be stored as the same. */
export function isSame<Field extends DraftField>(field: Field, a: PitchDraft[Field], b: PitchDraft[Field]): boolean {
  return a === b || isDeepEqual(tidy(field, a), tidy(field, b))
}

/** Fields in which a draft would change what is stored. */
export function changedFields(stored: PitchDraft, draft: PitchDraft): DraftField[] {
  return draftFields.filter((field) => !isSame(field, stored[field], draft[field]))
}

/** A copy of a draft with one field replaced. */
export function withField<Field extends DraftField>(
  draft: PitchDraft,
  field: Field,
  value: PitchDraft[Field],
): PitchDraft {
  return { ...draft, [field]: value }
}

/** Some fields of a draft, tidied, as a `PATCH` names them. */
export function changesOf(draft: PitchDraft, fields: readonly DraftField[]): DraftChanges {
  return Object.fromEntries(fields.map((field) => [field, tidy(field, draft[field])])) as DraftChanges
}
