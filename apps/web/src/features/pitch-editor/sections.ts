import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { missingParts } from '@pitchey/contract/pitches/pitch-life'
import type { Faults } from './autosave-state.ts'
import { missingLabels } from './field-words.ts'
import type { DraftField, PitchDraft } from './pitch-draft.ts'

export const sectionIds = ['pitch', 'story', 'audience', 'money', 'rights', 'poster', 'visibility'] as const
export type SectionId = (typeof sectionIds)[number]

export const sectionLabels: Record<SectionId, string> = {
  pitch: 'The pitch',
  story: 'Story',
  audience: 'Audience and comps',
  money: 'Money and production',
  rights: 'Rights and AI',
  poster: 'Poster',
  visibility: 'Visibility',
}

const sectionFields: Record<SectionId, readonly DraftField[]> = {
  pitch: ['title', 'logline', 'genre', 'secondaryGenres', 'format', 'formatOther'],
  story: ['shortSynopsis', 'longSynopsis', 'themes', 'tags'],
  audience: ['targetAudience', 'comps'],
  money: ['budgetRange', 'estimatedBudget', 'stage', 'country', 'location', 'language'],
  rights: ['aiUse', 'aiNote'],
  poster: [],
  visibility: ['visibility', 'disclosure'],
}

/** Fields whose emptiness keeps a section from counting as done. */
const expected: Record<SectionId, readonly DraftField[]> = {
  pitch: ['title', 'logline'],
  story: ['shortSynopsis', 'longSynopsis', 'themes'],
  audience: ['targetAudience', 'comps'],
  money: ['budgetRange', 'country', 'language'],
  rights: ['aiUse'],
  poster: [],
  visibility: [],
}

export const sectionOf = (field: DraftField): SectionId =>
  sectionIds.find((id) => sectionFields[id].includes(field)) ?? 'pitch'

const isEmpty = (value: PitchDraft[DraftField]): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

export type SectionState = 'done' | 'todo' | 'error'

/** How far a section is. */
export function sectionState(id: SectionId, draft: PitchDraft, faults: Faults): SectionState {
  if (sectionFields[id].some((field) => field in faults)) return 'error'
  const names = id === 'pitch' && draft.format === 'other' ? [...expected.pitch, 'formatOther' as const] : expected[id]
  return names.some((field) => isEmpty(draft[field])) ? 'todo' : 'done'
}

export type MissingPart = { part: OwnPitch['missing'][number]; label: string; field: DraftField | null }

/** What a reader would still miss, as the text stands now; the server asks for the same before a pitch is published. */
export function missingIn(draft: PitchDraft, server: Pick<OwnPitch, 'missing'>): MissingPart[] {
  const parts: MissingPart[] = missingParts(draft).map((field) => ({ part: field, label: missingLabels[field], field }))
  return server.missing.includes('emailVerified')
    ? [...parts, { part: 'emailVerified', label: missingLabels.emailVerified, field: null }]
    : parts
}
