import { useMemo } from 'react'
import { partFaults, type PartFaults } from './check-field.ts'
import type { PitchDraft } from './pitch-draft.ts'
import { useDraftField } from './use-autosave.ts'

export type PartControl<Value> = {
  value: Value
  /** Changes some parts and leaves the others. */
  set: (parts: Partial<Value>) => void
  /** What is wrong with each part. */
  faults: PartFaults
}

type PartsField = 'ask' | 'rights' | 'registration' | 'links'

/** A field of several parts that may be absent as a whole; it appears with the first part that is said. */
export function usePart<Field extends PartsField>(
  field: Field,
  empty: NonNullable<PitchDraft[Field]>,
): PartControl<NonNullable<PitchDraft[Field]>> {
  const { value, set } = useDraftField<Field>(field)
  const faults = useMemo(() => partFaults(field, value), [field, value])
  const present: NonNullable<PitchDraft[Field]> = value ?? empty
  return { value: present, faults, set: (parts) => set(Object.assign({}, present, parts)) }
}
