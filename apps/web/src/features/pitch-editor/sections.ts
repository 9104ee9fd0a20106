import {
  completenessOf,
  contentSections,
  type Completeness,
  type ContentField,
} from '@pitchey/contract/pitches/completeness'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import type { Faults } from './autosave-state.ts'
import { fieldLabels, missingLabels } from './field-words.ts'
import type { DraftField, PitchDraft } from './pitch-draft.ts'

/** The parts that a reader goes through, then what only the editor has. */
export const sectionIds = [...contentSections, 'plans', 'media', 'visibility'] as const
export type SectionId = (typeof sectionIds)[number]

export const isSectionId = (name: string | null): name is SectionId => sectionIds.includes(name as SectionId)

export const sectionLabels: Record<SectionId, string> = {
  pitch: 'The pitch',
  story: 'Story',
  characters: 'Characters',
  episodes: 'Episodes',
  audience: 'Audience and comps',
  production: 'Production',
  ask: 'The ask',
  rights: 'Rights and AI',
  plans: 'Plans and contacts',
  media: 'Pictures and links',
  visibility: 'Visibility',
}

const sectionFields: Record<SectionId, readonly DraftField[]> = {
  pitch: ['title', 'logline', 'genre', 'secondaryGenres', 'format', 'formatOther'],
  story: ['premise', 'opener', 'shortSynopsis', 'longSynopsis', 'world', 'themes', 'tags'],
  characters: ['characters'],
  episodes: ['episodes'],
  audience: ['targetAudience', 'comps'],
  production: ['budgetRange', 'estimatedBudget', 'stage', 'country', 'location', 'language', 'productionTimeline'],
  ask: ['seekingInvestment', 'ask'],
  rights: ['rights', 'registration', 'aiUse', 'aiNote', 'aiTools'],
  plans: ['budgetBreakdown', 'financialProjections', 'distributionPlan', 'marketingStrategy', 'contacts'],
  media: ['links'],
  visibility: ['visibility', 'disclosure'],
}

export const sectionOf = (field: DraftField): SectionId =>
  sectionIds.find((id) => sectionFields[id].includes(field)) ?? 'pitch'

/** The sections of this kind of project: what has no episodes is not asked for them. */
export const sectionsFor = (draft: Pick<PitchDraft, 'format' | 'episodes'>): SectionId[] =>
  sectionIds.filter(
    (id) =>
      id !== 'episodes' || draft.format === 'series' || draft.format === 'limited_series' || draft.episodes.length > 0,
  )

export type SectionState = 'done' | 'todo' | 'error'
export type SectionProgress = { id: SectionId; state: SectionState; hint: string | undefined }

/** How far each section is. A section without wishes of its own never counts as unfinished. */
export function sectionProgress(draft: PitchDraft, faults: Faults): SectionProgress[] {
  const { sections } = completenessOf(draft)
  return sectionsFor(draft).map((id) => {
    const found = sections.find(({ section }) => section === id)
    const isFaulty = sectionFields[id].some((field) => field in faults)
    const state = isFaulty ? 'error' : found?.state === 'complete' ? 'done' : 'todo'
    return {
      id,
      state,
      hint: found && found.of > 1 && found.filled < found.of ? `${found.filled}/${found.of}` : undefined,
    }
  })
}

export type MissingPart = { part: OwnPitch['missing'][number]; label: string; field: DraftField | null }

/** What keeps the text, as it stands now, off the market; the server asks for the same before a pitch is published. */
export function missingIn(draft: PitchDraft, server: Pick<OwnPitch, 'missing'>): MissingPart[] {
  const parts = completenessOf(draft)
    .sections.flatMap(({ needed }) => needed)
    .filter((field): field is ContentField & keyof typeof missingLabels => Object.hasOwn(missingLabels, field))
    .map((field): MissingPart => ({ part: field, label: missingLabels[field], field }))
  return server.missing.includes('emailVerified')
    ? [...parts, { part: 'emailVerified', label: missingLabels.emailVerified, field: null }]
    : parts
}

/** What would make the pitch better, in the order in which a reader would miss it. */
export const wishedIn = (completeness: Completeness): { field: ContentField; label: string }[] =>
  completeness.sections.flatMap(({ wished }) => wished.map((field) => ({ field, label: fieldLabels[field] })))
