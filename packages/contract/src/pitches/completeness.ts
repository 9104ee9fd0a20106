import type { OwnPitch } from './pitch.ts'
import { missingParts } from './pitch-life.ts'
import { isFilled } from './protected-fields.ts'

/** Parts of a pitch as a reader goes through them. */
export const contentSections = [
  'pitch',
  'story',
  'characters',
  'episodes',
  'audience',
  'production',
  'ask',
  'rights',
] as const
export type ContentSection = (typeof contentSections)[number]

export type ContentField = Extract<
  keyof OwnPitch,
  | 'title'
  | 'logline'
  | 'genre'
  | 'formatOther'
  | 'premise'
  | 'opener'
  | 'shortSynopsis'
  | 'longSynopsis'
  | 'world'
  | 'themes'
  | 'characters'
  | 'episodes'
  | 'targetAudience'
  | 'comps'
  | 'budgetRange'
  | 'country'
  | 'language'
  | 'productionTimeline'
  | 'ask'
  | 'rights'
  | 'aiUse'
>

export type CompletenessDraft = Pick<OwnPitch, ContentField | 'format' | 'seekingInvestment'>

/** `needed` fields keep a pitch off the market; the others make it better. */
export type SectionCompleteness = {
  section: ContentSection
  state: 'empty' | 'started' | 'complete'
  filled: number
  of: number
  needed: ContentField[]
  wished: ContentField[]
}

export type Completeness = { sections: SectionCompleteness[]; percent: number; publishable: boolean }

const isSeries = ({ format }: Pick<OwnPitch, 'format'>): boolean => format === 'series' || format === 'limited_series'

const fieldsOf = (draft: CompletenessDraft): Record<ContentSection, readonly ContentField[]> => ({
  pitch: ['title', 'logline', 'genre', ...(draft.format === 'other' ? (['formatOther'] as const) : [])],
  story: ['premise', 'opener', 'shortSynopsis', 'longSynopsis', 'world', 'themes'],
  characters: draft.format === 'documentary' ? [] : ['characters'],
  episodes: isSeries(draft) ? ['episodes'] : [],
  audience: ['targetAudience', 'comps'],
  production: ['budgetRange', 'country', 'language', 'productionTimeline'],
  ask: draft.seekingInvestment ? ['ask'] : [],
  rights: ['rights', 'aiUse'],
})

/** Sections that have no place in every kind of project. */
const occasional: ReadonlySet<ContentSection> = new Set(['characters', 'episodes', 'ask'])

/**
 * What a reader of a draft still misses, section by section. Pure; the editor and the server ask it alike. A pitch is
 * publishable when no section needs anything; `percent` counts needed and wished fields alike.
 */
export const completenessOf = (draft: CompletenessDraft): Completeness => {
  const wantedBySection = fieldsOf(draft)
  const required: ReadonlySet<string> = new Set(missingParts(draft))
  const sections = contentSections
    .filter((section) => !occasional.has(section) || wantedBySection[section].length > 0)
    .map((section): SectionCompleteness => {
      const wanted = wantedBySection[section]
      const open = wanted.filter((field) => !isFilled(draft[field]))
      const filled = wanted.length - open.length
      const state = open.length === 0 ? 'complete' : filled === 0 ? 'empty' : 'started'
      return {
        section,
        state,
        filled,
        of: wanted.length,
        needed: open.filter((field) => required.has(field)),
        wished: open.filter((field) => !required.has(field)),
      }
    })
  const filled = sections.reduce((sum, section) => sum + section.filled, 0)
  const all = sections.reduce((sum, section) => sum + section.of, 0)
  return {
    sections,
    percent: Math.round((100 * filled) / all),
    publishable: sections.every(({ needed }) => needed.length === 0),
  }
}
