import type { OwnPitch, PitchPage } from '@pitchey/contract/pitches/pitch'
import type { ProtectedField } from '@pitchey/contract/pitches/vocabulary'

/** For whom a pitch is previewed, by the highest tier they may see. */
export const audiences = { everyone: 0, reader: 1, owner: 3 } as const
export type Audience = keyof typeof audiences

const fields: readonly ProtectedField[] = [
  'shortSynopsis',
  'longSynopsis',
  'targetAudience',
  'location',
  'estimatedBudget',
]

const isFilled = (value: OwnPitch[ProtectedField]): boolean => value !== null && value !== ''

/** One's own pitch as somebody else would get it: what lies above their tier is null and named in `withheld`. */
export function previewOf(pitch: OwnPitch, audience: Audience): PitchPage {
  const reach = audiences[audience]
  const { disclosure, version: _version, missing: _missing, createdAt: _createdAt, ...rest } = pitch
  const shown = <Field extends ProtectedField>(field: Field): OwnPitch[Field] | null =>
    disclosure[field] <= reach && isFilled(pitch[field]) ? pitch[field] : null
  return {
    ...rest,
    shortSynopsis: shown('shortSynopsis'),
    longSynopsis: shown('longSynopsis'),
    targetAudience: shown('targetAudience'),
    location: shown('location'),
    estimatedBudget: shown('estimatedBudget'),
    withheld: fields.flatMap((field) => {
      const tier = disclosure[field]
      return tier !== 0 && tier > reach && isFilled(pitch[field]) ? [{ field, tier }] : []
    }),
    editable: false,
  }
}
