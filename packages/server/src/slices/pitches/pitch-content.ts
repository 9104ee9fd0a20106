import type { pitchFields } from '@pitchey/contract/pitches/pitch'
import { defaultTiers } from '@pitchey/contract/pitches/vocabulary'
import type { z } from 'zod'
import type { PitchRow } from './pitch-row.ts'

/** Everything a writer may set of a pitch. */
export type PitchContent = { [Field in keyof typeof pitchFields]: z.output<(typeof pitchFields)[Field]> }

const openTier = (tier: number | undefined, initial: 0 | 1 | 2): 0 | 1 | 2 =>
  tier === 0 || tier === 1 || tier === 2 ? tier : initial

/** A new pitch before its writer said anything. */
export const emptyContent: Omit<PitchContent, 'title' | 'logline' | 'genre' | 'format'> = {
  secondaryGenres: [],
  formatOther: null,
  shortSynopsis: '',
  longSynopsis: '',
  targetAudience: '',
  budgetRange: null,
  estimatedBudget: null,
  stage: 'concept',
  country: null,
  location: '',
  language: null,
  comps: [],
  themes: [],
  tags: [],
  aiUse: null,
  aiNote: '',
  visibility: 'public',
  disclosure: { ...defaultTiers },
}

/** The content of a stored pitch, as its team sees it. */
export const contentOf = (row: PitchRow): PitchContent => ({
  title: row.title,
  logline: row.logline,
  genre: row.genre,
  secondaryGenres: row.secondaryGenres,
  format: row.format,
  formatOther: row.formatOther,
  shortSynopsis: row.fields.shortSynopsis?.value ?? '',
  longSynopsis: row.fields.longSynopsis?.value ?? '',
  targetAudience: row.fields.targetAudience?.value ?? '',
  budgetRange: row.budgetRange,
  estimatedBudget: row.fields.estimatedBudget?.value ?? null,
  stage: row.stage,
  country: row.country,
  location: row.fields.location?.value ?? '',
  language: row.language,
  comps: row.comps,
  themes: row.themes,
  tags: row.tags,
  aiUse: row.aiUse,
  aiNote: row.aiNote,
  visibility: row.visibility,
  disclosure: {
    shortSynopsis: openTier(row.fields.shortSynopsis?.tier, defaultTiers.shortSynopsis),
    longSynopsis: openTier(row.fields.longSynopsis?.tier, defaultTiers.longSynopsis),
    targetAudience: openTier(row.fields.targetAudience?.tier, defaultTiers.targetAudience),
    location: openTier(row.fields.location?.tier, defaultTiers.location),
    estimatedBudget: openTier(row.fields.estimatedBudget?.tier, defaultTiers.estimatedBudget),
  },
})

type Given = { [Field in keyof PitchContent]?: PitchContent[Field] | undefined }

/** Content with the named fields replaced; whatever is absent stays. */
export const mergeContent = (content: PitchContent, given: Given): PitchContent => {
  const named = Object.fromEntries(
    Object.entries(given).filter(([field, value]) => field in content && value !== undefined),
  )
  return { ...content, ...named }
}

/** Whether two contents differ in anything that the drawn poster shows. */
export const artDiffers = (a: PitchContent, b: PitchContent): boolean =>
  a.title !== b.title ||
  a.genre !== b.genre ||
  a.secondaryGenres.join() !== b.secondaryGenres.join() ||
  a.format !== b.format
