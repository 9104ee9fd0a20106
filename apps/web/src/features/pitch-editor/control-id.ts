import type { DraftField } from './pitch-draft.ts'

/** The id of a field's control, so that a list of what is missing can lead to it. */
export const controlId = (field: DraftField): string => `pitch-${field}`
