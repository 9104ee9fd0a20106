import type { Comparable, OwnPitch } from '@pitchey/contract/pitches/pitch'

/** Everything of a pitch that its writer may change. */
export const draftFields = [
  'title',
  'logline',
  'genre',
  'secondaryGenres',
  'format',
  'formatOther',
  'shortSynopsis',
  'longSynopsis',
  'targetAudience',
  'budgetRange',
  'estimatedBudget',
  'stage',
  'country',
  'location',
  'language',
  'comps',
  'themes',
  'tags',
  'aiUse',
  'aiNote',
  'visibility',
  'disclosure',
] as const satisfies readonly (keyof OwnPitch)[]

export type DraftField = (typeof draftFields)[number]

/** What the writer sees in the fields; may hold text that is not valid yet. */
export type PitchDraft = Pick<OwnPitch, DraftField>

export type DraftChanges = Partial<PitchDraft>

/** The editable part of a pitch. */
export function draftOf(pitch: PitchDraft): PitchDraft {
  return Object.fromEntries(draftFields.map((field) => [field, pitch[field]])) as PitchDraft
}

/** Brings a value into the shape in which it is sent and compared: what the server would store of it. */
export function tidy<Field extends DraftField>(field: Field, value: PitchDraft[Field]): PitchDraft[Field]
export function tidy(field: DraftField, value: unknown): unknown {
  if (field === 'comps') return tidyComps(value as Comparable[])
  if (field === 'tags') return (value as string[]).map((tag) => tidyText(tag).toLowerCase())
  if (field === 'themes') return (value as string[]).map(tidyText)
  if (field === 'formatOther') return tidyText((value as string | null) ?? '') || null
  return typeof value === 'string' ? tidyText(value) : value
}

const tidyText = (text: string): string => text.trim().replaceAll(/\r\n?/gu, '\n')

const tidyComps = (comps: readonly Comparable[]): Comparable[] =>
  comps
    .map(({ title, year }) => ({ title: tidyText(title), year }))
    .filter(({ title, year }) => title !== '' || year !== null)

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

function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = new Map(Object.entries(a))
  const right = new Map(Object.entries(b))
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && isDeepEqual(value, right.get(key)))
  )
}
